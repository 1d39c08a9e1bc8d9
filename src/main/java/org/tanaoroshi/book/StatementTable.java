package org.tanaoroshi.book;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Locator;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Statement;

/** Statements with their sources, each value as it was said and where it stood. */
final class StatementTable {
  private final Connection db;
  private final Damages damages;

  StatementTable(Connection db, Damages damages) {
    this.db = db;
    this.damages = damages;
  }

  List<Statement> readAll() throws SQLException {
    return damages.list(
        db,
        "statement",
        "SELECT s.*, unit, stage, reviewer, submission, file, sha256 FROM statement s"
            + " JOIN source ON number = source ORDER BY source, position",
        r -> {
          String program = r.getString("program");
          String field = r.getString("field");
          String value = r.getString("value");
          damages.compare(
              r, "statement", program + " " + field, Checksum.of(program, field, value));
          return new Statement(
              new Statement.Source(
                  r.getString("unit"),
                  r.getString("stage"),
                  r.getString("reviewer"),
                  r.getInt("submission"),
                  r.getString("sha256")),
              new ProgramId(program),
              Field.parse(field),
              value,
              new Locator(
                  r.getString("file"), r.getString("sheet"), r.getInt("row"), r.getInt("col")));
        });
  }

  void write(List<Statement> statements) throws SQLException {
    Map<Statement.Source, Long> sources = new LinkedHashMap<>();
    long next = Sql.number(db, "SELECT COALESCE(MAX(number), 0) + 1 FROM source");
    try (PreparedStatement insert =
        db.prepareStatement("INSERT INTO statement VALUES (?,?,?,?,?,?,?,?,?)")) {
      int position = 0;
      for (Statement s : statements) {
        Long source = sources.get(s.source());
        if (source == null) {
          source = next++;
          sources.put(s.source(), source);
          writeSource(source, s);
        }
        Locator at = s.locator();
        Sql.batch(
            insert,
            source,
            position++,
            s.program().value(),
            s.field().key(),
            s.value(),
            at.sheet(),
            at.row(),
            at.column(),
            Checksum.of(s.program().value(), s.field().key(), s.value()));
      }
      insert.executeBatch();
    }
  }

  private void writeSource(long number, Statement s) throws SQLException {
    Sql.update(
        db,
        "INSERT INTO source VALUES (?,?,?,?,?,?,?,?)",
        number,
        s.source().unit(),
        s.source().stageId(),
        s.source().reviewer(),
        s.source().submission(),
        s.locator().file(),
        s.source().sha256(),
        Instant.now().toString());
  }
}
