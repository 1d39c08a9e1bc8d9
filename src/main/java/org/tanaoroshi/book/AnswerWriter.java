package org.tanaoroshi.book;

import java.sql.Connection;
import java.sql.PreparedStatement;
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

/**
 * Changes answers one by one, each only where it still holds what the change says it replaces. Its
 * statements are prepared once: an import or a merge changes tens of thousands.
 */
final class AnswerWriter implements AutoCloseable {
  private final PreparedStatement findProgram;
  private final PreparedStatement readAnswer;
  private final PreparedStatement readAnswers;
  private final PreparedStatement deleteAnswer;
  private final PreparedStatement writeAnswer;
  private final PreparedStatement readEffect;
  private final PreparedStatement deleteEffect;
  private final PreparedStatement writeEffect;
  private final Map<ProgramId, Long> numbers = new HashMap<>();

  AnswerWriter(Connection db) throws SQLException {
    findProgram = db.prepareStatement("SELECT number FROM program WHERE id=?");
    String answer = " FROM answer WHERE program=? AND stage=? AND field=?";
    readAnswer = db.prepareStatement("SELECT value" + answer);
    readAnswers =
        db.prepareStatement(
            "SELECT stage, field, value FROM answer WHERE program = ?1 UNION ALL SELECT stage,"
                + " 'effect.' || fiscal_year || '.' || measure, CAST(yen AS TEXT) FROM effect"
                + " WHERE program = ?1");
    deleteAnswer = db.prepareStatement("DELETE" + answer);
    writeAnswer = db.prepareStatement("INSERT OR REPLACE INTO answer VALUES (?,?,?,?,?)");
    String effect = " FROM effect WHERE program=? AND stage=? AND fiscal_year=? AND measure=?";
    readEffect = db.prepareStatement("SELECT CAST(yen AS TEXT)" + effect);
    deleteEffect = db.prepareStatement("DELETE" + effect);
    writeEffect = db.prepareStatement("INSERT OR REPLACE INTO effect VALUES (?,?,?,?,?,?)");
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
    write(program, change, AnswerWriter::run);
  }

  /**
   * What a program holds.
   *
   * @param number of its row
   */
  record Standing(long number, Answers answers) {}

  /** What a program holds; empty where the book does not have it. */
  Optional<Standing> standing(ProgramId id) throws SQLException {
    String found = first(findProgram, id.value());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    long number = Long.parseLong(found);
    Map<String, Map<Field, String>> byStage = new HashMap<>();
    Sql.bind(readAnswers, number);
    try (ResultSet row = readAnswers.executeQuery()) {
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
      write(standing.number(), change, Sql::batch);
    }
    for (PreparedStatement batch : List.of(deleteAnswer, writeAnswer, deleteEffect, writeEffect)) {
      batch.executeBatch();
    }
  }

  private long number(ProgramId id) throws SQLException {
    Long known = numbers.get(id);
    if (known == null) {
      String found = first(findProgram, id.value());
      if (found.isEmpty()) {
        throw new ChangedSince(id);
      }
      known = Long.valueOf(found);
      numbers.put(id, known);
    }
    return known;
  }

  private String read(long program, Change change) throws SQLException {
    return change.field() instanceof Field.EffectIn(var year, var measure)
        ? first(readEffect, program, change.stageId(), year.year(), measure.name())
        : first(readAnswer, program, change.stageId(), change.field().key());
  }

  /** How a statement is run with values: now, or later with others. */
  @FunctionalInterface
  private interface Running {
    void run(PreparedStatement statement, Object... values) throws SQLException;
  }

  private void write(long program, Change change, Running how) throws SQLException {
    String stage = change.stageId();
    String key = change.field().key();
    String value = change.newValue();
    long checksum = Checksum.of(change.program().value(), stage, key, value);
    if (change.field() instanceof Field.EffectIn(var year, var measure)) {
      if (value.isEmpty()) {
        how.run(deleteEffect, program, stage, year.year(), measure.name());
      } else {
        long yen = Long.parseLong(value);
        how.run(writeEffect, program, stage, year.year(), measure.name(), yen, checksum);
      }
    } else if (value.isEmpty()) {
      how.run(deleteAnswer, program, stage, key);
    } else {
      how.run(writeAnswer, program, stage, key, value, checksum);
    }
  }

  private static String first(PreparedStatement statement, Object... values) throws SQLException {
    Sql.bind(statement, values);
    try (ResultSet row = statement.executeQuery()) {
      return row.next() ? row.getString(1) : "";
    }
  }

  private static void run(PreparedStatement statement, Object... values) throws SQLException {
    Sql.bind(statement, values);
    statement.executeUpdate();
  }

  @Override
  public void close() throws SQLException {
    for (PreparedStatement s :
        new PreparedStatement[] {
          findProgram,
          readAnswer,
          readAnswers,
          deleteAnswer,
          writeAnswer,
          readEffect,
          deleteEffect,
          writeEffect
        }) {
      s.close();
    }
  }
}
