package org.tanaoroshi.book;

import java.sql.Connection;
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
    damages.list(
        db,
        "answer",
        "SELECT answer.*, COALESCE(id, '?') AS id FROM answer LEFT JOIN program ON number ="
            + " program"
            + which.where("answer.program"),
        row -> {
          String stage = row.getString("stage");
          String key = row.getString("field");
          String value = row.getString("value");
          String id = row.getString("id");
          damages.compare(
              row,
              "answer",
              () -> id + " " + stage + " " + key,
              Checksum.of(id, stage, key, value));
          return put(found, row.getLong("program"), stage, Field.parse(key), value);
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
