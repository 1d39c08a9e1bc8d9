package org.tanaoroshi.exchange.cells;

import java.util.List;
import org.tanaoroshi.model.Locator;

/** A sheet as it was read: values only, blank rows may be absent. */
public record SheetValues(String file, String name, List<Row> rows) {
  /** Copies the rows. */
  public SheetValues {
    rows = List.copyOf(rows);
  }

  /**
   * One row.
   *
   * @param number counted from 1
   */
  public record Row(int number, List<Value> values) {
    /** The value in a column counted from 0, blank beyond the end. */
    public Value at(int column) {
      return column >= 0 && column < values.size() ? values.get(column) : Value.blank();
    }

    /** The text in a column counted from 0. */
    public String text(int column) {
      return at(column).asText();
    }

    /** Whether every cell is blank. */
    public boolean isBlank() {
      return values.stream().allMatch(v -> v.asText().isBlank());
    }
  }

  /** Where a cell stands; the column counts from 0, -1 for the whole row. */
  public Locator locator(Row row, int column) {
    return new Locator(file, name, row.number(), column + 1);
  }
}
