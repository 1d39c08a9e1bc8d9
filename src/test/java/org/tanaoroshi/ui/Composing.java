package org.tanaoroshi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.tanaoroshi.model.Message;

/** Japanese input as the window gets it: events of an input method, and the keys between them. */
public final class Composing {
  private static final List<String> COMPOSED = List.of("ひ", "ひろ", "ひろば");
  private static final String TAKEN = "広場";
  private static final List<KeyCode> KEYS =
      List.of(KeyCode.DIGIT1, KeyCode.F8, KeyCode.ENTER, KeyCode.PAGE_DOWN, KeyCode.ESCAPE);

  private Composing() {}

  /**
   * Composes, takes and takes back a text in every field of the scene that can be written in. Keys
   * pressed meanwhile are no shortcuts, Enter and Escape submit and close nothing, and the cursor
   * stays where it is. Gives how many fields there were.
   */
  public static int inEveryField(Scene scene) {
    return inEveryField(scene, scene.getRoot());
  }

  /** The same in a part of the scene, such as a card that keeps the cursor. */
  public static int inEveryField(Scene scene, Node part) {
    List<String> shortcuts = new ArrayList<>();
    FxTest.doFx(() -> Shortcuts.install(scene, () -> recording(shortcuts)));
    List<TextInputControl> fields =
        FxTest.onFx(
            () ->
                part.lookupAll(".text-input").stream()
                    .map(TextInputControl.class::cast)
                    .filter(f -> f.isEditable() && !f.isDisabled() && isShown(f))
                    .toList());
    for (TextInputControl field : fields) {
      composeIn(scene, field);
      assertThat(shortcuts).as("shortcuts while composing in %s", field).isEmpty();
    }
    return fields.size();
  }

  private static boolean isShown(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private static List<Shortcut> recording(List<String> shortcuts) {
    return List.of("1", "F8", "Enter", "Esc", "Shortcut+Enter", "Page Down").stream()
        .map(k -> Shortcut.of(k, Message.of("ui.close"), () -> shortcuts.add(k)))
        .toList();
  }

  /** All in one turn of the window's thread: nothing is waited for between two keys. */
  private static void composeIn(Scene scene, TextInputControl field) {
    FxTest.doFx(
        () -> {
          field.requestFocus();
          field.end();
        });
    String before = FxTest.onFx(field::getText);
    FxTest.doFx(
        () -> {
          for (String composed : COMPOSED) {
            compose(field, composed, "");
            for (KeyCode key : KEYS) {
              Event.fireEvent(field, pressed(key, false));
            }
            Event.fireEvent(field, pressed(KeyCode.ENTER, true));
          }
        });
    assertThat(owner(scene)).isSameAs(field);
    FxTest.doFx(
        () -> {
          compose(field, "", TAKEN);
          // The Enter that took it follows in the same turn.
          Event.fireEvent(field, pressed(KeyCode.ENTER, false));
        });
    assertThat(owner(scene)).isSameAs(field);
    String after = FxTest.onFx(field::getText);
    assertThat(after).isEqualTo(before + TAKEN);
    FxTest.doFx(() -> field.setText(before));
  }

  private static Node owner(Scene scene) {
    return FxTest.onFx(scene::getFocusOwner);
  }

  /** What an input method sends while it composes; with {@code committed} once a text is taken. */
  public static void compose(TextInputControl field, String composed, String committed) {
    List<InputMethodTextRun> runs =
        composed.isEmpty()
            ? List.of()
            : List.of(new InputMethodTextRun(composed, InputMethodHighlight.UNSELECTED_RAW));
    Event.fireEvent(
        field,
        new InputMethodEvent(
            InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, runs, committed, composed.length()));
  }

  /** A key as the window gets it. */
  public static KeyEvent pressed(KeyCode code, boolean control) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false);
  }
}
