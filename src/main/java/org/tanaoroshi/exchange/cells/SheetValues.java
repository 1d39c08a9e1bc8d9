package org.tanaoroshi.exchange.cells;

import java.util.List;
import java.util.Set;
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
   * @param texts by column, exact: numbers in plain digits, days as ISO dates, "" where blank
   * @param unknown columns counted from 0 whose value is an error or was never computed
   */
  public record Row(int number, List<String> texts, Set<Integer> unknown) {
    /** Copies both. */
    public Row {
      texts = List.copyOf(texts);
      unknown = Set.copyOf(unknown);
    }

    /** The text in a column counted from 0, "" beyond the end. */
    public String text(int column) {
      return column >= 0 && column < texts.size() ? texts.get(column) : "";
    }

    /** Whether every cell is blank. */
    public boolean isBlank() {
      return unknown.isEmpty() && texts.stream().allMatch(String::isBlank);
    }
  }

  /** Where a cell stands; the column counts from 0, -1 for the whole row. */
  public Locator locator(Row row, int column) {
    return new Locator(file, name, row.number(), column + 1);
  }
}
