package org.tanaoroshi.exchange.reading;

import java.util.List;
import java.util.Optional;
import org.tanaoroshi.exchange.cells.SheetValues;
import org.tanaoroshi.exchange.sheets.Headers;

/** Values that stand to the right of a label. */
final class Labelled {
  private Labelled() {}

  /** The cell right of the label, "" where it is blank; empty where the label is not there. */
  static Optional<String> in(List<SheetValues.Row> rows, String label) {
    String wanted = Headers.folded(label);
    for (SheetValues.Row row : rows) {
      for (int c = 0; c < row.texts().size(); c++) {
        if (Headers.folded(row.text(c)).equals(wanted)) {
          return Optional.of(row.text(c + 1));
        }
      }
    }
    return Optional.empty();
  }
}
