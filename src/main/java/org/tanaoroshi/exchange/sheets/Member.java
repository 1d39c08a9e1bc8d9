package org.tanaoroshi.exchange.sheets;

/**
 * Formulas over the rows whose cell in one column holds one name.
 *
 * @param range the cells of the column
 * @param name in quotation marks, or the cell that holds it
 * @param plain whether SUMIFS may be used, which staff know; it would take a name with {@code * ?
 *     ~} for a pattern, {@code <5} for a comparison and {@code 001} for 1
 */
record Member(String range, String name, boolean plain) {
  /** The rows with that name, which also stands in column A of the row with the formula. */
  static Member of(String range, String name, int row) {
    boolean special = name.matches("(?s)[=<>].*|.*[*?~].*|[\\p{N}.,+-].*");
    return new Member(
        range,
        special || name.isEmpty() ? "\"" + name.replace("\"", "\"\"") + "\"" : "$A" + row,
        !special);
  }

  /** What COUNTIF takes for exactly this word. */
  static String criterion(String word) {
    return "\"=" + word.replaceAll("([*?~])", "~$1").replace("\"", "\"\"") + "\"";
  }

  /** How many. */
  String count() {
    return plain ? "COUNTIFS(" + range + "," + name + ")" : "SUMPRODUCT(" + is() + "*1)";
  }

  /** How many that hold 0 in that column. */
  String countZero(String column) {
    return plain
        ? "COUNTIFS(" + range + "," + name + "," + column + ",0)"
        : "SUMPRODUCT(" + is() + "*(" + column + "=0))";
  }

  /** The sum of that column; texts count as nothing. */
  String sum(String column) {
    return plain
        ? "SUMIFS(" + column + "," + range + "," + name + ")"
        : "SUMPRODUCT(" + is() + "*1," + column + ")";
  }

  private String is() {
    return "(" + range + "=" + name + ")";
  }
}
