package org.tanaoroshi.ui.inventory;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tanaoroshi.inventory.Inventory;
import org.tanaoroshi.model.Locator;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.values.Words;

/**
 * What someone should look at: doubtful values, the file's own totals beside the rows taken, rows
 * not taken. Each leads to its cell.
 */
final class ReportPane extends VBox {
  /** A line of one of the lists: where, what, and whether it is as it should be. */
  private record Line(Locator at, String what, String detail, boolean fine) {}

  private final Words words;
  private final TargetNames names;
  private final ToggleButton doubts = new ToggleButton();
  private final ToggleButton totals = new ToggleButton();
  private final ToggleButton notTaken = new ToggleButton();
  private final ListView<Line> lines = new ListView<>();
  private final Label empty = new Label();
  private final Button export;
  private Inventory inventory;
  private MoneyUnit unit = MoneyUnit.YEN;

  /** Tells {@code goTo} the cell of a line that was chosen. */
  ReportPane(Words words, Consumer<Locator> goTo, Runnable exportToSee) {
    this.words = words;
    this.names = new TargetNames(words);
    getStyleClass().add("report-pane");
    ToggleGroup group = new ToggleGroup();
    HBox segments = new HBox(doubts, totals, notTaken);
    segments.getStyleClass().add("segments");
    for (ToggleButton button : List.of(doubts, totals, notTaken)) {
      button.setToggleGroup(group);
      button.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(button, Priority.ALWAYS);
      button.setOnAction(
          event -> {
            button.setSelected(true);
            fill();
          });
    }
    doubts.setId("doubts");
    totals.setId("totals");
    notTaken.setId("notTaken");
    doubts.setSelected(true);
    export = new Button(words.say("import.toSee.export"));
    export.setId("exportToSee");
    export.setOnAction(event -> exportToSee.run());
    lines.setId("lines");
    lines.setAccessibleText(words.say("import.report.accessible"));
    lines.getStyleClass().addAll("frameless", "compact");
    lines.setCellFactory(list -> new LineCell());
    empty.getStyleClass().addAll("muted", "small");
    empty.setWrapText(true);
    lines.setPlaceholder(empty);
    VBox.setVgrow(lines, Priority.ALWAYS);
    lines.setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            leadTo(goTo);
          }
        });
    lines.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            leadTo(goTo);
          }
        });
    HBox foot = new HBox(export);
    foot.getStyleClass().add("report-foot");
    foot.visibleProperty().bind(totals.selectedProperty().not());
    foot.managedProperty().bind(foot.visibleProperty());
    getChildren().addAll(segments, lines, foot);
  }

  /** Shows what was read in that unit; null while nothing is. */
  void show(Inventory read, MoneyUnit shownIn) {
    inventory = read;
    unit = shownIn;
    int doubtful = read == null ? 0 : read.doubts().size();
    int checked = read == null ? 0 : read.totalChecks().size();
    long wrong = read == null ? 0 : ImportTools.differences(read);
    doubts.setText(words.say("import.doubts", doubtful));
    totals.setText(
        wrong == 0
            ? words.say("import.totals", checked)
            : words.say("import.totals.wrong", checked, wrong));
    notTaken.setText(words.say("import.notTaken", read == null ? 0 : read.notTaken().size()));
    export.setDisable(doubtful == 0 && (read == null || read.notTaken().isEmpty()));
    fill();
  }

  private void fill() {
    if (inventory == null) {
      lines.getItems().clear();
      empty.setText("");
    } else if (doubts.isSelected()) {
      put(
          inventory.doubts().stream()
              .map(d -> new Line(d.at(), words.say(d.what()), "", false))
              .toList(),
          "import.doubts.none");
    } else if (totals.isSelected()) {
      // What differs is what is looked for: it stands before what agrees.
      put(
          inventory.totalChecks().stream()
              .sorted(Comparator.comparing(Inventory.TotalCheck::agrees))
              .map(this::line)
              .toList(),
          "import.totals.none");
    } else {
      put(
          inventory.notTaken().stream()
              .map(
                  n ->
                      new Line(
                          n.at(),
                          n.text(),
                          words.say("import.kind." + n.kind().name())
                              + " — "
                              + words.say(n.reason()),
                          true))
              .toList(),
          "import.notTaken.none");
    }
  }

  private Line line(Inventory.TotalCheck check) {
    String figures =
        words.say("import.totals.figures", money(check.stated()), money(check.taken()));
    return new Line(
        check.at(),
        check.title() + "　" + names.amount(check.of()),
        check.agrees()
            ? words.say("import.totals.agree", figures)
            : words.say("import.totals.differ", figures, money(check.difference())),
        check.agrees());
  }

  private String money(long yen) {
    return words.amount(yen, unit);
  }

  private void put(List<Line> shown, String none) {
    empty.setText(words.say(none));
    lines.setItems(FXCollections.observableArrayList(shown));
  }

  private void leadTo(Consumer<Locator> goTo) {
    Line line = lines.getSelectionModel().getSelectedItem();
    if (line != null) {
      goTo.accept(line.at());
    }
  }

  /** Where at the left, what and its detail at the right. */
  private static final class LineCell extends ListCell<Line> {
    private final Label at = new Label();
    private final Label what = new Label();
    private final Label detail = new Label();
    private final VBox text = new VBox(what, detail);
    private final HBox line = new HBox(at, text);

    LineCell() {
      at.getStyleClass().addAll("small", "accent-text", "report-at");
      detail.getStyleClass().addAll("muted", "small");
      what.setWrapText(true);
      detail.setWrapText(true);
      text.setMinWidth(0);
      HBox.setHgrow(text, Priority.ALWAYS);
      line.getStyleClass().add("report-line");
      setPrefWidth(0);
    }

    /** A labelled cell would give wrapping words the height of one line. */
    @Override
    protected double computePrefHeight(double width) {
      return getGraphic() == null
          ? super.computePrefHeight(width)
          : snappedTopInset()
              + line.prefHeight(width - snappedLeftInset() - snappedRightInset())
              + snappedBottomInset();
    }

    @Override
    protected void updateItem(Line item, boolean none) {
      super.updateItem(item, none);
      if (none || item == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      at.setText(item.at().cell());
      what.setText(item.what());
      detail.setText(item.detail());
      detail.getStyleClass().setAll("label", "small", item.fine() ? "muted" : "bad");
      detail.setManaged(!item.detail().isEmpty());
      setGraphic(line);
      setAccessibleText(at.getText() + " " + item.what() + " " + item.detail());
    }
  }
}
