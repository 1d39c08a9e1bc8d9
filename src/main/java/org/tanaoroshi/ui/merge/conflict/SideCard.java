package org.tanaoroshi.ui.merge.conflict;

import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tanaoroshi.ui.Keys;
import org.tanaoroshi.ui.parts.Labels;
import org.tanaoroshi.values.TextDiff;

/** One value of a conflict: who gave it and where it stood, the value, what can be done with it. */
final class SideCard extends VBox {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final FlowPane buttons = new FlowPane();

  SideCard(String title, String who, List<ConflictWords.Place> where, List<TextDiff.Part> text) {
    getStyleClass().addAll("card", "side-card");
    setMinWidth(0);
    Label name = Labels.line(title, "strong");
    name.setMinWidth(USE_PREF_SIZE);
    Label by = cut(who);
    HBox head = new HBox(name, by);
    head.getStyleClass().add("line");
    getChildren().add(head);
    for (ConflictWords.Place place : where) {
      getChildren().add(cut(place.file(), "muted", "small"));
      if (!place.cell().isEmpty()) {
        getChildren().add(Labels.wrapped(place.cell(), "muted", "small"));
      }
    }
    MarkedText value = new MarkedText();
    value.show(text);
    ScrollPane scroll =
        new ScrollPane(value) {
          // As high as the text is when wrapped: a scroll pane would ask without a width.
          @Override
          public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
          }
        };
    scroll.getStyleClass().addAll("clear", "side-value");
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    setVgrow(scroll, Priority.ALWAYS);
    buttons.getStyleClass().add("side-buttons");
    getChildren().addAll(scroll, buttons);
  }

  /** A line of which beginning and end stay: long names of a kind begin alike. */
  private static Label cut(String text, String... styles) {
    Label label = Labels.line(text, styles);
    label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    label.setTooltip(new Tooltip(text));
    return label;
  }

  /** A button with its key, in the order in which they are added. */
  Button button(String id, String says, String key, Runnable action, String... styles) {
    Button button = new Button(says);
    button.setId(id);
    button.getStyleClass().addAll(styles);
    button.setMinWidth(Button.USE_PREF_SIZE);
    if (!key.isEmpty()) {
      Node chip = Keys.chip(KeyCombination.valueOf(key));
      button.setGraphic(chip);
      button.setContentDisplay(ContentDisplay.RIGHT);
    }
    button.setOnAction(event -> action.run());
    buttons.getChildren().add(button);
    return button;
  }

  /** Its buttons do nothing while {@code other} is true. */
  void disableWhile(ObservableBooleanValue other) {
    buttons.disableProperty().bind(other);
  }

  /** Shows whether it is what was decided. */
  void setChosen(boolean chosen) {
    pseudoClassStateChanged(CHOSEN, chosen);
  }
}
