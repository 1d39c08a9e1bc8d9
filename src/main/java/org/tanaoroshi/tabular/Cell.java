package org.tanaoroshi.tabular;

/**
 * A cell that is not blank. {@code column} counts from 1. {@code text} is exact: a number as plain
 * decimal digits (at most 15 significant ones, as spreadsheets show them; zeros in front where the
 * format is such as 0000), a date as 2024-04-01 or 2024-04-01T09:30, a time as 09:30, truth as TRUE
 * or FALSE, an error by its name such as #REF!, any other text as it stands. A formula gives its
 * stored value.
 */
public record Cell(int column, Kind kind, String text) {
  /** What a cell holds; everything in a CSV is text. */
  public enum Kind {
    TEXT,
    NUMBER,
    DATE,
    TRUTH,
    ERROR,
    /**
     * A formula whose value was never stored; its text is blank and its value unknown, not zero.
     */
    FORMULA_WITHOUT_VALUE
  }
}
