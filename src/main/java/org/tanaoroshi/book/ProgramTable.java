package org.tanaoroshi.book;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.tanaoroshi.model.Amount;
import org.tanaoroshi.model.AmountKind;
import org.tanaoroshi.model.ExtraColumn;
import org.tanaoroshi.model.Fact;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Funding;
import org.tanaoroshi.model.Indicator;
import org.tanaoroshi.model.Locator;
import org.tanaoroshi.model.Organisation;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.ProgramId;

/** Programs in their tables: program, fact, amount, indicator, reading, extra. */
final class ProgramTable {
  private final Connection db;
  private final Damages damages;

  ProgramTable(Connection db, Damages damages) {
    this.db = db;
    this.damages = damages;
  }

  /** All programs by their row number, in the order of the inventory. */
  Map<Long, Program> readAll() throws SQLException {
    Map<Long, Map<Fact, String>> facts = readFacts();
    Map<Long, List<Amount>> amounts = readAmounts();
    Map<Long, List<Indicator>> indicators = readIndicators();
    Map<Long, List<ExtraColumn>> extras = readExtras();
    Map<Long, Program> programs = new LinkedHashMap<>();
    damages.list(
        db,
        "program",
        "SELECT * FROM program ORDER BY number",
        row -> {
          long number = row.getLong("number");
          Program program =
              new Program(
                  new ProgramId(row.getString("id")),
                  row.getString("code"),
                  row.getString("name"),
                  new Organisation(
                      row.getString("bureau"),
                      row.getString("department"),
                      row.getString("section"),
                      row.getString("unit")),
                  facts.getOrDefault(number, Map.of()),
                  amounts.getOrDefault(number, List.of()),
                  indicators.getOrDefault(number, List.of()),
                  extras.getOrDefault(number, List.of()),
                  locator(row, 0));
          damages.note(row, "program", program.id().value(), checksum(program));
          return programs.put(number, program);
        });
    return programs;
  }

  /** Writes programs under the row numbers given; a number that is taken is replaced. */
  void write(Map<Long, Program> programs) throws SQLException {
    writeHeads(programs);
    writeTexts(programs);
    writeAmounts(programs);
    writeIndicators(programs);
  }

  /** Takes programs away with all that hangs on them. */
  void delete(Collection<Long> numbers) throws SQLException {
    for (long number : numbers) {
      Sql.update(db, "DELETE FROM program WHERE number = ?", number);
    }
  }

  private static long checksum(Program p) {
    Organisation o = p.organisation();
    return Checksum.of(
        p.id().value(), p.code(), p.name(), o.bureau(), o.department(), o.section(), o.unit());
  }

  private void writeHeads(Map<Long, Program> programs) throws SQLException {
    String upsert =
        "INSERT INTO program VALUES (?,?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT (number) DO UPDATE SET"
            + " id=excluded.id, code=excluded.code, name=excluded.name, bureau=excluded.bureau,"
            + " department=excluded.department, section=excluded.section, unit=excluded.unit,"
            + " file=excluded.file, sheet=excluded.sheet, row=excluded.row,"
            + " checksum=excluded.checksum";
    try (PreparedStatement insert = db.prepareStatement(upsert)) {
      for (Map.Entry<Long, Program> e : programs.entrySet()) {
        Program p = e.getValue();
        Organisation o = p.organisation();
        Locator at = p.locator();
        Sql.batch(
            insert,
            e.getKey(),
            p.id().value(),
            p.code(),
            p.name(),
            o.bureau(),
            o.department(),
            o.section(),
            o.unit(),
            at.file(),
            at.sheet(),
            at.row(),
            checksum(p));
      }
      insert.executeBatch();
    }
  }

  private void writeTexts(Map<Long, Program> programs) throws SQLException {
    clear("fact", programs);
    clear("extra", programs);
    try (PreparedStatement fact = db.prepareStatement("INSERT INTO fact VALUES (?,?,?,?)");
        PreparedStatement extra = db.prepareStatement("INSERT INTO extra VALUES (?,?,?,?)")) {
      for (Map.Entry<Long, Program> e : programs.entrySet()) {
        Program p = e.getValue();
        for (Map.Entry<Fact, String> f : p.facts().entrySet()) {
          String name = f.getKey().name();
          long sum = Checksum.of(p.id().value(), name, f.getValue());
          Sql.batch(fact, e.getKey(), name, f.getValue(), sum);
        }
        int position = 0;
        for (ExtraColumn column : p.extras()) {
          Sql.batch(extra, e.getKey(), position++, column.header(), column.text());
        }
      }
      fact.executeBatch();
      extra.executeBatch();
    }
  }

