package org.tanaoroshi.model;

/**
 * Where something was read. {@code sheet} is blank for CSV; {@code row} and {@code column} count
 * from 1, 0 where they do not apply.
 */
public record Locator(String file, String sheet, int row, int column) {
  /** Nowhere: made by the program itself. */
  public static final Locator NONE = new Locator("", "", 0, 0);

  /** The same row, without a column. */
  public Locator ofRow() {
    return new Locator(file, sheet, row, 0);
  }

  /** The same row in the column counted from 1. */
  public Locator inColumn(int oneBased) {
    return new Locator(file, sheet, row, oneBased);
  }

  /**
   * The cell as a spreadsheet names it, such as T153, or the row number where there is no column.
   */
  public String cell() {
    return column == 0 ? Integer.toString(row) : columnName(column) + row;
  }

  /** File, sheet and cell in a line: {@code a.xlsx 点検一覧!T153}; the file alone for all of it. */
  public String place() {
    return row == 0 ? file : file + " " + sheet + "!" + cell();
  }

  private static String columnName(int oneBased) {
    StringBuilder name = new StringBuilder();
    for (int n = oneBased; n > 0; n = (n - 1) / 26) {
      name.insert(0, (char) ('A' + (n - 1) % 26));
    }
    return name.toString();
  }
}
