package org.tanaoroshi.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

/** Texts of a scene that end in an ellipsis for want of room. */
public final class CutTexts {
  private CutTexts() {}

  /** Writes one line per cut text: what kind of control, what is seen, what was to be said. */
  static void write(Scene scene, Path file) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, FxTest.onFx(() -> in(scene.getRoot())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same lines for what stands in that node; called on the window's thread. */
  public static List<String> in(Node node) {
    List<String> cut = new ArrayList<>();
    collect(node, cut);
    return cut;
  }

  private static void collect(Node node, List<String> cut) {
    if (!node.isVisible()) {
      return;
    }
    if (node instanceof Labeled labeled && labeled.getText() != null) {
      for (Node child : labeled.getChildrenUnmodifiable()) {
        if (child instanceof Text seen
            && seen.getText().endsWith(labeled.getEllipsisString())
            && !labeled.getText().endsWith(labeled.getEllipsisString())) {
          cut.add(
              String.join(
                  "\t", labeled.getStyleClass().toString(), seen.getText(), labeled.getText()));
        }
      }
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, cut));
    }
  }
}
