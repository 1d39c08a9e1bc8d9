package org.tanaoroshi.ui.inventory;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.feather.Feather;
import org.tanaoroshi.inventory.Inventory;
import org.tanaoroshi.model.Amount;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.ui.Icon;
import org.tanaoroshi.values.Typed;
import org.tanaoroshi.values.Words;

/**
 * Asks for the unit of money where a file does not say it, with the answers beside the question.
 */
final class UnitQuestion extends HBox {
  /** An amount of a program as it stands in the file, and its number. */
  private record Example(String program, String text, BigDecimal number) {}

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
    getChildren().addAll(new Icon(Feather.ALERT_TRIANGLE), question, answers);
  }

  /** Asks, with an amount of what was read to show what each answer would make of it. */
  void ask(Inventory read) {
    Optional<Example> example = read == null ? Optional.empty() : example(read);
    question.setText(
        example
            .map(e -> words.say("import.unit.askBy", e.program(), e.text()))
            .orElseGet(() -> words.say("import.unit.ask")));
    // None is proposed: the usual unit, taken in haste, is wrong by a factor of 1,000.
    answers
        .getChildren()
        .setAll(Arrays.stream(MoneyUnit.values()).map(u -> button(u, example)).toList());
  }

  private static Optional<Example> example(Inventory read) {
    for (Program program : read.programs()) {
      for (Amount amount : program.amounts()) {
        if (Typed.read(amount.raw()) instanceof Typed.Value(BigDecimal number, var own)
            && own.isEmpty()
            && number.signum() > 0) {
          return Optional.of(new Example(program.name(), amount.raw().strip(), number));
        }
      }
    }
    return Optional.empty();
  }

  private Button button(MoneyUnit unit, Optional<Example> example) {
    String said = words.term(unit);
    Button button =
        new Button(
            example
                .map(Example::number)
                .filter(unit::holds)
                .map(n -> words.say("import.unit.answer", said, yen(unit.toYen(n))))
                .orElse(said));
    button.setId("unit-" + unit.name());
    button.setTextAlignment(TextAlignment.CENTER);
    button.setAccessibleText(words.say("import.unit.readAs", button.getText()));
    button.setOnAction(event -> answer.accept(unit));
    return button;
  }

  /** 8,400 万円: in the words in which an amount is spoken of. */
  private String yen(long yen) {
    if (words.locale().equals(Locale.ENGLISH)) {
      return words.amount(yen, MoneyUnit.YEN);
    }
    MoneyUnit spoken =
        Stream.of(MoneyUnit.HUNDRED_MILLION, MoneyUnit.TEN_THOUSAND)
            .filter(u -> u.fromYen(yen).compareTo(BigDecimal.ONE) >= 0)
            .findFirst()
            .orElse(MoneyUnit.YEN);
    return words.amount(yen, spoken);
  }

  /** Puts the focus on the first answer. */
  void focusAnswer() {
    answers.getChildren().getFirst().requestFocus();
  }
}
