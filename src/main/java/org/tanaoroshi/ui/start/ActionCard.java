package org.tanaoroshi.ui.start;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.tanaoroshi.ui.Icon;
import org.tanaoroshi.ui.Keys;

/**
 * A large choice: what it does, in a line what that means, and its keys. The words lie over the
 * button, not in it: a button gives wrapping text inside it the wrong height.
 */
final class ActionCard extends StackPane {
  private final Button button = new Button();

  ActionCard(
      String id, Feather icon, String title, String detail, KeyCombination keys, Runnable action) {
    button.setId(id);
    button.getStyleClass().add("action-card");
    button.setAccessibleText(title);
    button.setAccessibleHelp(detail);
    button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    button.setOnAction(event -> action.run());
    Label what = new Label(title);
    what.getStyleClass().add("action-title");
    Label meaning = new Label(detail);
    meaning.getStyleClass().addAll("muted", "small");
    meaning.setWrapText(true);
    VBox text = StartLayout.unasked(new VBox(what, meaning));
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox line = StartLayout.unasked(new HBox(new Icon(icon), text, Keys.chip(keys)));
    line.getStyleClass().add("action-line");
    line.setMouseTransparent(true);
    getChildren().addAll(button, line);
    setMinHeight(USE_PREF_SIZE);
  }

  void takeFocus() {
    button.requestFocus();
  }
}
