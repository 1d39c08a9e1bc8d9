package org.tanaoroshi.book;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tanaoroshi.model.Change;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Step;

/** What steps do to the tables, each with its journal entry; called inside a transaction. */
final class Steps {
  private Steps() {}

  static Step answer(Connection db, String who, String title, List<Change> changes)
      throws SQLException {
    apply(db, changes);
    return new Journal(db).write(Step.Kind.ANSWER, who, title, 0, changes, List.of());
  }

  private static void apply(Connection db, List<Change> changes) throws SQLException {
    try (AnswerWriter answers = new AnswerWriter(db)) {
      for (Change change : changes) {
        answers.apply(change);
      }
    }
  }

  static Step importPrograms(Connection db, String who, String title, List<Program> programs)
      throws SQLException {
    List<Journal.ProgramChange> journal = takePrograms(db, programs);
    return new Journal(db).write(Step.Kind.IMPORT, who, title, 0, List.of(), journal);
  }

  /** Adds programs or refreshes those whose id stands in the book. */
  static List<Journal.ProgramChange> takePrograms(Connection db, List<Program> programs)
      throws SQLException {
    List<Journal.ProgramChange> journal = new ArrayList<>();
    if (programs.isEmpty()) {
      return journal;
    }
    Map<Long, Program> standing = new ProgramTable(db, Damages.strict()).readAll();
    Map<ProgramId, Long> numbers = new HashMap<>();
    standing.forEach((number, program) -> numbers.put(program.id(), number));
    long next = Sql.number(db, "SELECT COALESCE(MAX(number), 0) + 1 FROM program");
    Map<Long, Program> write = new LinkedHashMap<>();
    for (Program program : programs) {
      Long number = numbers.get(program.id());
      if (number == null) {
        number = next++;
        numbers.put(program.id(), number);
        journal.add(new Journal.ProgramChange(program.id(), number, ""));
      } else if (program.saysTheSameAs(standing.get(number))) {
        continue;
      } else {
        String before = ProgramJson.write(standing.get(number));
        journal.add(new Journal.ProgramChange(program.id(), number, before));
      }
      write.put(number, program);
    }
    new ProgramTable(db, Damages.strict()).write(write);
    return journal;
  }

  /**
   * Puts everything back to what it was before that step: programs that come back before their
   * answers, programs that go after them.
   */
  static Step takeBack(Connection db, Step.Kind kind, String who, Step step) throws SQLException {
    Journal journal = new Journal(db);
    List<Change> inverse = new ArrayList<>();
    for (Change c : journal.changes(step.number()).reversed()) {
      inverse.add(c.inverse());
    }
    List<Journal.ProgramChange> changed = journal.programChanges(step.number());
    ProgramTable table = new ProgramTable(db, Damages.strict());
    Map<Long, Program> standing = changed.isEmpty() ? Map.of() : table.readAll();
    Map<Long, Program> write = new LinkedHashMap<>();
    List<Long> delete = new ArrayList<>();
    List<Journal.ProgramChange> programs = new ArrayList<>();
    for (Journal.ProgramChange change : changed) {
      Program now = standing.get(change.number());
      programs.add(
          new Journal.ProgramChange(
              change.program(), change.number(), now == null ? "" : ProgramJson.write(now)));
      if (change.before().isEmpty()) {
        delete.add(change.number());
      } else {
        write.put(change.number(), ProgramJson.read(change.before()));
      }
    }
    table.write(write);
    apply(db, inverse);
    for (Journal.ProgramChange change : changed) {
      if (change.before().isEmpty()) {
        refuseWhereAnswered(db, change);
      }
    }
    table.delete(delete);
    return journal.write(kind, who, step.title(), step.number(), inverse, programs);
  }

  private static void refuseWhereAnswered(Connection db, Journal.ProgramChange change)
      throws SQLException {
    long answered =
        Sql.number(
            db,
            "SELECT (SELECT COUNT(*) FROM answer WHERE program = ?1)"
                + " + (SELECT COUNT(*) FROM effect WHERE program = ?1)",
            change.number());
    if (answered > 0) {
      throw new ChangedSince(change.program());
    }
  }

  static long number(Connection db, ProgramId program) throws SQLException {
    List<Long> found =
        Sql.list(db, "SELECT number FROM program WHERE id = ?", r -> r.getLong(1), program.value());
    if (found.isEmpty()) {
      throw new ChangedSince(program);
    }
    return found.getFirst();
  }
}
