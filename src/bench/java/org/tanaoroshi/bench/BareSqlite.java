package org.tanaoroshi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The floor of what is written: one table of texts, the settings of a book (rollback journal,
 * {@code synchronous=EXTRA}), one transaction, and nothing more.
 */
final class BareSqlite implements AutoCloseable {
  private static final int BATCH = 1_000;

  private final Connection db;
  private final PreparedStatement insert;
  private final int columns;
  private int waiting;

  /** A new file with a table of so many columns. */
  BareSqlite(Path file, int columns) throws IOException, SQLException {
    Files.deleteIfExists(file);
    this.columns = columns;
    this.db = DriverManager.getConnection("jdbc:sqlite:" + file);
    try (Statement sql = db.createStatement()) {
      sql.execute("PRAGMA journal_mode = DELETE");
      sql.execute("PRAGMA synchronous = EXTRA");
      String names =
          IntStream.range(0, columns).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
      sql.execute("CREATE TABLE cells (" + names + ")");
    }
    db.setAutoCommit(false);
    this.insert =
        db.prepareStatement("INSERT INTO cells VALUES (" + "?,".repeat(columns - 1) + "?)");
  }

  /** Sets the cell of the row being written; columns from 0. */
  void cell(int column, String text) throws SQLException {
    if (column < columns) {
      insert.setString(column + 1, text);
    }
  }

  /** Ends the row. */
  void row() throws SQLException {
    insert.addBatch();
    insert.clearParameters();
    if (++waiting % BATCH == 0) {
      insert.executeBatch();
    }
  }

  /** Commits. */
  @Override
  public void close() throws SQLException {
    insert.executeBatch();
    db.commit();
    insert.close();
    db.close();
  }
}
