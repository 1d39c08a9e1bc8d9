package org.tanaoroshi.exchange.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tanaoroshi.exchange.cells.SheetValues;
import org.tanaoroshi.exchange.sheets.Headers;

/**
 * The row of headings of a list, found by headings that only this list has, wherever it stands.
 *
 * @param at its place among the rows of the sheet
 * @param columns folded heading → column counted from 0; the first where a heading stands twice
 */
record HeaderRow(int at, SheetValues.Row row, Map<String, Integer> columns) {
  /** The first row that holds all of these headings. */
  static Optional<HeaderRow> find(SheetValues sheet, List<String> headings) {
    List<String> wanted = headings.stream().map(Headers::folded).toList();
    for (int i = 0; i < sheet.rows().size(); i++) {
      SheetValues.Row row = sheet.rows().get(i);
      if (row.texts().stream().noneMatch(t -> Headers.is(t, wanted.getFirst()))) {
        continue;
      }
      Map<String, Integer> columns = new HashMap<>();
      for (int c = 0; c < row.texts().size(); c++) {
        if (!row.text(c).isBlank()) {
          columns.putIfAbsent(Headers.folded(row.text(c)), c);
        }
      }
      if (columns.keySet().containsAll(wanted)) {
        return Optional.of(new HeaderRow(i, row, columns));
      }
    }
    return Optional.empty();
  }

  /** The rows below it that hold anything. */
  List<SheetValues.Row> entries(SheetValues sheet) {
    return sheet.rows().subList(at + 1, sheet.rows().size()).stream()
        .filter(r -> !r.isBlank())
        .toList();
  }

  /** The text of an entry under that heading, "" where there is no such column. */
  String text(SheetValues.Row entry, String heading) {
    return entry.text(columns.getOrDefault(Headers.folded(heading), -1));
  }

  /** The value that stands to the right of a label above the headings. */
  Optional<String> labelled(SheetValues sheet, String label) {
    return Labelled.in(sheet.rows().subList(0, at), label);
  }
}
