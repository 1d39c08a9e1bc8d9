package org.tanaoroshi.book;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.tanaoroshi.model.Amount;
import org.tanaoroshi.model.ExtraColumn;
import org.tanaoroshi.model.Fact;
import org.tanaoroshi.model.Indicator;
import org.tanaoroshi.model.Locator;
import org.tanaoroshi.model.Program;

/** Makes a book of today one as an older version of the program left it. */
final class OldBooks {
  private static final List<String> SCATTERED =
      List.of("fact", "amount", "indicator", "reading", "extra");

  private OldBooks() {}

  /** As of that version: the tables that came later go, programs stand in the tables of then. */
  static void age(Path file, int version) throws Exception {
    try (Connection db = Schema.connect(file, false)) {
      Map<Long, Program> programs = new ProgramTable(db, Damages.strict()).readAll();
      String then = "";
      for (int v = 1; v <= version; v++) {
        then += migration(v);
      }
      for (String table :
          Sql.list(
              db,
              "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name = 'figure_change'"
                  + " DESC",
              r -> r.getString(1))) {
        if (!then.contains("CREATE TABLE " + table + " ")) {
          Sql.execute(db, "DROP TABLE " + table);
        }
      }
      if (version < 2) {
        for (String column : List.of("issue", "received_by", "written", "sheet")) {
          Sql.execute(db, "ALTER TABLE source DROP COLUMN " + column);
        }
      }
      if (version < ProgramTable.SINCE) {
        for (String sql : migration(1).replaceAll("--[^\\n]*", "").split(";")) {
          if (SCATTERED.stream().anyMatch(t -> sql.contains("CREATE TABLE " + t + " "))) {
            Sql.execute(db, sql);
          }
        }
        Sql.transaction(
            db,
            () -> {
              for (Map.Entry<Long, Program> e : programs.entrySet()) {
                scatter(db, e.getKey(), e.getValue());
              }
              return programs;
            });
      }
      Sql.execute(db, "PRAGMA user_version = " + version);
    }
  }

  private static String migration(int version) throws Exception {
    try (InputStream in = OldBooks.class.getResourceAsStream("00" + version + ".sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void scatter(Connection db, long number, Program p) throws SQLException {
    for (Map.Entry<Fact, String> f : p.facts().entrySet()) {
      String fact = f.getKey().name();
      long sum = Checksum.of(p.id().value(), fact, f.getValue());
      insert(db, "fact", number, fact, f.getValue(), sum);
    }
    int position = 0;
    for (Amount a : p.amounts()) {
      Locator at = a.locator();
      boolean beside =
          at.file().equals(p.locator().file()) && at.sheet().equals(p.locator().sheet());
      insert(
          db,
          "amount",
          number,
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
          ScatteredContents.checksum(p.id(), a));
    }
    position = 0;
    for (Indicator i : p.indicators()) {
      insert(db, "indicator", number, position, i.kind(), i.name(), i.unit());
      int n = 0;
      for (Indicator.Reading r : i.readings()) {
        insert(db, "reading", number, position, n++, r.year().year(), r.target(), r.result());
      }
      position++;
    }
    position = 0;
    for (ExtraColumn column : p.extras()) {
      insert(db, "extra", number, position++, column.header(), column.text());
    }
  }

  private static void insert(Connection db, String table, Object... values) throws SQLException {
    String row = "INSERT INTO " + table + " VALUES (" + "?,".repeat(values.length - 1) + "?)";
    try (PreparedStatement insert = db.prepareStatement(row)) {
      Sql.bind(insert, values);
      insert.executeUpdate();
    }
  }
}
