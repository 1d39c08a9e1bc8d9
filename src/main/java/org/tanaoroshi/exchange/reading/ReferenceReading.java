package org.tanaoroshi.exchange.reading;

import java.util.List;
import org.tanaoroshi.exchange.cells.SheetValues;
import org.tanaoroshi.exchange.sheets.Headers;
import org.tanaoroshi.exchange.sheets.ReferenceSheets;
import org.tanaoroshi.model.Fact;

/** Knows 全庁事業一覧, which is there to be looked at: what stands below its heading is not read. */
public final class ReferenceReading {
  private static final String ID = Headers.folded(Headers.ID);
  private static final List<String> HEADINGS =
      List.of(
          Headers.folded(ReferenceSheets.CODE),
          Headers.folded(Headers.NAME),
          Headers.folded(Fact.PURPOSE.label()));

  private ReferenceReading() {}

  /**
   * Whether a row is the heading of that sheet. 点検一覧 and 台帳 name their first column otherwise and
   * are never taken for it.
   */
  public static boolean isHeading(SheetValues.Row row) {
    return HEADINGS.stream().allMatch(heading -> holds(row, heading)) && !holds(row, ID);
  }

  private static boolean holds(SheetValues.Row row, String heading) {
    return row.texts().stream().anyMatch(text -> Headers.is(text, heading));
  }
}
