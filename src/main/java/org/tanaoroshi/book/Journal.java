package org.tanaoroshi.book;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tanaoroshi.model.Change;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Step;

/** The journal: every step with what it changed. It only grows; undoing is itself a step. */
final class Journal {
  /** A program added (no text before), refreshed or taken away by a step. */
  record ProgramChange(ProgramId program, long number, String before) {}

  private static final int PIECE = 5_000;
  private static final String NEXT_STEP = "SELECT COALESCE(MAX(number), 0) + 1 FROM step";
  private static final String AT_STEP = " WHERE step = ?";
  private static final String IN_SPAN = " AND position >= ? AND position < ? ORDER BY position";

  private final Connection db;
  private final Statements statements;

  /** On the connection of these statements, which write it. */
  Journal(Statements statements) {
    this.db = statements.db();
    this.statements = statements;
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
    return changes(step, new Span(0, Integer.MAX_VALUE));
  }

  /** Positions of a journal's rows within their step: from the first up to before the end. */
  record Span(int first, int end) {}

  /**
   * Where what a step changed stands, in pieces, first to last: a merge of a whole country does not
   * fit in memory at once.
   *
   * @param table {@code change} or {@code program_change}
   */
  List<Span> pieces(String table, long step) throws SQLException {
    long end =
        Sql.number(db, "SELECT COALESCE(MAX(position), -1) + 1 FROM " + table + AT_STEP, step);
    List<Span> pieces = new ArrayList<>();
    for (int first = 0; first < end; first += PIECE) {
      pieces.add(new Span(first, (int) Math.min(end, first + (long) PIECE)));
    }
    return pieces;
  }

  /** A piece of what a step changed in answers, in order. */
  List<Change> changes(long step, Span span) throws SQLException {
    return Sql.list(
        db,
        "SELECT * FROM change" + AT_STEP + IN_SPAN,
        r ->
            new Change(
                new ProgramId(r.getString("program")),
                r.getString("stage"),
                Field.parse(r.getString("field")),
                r.getString("old"),
                r.getString("new"),
                r.getString("source")),
        step,
        span.first(),
        span.end());
  }

  /** How many answers a step changed. */
  int changed(long step) throws SQLException {
    return (int) Sql.number(db, "SELECT COUNT(*) FROM change" + AT_STEP, step);
  }

  /** A piece of what a step changed in programs, in order. */
  List<ProgramChange> programChanges(long step, Span span) throws SQLException {
    return Sql.list(
        db,
        "SELECT * FROM program_change" + AT_STEP + IN_SPAN,
        r ->
            new ProgramChange(
                new ProgramId(r.getString("program")), r.getLong("number"), r.getString("before")),
        step,
        span.first(),
        span.end());
  }

  /** Writes a step; the caller is inside the transaction that makes the changes. */
  Step write(Step.Kind kind, String who, String title, List<Change> changes) throws SQLException {
    Step step = begin(kind, who, title, 0);
    add(step.number(), 0, changes);
    return step;
  }

  /** Begins a step whose changes follow. */
  Step begin(Step.Kind kind, String who, String title, long undoes) throws SQLException {
    long number = Long.parseLong(statements.first(NEXT_STEP).orElseThrow());
    Step step = new Step(number, kind, who, Instant.now(), title, undoes);
    statements.run(
        "INSERT INTO step VALUES (?,?,?,?,?,?)",
        number,
        kind.name(),
        who,
        step.when().toString(),
        title,
        undoes);
    return step;
  }

  /** Adds changes to a step, the first of them in that position. */
  void add(long step, int position, List<Change> changes) throws SQLException {
    List<Object[]> rows = new ArrayList<>();
    for (Change c : changes) {
      rows.add(
          new Object[] {
            step,
            position + rows.size(),
            c.program().value(),
            c.stageId(),
            c.field().key(),
            c.oldValue(),
            c.newValue(),
            c.source()
          });
    }
    statements.runAll("INSERT INTO change VALUES (?,?,?,?,?,?,?,?)", rows);
  }

  /** Adds what a step changed in programs, the first of them in that position. */
  void addPrograms(long step, int first, List<ProgramChange> programs) throws SQLException {
    List<Object[]> rows = new ArrayList<>();
    for (ProgramChange p : programs) {
      rows.add(
          new Object[] {step, first + rows.size(), p.program().value(), p.number(), p.before()});
    }
    statements.runAll("INSERT INTO program_change VALUES (?,?,?,?,?)", rows);
  }

  /** The steps among these that do not stand: undone, and not redone since. */
  static Set<Long> undone(List<Step> steps) {
    Map<Long, Long> origins = new HashMap<>();
    Set<Long> undone = new HashSet<>();
    for (Step step : steps) {
      long origin = origins.getOrDefault(step.undoes(), step.undoes());
      switch (step.kind()) {
        case UNDO -> undone.add(origin);
        case REDO -> undone.remove(origin);
        case ANSWER, IMPORT, MERGE, ROUND, FINANCE -> origin = step.number();
      }
      origins.put(step.number(), origin);
    }
    return undone;
  }
}
