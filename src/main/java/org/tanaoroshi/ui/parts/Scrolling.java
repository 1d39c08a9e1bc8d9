package org.tanaoroshi.ui.parts;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Shows what took the cursor otherwise than by the Tab key, which scrolls by itself. */
public final class Scrolling {
  private Scrolling() {}

  /**
   * Scrolls the pane so that a node of its content is in sight, with what stands before it. Does
   * nothing for a node that lies elsewhere, as where the cursor went on meanwhile.
   */
  public static void reveal(ScrollPane pane, Node node) {
    Node content = pane.getContent();
    if (!isIn(content, node)) {
      return;
    }
    double height = pane.getViewportBounds().getHeight();
    double top = top(content, node);
    double hidden = hidden(pane);
    if (hidden > 0) {
      boolean atTop = top + node.getLayoutBounds().getHeight() < height;
      double wanted = atTop ? 0 : top - height / 3;
      pane.setVvalue(Math.clamp(wanted / hidden, 0, 1));
    }
  }

  /** Scrolls up to where a node of the content begins, where that is hidden. */
  public static void revealTop(ScrollPane pane, Node node) {
    double top = top(pane.getContent(), node);
    double hidden = hidden(pane);
    if (hidden > 0 && top < pane.getVvalue() * hidden) {
      pane.setVvalue(Math.clamp(top / hidden, 0, 1));
    }
  }

  private static double top(Node content, Node node) {
    return content.sceneToLocal(node.localToScene(node.getBoundsInLocal())).getMinY();
  }

  private static double hidden(ScrollPane pane) {
    return pane.getContent().getLayoutBounds().getHeight() - pane.getViewportBounds().getHeight();
  }

  private static boolean isIn(Node content, Node node) {
    Node at = node;
    while (at != null && !at.equals(content)) {
      at = at.getParent();
    }
    return at != null;
  }
}
