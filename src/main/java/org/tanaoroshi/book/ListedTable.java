package org.tanaoroshi.book;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.tanaoroshi.model.ListedProgram;
import org.tanaoroshi.model.ProgramId;

/** 全庁事業一覧 as it was distributed, in its order. */
final class ListedTable {
  /** The version of the schema that brought the table. */
  static final int SINCE = 4;

  private final Connection db;
  private final Damages damages;

  ListedTable(Connection db, Damages damages) {
    this.db = db;
    this.damages = damages;
  }

  List<ListedProgram> readAll() throws SQLException {
    return damages.list(
        db,
        "listed",
        "SELECT * FROM listed ORDER BY position",
        row -> {
          long yen = row.getLong("yen");
          Optional<Long> stated = row.wasNull() ? Optional.empty() : Optional.of(yen);
          ListedProgram listed =
              new ListedProgram(
                  new ProgramId(row.getString("id")),
                  row.getString("bureau"),
                  row.getString("section"),
                  row.getString("name"),
                  row.getString("purpose"),
                  stated);
          damages.compare(row, "listed", listed.id().value(), checksum(listed));
          return listed;
        });
  }

  /** Writes those in place of all there were. */
  void write(List<ListedProgram> all) throws SQLException {
    Sql.update(db, "DELETE FROM listed");
    try (PreparedStatement insert =
        db.prepareStatement("INSERT INTO listed VALUES (?,?,?,?,?,?,?,?)")) {
      int position = 0;
      for (ListedProgram p : all) {
        Sql.batch(
            insert,
            position++,
            p.id().value(),
            p.bureau(),
            p.section(),
            p.name(),
            p.purpose(),
            p.yen().orElse(null),
            checksum(p));
      }
      insert.executeBatch();
    }
  }

  private static long checksum(ListedProgram p) {
    return Checksum.of(
        p.id().value(),
        p.bureau(),
        p.section(),
        p.name(),
        p.purpose(),
        p.yen().map(String::valueOf).orElse(""));
  }
}
