package org.tanaoroshi.book;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Gatherers;
import org.tanaoroshi.model.Change;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Step;

/** What steps do to the tables, each with its journal entry; called inside a transaction. */
final class Steps {
  private static final int PART = 500;

  private Steps() {}

  static Step answer(Statements book, String who, String title, List<Change> changes)
      throws SQLException {
    apply(book, changes);
    return new Journal(book).write(Step.Kind.ANSWER, who, title, changes);
  }

  private static void apply(Statements book, List<Change> changes) throws SQLException {
    AnswerWriter answers = new AnswerWriter(book);
    for (Change change : changes) {
      answers.apply(change);
    }
  }

  static Step importPrograms(Statements book, String who, String title, List<Program> programs)
      throws SQLException {
    Step step = new Journal(book).begin(Step.Kind.IMPORT, who, title, 0);
    takePrograms(book, step, programs);
    return step;
  }

  /** Adds programs or refreshes those whose id stands in the book; some at a time. */
  static void takePrograms(Statements book, Step step, List<Program> programs) throws SQLException {
    Connection db = book.db();
    ProgramTable table = new ProgramTable(db, Damages.strict());
    boolean isNew = Sql.list(db, "SELECT 1 FROM program LIMIT 1", r -> r.getInt(1)).isEmpty();
    // A new book has none to look for but those of this step.
    Map<ProgramId, Long> numbers = new HashMap<>();
    int position = 0;
    for (List<Program> some : programs.stream().gather(Gatherers.windowFixed(PART)).toList()) {
      if (!isNew) {
        numbers = table.numbers(some.stream().map(Program::id).toList());
      }
      List<Journal.ProgramChange> changes = takeSome(db, some, numbers);
      new Journal(book).addPrograms(step.number(), position, changes);
      position += changes.size();
    }
  }

  /** Adds to the row numbers by id those that are given here. */
  private static List<Journal.ProgramChange> takeSome(
      Connection db, List<Program> programs, Map<ProgramId, Long> numbers) throws SQLException {
    ProgramTable table = new ProgramTable(db, Damages.strict());
    long next = Sql.number(db, "SELECT COALESCE(MAX(number), 0) + 1 FROM program");
    List<Long> known =
        programs.stream().map(p -> numbers.get(p.id())).filter(Objects::nonNull).toList();
    Map<Long, Program> standing = known.isEmpty() ? new HashMap<>() : table.read(Numbers.of(known));
    Map<Long, Program> write = new LinkedHashMap<>();
    List<Journal.ProgramChange> changes = new ArrayList<>();
    for (Program program : programs) {
      Long number = numbers.get(program.id());
      if (number == null) {
        number = next++;
        numbers.put(program.id(), number);
        changes.add(new Journal.ProgramChange(program.id(), number, ""));
      } else if (program.saysTheSameAs(standing.get(number))) {
        continue;
      } else {
        String before = ProgramJson.write(standing.get(number));
        changes.add(new Journal.ProgramChange(program.id(), number, before));
      }
      write.put(number, program);
      standing.put(number, program);
    }
    table.write(write);
    return changes;
  }

  /**
   * Puts everything back to what it was before that step, some at a time: programs that come back
   * before their answers, programs that go after them.
   */
  static Step takeBack(Statements book, Step.Kind kind, String who, Step step) throws SQLException {
    Connection db = book.db();
    Journal journal = new Journal(book);
    Step back = journal.begin(kind, who, step.title(), step.number());
    List<Journal.Span> programs = journal.pieces("program_change", step.number());
    for (Journal.Span piece : programs) {
      putBack(book, journal.programChanges(step.number(), piece), back, piece.first());
    }
    int position = 0;
    for (Journal.Span piece : journal.pieces("change", step.number()).reversed()) {
      List<Change> inverse =
          journal.changes(step.number(), piece).reversed().stream().map(Change::inverse).toList();
      apply(book, inverse);
      journal.add(back.number(), position, inverse);
      position += inverse.size();
    }
    for (Journal.Span piece : programs) {
      takeAway(db, journal.programChanges(step.number(), piece));
    }
    new UnitChanges(db).takeBack(step, back);
    return back;
  }

  /** Writes programs as they were, and into the journal what they are now. */
  private static void putBack(
      Statements book, List<Journal.ProgramChange> changed, Step back, int position)
      throws SQLException {
    ProgramTable table = new ProgramTable(book.db(), Damages.strict());
    Map<Long, Program> standing =
        table.read(Numbers.of(changed.stream().map(Journal.ProgramChange::number).toList()));
    Map<Long, Program> write = new LinkedHashMap<>();
    List<Journal.ProgramChange> inverse = new ArrayList<>();
    for (Journal.ProgramChange change : changed) {
      Program now = standing.get(change.number());
      inverse.add(
          new Journal.ProgramChange(
              change.program(), change.number(), now == null ? "" : ProgramJson.write(now)));
      if (!change.before().isEmpty()) {
        write.put(change.number(), ProgramJson.read(change.before()));
      }
    }
    table.write(write);
    new Journal(book).addPrograms(back.number(), position, inverse);
  }

  /** Takes the programs away that a step added. */
  private static void takeAway(Connection db, List<Journal.ProgramChange> changed)
      throws SQLException {
    List<Long> added = new ArrayList<>();
    for (Journal.ProgramChange change : changed) {
      if (change.before().isEmpty()) {
        refuseWhereAnswered(db, change);
        added.add(change.number());
      }
    }
    new ProgramTable(db, Damages.strict()).delete(added);
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
