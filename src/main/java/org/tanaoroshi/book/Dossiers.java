package org.tanaoroshi.book;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Gatherers;
import org.tanaoroshi.model.Answers;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Refusal;

/** Programs with their answers: all at once, or some at a time so that few are held. */
final class Dossiers {
  private static final int PART = 500;

  private final Connection db;
  private final Damages damages = Damages.strict();

  Dossiers(Connection db) {
    this.db = db;
  }

  /** What was found damaged so far. */
  List<Damages.Damage> damages() {
    return damages.found();
  }

  /** All, in the order of the inventory. */
  List<Dossier> all() throws SQLException {
    return read(Numbers.ALL);
  }

  /**
   * All, in the order of the inventory: the programs are read beside the answers, by a connection
   * of their own.
   */
  List<Dossier> all(Path file) throws SQLException, IOException, Refusal {
    Damages ofPrograms = Damages.strict();
    try (Beside<Map<Long, Program>> programs =
        Beside.begin(
            "book-programs", file, own -> new ProgramTable(own, ofPrograms).read(Numbers.ALL))) {
      Map<Long, Answers> answers = new AnswerTable(db, damages).readAll();
      List<Dossier> dossiers = join(programs.await(), answers);
      damages.add(ofPrograms);
      return dossiers;
    }
  }

  /** These, as far as the book has them, in the order of the inventory. */
  List<Dossier> of(Collection<ProgramId> ids) throws SQLException {
    Collection<Long> numbers = new ProgramTable(db, damages).numbers(ids).values();
    List<Dossier> dossiers = new ArrayList<>();
    for (List<Long> some : numbers.stream().sorted().gather(Gatherers.windowFixed(PART)).toList()) {
      dossiers.addAll(read(Numbers.of(some)));
    }
    return dossiers;
  }

  /** All, one by one, in the order of the inventory. */
  void each(Consumer<Dossier> each) throws SQLException {
    long last = 0;
    List<Long> numbers;
    do {
      numbers =
          Sql.list(
              db,
              "SELECT number FROM program WHERE number > ? ORDER BY number LIMIT " + PART,
              r -> r.getLong(1),
              last);
      if (!numbers.isEmpty()) {
        read(Numbers.of(numbers)).forEach(each);
        last = numbers.getLast();
      }
    } while (!numbers.isEmpty());
  }

  private List<Dossier> read(Numbers which) throws SQLException {
    return join(
        new ProgramTable(db, damages).read(which), new AnswerTable(db, damages).read(which));
  }

  private static List<Dossier> join(Map<Long, Program> programs, Map<Long, Answers> answers) {
    List<Dossier> dossiers = new ArrayList<>();
    programs.forEach(
        (number, program) ->
            dossiers.add(new Dossier(program, answers.getOrDefault(number, Answers.NONE))));
    return dossiers;
  }
}
