package org.tanaoroshi.ui;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.feather.Feather;

/** What stands where there is nothing yet: why, and what to do about it. */
public final class EmptyState extends VBox {
  /**
   * Shows an icon, a line that says what is missing, a line that says what to do, and buttons for
   * it.
   */
  public EmptyState(Feather icon, String missing, String toDo, Node... actions) {
    getStyleClass().add("empty-state");
    Label first = new Label(missing);
    first.getStyleClass().add("strong");
    Label second = new Label(toDo);
    second.getStyleClass().add("muted");
    for (Label label : new Label[] {first, second}) {
      label.setWrapText(true);
      label.setTextAlignment(TextAlignment.CENTER);
    }
    getChildren().addAll(new Icon(icon), first, second);
    getChildren().addAll(actions);
  }
}
