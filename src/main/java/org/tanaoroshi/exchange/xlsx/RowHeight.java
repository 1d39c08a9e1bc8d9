package org.tanaoroshi.exchange.xlsx;

import java.util.List;
import org.tanaoroshi.exchange.cells.Cell;

/** How high a row must be for its wrapped texts to be read; spreadsheets differ in finding out. */
final class RowHeight {
  private static final float LINE = 16;
  private static final float PADDING = 3;
  private static final float HIGHEST = 409;
  private static final int FIRST_WIDE = 0x1100;

  private RowHeight() {}

  /**
   * In points.
   *
   * @param mostLines where a longer text is cut off, 0 for nowhere
   */
  static float of(List<Cell> cells, List<Double> widths, int mostLines) {
    int lines = 1;
    for (int i = 0; i < Math.min(cells.size(), widths.size()); i++) {
      if (cells.get(i).look().wraps()) {
        lines = Math.max(lines, lines(cells.get(i).value().asText(), widths.get(i) - 1));
      }
    }
    int shown = mostLines == 0 ? lines : Math.min(lines, mostLines);
    return Math.min(HIGHEST, shown * LINE + PADDING);
  }

  private static int lines(String text, double width) {
    int lines = 1;
    double used = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      double next = c < FIRST_WIDE && c != '…' ? 1.1 : 2;
      if (c == '\n') {
        lines++;
        used = 0;
      } else if (used + next > width) {
        lines++;
        used = next;
      } else {
        used += next;
      }
    }
    return lines;
  }
}
