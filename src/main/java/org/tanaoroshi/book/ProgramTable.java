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
  private static final int PART = 500;

  /** Whom a row belongs to whose program is not there. */
  private static final Head NOBODY =
      new Head(new ProgramId("?"), "", "", new Organisation("", "", "", ""), Locator.NONE);

  private final Connection db;
  private final Damages damages;

  ProgramTable(Connection db, Damages damages) {
    this.db = db;
    this.damages = damages;
  }

  /** What the table {@code program} says of one, which the other tables hang on. */
  private record Head(
      ProgramId id, String code, String name, Organisation organisation, Locator at) {
    long checksum() {
      Organisation o = organisation;
      return Checksum.of(id.value(), code, name, o.bureau(), o.department(), o.section(), o.unit());
    }
  }

  /** All programs by their row number, in the order of the inventory. */
  Map<Long, Program> readAll() throws SQLException {
    return read(Numbers.ALL);
  }

  /** Those programs by their row number, in the order of the inventory. */
  Map<Long, Program> read(Numbers which) throws SQLException {
    Map<Long, Head> heads = readHeads(which);
    Map<Long, Map<Fact, String>> facts = readFacts(heads, which);
    Map<Long, List<Amount>> amounts = readAmounts(heads, which);
    Map<Long, List<Indicator>> indicators = readIndicators(which);
    Map<Long, List<ExtraColumn>> extras = readExtras(which);
    Map<Long, Program> programs = new LinkedHashMap<>();
    heads.forEach(
        (number, head) ->
            programs.put(
                number,
                new Program(
                    head.id(),
                    head.code(),
                    head.name(),
                    head.organisation(),
                    facts.getOrDefault(number, Map.of()),
                    amounts.getOrDefault(number, List.of()),
                    indicators.getOrDefault(number, List.of()),
                    extras.getOrDefault(number, List.of()),
                    head.at())));
    return programs;
  }

  /** To whom the programs belong, each owner once. */
  List<Organisation> owners() throws SQLException {
    return Sql.list(
        db,
        "SELECT DISTINCT bureau, department, section, unit FROM program",
        r -> new Organisation(r.getString(1), r.getString(2), r.getString(3), r.getString(4)));
  }

  /** The row numbers of these, as far as the book has them. */
  Map<ProgramId, Long> numbers(Collection<ProgramId> ids) throws SQLException {
    Map<ProgramId, Long> numbers = new HashMap<>();
    try (PreparedStatement find = db.prepareStatement("SELECT number FROM program WHERE id = ?")) {
      for (ProgramId id : ids) {
        find.setString(1, id.value());
        try (ResultSet row = find.executeQuery()) {
          if (row.next()) {
            numbers.put(id, row.getLong(1));
          }
        }
      }
    }
    return numbers;
  }

  private Map<Long, Head> readHeads(Numbers which) throws SQLException {
    Map<Long, Head> heads = new LinkedHashMap<>();
    damages.list(
        db,
        "program",
        "SELECT * FROM program" + which.where("number") + " ORDER BY number",
        row -> {
          Head head =
              new Head(
                  new ProgramId(row.getString("id")),
                  row.getString("code"),
                  row.getString("name"),
                  new Organisation(
                      row.getString("bureau"),
                      row.getString("department"),
                      row.getString("section"),
                      row.getString("unit")),
                  new Locator(row.getString("file"), row.getString("sheet"), row.getInt("row"), 0));
          damages.note(row, "program", head.id().value(), head.checksum());
          return heads.put(row.getLong("number"), head);
        });
    return heads;
  }

  /**
   * Writes programs under the row numbers given; a number that is taken is replaced. A part at a
   * time: what waits to be written lies in memory.
   */
  void write(Map<Long, Program> programs) throws SQLException {
    Map<Long, Program> part = new LinkedHashMap<>();
    for (Map.Entry<Long, Program> e : programs.entrySet()) {
      part.put(e.getKey(), e.getValue());
      if (part.size() == PART) {
        writePart(part);
        part.clear();
      }
    }
    writePart(part);
  }

  private void writePart(Map<Long, Program> programs) throws SQLException {
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
    return new Head(p.id(), p.code(), p.name(), p.organisation(), p.locator()).checksum();
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
        Locator own = e.getValue().locator();
        for (Amount a : e.getValue().amounts()) {
          Locator at = a.locator();
          boolean beside = at.file().equals(own.file()) && at.sheet().equals(own.sheet());
          Sql.batch(
              insert,
              e.getKey(),
              position++,
              a.year().year(),
              a.kind().name(),
              a.funding().name(),
              a.yen().isPresent() ? a.yen().getAsLong() : null,
              a.raw(),
              beside ? "" : at.file(),
              beside ? "" : at.sheet(),
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

  private Map<Long, Map<Fact, String>> readFacts(Map<Long, Head> heads, Numbers which)
      throws SQLException {
    Map<Long, Map<Fact, String>> facts = new HashMap<>();
    damages.list(
        db,
        "fact",
        "SELECT * FROM fact" + which.where("program"),
        row -> {
          long program = row.getLong("program");
          String name = row.getString("fact");
          String value = row.getString("value");
          String id = head(heads, program).id().value();
          damages.compare(row, "fact", () -> id + " " + name, Checksum.of(id, name, value));
          return facts
              .computeIfAbsent(program, n -> new EnumMap<>(Fact.class))
              .put(Fact.valueOf(name), value);
        });
    return facts;
  }

  /** The program of a row; one that is not there fits no checksum. */
  private static Head head(Map<Long, Head> heads, long program) {
    return heads.getOrDefault(program, NOBODY);
  }

  private Map<Long, List<Amount>> readAmounts(Map<Long, Head> heads, Numbers which)
      throws SQLException {
    Map<Long, List<Amount>> amounts = new HashMap<>();
    damages.list(
        db,
        "amount",
        "SELECT * FROM amount" + which.where("program") + " ORDER BY program, position",
        row -> {
          long program = row.getLong("program");
          Head head = head(heads, program);
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
              amountChecksum(head.id(), amount));
          return amounts.computeIfAbsent(program, n -> new ArrayList<>()).add(amount);
        });
    return amounts;
  }

  private Map<Long, List<Indicator>> readIndicators(Numbers which) throws SQLException {
    Map<Long, List<List<Indicator.Reading>>> readings = new HashMap<>();
    Map<Long, List<Indicator>> indicators = new HashMap<>();
    damages.list(
        db,
        "indicator",
        "SELECT i.*, r.fiscal_year, r.target, r.result, r.position AS reading FROM indicator i"
            + " LEFT JOIN reading r ON r.program = i.program AND r.indicator = i.position"
            + which.where("i.program")
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

  private Map<Long, List<ExtraColumn>> readExtras(Numbers which) throws SQLException {
    Map<Long, List<ExtraColumn>> extras = new HashMap<>();
    damages.list(
        db,
        "extra",
        "SELECT * FROM extra" + which.where("program") + " ORDER BY program, position",
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
