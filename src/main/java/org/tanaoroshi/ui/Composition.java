package org.tanaoroshi.ui;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyEvent;

/**
 * Whether a text is being composed (Japanese input). Until it is taken, Enter and Escape belong to
 * the composition: they submit nothing, close nothing, and no key is a shortcut.
 */
public final class Composition {
  /** Under this key a scene holds the event that its composition stands at. */
  private static final Object KEY = Composition.class;

  private Composition() {}

  /** Keeps account for all text in the scene; once is enough. */
  public static void watch(Scene scene) {
    if (scene.getProperties().putIfAbsent("watched by " + KEY, true) == null) {
      scene.addEventFilter(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, event -> note(scene, event));
      scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> keep(scene, event));
    }
  }

  /** Whether text is being composed in the scene of this node. */
  public static boolean inProgress(Node node) {
    return node.getScene() != null && inProgress(node.getScene());
  }

  private static boolean inProgress(Scene scene) {
    return scene.getProperties().containsKey(KEY);
  }

  private static void note(Scene scene, InputMethodEvent event) {
    scene.getProperties().put(KEY, event);
    if (event.getComposed().isEmpty()) {
      // The Enter that took the candidate may still follow in this turn of the event loop.
      Platform.runLater(() -> scene.getProperties().remove(KEY, event));
    }
  }

  private static void keep(Scene scene, KeyEvent event) {
    boolean ends =
        switch (event.getCode()) {
          case ENTER, ESCAPE -> true;
          default -> false;
        };
    if (ends && inProgress(scene)) {
      event.consume();
    }
  }
}
