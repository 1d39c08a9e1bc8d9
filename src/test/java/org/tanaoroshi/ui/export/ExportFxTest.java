package org.tanaoroshi.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.settings.Settings.ThemeChoice;
import org.tanaoroshi.ui.Accessible;
import org.tanaoroshi.ui.CutTexts;
import org.tanaoroshi.ui.FakeDialogs;
import org.tanaoroshi.ui.FxTest;
import org.tanaoroshi.ui.Snapshots;
import org.tanaoroshi.ui.Tasks;
import org.tanaoroshi.ui.export.ExportViewModel.Scope;
import org.tanaoroshi.ui.review.City;
import org.tanaoroshi.values.FrameworkJson;
import org.tanaoroshi.values.Words;
import org.tanaoroshi.workbench.Desk;
import org.tanaoroshi.workbench.Edit;

class ExportFxTest extends FxTest {
  @TempDir Path folder;

  private final FakeDialogs dialogs = new FakeDialogs();
  private final List<Path> opened = new ArrayList<>();
  private Desk desk;
  private ExportViewModel model;

  @BeforeEach
  void openBook() throws Exception {
    Path book = City.book(folder, FrameworkJson.shipped(FrameworkJson.STANDARD), City.programs());
    desk = Desk.open(book, false);
    Tasks tasks = Tasks.onDaemonThreads(dialogs::error);
    model = new ExportViewModel(desk, tasks, dialogs, () -> "山本", opened::add);
    show(VBox::new);
  }

  @AfterEach
  void closeBook() throws Exception {
    desk.close();
  }

  @Test
  void aSectionIsWrittenAndItsFolderOpenedByKeyboardAlone() {
    Path target = folder.resolve("子育て支援課.xlsx");
    dialogs.answer(target);
    open(Words.japanese());
    await("the usual kind has the focus", () -> "CONSOLIDATED".equals(focusedInDialog()));
    press(KeyCode.UP);
    assertThat(model.kindProperty().get().label()).isEqualTo("提出用");
    press(KeyCode.TAB);
    assertThat(onFx(ExportFxTest::focusedInDialog)).isEqualTo("stage");
    press(KeyCode.TAB);
    press(KeyCode.DOWN);
    assertThat(model.scopeProperty().get()).isEqualTo(Scope.CHOSEN);
    press(KeyCode.TAB);
    assertThat(onFx(ExportFxTest::focusedInDialog)).isEqualTo("units");
    press(KeyCode.DOWN);
    press(KeyCode.SPACE);
    assertThat(model.units().requested()).containsExactly("こども家庭局/子育て支援課");
    press(KeyCode.ENTER);
    await("it is written", () -> model.writtenProperty().get() != null);
    assertThat(target).isRegularFile();
    doFx(() -> find("openFolder", Button.class).requestFocus());
    press(KeyCode.SPACE);
    assertThat(opened).containsExactly(folder);
    press(KeyCode.ESCAPE);
    await("the dialog is closed", () -> Window.getWindows().size() == 1);
  }

  @Test
  void picturesToLookAt() {
    open(Words.japanese());
    Snapshots.write(dialog(), "export-ja-light");
    dress(ThemeChoice.DARK, 13);
    doFx(() -> model.scopeProperty().set(Scope.CHOSEN));
    doFx(() -> model.units().all().getFirst().chosenProperty().set(true));
    Snapshots.write(dialog(), "export-ja-dark");
    press(KeyCode.ESCAPE);
    await("the dialog is closed", () -> Window.getWindows().size() == 1);
    dress(ThemeChoice.LIGHT, 16);
    open(Words.english());
    doFx(() -> model.scopeProperty().set(Scope.BY_BUREAU));
    assertThat(onFx(() -> CutTexts.in(dialog().getRoot()))).as("cut words").isEmpty();
    assertThat(find("units", ListView.class).isVisible()).as("nothing to choose").isFalse();
    assertThat(find("summary", Label.class).getText()).startsWith("31 programs go into 8");
    Snapshots.write(dialog(), "export-en-large");
    dialogs.answer(folder);
    doFx(model::write);
    await("all is written", () -> model.writtenProperty().get() != null);
    Snapshots.write(dialog(), "export-done");
    assertThat(Accessible.nameless(dialog().getRoot())).isEmpty();
    assertThat(onFx(() -> dialog().getWindow().getHeight())).isLessThan(HEIGHT);
    press(KeyCode.ESCAPE);
    await("the dialog is closed", () -> Window.getWindows().size() == 1);
  }

  @Test
  void sendingBackIsOfferedWhereSomethingIsAsked() throws Exception {
    open(Words.japanese());
    assertThat(find("SENT_BACK", RadioButton.class).isDisabled()).isTrue();
    Snapshots.write(dialog(), "export-nothing-to-send-back");
    press(KeyCode.ESCAPE);
    await("the dialog is closed", () -> Window.getWindows().size() == 1);
    Desk.waitFor(
        desk.answer(
            "財政",
            "確認",
            List.of(
                new Edit(
                    City.programs().getFirst().id(),
                    "section",
                    new Field.Of(Item.QUERY),
                    "代替とは何ですか"))));
    dress(ThemeChoice.DARK, 13);
    open(Words.japanese());
    RadioButton sendBack = find("SENT_BACK", RadioButton.class);
    assertThat(sendBack.isDisabled()).isFalse();
    doFx(() -> sendBack.setSelected(true));
    assertThat(find("ALL", RadioButton.class).isDisabled()).isTrue();
    assertThat(find("BY_BUREAU", RadioButton.class).getText()).contains("1 個");
    Snapshots.write(dialog(), "export-send-back-dark");
    assertThat(find("write", Button.class).getText()).isEqualTo("差し戻す…");
    assertThat(find("summary", Label.class).getText()).startsWith("こども家庭局へ 1 事業を差し戻します");
    press(KeyCode.ESCAPE);
    await("the dialog is closed", () -> Window.getWindows().size() == 1);
    open(Words.english());
    doFx(() -> find("SENT_BACK", RadioButton.class).setSelected(true));
    Snapshots.write(dialog(), "export-en-send-back");
    press(KeyCode.ESCAPE);
    await("the dialog is closed", () -> Window.getWindows().size() == 1);
  }

  private void open(Words words) {
    doFx(() -> ExportDialog.open(stage, model, words));
    await("the dialog is there", () -> Window.getWindows().size() == 2);
  }

  private static Scene dialog() {
    return onFx(() -> Window.getWindows().getLast().getScene());
  }

  private static String focusedInDialog() {
    Scene scene = Window.getWindows().getLast().getScene();
    return scene.getFocusOwner() == null ? null : scene.getFocusOwner().getId();
  }
}
