package org.tanaoroshi.ui.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tanaoroshi.inventory.ColumnMapping;
import org.tanaoroshi.inventory.Proposal;
import org.tanaoroshi.inventory.Target;
import org.tanaoroshi.inventory.YearRef;
import org.tanaoroshi.model.AmountKind;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Funding;
import org.tanaoroshi.model.Indicator;
import org.tanaoroshi.model.Locator;
import org.tanaoroshi.values.Words;

/**
 * How each column is read: a list of columns, and below it the choice for the one selected. The
 * choice is not in the list's cells, so that the list can be walked with the arrow keys.
 */
final class MappingPane extends VBox {
  private final Words words;
  private final TargetNames names;
  private final BiConsumer<Integer, Target> choose;
  private final Label summary = new Label();
  private final ListView<ColumnMapping> columns = new ListView<>();
  private final ComboBox<Target> sort = new ComboBox<>();
  private final Label edited = new Label();
  private final FlowPane choices = new FlowPane(6, 6);
  private final VBox editor = new VBox(edited, choices);
  private FiscalYear year;
  private boolean filling;

  /**
   * Tells {@code choose} the column, counted from 1, and what it is to be read as, and {@code look}
   * the column that is looked at.
   */
  MappingPane(Words words, BiConsumer<Integer, Target> choose, IntConsumer look) {
    this.words = words;
    this.names = new TargetNames(words);
    this.choose = choose;
    getStyleClass().add("mapping-pane");
    Label title = new Label(words.say("import.columns"));
    title.getStyleClass().add("title");
    summary.getStyleClass().addAll("muted", "small");
    HBox head = new HBox(title, summary);
    head.getStyleClass().addAll("line", "pane-head");
    columns.setId("columns");
    columns.getStyleClass().addAll("frameless", "compact");
    columns.setAccessibleText(words.say("import.columns"));
    columns.setCellFactory(list -> new ColumnCell());
    VBox.setVgrow(columns, Priority.ALWAYS);
    sort.setId("target");
    sort.setAccessibleText(words.say("import.columns.readAs"));
    sort.setItems(FXCollections.observableArrayList(TargetNames.sorts()));
    ImportTools.say(sort, names::sort);
    sort.setVisibleRowCount(16);
    editor.getStyleClass().add("mapping-editor");
    edited.getStyleClass().addAll("form-label", "small");
    edited.setLabelFor(sort);
    getChildren().addAll(head, columns, editor);
    columns.getSelectionModel().selectedItemProperty().addListener(o -> edit());
    columns
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (o, before, now) -> {
              if (now != null) {
                look.accept(now.column());
              }
            });
    sort.setOnAction(event -> chooseSort());
    columns.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            sort.requestFocus();
            sort.show();
          }
        });
  }

  /** Shows the columns of a proposal, with the same column selected as before. */
  void show(Proposal proposal) {
    int selected = Math.max(0, columns.getSelectionModel().getSelectedIndex());
    year = proposal.year();
    List<ColumnMapping> shown = proposal.sheet().columns();
    columns.setItems(FXCollections.observableArrayList(shown));
    long extra = shown.stream().filter(c -> c.target() instanceof Target.Extra).count();
    summary.setText(words.say("import.columns.summary", shown.size() - extra, shown.size(), extra));
    if (!shown.isEmpty()) {
      columns.getSelectionModel().select(Math.min(selected, shown.size() - 1));
    }
    edit();
  }

  private void edit() {
    ColumnMapping column = columns.getSelectionModel().getSelectedItem();
    choices.getChildren().clear();
    editor.setVisible(column != null);
    if (column == null) {
      return;
    }
    edited.setText(words.say("import.columns.edited", letters(column), header(column)));
    filling = true;
    sort.setValue(TargetNames.sortOf(column.target()));
    filling = false;
    choices.getChildren().add(sort);
    if (column.target() instanceof Target.Money money) {
      choices
          .getChildren()
          .addAll(
              combo(
                  List.of(AmountKind.values()),
                  money.kind(),
                  words::term,
                  kind -> new Target.Money(kind, money.funding(), money.year())),
              combo(
                  List.of(Funding.values()),
                  money.funding(),
                  words::term,
                  funding -> new Target.Money(money.kind(), funding, money.year())),
              combo(
                  years(money.year()),
                  money.year(),
                  names::year,
                  at -> new Target.Money(money.kind(), money.funding(), at)));
    } else if (column.target() instanceof Target.Measure measure) {
      choices
          .getChildren()
          .addAll(
              combo(
                  Indicator.KINDS,
                  measure.kind(),
                  kind -> kind,
                  kind ->
                      new Target.Measure(kind, measure.number(), measure.part(), measure.year())),
              combo(
                  List.of(Target.Measure.Part.values()),
                  measure.part(),
                  part -> words.say("import.target.part." + part.name()),
                  part ->
                      new Target.Measure(measure.kind(), measure.number(), part, measure.year())),
              combo(
                  years(measure.year()),
                  measure.year(),
                  names::year,
                  at -> new Target.Measure(measure.kind(), measure.number(), measure.part(), at)));
    }
  }

  private static String letters(ColumnMapping column) {
    return new Locator("", "", 0, column.column()).cell().replaceAll("\\d", "");
  }

  private String header(ColumnMapping column) {
    return column.header().isEmpty() ? words.say("import.columns.noHeader") : column.header();
  }

  private void chooseSort() {
    ColumnMapping column = columns.getSelectionModel().getSelectedItem();
    if (!filling && column != null && sort.getValue() != null) {
      Target chosen = sort.getValue();
      if (!chosen.equals(TargetNames.sortOf(column.target()))) {
        choose.accept(column.column(), chosen);
      }
    }
  }

  private <T> ComboBox<T> combo(
      List<T> values, T current, Function<T, String> label, Function<T, Target> target) {
    ComboBox<T> combo = new ComboBox<>(FXCollections.observableArrayList(values));
    ImportTools.say(combo, label);
    combo.setValue(current);
    combo.setOnAction(
        event ->
            choose.accept(
                columns.getSelectionModel().getSelectedItem().column(),
                target.apply(combo.getValue())));
    return combo;
  }

  private List<YearRef> years(YearRef current) {
    List<YearRef> years = new ArrayList<>();
    for (int back = 1; back >= -5; back--) {
      years.add(new YearRef.Absolute(year.plus(back)));
    }
    years.addFirst(YearRef.BASE);
    if (!years.contains(current)) {
      years.addFirst(current);
    }
    return years;
  }

  /** A column: its header, what it is read as, how sure that is. */
  private final class ColumnCell extends ListCell<ColumnMapping> {
    private final Label letters = new Label();
    private final Label header = new Label();
    private final Label target = new Label();
    private final Label confidence = new Label();
    private final HBox line;

    ColumnCell() {
      letters.getStyleClass().addAll("muted", "small", "column-letters");
      header.setMaxWidth(Double.MAX_VALUE);
      header.setMinWidth(0);
      header.setPrefWidth(0);
      HBox.setHgrow(header, Priority.ALWAYS);
      target.setMaxWidth(Double.MAX_VALUE);
      target.setMinWidth(0);
      target.setPrefWidth(0);
      HBox.setHgrow(target, Priority.ALWAYS);
      confidence.getStyleClass().add("confidence");
      line = new HBox(letters, header, target, confidence);
      line.getStyleClass().add("line");
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(ColumnMapping column, boolean empty) {
      super.updateItem(column, empty);
      if (empty || column == null) {
        setGraphic(null);
        setAccessibleText(null);
        setTooltip(null);
        return;
      }
      String level = column.confidence().name();
      letters.setText(letters(column));
      header.setText(header(column));
      target.setText(names.name(column.target()));
      target.getStyleClass().setAll("label", "column-target-" + level.toLowerCase(Locale.ROOT));
      confidence.setText(words.say("import.confidence." + level));
      confidence
          .getStyleClass()
          .setAll("label", "confidence", "confidence-" + level.toLowerCase(Locale.ROOT));
      setGraphic(line);
      setAccessibleText(
          header.getText()
              + " "
              + target.getText()
              + " "
              + words.say("import.confidence.help." + level));
      setTooltip(
          new Tooltip(
              column.header()
                  + "\n"
                  + target.getText()
                  + "\n"
                  + words.say("import.confidence.help." + level)));
    }
  }
}
