package org.tanaoroshi.book;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tanaoroshi.model.Answers;
import org.tanaoroshi.model.Change;
import org.tanaoroshi.model.FinanceFigures;
import org.tanaoroshi.model.ListedProgram;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.model.Round;
import org.tanaoroshi.model.UnitContact;
import org.tanaoroshi.values.FrameworkJson;

/**
 * What a book still holds, row by row, whatever its state; and a new book made of it. The book
 * itself is opened for reading only.
 *
 * @param sound whether nothing at all is wrong
 * @param damages table and row of what does not fit or cannot be read
 * @param programs programs that can be read
 * @param answers values answered that can be read
 * @param backups names of the backups beside the book, newest first
 */
public record Rescue(
    boolean sound, List<String> damages, int programs, int answers, List<String> backups) {

  private record Contents(
      Map<String, String> round,
      Map<Long, Program> programs,
      Map<Long, Answers> answers,
      List<UnitContact> units,
      FinanceFigures figures,
      List<ListedProgram> listed) {}

  /**
   * Looks at a book.
   *
   * @throws Refusal where the file is no book at all
   */
  public static Rescue look(Path file) throws Refusal {
    return Opening.guard(
        file,
        () -> {
          Unfinished.rollBack(file);
          try (Connection db = Schema.connectToRescue(file)) {
            if (!Schema.isOurs(db)) {
              throw Refusal.of("book.notOurs", String.valueOf(file.getFileName()));
            }
            Damages damages = Damages.rescuing();
            Contents contents = read(db, damages);
            List<String> found = new ArrayList<>(structure(db));
            damages.found().forEach(d -> found.add(d.table() + ": " + d.where()));
            int answers =
                contents.answers().values().stream()
                    .flatMap(a -> a.byStage().values().stream())
                    .mapToInt(Map::size)
                    .sum();
            return new Rescue(
                found.isEmpty(), found, contents.programs().size(), answers, backups(file));
          }
        });
  }

  /**
   * Makes a new book of what can be read: programs, answers as one step, units and figures of
   * finance.
   *
   * @throws Refusal where not even the round can be read, or something stands at the target
   */
  public static void copy(Path damaged, Path target, String who, String title) throws Refusal {
    Contents contents =
        Opening.guard(
            damaged,
            () -> {
              try (Connection db = Schema.connectToRescue(damaged)) {
                return read(db, Damages.rescuing());
              }
            });
    Round round;
    try {
      round = RoundTable.round(contents.round());
    } catch (RuntimeException e) {
      throw new Refusal(Message.of("book.roundLost", String.valueOf(damaged.getFileName())), e);
    }
    String framework = contents.round().getOrDefault("framework", "");
    try (Book book = Book.create(target, round, FrameworkJson.read(framework))) {
      book.importPrograms(who, title, List.copyOf(contents.programs().values()));
      book.answer(who, title, changes(contents));
      book.saveUnits(contents.units());
      book.finance().save(who, title, contents.figures().values());
      book.saveListed(contents.listed());
    } catch (IOException e) {
      throw new Refusal(
          Message.of(
              "book.io", String.valueOf(target.getFileName()), String.valueOf(e.getMessage())),
          e);
    }
  }

  private static List<Change> changes(Contents contents) {
    List<Change> changes = new ArrayList<>();
    contents
        .answers()
        .forEach(
            (number, answers) -> {
              Program program = contents.programs().get(number);
              answers
                  .byStage()
                  .forEach(
                      (stage, fields) ->
                          fields.forEach(
                              (field, value) ->
                                  changes.add(
                                      new Change(program.id(), stage, field, "", value, ""))));
            });
    return changes;
  }

  private static Contents read(Connection db, Damages damages) throws SQLException {
    Map<Long, Program> programs = new ProgramTable(db, damages).readAll();
    Map<Long, Answers> answers = new AnswerTable(db, damages).readAll();
    answers.keySet().retainAll(programs.keySet());
    // A book from before there were units has none to read.
    List<UnitContact> units =
        Schema.version(db) < 2 ? List.of() : new UnitTable(db, damages).readAll();
    // Nor has one from before finance entered anything figures.
    FinanceFigures figures =
        Schema.version(db) < 3
            ? FinanceFigures.NONE
            : new FinanceTable(new Statements(db), damages).readAll();
    List<ListedProgram> listed =
        Schema.version(db) < ListedTable.SINCE ? List.of() : new ListedTable(db, damages).readAll();
    return new Contents(
        new RoundTable(db, damages).readAll(), programs, answers, units, figures, listed);
  }

  private static List<String> structure(Connection db) {
    try {
      List<String> verdict = Sql.list(db, "PRAGMA quick_check(20)", r -> r.getString(1));
      return verdict.equals(List.of("ok")) ? List.of() : verdict;
    } catch (SQLException e) {
      // So damaged that the check itself gives up: that is what it found.
      return List.of(String.valueOf(e.getMessage()));
    }
  }

  private static List<String> backups(Path file) throws IOException {
    return Backups.of(file).stream().map(b -> String.valueOf(b.getFileName())).toList();
  }
}
