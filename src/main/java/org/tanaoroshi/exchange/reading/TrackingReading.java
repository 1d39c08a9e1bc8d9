package org.tanaoroshi.exchange.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tanaoroshi.exchange.cells.SheetValues;
import org.tanaoroshi.exchange.sheets.CoverSheet;
import org.tanaoroshi.exchange.sheets.TrackingSheet;
import org.tanaoroshi.model.Locator;
import org.tanaoroshi.model.UnitContact;

/**
 * What was typed into a 提出管理表.
 *
 * @param roundId the round it belongs to
 * @param lines its units, in its order
 */
public record TrackingReading(String roundId, List<Line> lines) {
  /** Copies the lines. */
  public TrackingReading {
    lines = List.copyOf(lines);
  }

  /** What stands in the yellow cells of one unit, and where. */
  public record Line(UnitContact typed, Locator where) {}

  /** The first 提出管理表 among the sheets. */
  public static Optional<TrackingReading> of(List<SheetValues> sheets) {
    return Lists.find(
            sheets,
            List.of(
                TrackingSheet.UNIT,
                TrackingSheet.PERSON,
                TrackingSheet.EXTENSION,
                TrackingSheet.DUE,
                TrackingSheet.RECEIVED))
        .flatMap(
            list ->
                list.labelled(CoverSheet.ROUND_ID)
                    .filter(id -> !id.isBlank())
                    .map(id -> new TrackingReading(id, lines(list))));
  }

  private static List<Line> lines(Lists list) {
    List<Line> lines = new ArrayList<>();
    for (SheetValues.Row row : list.entries()) {
      String unit = list.text(row, TrackingSheet.UNIT).strip();
      if (!unit.isEmpty()) {
        UnitContact typed =
            new UnitContact(
                unit,
                list.text(row, TrackingSheet.PERSON).strip(),
                list.text(row, TrackingSheet.EXTENSION).strip(),
                list.text(row, TrackingSheet.INNER_DUE).strip(),
                list.text(row, TrackingSheet.DUE).strip(),
                "");
        lines.add(new Line(typed, list.locator(row, TrackingSheet.UNIT)));
      }
    }
    return lines;
  }
}
