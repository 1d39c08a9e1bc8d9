package org.tanaoroshi.tabular;

import java.util.List;
import java.util.Set;

/**
 * What is known of a sheet once it was read to its end: the last row and column with a cell, merged
 * regions, and hidden columns. Rows and columns count from 1.
 */
public record SheetShape(
    int lastRow, int lastColumn, List<Merged> merged, Set<Integer> hiddenColumns) {
  /** Copies both. */
  public SheetShape {
    merged = List.copyOf(merged);
    hiddenColumns = Set.copyOf(hiddenColumns);
  }

  /** A merged region, all ends inclusive; its value stands in the first row and column. */
  public record Merged(int firstRow, int lastRow, int firstColumn, int lastColumn) {
    /** Whether the cell lies in it. */
    public boolean contains(int row, int column) {
      return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }
  }
}
