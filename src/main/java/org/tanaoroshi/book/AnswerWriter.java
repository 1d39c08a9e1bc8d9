package org.tanaoroshi.book;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tanaoroshi.model.Answers;
import org.tanaoroshi.model.Change;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.ProgramId;

/** Changes answers one by one, each only where it still holds what the change says it replaces. */
final class AnswerWriter {
  private static final String FIND_PROGRAM = "SELECT number FROM program WHERE id=?";
  private static final String ANSWER = " FROM answer WHERE program=? AND stage=? AND field=?";
  private static final String READ_ANSWER = "SELECT value" + ANSWER;
  private static final String READ_ANSWERS =
      "SELECT stage, field, value FROM answer WHERE program = ?1 UNION ALL SELECT stage,"
          + " 'effect.' || fiscal_year || '.' || measure, CAST(yen AS TEXT) FROM effect"
          + " WHERE program = ?1";
  private static final String DELETE_ANSWER = "DELETE" + ANSWER;
  private static final String WRITE_ANSWER = "INSERT OR REPLACE INTO answer VALUES (?,?,?,?,?)";
  private static final String EFFECT =
      " FROM effect WHERE program=? AND stage=? AND fiscal_year=? AND measure=?";
  private static final String READ_EFFECT = "SELECT CAST(yen AS TEXT)" + EFFECT;
  private static final String DELETE_EFFECT = "DELETE" + EFFECT;
  private static final String WRITE_EFFECT = "INSERT OR REPLACE INTO effect VALUES (?,?,?,?,?,?)";

  private final Statements statements;
  private final Map<ProgramId, Long> numbers = new HashMap<>();

  AnswerWriter(Statements statements) {
    this.statements = statements;
  }

  /**
   * Makes a change.
   *
   * @throws ChangedSince where the program is gone or the field holds something else
   */
  void apply(Change change) throws SQLException {
    long program = number(change.program());
    if (!read(program, change).equals(change.oldValue())) {
      throw new ChangedSince(change);
    }
    write(program, change);
  }

  /**
   * What a program holds.
   *
   * @param number of its row
   */
  record Standing(long number, Answers answers) {}

  /** What a program holds; empty where the book does not have it. */
  Optional<Standing> standing(ProgramId id) throws SQLException {
    Optional<String> found = statements.first(FIND_PROGRAM, id.value());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    long number = Long.parseLong(found.get());
    Map<String, Map<Field, String>> byStage = new HashMap<>();
    try (ResultSet row = statements.query(READ_ANSWERS, number)) {
      while (row.next()) {
        byStage
            .computeIfAbsent(row.getString(1), s -> new HashMap<>())
            .put(Field.parse(row.getString(2)), row.getString(3));
      }
    }
    return Optional.of(new Standing(number, new Answers(byStage)));
  }

  /**
   * Makes changes of one program, each of another field.
   *
   * @throws ChangedSince where a field holds something else
   */
  void apply(Standing standing, List<Change> changes) throws SQLException {
    for (Change change : changes) {
      if (!standing.answers().get(change.stageId(), change.field()).equals(change.oldValue())) {
        throw new ChangedSince(change);
      }
      write(standing.number(), change);
    }
  }

  private long number(ProgramId id) throws SQLException {
    Long known = numbers.get(id);
    if (known == null) {
      String found =
          statements.first(FIND_PROGRAM, id.value()).orElseThrow(() -> new ChangedSince(id));
      known = Long.valueOf(found);
      numbers.put(id, known);
    }
    return known;
  }

  private String read(long program, Change change) throws SQLException {
    String stage = change.stageId();
    Optional<String> found =
        change.field() instanceof Field.EffectIn(var year, var measure)
            ? statements.first(READ_EFFECT, program, stage, year.year(), measure.name())
            : statements.first(READ_ANSWER, program, stage, change.field().key());
    return found.orElse("");
  }

  private void write(long program, Change change) throws SQLException {
    String stage = change.stageId();
    String key = change.field().key();
    String value = change.newValue();
    long checksum = Checksum.of(change.program().value(), stage, key, value);
    if (change.field() instanceof Field.EffectIn(var year, var measure)) {
      if (value.isEmpty()) {
        statements.run(DELETE_EFFECT, program, stage, year.year(), measure.name());
      } else {
        long yen = Long.parseLong(value);
        statements.run(WRITE_EFFECT, program, stage, year.year(), measure.name(), yen, checksum);
      }
    } else if (value.isEmpty()) {
      statements.run(DELETE_ANSWER, program, stage, key);
    } else {
      statements.run(WRITE_ANSWER, program, stage, key, value, checksum);
    }
  }
}
