package org.tanaoroshi.ui;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;

/**
 * Runs shortcuts for a scene. A key that belongs to a text being composed (IME) is never one; a
 * plain key is none while a text field has the focus. Tab goes on from every field, texts of many
 * lines included: there it would write a character that nobody sees, in a cell of Excel too.
 */
public final class Shortcuts {
  /** Under this key a scene holds that the last key pressed was a shortcut. */
  private static final Object TAKEN = Shortcuts.class;

  private Shortcuts() {}

  /** Runs them for the whole scene; they are asked anew at each press. */
  public static void install(Scene scene, Supplier<List<Shortcut>> shortcuts) {
    Composition.watch(scene);
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          scene.getProperties().remove(TAKEN);
          run(event, shortcuts.get());
          goOn(event);
          if (event.isConsumed()) {
            scene.getProperties().put(TAKEN, true);
          }
        });
    // The shortcut may have put the cursor into a field: its character must not be typed there.
    scene.addEventFilter(
        KeyEvent.KEY_TYPED,
        event -> {
          if (scene.getProperties().containsKey(TAKEN)) {
            event.consume();
          }
        });
  }

  private static void run(KeyEvent event, List<Shortcut> shortcuts) {
    Node target = event.getTarget() instanceof Node node ? node : null;
    if (target != null && Composition.inProgress(target)) {
      return;
    }
    boolean typing = target instanceof TextInputControl;
    for (Shortcut shortcut : shortcuts) {
      if (shortcut.keys().match(event)
          && !(typing && isPlain(shortcut.keys()))
          && shortcut.enabled().getAsBoolean()) {
        event.consume();
        shortcut.action().run();
        return;
      }
    }
  }

  private static void goOn(KeyEvent event) {
    boolean tab = event.getCode() == KeyCode.TAB && !event.isControlDown() && !event.isAltDown();
    if (tab && !event.isConsumed() && event.getTarget() instanceof TextArea text) {
      event.consume();
      if (!Composition.inProgress(text)) {
        text.requestFocusTraversal(
            event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
      }
    }
  }

  private static boolean isPlain(KeyCombination keys) {
    boolean modified =
        keys.getControl() == ModifierValue.DOWN
            || keys.getAlt() == ModifierValue.DOWN
            || keys.getMeta() == ModifierValue.DOWN
            || keys.getShortcut() == ModifierValue.DOWN;
    boolean beside =
        keys instanceof KeyCodeCombination k
            && (k.getCode().isFunctionKey() || k.getCode() == KeyCode.ESCAPE);
    return !modified && !beside;
  }
}
