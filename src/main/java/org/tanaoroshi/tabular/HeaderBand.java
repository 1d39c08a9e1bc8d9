package org.tanaoroshi.tabular;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.tanaoroshi.tabular.SheetShape.Merged;
import org.tanaoroshi.values.Text;

/**
 * The rows of a header, counted from 1 and inclusive, and the header of each column that has one or
 * holds a value: the texts above one another on one line, joined as 上位｜下位.
 */
public record HeaderBand(int firstRow, int lastRow, List<Column> columns) {
  private static final String JOINT = "｜";

  /** Copies the columns. */
  public HeaderBand {
    columns = List.copyOf(columns);
  }

  /** A column, counted from 1. {@code header} is "" where it has none. */
  public record Column(int column, String header, boolean hidden) {}

  /**
   * The header in those rows.
   *
   * @param rows the first rows of the sheet, those of the header and some below it among them
   */
  public static HeaderBand of(List<Row> rows, SheetShape shape, int firstRow, int lastRow) {
    List<Row> band =
        rows.stream().filter(r -> r.number() >= firstRow && r.number() <= lastRow).toList();
    TreeSet<Integer> used = new TreeSet<>();
    rows.stream()
        .filter(r -> r.number() >= firstRow)
        .forEach(r -> r.cells().forEach(c -> used.add(c.column())));
    List<Column> columns = new ArrayList<>();
    for (int column : used) {
      columns.add(
          new Column(column, joined(band, shape, column), shape.hiddenColumns().contains(column)));
    }
    return new HeaderBand(firstRow, lastRow, columns);
  }

  private static String joined(List<Row> band, SheetShape shape, int column) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < band.size(); i++) {
      String part = Text.label(part(band, shape, i, column));
      if (!part.isEmpty() && (parts.isEmpty() || !parts.getLast().equals(part))) {
        parts.add(part);
      }
    }
    return String.join(JOINT, parts);
  }

  private static String part(List<Row> band, SheetShape shape, int i, int column) {
    Row row = band.get(i);
    String own = row.text(column);
    if (!own.isEmpty()) {
      return own;
    }
    for (Merged m : shape.merged()) {
      if (m.contains(row.number(), column)) {
        return band.stream()
            .filter(r -> r.number() == m.firstRow())
            .findFirst()
            .map(r -> r.text(m.firstColumn()))
            .orElse("");
      }
    }
    return fromTheLeft(band, i, column);
  }

  /**
   * A heading over several columns that were not merged: it stands over its first column only, and
   * both that column and this one have a heading of their own below.
   */
  private static String fromTheLeft(List<Row> band, int i, int column) {
    if (i + 1 >= band.size() || band.get(i + 1).text(column).isEmpty()) {
      return "";
    }
    for (int c = column - 1; c > 0; c--) {
      boolean below = !band.get(i + 1).text(c).isEmpty();
      if (!band.get(i).text(c).isEmpty()) {
        return below ? band.get(i).text(c) : "";
      }
      if (!below) {
        return "";
      }
    }
    return "";
  }
}
