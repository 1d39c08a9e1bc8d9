package org.tanaoroshi.ui.parts;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/**
 * Scrolls up and down only, and asks for the height of its content once its texts are broken into
 * lines: a plain scroll pane asks for what they need unbroken, and scrolls where there is room.
 */
public final class TallScroll extends ScrollPane {
  /** As wide as it is made. */
  public TallScroll(Region content) {
    super(content);
    getStyleClass().add("clear");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    viewportBoundsProperty()
        .addListener((o, was, now) -> setPrefViewportHeight(content.prefHeight(now.getWidth())));
  }
}
