package org.tanaoroshi.exchange.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tanaoroshi.exchange.cells.SheetValues;
import org.tanaoroshi.exchange.sheets.Headers;
import org.tanaoroshi.exchange.sheets.ReferenceSheets;
import org.tanaoroshi.model.Fact;
import org.tanaoroshi.model.ListedProgram;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Round;
import org.tanaoroshi.values.Typed;

/** Knows and reads 全庁事業一覧, which is there to be looked at and is never merged. */
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

  /**
   * The programs of that sheet; rows without a code or a name are none. An amount that cannot be
   * read is not known: the list is reference only.
   */
  public static List<ListedProgram> of(SheetValues sheet, Round round) {
    Optional<HeaderRow> heading =
        HeaderRow.find(sheet, List.of(ReferenceSheets.CODE, Headers.NAME, Fact.PURPOSE.label()));
    if (heading.isEmpty()) {
      return List.of();
    }
    HeaderRow header = heading.get();
    MoneyUnit unit = unit(header.labelled(sheet, "単位").orElse(""), round);
    List<ListedProgram> listed = new ArrayList<>();
    for (SheetValues.Row row : header.entries(sheet)) {
      String code = header.text(row, ReferenceSheets.CODE).strip();
      String name = header.text(row, Headers.NAME);
      if (!code.isEmpty() && !name.isBlank()) {
        listed.add(
            new ListedProgram(
                new ProgramId(code),
                header.text(row, Headers.BUREAU),
                header.text(row, Headers.SECTION),
                name,
                header.text(row, Fact.PURPOSE.label()),
                yen(header.text(row, Headers.budget(round, false)), unit)));
      }
    }
    return listed;
  }

  private static MoneyUnit unit(String label, Round round) {
    for (MoneyUnit unit : MoneyUnit.values()) {
      if (unit.label().equals(label.strip())) {
        return unit;
      }
    }
    return round.unit();
  }

  private static Optional<Long> yen(String text, MoneyUnit unit) {
    return Typed.read(text) instanceof Typed.Value value
            && value.unit().orElse(unit).holds(value.number())
        ? Optional.of(value.unit().orElse(unit).toYen(value.number()))
        : Optional.empty();
  }
}
