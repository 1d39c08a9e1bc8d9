package org.tanaoroshi.ui.merge;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

/** Tables of a plan: read, never entered; a text that is cut can be read under the cursor. */
final class PlanTable {
  /** How wide a column of codes is at least: as wide as rows are high, so many times. */
  private static final double CODE = 3.3;

  private static final double WIDEST_CODE = 5;

  /** What stands in a column, which says how it is cut and where it is aligned. */
  private enum Kind {
    /** Cut at its end. */
    TEXT,
    /** Many begin alike: cut in the middle. */
    NAME,
    /** Wide enough not to be cut. */
    CODE,
    NUMBER
  }

  /** A column: its heading, how wide it is beside the others, what it says. */
  record Column<T>(String title, int share, Function<T, String> text, Kind kind) {
    static <T> Column<T> text(String title, int share, Function<T, String> text) {
      return new Column<>(title, share, text, Kind.TEXT);
    }

    static <T> Column<T> name(String title, int share, Function<T, String> text) {
      return new Column<>(title, share, text, Kind.NAME);
    }

    static <T> Column<T> code(String title, int share, Function<T, String> text) {
      return new Column<>(title, share, text, Kind.CODE);
    }

    static <T> Column<T> number(String title, int share, Function<T, String> text) {
      return new Column<>(title, share, text, Kind.NUMBER);
    }
  }

  private static final class TextCell<T> extends TableCell<T, String> {
    private TextCell(Kind kind) {
      setTextOverrun(kind == Kind.TEXT ? OverrunStyle.ELLIPSIS : OverrunStyle.CENTER_ELLIPSIS);
      if (kind == Kind.NUMBER) {
        getStyleClass().add("number");
      }
    }

    @Override
    protected void updateItem(String text, boolean empty) {
      super.updateItem(text, empty);
      if (empty || text == null || text.isEmpty()) {
        setText(null);
        setTooltip(null);
      } else {
        setText(text.lines().findFirst().orElse(""));
        setTooltip(new Tooltip(text));
        getTooltip().setWrapText(true);
        getTooltip().setMaxWidth(480);
      }
    }
  }

  private PlanTable() {}

  /**
   * An empty table of those columns, which share its width; {@code nothing} is said while empty.
   */
  static <T> TableView<T> of(String id, String nothing, List<Column<T>> columns) {
    TableView<T> table = new TableView<>();
    table.setId(id);
    table.getStyleClass().add("plan-table");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    Label none = new Label(nothing);
    none.getStyleClass().add("muted");
    table.setPlaceholder(none);
    table.setAccessibleText(String.join(", ", columns.stream().map(Column::title).toList()));
    for (Column<T> column : columns) {
      TableColumn<T, String> shown = new TableColumn<>(column.title());
      shown.setCellValueFactory(
          row -> new ReadOnlyStringWrapper(column.text().apply(row.getValue())));
      shown.setCellFactory(of -> new TextCell<>(column.kind()));
      shown.setPrefWidth(column.share() * 10);
      if (column.kind() == Kind.CODE) {
        // Not bound: the table's policy sets it too, and gives a code more at each layout.
        table
            .fixedCellSizeProperty()
            .subscribe(
                height -> {
                  shown.setMinWidth(height.doubleValue() * CODE);
                  shown.setMaxWidth(height.doubleValue() * WIDEST_CODE);
                });
      } else if (column.kind() == Kind.NUMBER) {
        shown.getStyleClass().add("number");
      }
      shown.setReorderable(false);
      shown.setSortable(false);
      table.getColumns().add(shown);
    }
    return table;
  }
}
