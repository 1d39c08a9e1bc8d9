package org.tanaoroshi.book;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.tanaoroshi.model.Amount;
import org.tanaoroshi.model.AmountKind;
import org.tanaoroshi.model.Content;
import org.tanaoroshi.model.ExtraColumn;
import org.tanaoroshi.model.Fact;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Funding;
import org.tanaoroshi.model.Indicator;
import org.tanaoroshi.model.Locator;
import org.tanaoroshi.model.ProgramId;

/**
 * The content of programs in a book from before {@link ProgramTable#SINCE}: a row for each fact,
 * amount, indicator and column, in tables of their own. Only read: to bring such a book up to date,
 * or to rescue it.
 */
final class ScatteredContents {
  private final Connection db;
  private final Damages damages;
  private final Map<Long, ProgramHead> heads;

  ScatteredContents(Connection db, Damages damages, Map<Long, ProgramHead> heads) {
    this.db = db;
    this.damages = damages;
    this.heads = heads;
  }

  /** By the row number of the program. */
  Map<Long, Content> readAll() throws SQLException {
    Map<Long, Map<Fact, String>> facts = readFacts();
    Map<Long, List<Amount>> amounts = readAmounts();
    Map<Long, List<Indicator>> indicators = readIndicators();
    Map<Long, List<ExtraColumn>> extras = readExtras();
    Map<Long, Content> contents = new HashMap<>();
    for (long number : heads.keySet()) {
      contents.put(
          number,
          new Content(
              facts.getOrDefault(number, Map.of()),
              amounts.getOrDefault(number, List.of()),
              indicators.getOrDefault(number, List.of()),
              extras.getOrDefault(number, List.of())));
    }
    return contents;
  }

  private Map<Long, Map<Fact, String>> readFacts() throws SQLException {
    Map<Long, Map<Fact, String>> facts = new HashMap<>();
    damages.list(
        db,
        "fact",
        "SELECT * FROM fact",
        row -> {
          long program = row.getLong("program");
          String name = row.getString("fact");
          String value = row.getString("value");
          String id = head(program).id().value();
          damages.compare(row, "fact", () -> id + " " + name, Checksum.of(id, name, value));
          return facts
              .computeIfAbsent(program, n -> new EnumMap<>(Fact.class))
              .put(Fact.valueOf(name), value);
        });
    return facts;
  }

  private ProgramHead head(long program) {
    return heads.getOrDefault(program, ProgramHead.NOBODY);
  }

  private Map<Long, List<Amount>> readAmounts() throws SQLException {
    Map<Long, List<Amount>> amounts = new HashMap<>();
    damages.list(
        db,
        "amount",
        "SELECT * FROM amount ORDER BY program, position",
        row -> {
          long program = row.getLong("program");
          ProgramHead head = head(program);
          long yen = row.getLong("yen");
          OptionalLong value = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(yen);
          Amount amount =
              new Amount(
                  new FiscalYear(row.getInt("fiscal_year")),
                  AmountKind.valueOf(row.getString("kind")),
                  Funding.valueOf(row.getString("funding")),
                  value,
                  row.getString("raw"),
                  locator(row, head.at()));
          damages.compare(
              row,
              "amount",
              () -> head.id() + " " + amount.year().label() + " " + amount.kind().label(),
              checksum(head.id(), amount));
          return amounts.computeIfAbsent(program, n -> new ArrayList<>()).add(amount);
        });
    return amounts;
  }

  /** The checksum that stood in the row of an amount. */
  static long checksum(ProgramId id, Amount a) {
    String yen = a.yen().isPresent() ? Long.toString(a.yen().getAsLong()) : "";
    return Checksum.of(
        id.value(), a.year().year(), a.kind().name(), a.funding().name(), yen, a.raw());
  }

  private Map<Long, List<Indicator>> readIndicators() throws SQLException {
    Map<Long, List<List<Indicator.Reading>>> readings = new HashMap<>();
    Map<Long, List<Indicator>> indicators = new HashMap<>();
    damages.list(
        db,
        "indicator",
        "SELECT i.*, r.fiscal_year, r.target, r.result, r.position AS reading FROM indicator i"
            + " LEFT JOIN reading r ON r.program = i.program AND r.indicator = i.position"
            + " ORDER BY i.program, i.position, r.position",
        row -> {
          List<Indicator> of =
              indicators.computeIfAbsent(row.getLong("program"), n -> new ArrayList<>());
          List<List<Indicator.Reading>> read =
              readings.computeIfAbsent(row.getLong("program"), n -> new ArrayList<>());
          if (row.getInt("position") == read.size()) {
            read.add(new ArrayList<>());
            of.add(
                new Indicator(
                    row.getString("kind"),
                    row.getString("name"),
                    row.getString("unit"),
                    List.of()));
          }
          int year = row.getInt("fiscal_year");
          if (!row.wasNull()) {
            read.getLast()
                .add(
                    new Indicator.Reading(
                        new FiscalYear(year), row.getString("target"), row.getString("result")));
            Indicator head = of.removeLast();
            of.add(new Indicator(head.kind(), head.name(), head.unit(), read.getLast()));
          }
          return of;
        });
    return indicators;
  }

  private Map<Long, List<ExtraColumn>> readExtras() throws SQLException {
    Map<Long, List<ExtraColumn>> extras = new HashMap<>();
    damages.list(
        db,
        "extra",
        "SELECT * FROM extra ORDER BY program, position",
        row ->
            extras
                .computeIfAbsent(row.getLong("program"), n -> new ArrayList<>())
                .add(new ExtraColumn(row.getString("header"), row.getString("value"))));
    return extras;
  }

  /**
   * Where an amount stood; file and sheet are blank where they are its program's, as nearly all.
   */
  private static Locator locator(ResultSet row, Locator program) throws SQLException {
    String file = row.getString("file");
    String sheet = row.getString("sheet");
    boolean beside = file.isEmpty() && sheet.isEmpty();
    return new Locator(
        beside ? program.file() : file,
        beside ? program.sheet() : sheet,
        row.getInt("row"),
        row.getInt("col"));
  }
}
