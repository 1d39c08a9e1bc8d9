package org.tanaoroshi.book;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.StageField;

/** What was sent back to units, by number of the issue. */
final class IssueTable {
  private final Connection db;

  IssueTable(Connection db) {
    this.db = db;
  }

  void write(long step, String unit, Map<ProgramId, Map<StageField, String>> values)
      throws SQLException {
    long number = Sql.number(db, "SELECT COALESCE(MAX(number), 0) + 1 FROM issue");
    Sql.update(
        db, "INSERT INTO issue VALUES (?,?,?,?)", number, step, unit, Instant.now().toString());
    try (PreparedStatement insert =
        db.prepareStatement("INSERT INTO issued VALUES (?,?,?,?,?,?)")) {
      for (Map.Entry<ProgramId, Map<StageField, String>> program : values.entrySet()) {
        String id = program.getKey().value();
        for (Map.Entry<StageField, String> value : program.getValue().entrySet()) {
          if (!value.getValue().isEmpty()) {
            String stage = value.getKey().stageId();
            String field = value.getKey().field().key();
            Sql.batch(
                insert,
                number,
                id,
                stage,
                field,
                value.getValue(),
                Checksum.of(id, stage, field, value.getValue()));
          }
        }
      }
      insert.executeBatch();
    }
  }
}
