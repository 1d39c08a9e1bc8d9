package org.tanaoroshi.exchange.cells;

/**
 * One cell of a sheet.
 *
 * @param value what it holds; for a formula, what the formula gives
 * @param look how it looks
 * @param formula the formula without "=", "" for none; never made from text that people typed
 */
public record Cell(Value value, Look look, String formula) {
  /** A cell with a value. */
  public static Cell of(Value value, Look look) {
    return new Cell(value, look, "");
  }

  /** A cell with a text. */
  public static Cell of(String text, Look look) {
    return new Cell(Value.of(text), look, "");
  }

  /** An empty cell. */
  public static Cell blank(Look look) {
    return new Cell(Value.blank(), look, "");
  }

  /** A live cell and the value that stands in it until it is computed again. */
  public static Cell live(String formula, Value value, Look look) {
    return new Cell(value, look, formula);
  }
}
