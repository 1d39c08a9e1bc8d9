package org.tanaoroshi.ui.parts;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Labels in the styles of the theme. */
public final class Labels {
  private Labels() {}

  /** On one line, cut with … where it is too long. */
  public static Label line(String text, String... styles) {
    Label label = new Label(text);
    label.getStyleClass().addAll(styles);
    label.setMinWidth(0);
    return label;
  }

  /** On as many lines as it needs. */
  public static Label wrapped(String text, String... styles) {
    Label label = new Label(text);
    label.getStyleClass().addAll(styles);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  /** Shows a node, or takes it and its place away. */
  public static void setShown(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
