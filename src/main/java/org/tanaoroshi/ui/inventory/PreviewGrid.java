package org.tanaoroshi.ui.inventory;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.tanaoroshi.inventory.ColumnMapping;
import org.tanaoroshi.inventory.RowKind;
import org.tanaoroshi.inventory.SheetProposal;
import org.tanaoroshi.inventory.Target;
import org.tanaoroshi.model.Locator;
import org.tanaoroshi.values.Words;

/** The sheet as it stands, coloured by what its rows are taken for. */
final class PreviewGrid {
  /** Wider sheets are shown so far; all their columns are in the list of columns. */
  private static final int SHOWN_COLUMNS = 200;

  private static final double NARROW = 4;
  private static final double WIDE = 22;

  /** Room beside the text of a cell, and beside that of a header, in em. */
  private static final double BESIDE = 1.8;

  private static final double BESIDE_HEADER = 2.8;

  private final TableView<PreviewRow> table;
  private final TargetNames names;
  private final double em;

  /** Over that table; {@code em} is the font size in pixels. */
  PreviewGrid(TableView<PreviewRow> table, Words words, double em) {
    this.table = table;
    this.names = new TargetNames(words);
    this.em = em;
    table.setFixedCellSize(Math.rint(2.1 * em));
    table.getSelectionModel().setCellSelectionEnabled(true);
    table.setRowFactory(view -> new KindRow());
    table.setPlaceholder(new Label());
  }

  /** Shows the columns of a sheet; the rows come by themselves. */
  void show(SheetProposal sheet) {
    Map<Integer, ColumnMapping> mapped =
        sheet.columns().stream().collect(Collectors.toMap(ColumnMapping::column, c -> c));
    int last = Math.clamp(sheet.shape().lastColumn(), 1, SHOWN_COLUMNS);
    table.getColumns().clear();
    table.getColumns().add(rowNumbers());
    for (int column = 1; column <= last; column++) {
      table.getColumns().add(column(sheet, column, mapped.get(column)));
    }
  }

  /** Brings a column, counted from 1, into sight. */
  void reachColumn(int column) {
    table.scrollToColumnIndex(Math.clamp(column, 0, table.getColumns().size() - 1));
  }

  /** Selects a cell and brings it into sight. */
  void reach(Locator cell) {
    List<PreviewRow> rows = table.getItems();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).number() == cell.row()) {
        int column = Math.clamp(cell.column(), 0, table.getColumns().size() - 1);
        table.scrollTo(Math.max(0, i - 5));
        table.scrollToColumnIndex(column);
        table.getSelectionModel().clearAndSelect(i, table.getColumns().get(column));
        table.getFocusModel().focus(i, table.getColumns().get(column));
        return;
      }
    }
  }

  private TableColumn<PreviewRow, String> rowNumbers() {
    TableColumn<PreviewRow, String> numbers = new TableColumn<>();
    numbers.setCellValueFactory(
        row -> new ReadOnlyStringWrapper(Integer.toString(row.getValue().number())));
    numbers.setPrefWidth(Math.rint(4.2 * em));
    numbers.setSortable(false);
    numbers.setReorderable(false);
    numbers.getStyleClass().addAll("row-number", "number");
    return numbers;
  }

  private TableColumn<PreviewRow, String> column(
      SheetProposal sheet, int column, ColumnMapping mapping) {
    TableColumn<PreviewRow, String> shown = new TableColumn<>();
    Label letters = new Label(new Locator("", "", 0, column).cell().replaceAll("\\d", ""));
    Label target = new Label(mapping == null ? "" : names.name(mapping.target()));
    target
        .getStyleClass()
        .add(
            mapping == null || mapping.target() instanceof Target.Extra
                ? "column-extra"
                : "column-target");
    target.setTooltip(mapping == null ? null : new Tooltip(target.getText()));
    VBox head = new VBox(letters, target);
    head.getStyleClass().add("column-head");
    head.setMaxWidth(Double.MAX_VALUE);
    shown.setGraphic(head);
    shown.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().text(column)));
    boolean money = mapping != null && mapping.target() instanceof Target.Money;
    shown.setCellFactory(c -> new DoubtCell(column, money));
    shown.setPrefWidth(width(sheet, column, target.getText()));
    shown.setSortable(false);
    shown.setReorderable(false);
    return shown;
  }

  private double width(SheetProposal sheet, int column, String target) {
    double widest =
        sheet.head().stream()
            .skip(sheet.header().map(h -> (long) h.firstRow() - 1).orElse(0L))
            .limit(60)
            .mapToDouble(row -> ems(row.text(column)))
            .max()
            .orElse(NARROW);
    // What tells columns apart often stands at the end, as 一般財源 令和8年度: it is not cut.
    double cells = Math.clamp(widest, NARROW, WIDE) + BESIDE;
    double headed = Math.min(ems(target), WIDE) + BESIDE_HEADER;
    return Math.rint(Math.max(cells, headed) * em);
  }

  /** Wide characters take an em, others a little more than half. */
  private static double ems(String text) {
    return text.lines()
        .mapToDouble(line -> line.codePoints().mapToDouble(c -> c < 0x2000 ? 0.6 : 1).sum())
        .max()
        .orElse(0);
  }

  /** A row in the colour of its kind. */
  private static final class KindRow extends TableRow<PreviewRow> {
    private String style;

    @Override
    protected void updateItem(PreviewRow row, boolean empty) {
      super.updateItem(row, empty);
      getStyleClass().remove(style);
      style = empty || row == null ? null : styleOf(row.kind());
      if (style != null) {
        getStyleClass().add(style);
      }
    }

    private static String styleOf(RowKind kind) {
      return "kind-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** A cell, marked where someone should look. */
  private static final class DoubtCell extends TableCell<PreviewRow, String> {
    private final int column;
    private final Label mark = new Label("⚠");

    DoubtCell(int column, boolean money) {
      this.column = column;
      if (money) {
        getStyleClass().add("number");
      }
    }

    @Override
    protected void updateItem(String text, boolean empty) {
      super.updateItem(text, empty);
      PreviewRow row = empty ? null : getTableRow().getItem();
      getStyleClass().remove("doubtful");
      setText(empty ? null : text);
      setGraphic(null);
      if (row != null && row.doubtful().contains(column)) {
        getStyleClass().add("doubtful");
        setGraphic(mark);
      }
    }
  }
}