  private void writeAmounts(Map<Long, Program> programs) throws SQLException {
    clear("amount", programs);
    try (PreparedStatement insert =
        db.prepareStatement("INSERT INTO amount VALUES (?,?,?,?,?,?,?,?,?,?,?,?)")) {
      for (Map.Entry<Long, Program> e : programs.entrySet()) {
        int position = 0;
        for (Amount a : e.getValue().amounts()) {
          Locator at = a.locator();
          Sql.batch(
              insert,
              e.getKey(),
              position++,
              a.year().year(),
              a.kind().name(),
              a.funding().name(),
              a.yen().isPresent() ? a.yen().getAsLong() : null,
              a.raw(),
              at.file(),
              at.sheet(),
              at.row(),
              at.column(),
              amountChecksum(e.getValue().id(), a));
        }
      }
      insert.executeBatch();
    }
  }

  private static long amountChecksum(ProgramId id, Amount a) {
    return Checksum.of(
        id.value(), a.year().year(), a.kind().name(), a.funding().name(), yen(a.yen()), a.raw());
  }

  private static String yen(OptionalLong yen) {
    return yen.isPresent() ? Long.toString(yen.getAsLong()) : "";
  }

  private void writeIndicators(Map<Long, Program> programs) throws SQLException {
    clear("indicator", programs);
    try (PreparedStatement head = db.prepareStatement("INSERT INTO indicator VALUES (?,?,?,?,?)");
        PreparedStatement reading =
            db.prepareStatement("INSERT INTO reading VALUES (?,?,?,?,?,?)")) {
      for (Map.Entry<Long, Program> e : programs.entrySet()) {
        int position = 0;
        for (Indicator i : e.getValue().indicators()) {
          Sql.batch(head, e.getKey(), position, i.kind(), i.name(), i.unit());
          int n = 0;
          for (Indicator.Reading r : i.readings()) {
            int year = r.year().year();
            Sql.batch(reading, e.getKey(), position, n++, year, r.target(), r.result());
          }
          position++;
        }
      }
      head.executeBatch();
      reading.executeBatch();
    }
  }

  private void clear(String table, Map<Long, Program> programs) throws SQLException {
    try (PreparedStatement delete =
        db.prepareStatement("DELETE FROM " + table + " WHERE program = ?")) {
      for (long number : programs.keySet()) {
        Sql.batch(delete, number);
      }
      delete.executeBatch();
    }
  }

  private Map<Long, Map<Fact, String>> readFacts() throws SQLException {
    Map<Long, Map<Fact, String>> facts = new HashMap<>();
    damages.list(
        db,
        "fact",
        "SELECT fact.*, COALESCE(id, '?') AS id FROM fact LEFT JOIN program ON number = program",
        row -> {
          String name = row.getString("fact");
          String value = row.getString("value");
          String id = row.getString("id");
          damages.compare(row, "fact", id + " " + name, Checksum.of(id, name, value));
          return facts
              .computeIfAbsent(row.getLong("program"), n -> new EnumMap<>(Fact.class))
              .put(Fact.valueOf(name), value);
        });
    return facts;
  }

  private Map<Long, List<Amount>> readAmounts() throws SQLException {
    Map<Long, List<Amount>> amounts = new HashMap<>();
    damages.list(
        db,
        "amount",
        "SELECT amount.*, COALESCE(id, '?') AS id FROM amount LEFT JOIN program ON number ="
            + " program ORDER BY program, position",
        row -> {
          long yen = row.getLong("yen");
          OptionalLong value = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(yen);
          Amount amount =
              new Amount(
                  new FiscalYear(row.getInt("fiscal_year")),
                  AmountKind.valueOf(row.getString("kind")),
                  Funding.valueOf(row.getString("funding")),
                  value,
                  row.getString("raw"),
                  locator(row, row.getInt("col")));
          ProgramId id = new ProgramId(row.getString("id"));
          String where = id + " " + amount.year().label() + " " + amount.kind().label();
          damages.compare(row, "amount", where, amountChecksum(id, amount));
          return amounts
              .computeIfAbsent(row.getLong("program"), n -> new ArrayList<>())
              .add(amount);
        });
    return amounts;
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

  private static Locator locator(ResultSet row, int column) throws SQLException {
    return new Locator(row.getString("file"), row.getString("sheet"), row.getInt("row"), column);
  }
}
