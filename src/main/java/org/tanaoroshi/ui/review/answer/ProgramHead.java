package org.tanaoroshi.ui.review.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tanaoroshi.evidence.BudgetNow;
import org.tanaoroshi.evidence.Evidence;
import org.tanaoroshi.model.Fact;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.ui.parts.Labels;
import org.tanaoroshi.values.Figures;
import org.tanaoroshi.values.Text;
import org.tanaoroshi.values.Words;

/** What the program in hand is: whose, what for, how much. */
final class ProgramHead extends VBox {
  private final AnswerViewModel model;
  private final Words words;
  private final Evidence evidence;
  private final Label facts = Labels.line("", "muted", "small");
  private final Label name = Labels.wrapped("", "program-name");
  private final HBox middle = new HBox();
  private final HBox amounts = new HBox();
  private Program shown;
  private final Label purpose = Labels.line("", "muted", "purpose");
  private final Tooltip allFacts = new Tooltip();
  private final Tooltip wholeName = wrapped();
  private final Tooltip wholePurpose = wrapped();

  ProgramHead(AnswerViewModel model) {
    this.model = model;
    this.words = model.words();
    this.evidence = new Evidence(model.framework(), model.round());
    getStyleClass().add("program-head");
    name.setId("program-name");
    name.setTooltip(wholeName);
    facts.setTooltip(allFacts);
    purpose.setWrapText(true);
    amounts.getStyleClass().add("head-amounts");
    amounts.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMaxWidth(Double.MAX_VALUE);
    middle.getStyleClass().add("head-middle");
    middle.setAlignment(Pos.TOP_LEFT);
    getChildren().addAll(facts, middle, purpose);
    widthProperty().addListener(o -> arrange());
    arrange();
  }

  /** The amounts stand beside a name that leaves them room on its line, else beneath it. */
  private void arrange() {
    boolean beside = name.prefWidth(-1) + amounts.prefWidth(-1) + middle.getSpacing() <= getWidth();
    if (beside && !middle.getChildren().contains(amounts)) {
      getChildren().remove(amounts);
      middle.getChildren().setAll(name, amounts);
    } else if (!beside && !getChildren().contains(amounts)) {
      middle.getChildren().setAll(name);
      getChildren().add(getChildren().indexOf(middle) + 1, amounts);
    }
  }

  /** Shows the program in hand. */
  void refresh() {
    if (model.dossierProperty().get() == null) {
      return;
    }
    Program program = model.dossierProperty().get().program();
    if (program.equals(shown)) {
      return;
    }
    shown = program;
    facts.setText(facts(program));
    allFacts.setText(facts.getText());
    name.setText(program.name());
    wholeName.setText(program.name());
    name.getStyleClass().remove("long");
    if (program.name().length() > 40) {
      name.getStyleClass().add("long");
    }
    String text = Text.oneLine(program.fact(Fact.PURPOSE));
    purpose.setText(text.isEmpty() ? words.say("review.purpose.missing") : text);
    wholePurpose.setText(program.fact(Fact.PURPOSE));
    purpose.setTooltip(text.isEmpty() ? null : wholePurpose);
    amounts.getChildren().setAll(amounts(program));
    applyCss();
    arrange();
  }

  private static Tooltip wrapped() {
    Tooltip tooltip = new Tooltip();
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(480);
    return tooltip;
  }

  private String facts(Program program) {
    List<String> parts = new ArrayList<>();
    parts.add(program.code().isBlank() ? program.id().value() : program.code());
    String whose = program.organisation().path();
    parts.add(whose.isBlank() ? words.say("review.organisation.missing") : whose);
    parts.add(program.fact(Fact.OBLIGATION));
    parts.add(program.fact(Fact.DELIVERY));
    // Inventories also write S58～, which the period says itself.
    String start = program.fact(Fact.START_YEAR).replaceFirst("[～〜~]+\\s*$", "");
    if (!start.isBlank()) {
      String end = program.fact(Fact.END_YEAR);
      Optional<Integer> years = evidence.yearsSinceStart(program);
      String period = words.say("review.period", start, end);
      parts.add(years.map(n -> words.say("review.period.years", period, n)).orElse(period));
    }
    parts.removeIf(String::isBlank);
    return Text.oneLine(String.join(words.say("review.dot"), parts));
  }

  private List<Node> amounts(Program program) {
    Optional<BudgetNow> found = BudgetNow.of(program, model.round());
    if (found.isEmpty()) {
      return List.of(
          Labels.line(
              words.say("review.budget.missing", model.round().reviewYear().shortLabel()),
              "muted"));
    }
    BudgetNow now = found.get();
    MoneyUnit unit = model.round().unit();
    List<Node> nodes = new ArrayList<>();
    nodes.add(
        Labels.line(
            words.say(
                "review.budget.label",
                now.year().shortLabel(),
                words.say("evidence.amount." + now.kind().name())),
            "muted",
            "small"));
    nodes.add(Labels.line(Figures.amount(now.yen(), unit), "head-figure"));
    nodes.add(Labels.line(words.unit(unit), "muted", "small"));
    now.general()
        .ifPresent(
            g ->
                nodes.add(
                    Labels.line(
                        words.say("review.budget.general", Figures.amount(g, unit)), "small")));
    now.change()
        .ifPresent(
            c ->
                nodes.add(
                    Labels.line(
                        words.say("review.change." + now.kind().name(), Figures.change(c)),
                        "small")));
    nodes.forEach(n -> ((Label) n).setMinWidth(USE_PREF_SIZE));
    return nodes;
  }
}
