package org.tanaoroshi.ui.review.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
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

/**
 * The effects: a row per fiscal year, entered in the book's unit, both bases computed beside it, or
 * above it where there is too little room for eight columns.
 */
final class EffectTable extends VBox {
  /** What a year shows, beside the fields of its amounts. */
  private record YearRow(
      VBox name, List<VBox> fields, Label expenditure, Label general, Label above) {
    YearRow {
      fields = List.copyOf(fields);
    }
  }

  /** Narrower than so many letters the bases stand above the amounts. */
  private static final int NARROW = 44;

  /** Columns that the name of a year takes there. */
  private static final int SPAN_OF_NAME = 2;

  private final AnswerViewModel model;
  private final DecisionViewModel decision;
  private final Words words;
  private final GridPane grid = new GridPane();
  private final Map<Field.EffectIn, TextEntry> entries = new LinkedHashMap<>();
  private final Map<Field.EffectIn, OtherStages> others = new LinkedHashMap<>();
  private final Map<Field.EffectIn, Label> unreadable = new LinkedHashMap<>();
  private final Map<FiscalYear, YearRow> rows = new LinkedHashMap<>();
  private final Label explained;
  private final List<Label> headings = new ArrayList<>();
  private boolean narrow;

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
      column.setHalignment(HPos.RIGHT);
      grid.getColumnConstraints().add(column);
    }
    Button add = new Button(words.say("review.effect.addYear"));
    add.setId("add-year");
    add.getStyleClass().add("quiet");
    add.setDisable(model.readOnly());
    add.setOnAction(event -> decision.addYear());
    explained = Labels.wrapped(words.say("review.effect.explained"), "muted", "small");
    getChildren().addAll(grid, explained, add);
    widthProperty().addListener(o -> arrange());
  }

  /** Shows the effects of the program in hand. */
  void refresh() {
    List<FiscalYear> now = decision.years();
    if (!now.equals(List.copyOf(rows.keySet()))) {
      clear();
      now.forEach(this::addYear);
    }
    entries.forEach((field, entry) -> load(field, entry));
    others.forEach((field, other) -> other.show(field, this::shown));
    rows.forEach(this::showBases);
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
    rows.clear();
    headings.clear();
    entries.clear();
    others.clear();
    unreadable.clear();
    grid.getChildren().clear();
  }

  /** Adds the row of a year; what stands in it is shown by the next refresh. */
  void addYear(FiscalYear year) {
    if (rows.isEmpty()) {
      addHeadings();
    }
    rows.put(year, row(year));
    place();
  }

  private void addHeadings() {
    for (EffectMeasure measure : EffectMeasure.values()) {
      headings.add(heading("review.measure." + measure.name()));
    }
    headings.add(heading("review.base.expenditure"));
    headings.add(heading("review.base.general"));
  }

  private void arrange() {
    boolean now = getWidth() < NARROW * explained.getFont().getSize();
    if (now != narrow) {
      narrow = now;
      place();
    }
  }

  /**
   * Puts each year where it belongs: in a row, or what names it and its bases above its amounts.
   */
  private void place() {
    int first = narrow ? 0 : 1;
    int measures = headings.size() - 2;
    for (Label heading : headings) {
      int column = headings.indexOf(heading);
      put(heading, column < measures || !narrow, first + column, 0);
    }
    int row = 1;
    for (YearRow year : rows.values()) {
      put(year.name(), true, 0, row);
      GridPane.setColumnSpan(year.name(), narrow ? SPAN_OF_NAME : 1);
      put(year.above(), narrow, SPAN_OF_NAME, row);
      row += narrow ? 1 : 0;
      for (VBox field : year.fields()) {
        put(field, true, first + year.fields().indexOf(field), row);
      }
      put(year.expenditure(), !narrow, first + measures, row);
      put(year.general(), !narrow, first + measures + 1, row);
      row++;
    }
    grid.getColumnConstraints().getFirst().setHgrow(narrow ? Priority.ALWAYS : Priority.NEVER);
  }

  /** What is not shown is taken out: it would hold a column or a row. */
  private void put(Node node, boolean shown, int column, int row) {
    if (!shown) {
      grid.getChildren().remove(node);
      return;
    }
    GridPane.setConstraints(node, column, row);
    if (!grid.getChildren().contains(node)) {
      grid.getChildren().add(node);
    }
  }

  private Label heading(String key) {
    Label heading = Labels.wrapped(words.say(key), "muted", "small", "effect-heading");
    heading.setAlignment(Pos.BOTTOM_RIGHT);
    heading.setMaxWidth(Double.MAX_VALUE);
    return heading;
  }

  private YearRow row(FiscalYear year) {
    Label name = new Label(year.shortLabel());
    name.getStyleClass().add("strong");
    Label kind = Labels.line(kind(year), "muted", "small");
    kind.setMinWidth(USE_PREF_SIZE);
    VBox rowHeading = new VBox(name, kind);
    rowHeading.setMinWidth(USE_PREF_SIZE);
    List<VBox> fields = new ArrayList<>();
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
      fields.add(new VBox(amount, mark, other));
    }
    Label above = Labels.wrapped("", "strong", "effect-bases");
    GridPane.setColumnSpan(above, EffectMeasure.values().length - SPAN_OF_NAME);
    above.setMaxWidth(Double.MAX_VALUE);
    return new YearRow(rowHeading, fields, base(), base(), above);
  }

  private static Label base() {
    Label base = Labels.line("", "strong");
    base.setMinWidth(USE_PREF_SIZE);
    return base;
  }

  private String kind(FiscalYear year) {
    FiscalYear first = model.round().budgetYear();
    if (year.equals(first)) {
      return words.say("review.effect.first");
    }
    return year.equals(first.plus(1)) ? words.say("review.effect.full") : "";
  }

  private void showBases(FiscalYear year, YearRow row) {
    // What would count with an amount that nobody can read is no total.
    Optional<Effect> effect = decision.isUnread(year) ? Optional.empty() : decision.effect(year);
    String none = words.say("review.effect.none");
    row.expenditure()
        .setText(
            effect.map(e -> Figures.amount(e.expenditureBase(), decision.unit())).orElse(none));
    row.general()
        .setText(
            effect.map(e -> Figures.amount(e.generalFundBase(), decision.unit())).orElse(none));
    row.above()
        .setText(
            words.say("review.effect.bases", row.expenditure().getText(), row.general().getText()));
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
