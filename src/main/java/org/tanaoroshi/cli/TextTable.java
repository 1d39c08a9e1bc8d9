package org.tanaoroshi.cli;

import java.util.ArrayList;
import java.util.List;

/** Rows of text in aligned columns: the first to the left, the others to the right. */
final class TextTable {
  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();

  /** Adds a row; all have as many cells. */
  void add(List<String> row) {
    rows.add(row.stream().map(Printable::oneLine).toList());
  }

  /** The lines, none with blanks at its end. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int c = 0; c < row.size(); c++) {
        String pad = " ".repeat(width(c) - width(row.get(c)));
        line.append(c == 0 ? row.get(c) + pad : GAP + pad + row.get(c));
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> width(row.get(column))).max().orElse(0);
  }

  /** In cells of a terminal: kanji, kana and full-width signs take two. */
  static int width(String text) {
    return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
  }

  private static boolean isWide(int c) {
    boolean halfWidthKana = c >= 0xFF61 && c <= 0xFFDC;
    return (c >= 0x1100 && c <= 0x115F)
        || (c >= 0x2460 && c <= 0x24FF)
        || (c >= 0x2E80 && c <= 0xFFE6 && !halfWidthKana)
        || c >= 0x1F300;
  }
}
