package org.tanaoroshi.ui;

import javafx.beans.binding.Bindings;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/**
 * A page that fills the window, and scrolls where it needs more. {@code fitToHeight} does not: it
 * asks for the least height without a width, so that wrapped words count as one line each, and what
 * they push out of sight has no bar.
 */
public final class Filling {
  private Filling() {}

  /** Lets the page be at least as high as what is seen of it. */
  public static void height(ScrollPane pane) {
    ((Region) pane.getContent())
        .minHeightProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> pane.getViewportBounds().getHeight(), pane.viewportBoundsProperty()));
  }
}
