package org.tanaoroshi.book;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tanaoroshi.model.Answers;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Previous;
import org.tanaoroshi.model.ProgramId;

/**
 * What last round's book said of each program. The column {@code proposed} holds how the two are
 * linked: 0 by code, 1 proposed, 2 rejected, 3 confirmed.
 */
final class PreviousTable {
  private final Connection db;

  PreviousTable(Connection db) {
    this.db = db;
  }

  Map<ProgramId, Previous> readAll() throws SQLException {
    Map<Long, Map<String, Map<Field, String>>> answers = new HashMap<>();
    Sql.list(
        db,
        "SELECT * FROM previous_answer",
        r ->
            answers
                .computeIfAbsent(r.getLong("program"), n -> new HashMap<>())
                .computeIfAbsent(r.getString("stage"), s -> new HashMap<>())
                .put(Field.parse(r.getString("field")), r.getString("value")));
    Map<ProgramId, Previous> found = new LinkedHashMap<>();
    Sql.list(
        db,
        "SELECT previous.*, program.id AS now FROM previous JOIN program ON number = program",
        r ->
            found.put(
                new ProgramId(r.getString("now")),
                new Previous(
                    new ProgramId(r.getString("id")),
                    r.getString("name"),
                    link(r.getInt("proposed")),
                    new Answers(answers.getOrDefault(r.getLong("program"), Map.of())))));
    return found;
  }

  void write(Map<ProgramId, Previous> previous) throws SQLException {
    for (Map.Entry<ProgramId, Previous> e : previous.entrySet()) {
      long number = Steps.number(db, e.getKey());
      Previous p = e.getValue();
      Sql.update(db, "DELETE FROM previous WHERE program = ?", number);
      Sql.update(
          db,
          "INSERT INTO previous VALUES (?,?,?,?)",
          number,
          p.id().value(),
          p.name(),
          number(p.link()));
      for (Map.Entry<String, Map<Field, String>> stage : p.answers().byStage().entrySet()) {
        for (Map.Entry<Field, String> answer : stage.getValue().entrySet()) {
          Sql.update(
              db,
              "INSERT INTO previous_answer VALUES (?,?,?,?)",
              number,
              stage.getKey(),
              answer.getKey().key(),
              answer.getValue());
        }
      }
    }
  }

  void decide(ProgramId program, Previous.Link link) throws SQLException {
    Sql.update(
        db,
        "UPDATE previous SET proposed = ? WHERE program = ?",
        number(link),
        Steps.number(db, program));
  }

  private static int number(Previous.Link link) {
    return switch (link) {
      case BY_CODE -> 0;
      case PROPOSED -> 1;
      case REJECTED -> 2;
      case CONFIRMED -> 3;
    };
  }

  private static Previous.Link link(int number) throws SQLException {
    for (Previous.Link link : Previous.Link.values()) {
      if (number(link) == number) {
        return link;
      }
    }
    throw new SQLException("no link to last round is called " + number);
  }
}
