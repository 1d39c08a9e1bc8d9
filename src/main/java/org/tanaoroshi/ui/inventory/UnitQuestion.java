package org.tanaoroshi.ui.inventory;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.values.Words;

/**
 * Asks for the unit of money where a file does not say it, with the answers beside the question.
 */
final class UnitQuestion extends HBox {
  private final Words words;
  private final Consumer<MoneyUnit> answer;
  private final Label question = new Label();
  private final HBox answers = new HBox();

  /** Tells {@code answer} the unit that was chosen. */
  UnitQuestion(Words words, Consumer<MoneyUnit> answer) {
    this.words = words;
    this.answer = answer;
    setId("unit-question");
    getStyleClass().addAll("notice", "flat-notice");
    question.setWrapText(true);
    question.setMinHeight(Region.USE_PREF_SIZE);
    question.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(question, Priority.ALWAYS);
    answers.getStyleClass().add("line");
    answers.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().addAll(new FontIcon(Feather.ALERT_TRIANGLE), question, answers);
  }

  /** Asks with that unit as the one assumed, which comes first. */
  void ask(MoneyUnit assumed) {
    question.setText(words.say("import.unit.ask", assumed.label()));
    answers.getChildren().setAll(button(assumed, words.say("import.unit.keep", assumed.label())));
    answers.getChildren().getFirst().getStyleClass().add("accent");
    for (MoneyUnit unit : MoneyUnit.values()) {
      if (unit != assumed) {
        answers.getChildren().add(button(unit, unit.label()));
      }
    }
  }

  private Button button(MoneyUnit unit, String said) {
    Button button = new Button(said);
    button.setId("unit-" + unit.name());
    button.setAccessibleText(words.say("import.unit.readAs", unit.label()));
    button.setOnAction(event -> answer.accept(unit));
    return button;
  }

  /** Puts the focus on the answer that keeps what is assumed. */
  void focusAnswer() {
    answers.getChildren().getFirst().requestFocus();
  }
}
