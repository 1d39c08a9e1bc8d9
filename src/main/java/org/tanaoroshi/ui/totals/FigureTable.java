package org.tanaoroshi.ui.totals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.tanaoroshi.ui.totals.FigureColumn.Kind;

/**
 * A table of figures walked cell by cell with the arrow keys; Enter or a click opens the list
 * behind the cell. What a cell shows by length or colour it also says in words.
 */
final class FigureTable<T> extends TableView<T> {
  private static final String TOTAL = "total-row";
  private static final String OPENS = "opens";

  private final List<FigureColumn<T>> columns;

  /**
   * An empty table of those columns, which share its width.
   *
   * @param total which rows are sums of others
   */
  FigureTable(String id, String nothing, List<FigureColumn<T>> columns, Predicate<T> total) {
    this.columns = List.copyOf(columns);
    setId(id);
    getStyleClass().addAll("plan-table", "figure-table");
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    getSelectionModel().setCellSelectionEnabled(true);
    getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
    Label none = new Label(nothing);
    none.getStyleClass().add("muted");
    setPlaceholder(none);
    setAccessibleText(String.join(", ", columns.stream().map(FigureColumn::title).toList()));
    columns.forEach(c -> getColumns().add(made(c)));
    setRowFactory(table -> new Row<>(total));
    addEventFilter(KeyEvent.KEY_PRESSED, this::openByKey);
  }

  private TableColumn<T, T> made(FigureColumn<T> column) {
    TableColumn<T, T> made = new TableColumn<>(column.title());
    made.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    made.setCellFactory(of -> new Cell(column));
    made.setPrefWidth(column.share() * 10);
    made.setReorderable(false);
    made.setSortable(false);
    if (column.kind() == Kind.NUMBER) {
      made.getStyleClass().add("number");
    }
    return made;
  }

  private void openByKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
      TablePosition<?, ?> at = getFocusModel().getFocusedCell();
      if (at.getRow() >= 0 && at.getColumn() >= 0) {
        T row = getItems().get(at.getRow());
        columns.get(at.getColumn()).opens().ifPresent(o -> o.accept(row));
        event.consume();
      }
    }
  }

  /** Shows the rows; the cursor stays in its cell where that is still there. */
  void show(List<T> rows) {
    TablePosition<?, ?> at = getFocusModel().getFocusedCell();
    int row = Math.clamp(at.getRow(), 0, Math.max(0, rows.size() - 1));
    int column = Math.max(at.getColumn(), 0);
    getItems().setAll(rows);
    if (!rows.isEmpty()) {
      getSelectionModel().clearAndSelect(row, getColumns().get(column));
      getFocusModel().focus(row, getColumns().get(column));
    }
  }

  /** Is from now on as high as its rows. */
  void unfold() {
    // Beside the rows the line of headings, which is a little higher than one.
    minHeightProperty().bind(fixedCellSizeProperty().multiply(Bindings.size(getItems()).add(1.5)));
  }

  /** What it shows, for the clipboard; bars stand beside numbers that say the same. */
  CopiedTable copied(String caption) {
    List<FigureColumn<T>> written = columns.stream().filter(c -> c.kind() != Kind.BAR).toList();
    List<List<String>> rows = new ArrayList<>();
    for (T item : getItems()) {
      rows.add(written.stream().map(c -> c.plain().apply(item)).toList());
    }
    return new CopiedTable(caption, written.stream().map(FigureColumn::title).toList(), rows);
  }

  /** Sums stand out. */
  private static final class Row<T> extends TableRow<T> {
    private final Predicate<T> total;

    private Row(Predicate<T> total) {
      this.total = total;
    }

    @Override
    protected void updateItem(T item, boolean empty) {
      super.updateItem(item, empty);
      getStyleClass().remove(TOTAL);
      if (!empty && item != null && total.test(item)) {
        getStyleClass().add(TOTAL);
      }
    }
  }

  /** One figure. */
  private final class Cell extends TableCell<T, T> {
    private final FigureColumn<T> column;
    private final Region bar = new Region();
    private final StackPane track = new StackPane(bar);
    private Optional<String> tone = Optional.empty();

    private Cell(FigureColumn<T> column) {
      this.column = column;
      setTextOverrun(OverrunStyle.ELLIPSIS);
      if (column.kind() == Kind.NUMBER) {
        getStyleClass().add("number");
      }
      bar.getStyleClass().add("figure-bar");
      track.getStyleClass().add("figure-track");
      setOnMouseClicked(
          event -> {
            if (event.getButton() == MouseButton.PRIMARY
                && event.isStillSincePress()
                && getItem() != null) {
              column.opens().ifPresent(o -> o.accept(getItem()));
            }
          });
    }

    @Override
    protected void updateItem(T item, boolean empty) {
      super.updateItem(item, empty);
      tone.ifPresent(getStyleClass()::remove);
      tone = Optional.empty();
      getStyleClass().remove(OPENS);
      if (empty || item == null) {
        setText(null);
        setGraphic(null);
        setTooltip(null);
        setAccessibleText(null);
      } else {
        fill(item);
      }
    }

    private void fill(T item) {
      String text = column.text().apply(item);
      String spoken = column.spoken().apply(item);
      String said = spoken.isEmpty() ? text : spoken;
      setText(text);
      setAccessibleText(said);
      setTooltip(said.isEmpty() ? null : tooltip(said));
      tone = Optional.of(column.tone().apply(item)).filter(t -> !t.isEmpty());
      tone.ifPresent(getStyleClass()::add);
      if (column.opens().isPresent()) {
        getStyleClass().add(OPENS);
      }
      column.bar().apply(item).ifPresentOrElse(s -> draw(s.doubleValue()), () -> setGraphic(null));
    }

    private void draw(double share) {
      double length = Math.clamp(share, 0, 1);
      bar.maxWidthProperty().bind(track.widthProperty().multiply(length));
      track.prefWidthProperty().bind(widthProperty().subtract(20));
      setGraphic(track);
    }

    private Tooltip tooltip(String said) {
      Tooltip tooltip = new Tooltip(said);
      tooltip.setWrapText(true);
      tooltip.setMaxWidth(480);
      return tooltip;
    }
  }
}
