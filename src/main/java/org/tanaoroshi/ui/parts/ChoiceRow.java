package org.tanaoroshi.ui.parts;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * A choice of a few, all in sight. Where it may be taken back, that takes Delete or another click
 * on the chosen one; never a key with which people type or confirm.
 */
public final class ChoiceRow extends WrappingRow {
  /**
   * The value kept, what a user reads, and the digit that chooses it while the cursor stands in the
   * row, "" for none.
   */
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
      button.addEventFilter(KeyEvent.KEY_PRESSED, event -> keepChosen(event, button));
      button.addEventFilter(KeyEvent.KEY_PRESSED, this::chooseByKey);
      button.addEventFilter(
          KeyEvent.KEY_PRESSED,
          event -> {
            if (takesBack(event) && mayTakeBack && !readOnly) {
              event.consume();
              choose.accept("");
              show("");
            }
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

  /** Space or Enter on the chosen one would release it: an answer lost by someone who types on. */
  private static void keepChosen(KeyEvent event, ToggleButton button) {
    boolean presses = event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER;
    if (presses && button.isSelected()) {
      event.consume();
    }
  }

  private void chooseByKey(KeyEvent event) {
    boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.getText().isEmpty();
    if (!plain) {
      return;
    }
    for (Node child : getChildren()) {
      ToggleButton button = (ToggleButton) child;
      if (button.getGraphic() instanceof Label key && key.getText().equals(event.getText())) {
        event.consume();
        button.requestFocus();
        if (!button.isSelected()) {
          button.fire();
        }
      }
    }
  }

  private static boolean takesBack(KeyEvent event) {
    return event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE;
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
