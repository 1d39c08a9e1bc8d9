package org.tanaoroshi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.SimpleStringProperty;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.settings.Settings.ThemeChoice;
import org.tanaoroshi.values.Words;

class ToolkitFxTest extends FxTest {
  private static final Message LABEL = Message.of("ui.ok");

  @Test
  void aPlainKeyIsNoShortcutWhileTypingAndOneElsewhere() {
    AtomicInteger pressed = new AtomicInteger();
    TextField field = new TextField();
    Button button = new Button();
    Scene scene = show(() -> new VBox(field, button));
    doFx(
        () ->
            Shortcuts.install(
                scene, () -> List.of(Shortcut.of("A", LABEL, pressed::incrementAndGet))));

    doFx(field::requestFocus);
    press(KeyCode.A);
    assertThat(pressed).hasValue(0);
    doFx(button::requestFocus);
    press(KeyCode.A);
    assertThat(pressed).hasValue(1);
  }

  @Test
  void theCharacterOfAShortcutIsNotTypedWhereItPutsTheCursor() {
    TextField field = new TextField();
    Button button = new Button();
    Scene scene = show(() -> new VBox(field, button));
    doFx(
        () ->
            Shortcuts.install(scene, () -> List.of(Shortcut.of("3", LABEL, field::requestFocus))));
    doFx(button::requestFocus);
    press(KeyCode.DIGIT3);
    type("a3");
    assertThat(field.getText()).isEqualTo("a3");
  }

  @Test
  void tabGoesOnFromATextOfManyLinesUnlessItIsBeingComposed() {
    TextArea text = new TextArea();
    Button before = new Button();
    Button after = new Button();
    Scene scene = show(() -> new VBox(before, text, after));
    doFx(() -> Shortcuts.install(scene, List::of));
    doFx(text::requestFocus);
    type("a");
    press(KeyCode.TAB);
    assertThat(after.isFocused()).isTrue();
    press(KeyCode.SHIFT, KeyCode.TAB);
    press(KeyCode.SHIFT, KeyCode.TAB);
    assertThat(before.isFocused()).isTrue();
    press(KeyCode.TAB);
    doFx(() -> Composing.compose(text, "か", ""));
    press(KeyCode.TAB);
    assertThat(text.isFocused()).isTrue();
    assertThat(text.getText()).doesNotContain("\t");
  }

  @Test
  void aShortcutWithCtrlWorksWhileTyping() {
    AtomicInteger pressed = new AtomicInteger();
    TextField field = new TextField();
    Scene scene = show(() -> new VBox(field));
    doFx(
        () ->
            Shortcuts.install(
                scene,
                () ->
                    List.of(
                        Shortcut.of("Shortcut+Enter", LABEL, () -> false, pressed::incrementAndGet),
                        Shortcut.of("Shortcut+Enter", LABEL, pressed::incrementAndGet))));
    doFx(field::requestFocus);
    press(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(pressed).as("the disabled one is passed over").hasValue(1);
  }

  @Test
  void enterThatTakesACandidateSubmitsNothingAndTheNextOneDoes() {
    AtomicInteger submitted = new AtomicInteger();
    AtomicInteger shortcut = new AtomicInteger();
    TextField field = new TextField();
    field.setOnAction(e -> submitted.incrementAndGet());
    Scene scene = show(() -> new VBox(field));
    doFx(
        () ->
            Shortcuts.install(
                scene,
                () -> List.of(Shortcut.of("Shortcut+Enter", LABEL, shortcut::incrementAndGet))));
    doFx(field::requestFocus);

    doFx(() -> compose(field, "ひろば", ""));
    press(KeyCode.ENTER);
    press(KeyCode.CONTROL, KeyCode.ENTER);
    doFx(
        () -> {
          compose(field, "", "広場");
          // In the same turn, as some platforms deliver the key after the text.
          Event.fireEvent(field, key(KeyCode.ENTER));
        });
    assertThat(submitted).hasValue(0);
    assertThat(shortcut).hasValue(0);

    press(KeyCode.ENTER);
    assertThat(submitted).hasValue(1);
    assertThat(field.getText()).isEqualTo("広場");
  }

  @Test
  void theStatusBarShowsKeysAndFollowsTheState() {
    SimpleStringProperty state = new SimpleStringProperty("保存済み 14:02");
    StatusBar bar = new StatusBar();
    show(() -> new VBox(bar));
    doFx(
        () ->
            bar.show(List.of(Shortcut.of("Shortcut+Z", LABEL, () -> {})), state, Words.japanese()));
    List<String> shown = new ArrayList<>();
    robot.lookup(".label").queryAllAs(Label.class).forEach(l -> shown.add(l.getText()));
    assertThat(shown).contains("Ctrl+Z", "決定", "保存済み 14:02");
    doFx(() -> state.set("保存済み 14:03"));
    assertThat(find("status", Label.class).getText()).isEqualTo("保存済み 14:03");
  }

  @Test
  void japaneseIsDrawnInLightAndDark() {
    Scene scene =
        show(
            () -> {
              HBox buttons = new HBox(new Button("戻る"), accent("312 事業を取り込む"));
              buttons.setSpacing(8);
              return new VBox(
                  buttons, new EmptyState(Feather.INBOX, "まだ事業がありません", "台帳を取り込むと、ここに並びます。"));
            });
    Snapshots.write(scene, "toolkit-light");
    String light = background(scene);
    dress(ThemeChoice.DARK, 15);
    Snapshots.write(scene, "toolkit-dark");
    assertThat(background(scene)).isNotEqualTo(light);
    assertThat(onFx(() -> ((Label) scene.lookup(".strong")).getFont().getSize()))
        .as("the font size follows the setting")
        .isEqualTo(15);
  }

  private static Button accent(String text) {
    Button button = new Button(text);
    button.getStyleClass().add("accent");
    return button;
  }

  private static String background(Scene scene) {
    return onFx(() -> ((VBox) scene.getRoot()).getBackground().getFills().getFirst().getFill())
        .toString();
  }

  private static void compose(TextField field, String composed, String committed) {
    List<InputMethodTextRun> runs =
        composed.isEmpty()
            ? List.of()
            : List.of(new InputMethodTextRun(composed, InputMethodHighlight.UNSELECTED_RAW));
    Event.fireEvent(
        field,
        new InputMethodEvent(
            InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, runs, committed, composed.length()));
  }

  private static KeyEvent key(KeyCode code) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
  }
}
