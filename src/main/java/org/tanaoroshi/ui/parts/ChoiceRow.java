package org.tanaoroshi.ui.parts;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;

/** A choice of a few, all in sight; the chosen one pressed again is taken back where it may be. */
public final class ChoiceRow extends FlowPane {
  /** The value kept, what a user reads, and the key that chooses it, "" for none. */
  public record Choice(String value, String label, String key) {}

  /**
   * A row of choices.
   *
   * @param choose told the value chosen, "" where it is taken back
   * @param entered told that the cursor came here
   */
  public ChoiceRow(
      String id,
      List<Choice> choices,
      boolean readOnly,
      Consumer<String> choose,
      Runnable entered,
      boolean mayTakeBack) {
    setId(id);
    getStyleClass().add("choice-row");
    int number = 1;
    for (Choice choice : choices) {
      ToggleButton button = new ToggleButton(choice.label());
      button.setId(id + "-" + number++);
      button.getStyleClass().add("choice");
      button.setUserData(choice.value());
      if (!choice.key().isEmpty()) {
        Label key = new Label(choice.key());
        key.getStyleClass().add("kbd");
        button.setGraphic(key);
      }
      button.setOnAction(
          event -> {
            if (readOnly) {
              // Stays readable and reachable by key, but as it was.
              button.setSelected(!button.isSelected());
              return;
            }
            boolean takenBack = !button.isSelected() && mayTakeBack;
            choose.accept(takenBack ? "" : choice.value());
            show(takenBack ? "" : choice.value());
          });
      button
          .focusedProperty()
          .addListener(
              (o, was, focused) -> {
                if (focused) {
                  entered.run();
                }
              });
      getChildren().add(button);
    }
  }

  /** Shows which value is chosen; one that is not offered shows none. */
  public void show(String value) {
    getChildren()
        .forEach(
            child ->
                ((ToggleButton) child)
                    .setSelected(!value.isEmpty() && value.equals(child.getUserData())));
  }

  /** Puts the cursor on the chosen one, else on the first. */
  public void focusChosen() {
    getChildren().stream()
        .filter(child -> ((ToggleButton) child).isSelected())
        .findFirst()
        .orElse(getChildren().getFirst())
        .requestFocus();
  }
}
