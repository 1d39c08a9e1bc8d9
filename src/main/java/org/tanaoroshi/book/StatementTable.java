package org.tanaoroshi.book;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Statement;

/**
 * Statements with their sources, each value as it was said and where it stood. Values have a row
 * each; what came back blank, which is most, is held per row of a program as one of a few patterns.
 */
final class StatementTable {
  private final Connection db;

  StatementTable(Connection db) {
    this.db = db;
  }

  /**
   * Writes the statements of files read, at the time they were read.
   *
   * @param received the step that takes them in, 0 where they wait for one
   */
  void write(List<Statement> statements, long received, Instant written) throws SQLException {
    Map<Statement.Source, List<Statement>> bySource = new LinkedHashMap<>();
    statements.forEach(s -> bySource.computeIfAbsent(s.source(), x -> new ArrayList<>()).add(s));
    long next = Sql.number(db, "SELECT COALESCE(MAX(number), 0) + 1 FROM source");
    for (Map.Entry<Statement.Source, List<Statement>> source : bySource.entrySet()) {
      writeSource(next, source.getValue().getFirst(), received, written);
      writeValues(next, source.getValue());
      writeBlanks(next, source.getValue());
      next++;
    }
  }

  private void writeSource(long number, Statement one, long received, Instant written)
      throws SQLException {
    Statement.Source source = one.source();
    Sql.update(
        db,
        "INSERT INTO source VALUES (?,?,?,?,?,?,?,?,?,?,?,?)",
        number,
        source.unit(),
        source.stageId(),
        source.reviewer(),
        source.submission(),
        one.locator().file(),
        source.sha256(),
        Instant.now().toString(),
        source.issue(),
        received,
        written.toString(),
        one.locator().sheet());
  }

  private void writeValues(long source, List<Statement> statements) throws SQLException {
    try (PreparedStatement insert =
        db.prepareStatement("INSERT INTO statement VALUES (?,?,?,?,?,'',?,?,?)")) {
      int position = 0;
      for (Statement s : statements) {
        if (s.value().isEmpty()) {
          continue;
        }
        String program = s.program().value();
        String field = s.field().key();
        Sql.batch(
            insert,
            source,
            position++,
            program,
            field,
            s.value(),
            s.locator().row(),
            s.locator().column(),
            Checksum.of(program, field, s.value()));
      }
      insert.executeBatch();
    }
  }

  private void writeBlanks(long source, List<Statement> statements) throws SQLException {
    Map<ProgramId, StringBuilder> blanks = new LinkedHashMap<>();
    Map<ProgramId, Integer> rows = new HashMap<>();
    for (Statement s : statements) {
      rows.put(s.program(), s.locator().row());
      StringBuilder blank = blanks.computeIfAbsent(s.program(), p -> new StringBuilder());
      if (s.value().isEmpty()) {
        blank.append(blank.isEmpty() ? "" : " ");
        blank.append(s.field().key()).append(':').append(s.locator().column());
      }
    }
    Map<String, Long> patterns = new HashMap<>();
    Sql.list(
        db, "SELECT * FROM blank", r -> patterns.put(r.getString("fields"), r.getLong("number")));
    try (PreparedStatement insert = db.prepareStatement("INSERT INTO returned VALUES (?,?,?,?)")) {
      for (Map.Entry<ProgramId, StringBuilder> blank : blanks.entrySet()) {
        String fields = blank.getValue().toString();
        Long pattern = patterns.get(fields);
        if (pattern == null) {
          pattern = patterns.size() + 1L;
          Sql.update(db, "INSERT INTO blank VALUES (?,?)", pattern, fields);
          patterns.put(fields, pattern);
        }
        Sql.batch(insert, source, blank.getKey().value(), rows.get(blank.getKey()), pattern);
      }
      insert.executeBatch();
    }
  }

  /**
   * Takes over what an attached inbox holds.
   *
   * @param received the step that takes it in
   */
  void takeFrom(String inbox, long received) throws SQLException {
    long offset = Sql.number(db, "SELECT COALESCE(MAX(number), 0) FROM source");
    Sql.update(
        db,
        "INSERT INTO source SELECT number + ?1, unit, stage, reviewer, submission, file, sha256,"
            + " received, issue, ?2, written, sheet FROM "
            + inbox
            + ".source",
        offset,
        received);
    Sql.update(
        db,
        "INSERT INTO statement SELECT source + ?1, position, program, field, value, sheet, row,"
            + " col, checksum FROM "
            + inbox
            + ".statement",
        offset);
    Sql.update(
        db,
        "INSERT INTO blank SELECT (SELECT COALESCE(MAX(number), 0) FROM main.blank)"
            + " + ROW_NUMBER() OVER (), fields FROM "
            + inbox
            + ".blank WHERE fields NOT IN (SELECT fields FROM main.blank)");
    Sql.update(
        db,
        "INSERT INTO returned SELECT r.source + ?1, r.program, r.row, ours.number FROM "
            + inbox
            + ".returned r JOIN "
            + inbox
            + ".blank b ON b.number = r.blank JOIN main.blank ours ON ours.fields = b.fields",
        offset);
  }
}
