package org.tanaoroshi.book;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The few shapes in which this package talks to SQLite. */
final class Sql {
  /** Reads one row. */
  @FunctionalInterface
  interface Read<T> {
    T row(ResultSet row) throws SQLException;
  }

  /** Work inside a transaction. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws SQLException;
  }

  /** Work with something. */
  @FunctionalInterface
  interface With<S, T> {
    T run(S with) throws SQLException;
  }

  private Sql() {}

  static void execute(Connection db, String sql) throws SQLException {
    try (Statement statement = db.createStatement()) {
      statement.execute(sql);
    }
  }

  static int update(Connection db, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = db.prepareStatement(sql)) {
      bind(statement, values);
      return statement.executeUpdate();
    }
  }

  static void batch(PreparedStatement statement, Object... values) throws SQLException {
    bind(statement, values);
    statement.addBatch();
  }

  static <T> List<T> list(Connection db, String sql, Read<T> read, Object... values)
      throws SQLException {
    try (PreparedStatement statement = db.prepareStatement(sql)) {
      bind(statement, values);
      List<T> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(read.row(rows));
        }
      }
      return found;
    }
  }

  static long number(Connection db, String sql, Object... values) throws SQLException {
    return list(db, sql, r -> r.getLong(1), values).getFirst();
  }

  /** All of it or nothing: anything thrown rolls back. */
  static <T> T transaction(Connection db, Work<T> work) throws SQLException {
    return transaction(sql -> execute(db, sql), work);
  }

  /** Runs a statement that has no values. */
  @FunctionalInterface
  interface Running {
    void run(String sql) throws SQLException;
  }

  static <T> T transaction(Running how, Work<T> work) throws SQLException {
    how.run("BEGIN IMMEDIATE");
    try {
      T result = work.run();
      how.run("COMMIT");
      return result;
    } catch (SQLException | RuntimeException | Error e) {
      try {
        how.run("ROLLBACK");
      } catch (SQLException rollback) {
        // After some errors (disk full, I/O) SQLite has already rolled back by itself.
        e.addSuppressed(rollback);
      }
      throw e;
    }
  }

  static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }
}
