package org.tanaoroshi.exchange.cells;

/**
 * One column of a list.
 *
 * @param band what stands above this and the neighbouring columns, "" for nothing
 * @param header unique in its list: columns are found by it
 * @param width in half-width characters
 * @param look of its cells
 */
public record Column<T>(String band, String header, double width, Look look, Maker<T> maker) {
  /** Makes the cell of an item in a row counted from 1. */
  @FunctionalInterface
  public interface Maker<T> {
    /** The cell. */
    Cell cell(T item, int row);
  }

  /** Makes the value of an item. */
  @FunctionalInterface
  public interface Getter<T> {
    /** The value. */
    Value value(T item);
  }

  /** A column of plain values. */
  public static <T> Column<T> of(
      String band, String header, double width, Look look, Getter<T> getter) {
    return new Column<>(
        band, header, width, look, (item, row) -> Cell.of(getter.value(item), look));
  }
}
