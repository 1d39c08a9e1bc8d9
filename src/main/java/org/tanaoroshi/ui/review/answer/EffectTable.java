package org.tanaoroshi.ui.review.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tanaoroshi.model.Effect;
import org.tanaoroshi.model.EffectMeasure;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.ui.parts.Labels;
import org.tanaoroshi.values.Figures;
import org.tanaoroshi.values.Words;

/** The effects: a row per fiscal year, entered in the book's unit, both bases computed beside. */
final class EffectTable extends VBox {
  private final AnswerViewModel model;
  private final DecisionViewModel decision;
  private final Words words;
  private final GridPane grid = new GridPane();
  private final Map<Field.EffectIn, TextEntry> entries = new LinkedHashMap<>();
  private final Map<Field.EffectIn, OtherStages> others = new LinkedHashMap<>();
  private final Map<Field.EffectIn, Label> unreadable = new LinkedHashMap<>();
  private final Map<FiscalYear, Label[]> bases = new LinkedHashMap<>();
  private final List<FiscalYear> years = new ArrayList<>();

  EffectTable(AnswerViewModel model) {
    this.model = model;
    this.decision = model.decision();
    this.words = model.words();
    getStyleClass().add("effect-table");
    grid.getStyleClass().add("effect-grid");
    grid.getColumnConstraints().add(new ColumnConstraints());
    for (int i = 0; i < EffectMeasure.values().length + 2; i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setHgrow(Priority.ALWAYS);
      column.setPercentWidth(-1);
      column.setHalignment(HPos.RIGHT);
      grid.getColumnConstraints().add(column);
    }
    Button add = new Button(words.say("review.effect.addYear"));
    add.setId("add-year");
    add.getStyleClass().add("quiet");
    add.setDisable(model.readOnly());
    add.setOnAction(event -> decision.addYear());
    Label explained = Labels.wrapped(words.say("review.effect.explained"), "muted", "small");
    getChildren().addAll(grid, explained, add);
  }

  /** Shows the effects of the program in hand. */
  void refresh() {
    List<FiscalYear> now = decision.years();
    if (!now.equals(years)) {
      clear();
      now.forEach(this::addYear);
    }
    entries.forEach((field, entry) -> load(field, entry));
    others.forEach((field, other) -> other.show(field, this::shown));
    bases.forEach(this::showBases);
  }

  private String shown(String yen) {
    return Figures.amount(Long.parseLong(yen), decision.unit());
  }

  private void load(Field.EffectIn field, TextEntry entry) {
    entry.load(field);
    boolean unread = decision.isUnread(field);
    entry.control().getStyleClass().remove("unread");
    if (unread) {
      entry.control().getStyleClass().add("unread");
    }
    Labels.setShown(unreadable.get(field), unread);
  }

  private void clear() {
    years.clear();
    entries.clear();
    others.clear();
    unreadable.clear();
    bases.clear();
    grid.getChildren().clear();
  }

  /** Adds the row of a year; what stands in it is shown by the next refresh. */
  void addYear(FiscalYear year) {
    if (years.isEmpty()) {
      addHeadings();
    }
    years.add(year);
    addRow(year, years.size());
  }

  private void addHeadings() {
    EffectMeasure[] measures = EffectMeasure.values();
    for (int m = 0; m < measures.length; m++) {
      grid.add(heading("review.measure." + measures[m].name()), m + 1, 0);
    }
    grid.add(heading("review.base.expenditure"), measures.length + 1, 0);
    grid.add(heading("review.base.general"), measures.length + 2, 0);
  }

  private Label heading(String key) {
    Label heading = Labels.wrapped(words.say(key), "muted", "small", "effect-heading");
    heading.setAlignment(Pos.BOTTOM_RIGHT);
    heading.setMaxWidth(Double.MAX_VALUE);
    return heading;
  }

  private void addRow(FiscalYear year, int row) {
    Label name = new Label(year.shortLabel());
    name.getStyleClass().add("strong");
    Label kind = Labels.line(kind(year), "muted", "small");
    kind.setMinWidth(USE_PREF_SIZE);
    VBox rowHeading = new VBox(name, kind);
    rowHeading.setMinWidth(USE_PREF_SIZE);
    grid.add(rowHeading, 0, row);
    int column = 1;
    for (EffectMeasure measure : EffectMeasure.values()) {
      Field.EffectIn field = new Field.EffectIn(year, measure);
      TextField amount = new TextField();
      amount.setId(field.key().replace('.', '-'));
      amount.getStyleClass().add("amount");
      amount.setPrefColumnCount(5);
      amount.setMinWidth(0);
      amount.setAccessibleText(
          words.say(
              "review.effect.accessible",
              words.year(year),
              words.say("review.measure." + measure.name()),
              words.unit(decision.unit())));
      entries.put(
          field,
          TextEntry.value(
              amount, model, f -> decision.shownAmount((Field.EffectIn) f), decision::typeAmount));
      OtherStages other = new OtherStages(model);
      others.put(field, other);
      Label mark = Labels.wrapped(words.say("review.effect.unread"), "bad", "small");
      unreadable.put(field, mark);
      grid.add(new VBox(amount, mark, other), column++, row);
    }
    Label[] both = {Labels.line("", "strong"), Labels.line("", "strong")};
    for (Label base : both) {
      base.setMinWidth(USE_PREF_SIZE);
      grid.add(base, column++, row);
    }
    bases.put(year, both);
  }

  private String kind(FiscalYear year) {
    FiscalYear first = model.round().budgetYear();
    if (year.equals(first)) {
      return words.say("review.effect.first");
    }
    return year.equals(first.plus(1)) ? words.say("review.effect.full") : "";
  }

  private void showBases(FiscalYear year, Label[] both) {
    // What would count with an amount that nobody can read is no total.
    Optional<Effect> effect = decision.isUnread(year) ? Optional.empty() : decision.effect(year);
    String none = words.say("review.effect.none");
    both[0].setText(
        effect.map(e -> Figures.amount(e.expenditureBase(), decision.unit())).orElse(none));
    both[1].setText(
        effect.map(e -> Figures.amount(e.generalFundBase(), decision.unit())).orElse(none));
  }

  /** Puts the cursor on an amount; false where the year is not shown. */
  boolean focus(Field.EffectIn field) {
    TextEntry entry = entries.get(field);
    if (entry == null) {
      return false;
    }
    entry.control().requestFocus();
    return true;
  }

  void commit() {
    entries.values().forEach(TextEntry::commit);
  }
}
