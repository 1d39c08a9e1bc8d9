package org.tanaoroshi.book;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
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
    write(program, change);
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

  private void write(long program, Change change) throws SQLException {
    String stage = change.stageId();
    String key = change.field().key();
    String value = change.newValue();
    long checksum = Checksum.of(change.program().value(), stage, key, value);
    if (change.field() instanceof Field.EffectIn(var year, var measure)) {
      if (value.isEmpty()) {
        run(deleteEffect, program, stage, year.year(), measure.name());
      } else {
        long yen = Long.parseLong(value);
        run(writeEffect, program, stage, year.year(), measure.name(), yen, checksum);
      }
    } else if (value.isEmpty()) {
      run(deleteAnswer, program, stage, key);
    } else {
      run(writeAnswer, program, stage, key, value, checksum);
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
          findProgram, readAnswer, deleteAnswer, writeAnswer, readEffect, deleteEffect, writeEffect
        }) {
      s.close();
    }
  }
}
