package org.tanaoroshi.book;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.tanaoroshi.model.Change;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Step;

/** The journal: every step with what it changed. It only grows; undoing is itself a step. */
final class Journal {
  /** A program added (no text before), refreshed or taken away by a step. */
  record ProgramChange(ProgramId program, long number, String before) {}

  private final Connection db;

  Journal(Connection db) {
    this.db = db;
  }

  /** All steps, oldest first. */
  List<Step> steps() throws SQLException {
    return Sql.list(
        db,
        "SELECT * FROM step ORDER BY number",
        r ->
            new Step(
                r.getLong("number"),
                Step.Kind.valueOf(r.getString("kind")),
                r.getString("who"),
                Instant.parse(r.getString("at")),
                r.getString("title"),
                r.getLong("undoes")));
  }

  /** What a step changed in answers, in order. */
  List<Change> changes(long step) throws SQLException {
    return Sql.list(
        db,
        "SELECT * FROM change WHERE step = ? ORDER BY position",
        r ->
            new Change(
                new ProgramId(r.getString("program")),
                r.getString("stage"),
                Field.parse(r.getString("field")),
                r.getString("old"),
                r.getString("new"),
                r.getString("source")),
        step);
  }

  /** What a step changed in programs, in order. */
  List<ProgramChange> programChanges(long step) throws SQLException {
    return Sql.list(
        db,
        "SELECT * FROM program_change WHERE step = ? ORDER BY position",
        r ->
            new ProgramChange(
                new ProgramId(r.getString("program")), r.getLong("number"), r.getString("before")),
        step);
  }

  /** Writes a step; the caller is inside the transaction that makes the changes. */
  Step write(
      Step.Kind kind,
      String who,
      String title,
      long undoes,
      List<Change> changes,
      List<ProgramChange> programs)
      throws SQLException {
    long number = Sql.number(db, "SELECT COALESCE(MAX(number), 0) + 1 FROM step");
    Step step = new Step(number, kind, who, Instant.now(), title, undoes);
    Sql.update(
        db,
        "INSERT INTO step VALUES (?,?,?,?,?,?)",
        number,
        kind.name(),
        who,
        step.when().toString(),
        title,
        undoes);
    try (PreparedStatement insert =
        db.prepareStatement("INSERT INTO change VALUES (?,?,?,?,?,?,?,?)")) {
      int position = 0;
      for (Change c : changes) {
        Sql.batch(
            insert,
            number,
            position++,
            c.program().value(),
            c.stageId(),
            c.field().key(),
            c.oldValue(),
            c.newValue(),
            c.source());
      }
      insert.executeBatch();
    }
    try (PreparedStatement insert =
        db.prepareStatement("INSERT INTO program_change VALUES (?,?,?,?,?)")) {
      int position = 0;
      for (ProgramChange p : programs) {
        Sql.batch(insert, number, position++, p.program().value(), p.number(), p.before());
      }
      insert.executeBatch();
    }
    return step;
  }
}
