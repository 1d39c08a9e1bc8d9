package org.tanaoroshi.book;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.tanaoroshi.model.Answers;
import org.tanaoroshi.model.EffectMeasure;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.FiscalYear;

/**
 * Answers in their tables: texts and choices in {@code answer}, amounts of effects in {@code
 * effect}. A blank value has no row.
 */
final class AnswerTable {
  private final Connection db;
  private final Damages damages;

  AnswerTable(Connection db, Damages damages) {
    this.db = db;
    this.damages = damages;
  }

  /** All answers by the program's row number. */
  Map<Long, Answers> readAll() throws SQLException {
    return read(Numbers.ALL);
  }

  /** The answers for those programs by their row number. */
  Map<Long, Answers> read(Numbers which) throws SQLException {
    Map<Long, Map<String, Map<Field, String>>> found = new HashMap<>();
    Map<String, Field> fields = new HashMap<>();
    Owner owner = new Owner();
    // A book has ten rows for each program: columns by their number are found sooner than by name.
    damages.list(
        db,
        "answer",
        "SELECT program, stage, field, value, answer.checksum, COALESCE(id, '?') FROM answer"
            + " LEFT JOIN program ON number = program"
            + which.where("answer.program"),
        row -> {
          long program = row.getLong(1);
          String stage = row.getString(2);
          String key = row.getString(3);
          String value = row.getString(4);
          String id = owner.id(program, row, 6);
          damages.compare(
              row.getLong(5),
              "answer",
              () -> id + " " + stage + " " + key,
              Checksum.of(id, stage, key, value));
          return put(found, program, stage, fields.computeIfAbsent(key, Field::parse), value);
        });
    damages.list(
        db,
        "effect",
        "SELECT effect.*, COALESCE(id, '?') AS id FROM effect LEFT JOIN program ON number ="
            + " program"
            + which.where("effect.program"),
        row -> {
          String stage = row.getString("stage");
          Field field =
              new Field.EffectIn(
                  new FiscalYear(row.getInt("fiscal_year")),
                  EffectMeasure.valueOf(row.getString("measure")));
          String yen = Long.toString(row.getLong("yen"));
          String id = row.getString("id");
          damages.compare(
              row,
              "effect",
              () -> id + " " + stage + " " + field.key(),
              Checksum.of(id, stage, field.key(), yen));
          return put(found, row.getLong("program"), stage, field, yen);
        });
    Map<Long, Answers> answers = new HashMap<>();
    found.forEach((number, byStage) -> answers.put(number, new Answers(byStage)));
    return answers;
  }

  /** The id of the program that rows belong to, which is the same for many in turn. */
  private static final class Owner {
    private long number = -1;
    private String id;

    String id(long program, ResultSet row, int column) throws SQLException {
      if (program != number) {
        number = program;
        id = row.getString(column);
      }
      return id;
    }
  }

  private static String put(
      Map<Long, Map<String, Map<Field, String>>> found,
      long program,
      String stage,
      Field field,
      String value) {
    return found
        .computeIfAbsent(program, p -> new HashMap<>())
        .computeIfAbsent(stage, s -> new HashMap<>())
        .put(field, value);
  }
}
