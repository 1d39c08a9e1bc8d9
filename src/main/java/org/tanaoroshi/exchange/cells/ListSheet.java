package org.tanaoroshi.exchange.cells;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;

/**
 * A list: a title, a line or two that explain it, pairs of label and value, a band of group names,
 * a header, then a row per item. The header stands in the same row on every list, so that one list
 * can point into another by row number.
 */
public final class ListSheet<T> {
  /** The row of the header, counted from 1. */
  public static final int HEADER_ROW = 6;

  private static final int NOTES = 2;

  private final String title;
  private final List<String> notes;
  private final List<String> pairs;
  private final List<Column<T>> columns;
  private final Map<String, String> letters;

  /**
   * A list.
   *
   * @param notes at most two lines
   * @param pairs label, value, label, value …
   */
  public ListSheet(String title, List<String> notes, List<String> pairs, List<Column<T>> columns) {
    this.title = title;
    this.notes = List.copyOf(notes);
    this.pairs = List.copyOf(pairs);
    this.columns = List.copyOf(columns);
    this.letters = letters(columns);
  }

  /** Heading → letters of its column, as formulas name it. */
  public static <T> Map<String, String> letters(List<Column<T>> columns) {
    Map<String, String> letters = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      letters.put(columns.get(i).header(), CellReference.convertNumToColString(i));
    }
    return letters;
  }

  /** The first row of items, counted from 1. */
  public static int firstRow() {
    return HEADER_ROW + 1;
  }

  /** The last row of so many items; the first row where there are none, so that ranges exist. */
  public static int lastRow(int items) {
    return HEADER_ROW + Math.max(1, items);
  }

  /** The letters of the column with that header. */
  public String letter(String header) {
    return letters.get(header);
  }

  /** The place of the column with that header, counted from 0. */
  public int index(String header) {
    return CellReference.convertColStringToIndex(letters.get(header));
  }

  /** The columns. */
  public List<Column<T>> columns() {
    return columns;
  }

  /** The widths of the columns. */
  public List<Double> widths() {
    return columns.stream().map(Column::width).toList();
  }

  /** All rows, from the title on. */
  public Iterable<SheetPlan.Row> rows(List<T> items) {
    List<SheetPlan.Row> head = head();
    return () ->
        new Iterator<>() {
          private int next;

          @Override
          public boolean hasNext() {
            return next < head.size() + items.size();
          }

          @Override
          public SheetPlan.Row next() {
            int at = next++;
            return at < head.size() ? head.get(at) : row(items.get(at - head.size()), at + 1);
          }
        };
  }

  private List<SheetPlan.Row> head() {
    List<SheetPlan.Row> head = new ArrayList<>();
    head.add(new SheetPlan.Row(List.of(Cell.of(title, Look.TITLE)), 26));
    for (int i = 0; i < NOTES; i++) {
      head.add(
          new SheetPlan.Row(List.of(Cell.of(i < notes.size() ? notes.get(i) : "", Look.NOTE)), 15));
    }
    List<Cell> facts = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i += 2) {
      if (i > 0) {
        facts.add(Cell.blank(Look.PLAIN));
      }
      facts.add(Cell.of(pairs.get(i), Look.LABEL));
      facts.add(Cell.of(pairs.get(i + 1), Look.VALUE));
    }
    head.add(new SheetPlan.Row(facts, 18));
    boolean banded = columns.stream().anyMatch(c -> !c.band().isEmpty());
    head.add(banded ? new SheetPlan.Row(bands(), 18) : new SheetPlan.Row(List.of(), 8));
    head.add(
        new SheetPlan.Row(
            columns.stream().map(c -> Cell.of(c.header(), headerLook(c.look()))).toList(), 44));
    return head;
  }

  /** A group's name stands in its first cell only; the others carry its colour. */
  private List<Cell> bands() {
    List<Cell> bands = new ArrayList<>();
    String last = "";
    for (Column<T> column : columns) {
      Look look =
          switch (headerLook(column.look())) {
            case HEADER_INPUT -> Look.BAND_INPUT;
            case HEADER_COMPUTED -> Look.BAND_COMPUTED;
            default -> Look.BAND;
          };
      bands.add(Cell.of(column.band().equals(last) ? "" : column.band(), look));
      last = column.band();
    }
    return bands;
  }

  private static Look headerLook(Look look) {
    if (look.isInput()) {
      return Look.HEADER_INPUT;
    }
    return look.name().startsWith("COMPUTED") ? Look.HEADER_COMPUTED : Look.HEADER;
  }

  private SheetPlan.Row row(T item, int row) {
    List<Cell> cells = new ArrayList<>(columns.size());
    for (Column<T> column : columns) {
      cells.add(column.maker().cell(item, row));
    }
    return new SheetPlan.Row(cells, 0);
  }
}
