package org.tanaoroshi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.settings.Settings.ThemeChoice;
import org.tanaoroshi.settings.SettingsStore;
import org.tanaoroshi.values.Words;

class FxDialogsFxTest extends FxTest {
  @TempDir Path folder;

  private final List<Object> answers = new ArrayList<>();
  private Dialogs dialogs;

  private Words words = Words.japanese();

  @BeforeEach
  void openDialogs() {
    dialogs = new FxDialogs(() -> stage, () -> words, SettingsStore.open(folder.resolve("s")));
    show(VBox::new);
  }

  @Test
  void aRefusalIsToldInItsOwnSentenceWithItsCodeAndDetailsToCopy() {
    ask(() -> dialogs.error(Refusal.of("tabular.xlsb", "一覧.xlsb")));
    List<String> said =
        robot.lookup(".dialog-content .label").queryAllAs(Label.class).stream()
            .map(Label::getText)
            .toList();
    assertThat(said.get(1)).contains("一覧.xlsb");
    assertThat(said.getLast()).isEqualTo("エラーの種類：tabular.xlsb");
    Snapshots.write(dialog().getScene(), "dialog-refusal");
    assertThat(onFx(() -> ((Button) dialog().getScene().getFocusOwner()).getText()))
        .isEqualTo("閉じる");
    doFx(() -> robot.lookup("詳細をコピー").queryButton().requestFocus());
    press(KeyCode.SPACE);
    assertThat(onFx(() -> Clipboard.getSystemClipboard().getString())).contains("tabular.xlsb");
    press(KeyCode.ESCAPE);
    await("the dialog is closed", () -> Window.getWindows().size() == 1);
  }

  @Test
  void inEnglishToo() {
    words = Words.english();
    ask(() -> dialogs.error(Refusal.of("tabular.xlsb", "一覧.xlsb")));
    Snapshots.write(dialog().getScene(), "dialog-en-refusal");
    assertThat(onFx(() -> ((Button) dialog().getScene().getFocusOwner()).getText()))
        .isEqualTo("Close");
    press(KeyCode.ESCAPE);
    ask(() -> answers.add(dialogs.askPassword("一覧.xlsx", true).map(String::valueOf)));
    await("the field is there", () -> !robot.lookup(".password-field").queryAll().isEmpty());
    Snapshots.write(dialog().getScene(), "dialog-en-password");
    press(KeyCode.ESCAPE);
    await("it is answered", () -> !answers.isEmpty());
  }

  @Test
  void aQuestionIsAnsweredByItsVerbAndEscapeDoesNothing() {
    Message question = Message.of("start.missing.title", "一覧");
    Message detail = Message.of("start.missing.detail", "/files");
    Message verb = Message.of("start.missing.forget");
    ask(() -> answers.add(dialogs.confirm(question, detail, verb)));
    press(KeyCode.ENTER);
    ask(() -> answers.add(dialogs.confirm(question, detail, verb)));
    press(KeyCode.ESCAPE);
    await("both are answered", () -> answers.size() == 2);
    assertThat(answers).containsExactly(true, false);
  }

  @Test
  void whereSomethingIsLostEnterLosesNothing() {
    Message question = Message.of("merge.leave", 3);
    Message detail = Message.of("merge.leave.detail");
    Message verb = Message.of("merge.leave.anyway");
    for (KeyCode key : List.of(KeyCode.ENTER, KeyCode.ESCAPE)) {
      ask(() -> answers.add(dialogs.confirmLoss(question, detail, verb)));
      await(
          "the button that loses nothing has the focus",
          () -> robot.lookup("取り消し").queryButton().isFocused());
      Snapshots.write(dialog().getScene(), "dialog-loss");
      press(key);
    }
    ask(() -> answers.add(dialogs.confirmLoss(question, detail, verb)));
    doFx(() -> robot.lookup("取り込まずに離れる").queryButton().fire());
    await("all are answered", () -> answers.size() == 3);
    assertThat(answers).containsExactly(false, false, true);
  }

  @Test
  void aChoiceOfManyIsReadInFull() {
    for (int size : List.of(13, 18)) {
      dress(ThemeChoice.LIGHT, size);
      ask(
          () ->
              dialogs.choose(
                  Message.of("import.charset.title"),
                  Message.of("tabular.charset", "一覧.csv"),
                  Stream.of("windows-31j", "UTF-8", "UTF-16", "windows-1252")
                      .map(c -> Message.of("import.charset." + c))
                      .toList()));
      Scene scene = dialog().getScene();
      Snapshots.write(scene, "dialog-choice-" + size);
      for (Node button : robot.from(scene.getRoot()).lookup(".button").queryAll()) {
        assertThat(onFx(() -> button.localToScene(button.getLayoutBounds()).getMaxX()))
            .isLessThanOrEqualTo(onFx(scene::getWidth));
        assertThat(onFx(() -> ((Region) button).getWidth()))
            .isGreaterThanOrEqualTo(onFx(() -> ((Region) button).prefWidth(-1)) - 1);
      }
      press(KeyCode.ESCAPE);
    }
  }

  @Test
  void aPasswordIsTypedUnseenAndTakenByEnter() {
    ask(() -> answers.add(dialogs.askPassword("一覧.xlsx", true).map(String::valueOf)));
    PasswordField field = robot.lookup(".password-field").queryAs(PasswordField.class);
    await("the field has the focus", field::isFocused);
    press(KeyCode.A);
    press(KeyCode.DIGIT1);
    Snapshots.write(dialog().getScene(), "dialog-password");
    assertThat(robot.lookup("開く").queryButton().isDefaultButton()).isTrue();
    press(KeyCode.ENTER);
    await("it is answered", () -> !answers.isEmpty());
    assertThat(answers).containsExactly(Optional.of("a1"));
  }

  @Test
  void composingInAQuestionForATextNeitherAnswersNorClosesIt() {
    ask(
        () ->
            answers.add(
                dialogs.askText(
                    Message.of("start.missing.title", "一覧"),
                    Message.of("start.missing.detail", "/files"),
                    "")));
    assertThat(Composing.inEveryField(dialog().getScene())).isEqualTo(1);
    assertThat(answers).isEmpty();
    press(KeyCode.A);
    press(KeyCode.DIGIT1);
    press(KeyCode.ENTER);
    await("it is answered", () -> !answers.isEmpty());
    assertThat(answers).containsExactly(Optional.of("a1"));
  }

  @Test
  void composingInAQuestionForAPasswordNeitherAnswersNorClosesIt() {
    ask(() -> answers.add(dialogs.askPassword("一覧.xlsx", false).map(String::valueOf)));
    assertThat(Composing.inEveryField(dialog().getScene())).isEqualTo(1);
    assertThat(answers).isEmpty();
    press(KeyCode.A);
    press(KeyCode.ENTER);
    await("it is answered", () -> !answers.isEmpty());
    assertThat(answers).containsExactly(Optional.of("a"));
  }

  /** Opens a dialog, which blocks its caller until it is answered, and waits until it is there. */
  private void ask(Runnable question) {
    Platform.runLater(question);
    await("the dialog is there", () -> Window.getWindows().size() == 2);
  }

  private static Window dialog() {
    return onFx(() -> Window.getWindows().getLast());
  }
}
