package org.tanaoroshi.tabular;

import java.util.List;

/**
 * A row that has at least one cell. {@code number} counts from 1 as the file does; in a CSV it is
 * the record's number, which is the row a spreadsheet shows it in, whatever line breaks its cells
 * hold. {@code cells} are those not blank, by column.
 */
public record Row(int number, boolean hidden, List<Cell> cells) {
  /** Copies the cells. */
  public Row {
    cells = List.copyOf(cells);
  }

  /** The text in that column counted from 1, "" where blank. */
  public String text(int column) {
    Cell cell = cell(column);
    return cell == null ? "" : cell.text();
  }

  /** The cell in that column counted from 1, null where blank. */
  public Cell cell(int column) {
    int low = 0;
    int high = cells.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Cell cell = cells.get(middle);
      if (cell.column() == column) {
        return cell;
      }
      if (cell.column() < column) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return null;
  }

  /** The last column that has a cell, 0 where none. */
  public int lastColumn() {
    return cells.isEmpty() ? 0 : cells.getLast().column();
  }
}
