package org.tanaoroshi.ui.totals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Insets;
import javafx.scene.control.ContentDisplay;
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
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
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

  /** How high a row is in em, as .plan-table has it: letters are so much smaller than a row. */
  private static final double ROW = 2.2;

  /** How wide a bold letter is in em: a figure or a Latin one, and a Japanese one. */
  private static final double NARROW = 0.56;

  private static final double WIDE = 1;
  private static final char FIRST_WIDE = '\u1100';
  private static final double CELL_PADDING = 0.9;

  /** A name is not cut before this many em. */
  private static final double LEAST_NAME = 7;

  /** What a scroll bar takes, in pixels. */
  private static final double SCROLL_BAR = 12;

  /** Left and right of a bar and its figure, in pixels. */
  private static final double BAR_PADDING = 16;

  /** A table that has to be small still shows so many rows. */
  private static final int LEAST_ROWS = 2;

  private final List<FigureColumn<T>> columns;

  /** By column, in em: what must not be cut of what is shown. */
  private double[] widest;

  /**
   * An empty table of those columns, which share its width.
   *
   * @param total which rows are sums of others
   */
  FigureTable(String id, String nothing, List<FigureColumn<T>> columns, Predicate<T> total) {
    this.columns = List.copyOf(columns);
    this.widest = columns.stream().mapToDouble(c -> width(c.title())).toArray();
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
    getItems().addListener((InvalidationListener) o -> requestLayout());
    fixedCellSizeProperty().addListener(o -> widen());
    widthProperty().addListener(o -> widen());
  }

  // as high as its rows, as wide as its figures

  @Override
  protected double computePrefHeight(double width) {
    return height(Math.max(LEAST_ROWS, getItems().size()));
  }

  @Override
  protected double computeMinHeight(double width) {
    return height(Math.clamp(getItems().size(), LEAST_ROWS - 1, LEAST_ROWS));
  }

  /** Ends on a whole row, the last one at the latest. */
  @Override
  public void resize(double width, double height) {
    // Heights are whole pixels, rows are not.
    double rows = Math.floor((height - height(0) + 1) / getFixedCellSize());
    boolean isStyled = getFixedCellSize() > 0 && rows >= 1;
    super.resize(
        width, isStyled ? Math.min(height, height((int) Math.min(rows, leastShown()))) : height);
  }

  private int leastShown() {
    return Math.max(LEAST_ROWS, getItems().size());
  }

  private double height(int rows) {
    double headings =
        lookup(".column-header-background") instanceof Region head ? head.prefHeight(-1) : 0;
    Insets insets = getInsets();
    // A pixel more, or the last row would be scrolled by a part of one.
    return Math.ceil(headings)
        + Math.ceil(rows * getFixedCellSize())
        + 1
        + insets.getTop()
        + insets.getBottom();
  }

  /** No figure and no heading is cut: names, which can be guessed, give way from some length on. */
  private void widen() {
    double em = Math.max(0, getFixedCellSize()) / ROW;
    double[] least = Arrays.stream(widest).map(w -> em * (w + CELL_PADDING)).toArray();
    // Where that is more than there is, all are cut a little, and none is out of sight.
    double room = getWidth() - SCROLL_BAR;
    double fit = room > 0 ? Math.min(1, room / Arrays.stream(least).sum()) : 1;
    for (int i = 0; i < least.length; i++) {
      getColumns().get(i).setMinWidth(least[i] * fit);
    }
    if (room > 0) {
      getColumnResizePolicy().call(new ResizeFeatures<>(this, null, 0d));
    }
  }

  private double widest(FigureColumn<T> column) {
    double figures =
        getItems().stream().mapToDouble(row -> width(column.text().apply(row))).max().orElse(0);
    return Math.max(
        width(column.title()),
        column.kind() == Kind.NUMBER ? figures : Math.min(figures, LEAST_NAME));
  }

  private static double width(String text) {
    return text.chars().mapToDouble(c -> c < FIRST_WIDE ? NARROW : WIDE).sum();
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
    widest = columns.stream().mapToDouble(this::widest).toArray();
    widen();
  }

  /** Is never less high than its rows. */
  void unfold() {
    setMinHeight(USE_PREF_SIZE);
  }

  /** What it shows, for the clipboard. */
  CopiedTable copied(String caption) {
    List<List<String>> rows = new ArrayList<>();
    for (T item : getItems()) {
      rows.add(columns.stream().map(c -> c.plain().apply(item)).toList());
    }
    return new CopiedTable(caption, columns.stream().map(FigureColumn::title).toList(), rows);
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
    private final Label figure = new Label();
    private final HBox barred = new HBox(track, figure);
    private Optional<String> tone = Optional.empty();

    private Cell(FigureColumn<T> column) {
      this.column = column;
      setTextOverrun(OverrunStyle.ELLIPSIS);
      if (column.kind() == Kind.NUMBER) {
        getStyleClass().add("number");
      }
      bar.getStyleClass().add("figure-bar");
      track.getStyleClass().add("figure-track");
      barred.getStyleClass().add("barred");
      HBox.setHgrow(track, Priority.ALWAYS);
      barred.prefWidthProperty().bind(widthProperty().subtract(BAR_PADDING));
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
      column
          .bar()
          .apply(item)
          .ifPresentOrElse(s -> draw(s.doubleValue(), text), () -> setGraphic(null));
      setContentDisplay(getGraphic() == null ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
    }

    /** All bars of a column begin and end at one place, however long the figure is. */
    private void draw(double share, String text) {
      figure.setText(text);
      double length = Math.clamp(share, 0, 1);
      bar.maxWidthProperty().bind(track.widthProperty().multiply(length));
      setGraphic(barred);
    }

    private Tooltip tooltip(String said) {
      Tooltip tooltip = new Tooltip(said);
      tooltip.setWrapText(true);
      tooltip.setMaxWidth(480);
      return tooltip;
    }
  }
}
