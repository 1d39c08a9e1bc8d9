package org.tanaoroshi.book;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
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
  private static final JsonFactory JSON = new JsonFactory();

  /** The key of the field that a row of {@code effect} is, as {@link Field.EffectIn} has it. */
  private static final String EFFECT_KEY = "'effect.' || fiscal_year || '.' || measure";

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
    if (damages.isRescuing() || !readByStage(which, found)) {
      found.clear();
      readByRow(which, found);
      readEffectsByRow(which, found);
    }
    Map<Long, Answers> answers = new HashMap<>();
    found.forEach((number, byStage) -> answers.put(number, new Answers(byStage)));
    return answers;
  }

  /**
   * Reads all answers of a program at a stage as one row: half the time of a row for each, of which
   * an opening book has ten thousands.
   *
   * @return whether every row is sound; which one is not, if any, is found by reading row by row
   */
  private boolean readByStage(Numbers which, Map<Long, Map<String, Map<Field, String>>> found)
      throws SQLException {
    try {
      return readByStage("answer", "field", "value", which, found)
          && readByStage("effect", EFFECT_KEY, "CAST(yen AS TEXT)", which, found);
    } catch (UncheckedIOException | IllegalArgumentException e) {
      // No text, or no field: the row says so where it is read alone.
      return false;
    }
  }

  private boolean readByStage(
      String table,
      String key,
      String value,
      Numbers which,
      Map<Long, Map<String, Map<Field, String>>> found)
      throws SQLException {
    Map<String, Field> fields = new HashMap<>();
    List<Boolean> sound =
        Sql.list(
            db,
            ("SELECT t.program, stage, COALESCE(id, '?'), json_group_array(json_array(%s, %s,"
                    + " t.checksum)) FROM %s t LEFT JOIN program ON number = t.program%s"
                    + " GROUP BY t.program, stage")
                .formatted(key, value, table, which.where("t.program")),
            row -> readStage(row, fields, found));
    return !sound.contains(false);
  }

  private static boolean readStage(
      ResultSet row, Map<String, Field> fields, Map<Long, Map<String, Map<Field, String>>> found)
      throws SQLException {
    String stage = row.getString(2);
    Checksum.Beginning beginning = new Checksum.Beginning(row.getString(3), stage);
    Map<Field, String> at = at(found, row.getLong(1), stage);
    boolean sound = true;
    try (JsonParser json = JSON.createParser(row.getBytes(4))) {
      json.nextToken();
      while (json.nextToken() == JsonToken.START_ARRAY) {
        String key = json.nextTextValue();
        String value = json.nextTextValue();
        sound &= json.nextLongValue(-1) == beginning.with(key, value);
        at.put(fields.computeIfAbsent(key, Field::parse), value);
        json.nextToken();
      }
      return sound;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void readByRow(Numbers which, Map<Long, Map<String, Map<Field, String>>> found)
      throws SQLException {
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
          return at(found, row.getLong("program"), stage).put(Field.parse(key), value);
        });
  }

  private void readEffectsByRow(Numbers which, Map<Long, Map<String, Map<Field, String>>> found)
      throws SQLException {
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
          return at(found, row.getLong("program"), stage).put(field, yen);
        });
  }

  private static Map<Field, String> at(
      Map<Long, Map<String, Map<Field, String>>> found, long program, String stage) {
    return found
        .computeIfAbsent(program, p -> new HashMap<>())
        .computeIfAbsent(stage, s -> new HashMap<>());
  }
}
