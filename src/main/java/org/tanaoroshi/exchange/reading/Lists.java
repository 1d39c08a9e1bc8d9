package org.tanaoroshi.exchange.reading;

import java.util.List;
import java.util.Optional;
import org.tanaoroshi.exchange.cells.SheetValues;
import org.tanaoroshi.exchange.sheets.Headers;
import org.tanaoroshi.model.Locator;

/** A list on whichever sheet has its headings, read by them. */
public final class Lists {
  private final SheetValues sheet;
  private final HeaderRow header;

  private Lists(SheetValues sheet, HeaderRow header) {
    this.sheet = sheet;
    this.header = header;
  }

  /** The first list with all of these headings. */
  public static Optional<Lists> find(List<SheetValues> sheets, List<String> headings) {
    for (SheetValues sheet : sheets) {
      Optional<HeaderRow> header = HeaderRow.find(sheet, headings);
      if (header.isPresent()) {
        return Optional.of(new Lists(sheet, header.get()));
      }
    }
    return Optional.empty();
  }

  /** The rows that hold anything. */
  public List<SheetValues.Row> entries() {
    return header.entries(sheet);
  }

  /** The text of a row under a heading, "" where there is no such column. */
  public String text(SheetValues.Row row, String heading) {
    return header.text(row, heading);
  }

  /** The value right of a label above the headings. */
  public Optional<String> labelled(String label) {
    return header.labelled(sheet, label);
  }

  /** Where it stands. */
  public Locator locator(SheetValues.Row row, String heading) {
    return sheet.locator(row, header.columns().getOrDefault(Headers.folded(heading), -1));
  }
}
