package org.tanaoroshi.book;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Statements of one connection, each prepared when it is first run and kept until the connection is
 * closed: else a saved answer would wait longer for its statements to be prepared than for all else
 * but the disk.
 */
final class Statements {
  private final Connection db;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  Statements(Connection db) {
    this.db = db;
  }

  /** The connection, for what is not worth keeping. */
  Connection db() {
    return db;
  }

  /**
   * All of it or nothing: anything thrown rolls back. The driver closes a statement that fails, so
   * that after a failure all are prepared anew.
   */
  <T> T transaction(Sql.Work<T> work) throws SQLException {
    try {
      return Sql.transaction(this::run, work);
    } catch (SQLException | RuntimeException | Error e) {
      forget(e);
      throw e;
    }
  }

  private void forget(Throwable why) {
    for (PreparedStatement statement : prepared.values()) {
      try {
        statement.close();
      } catch (SQLException e) {
        why.addSuppressed(e);
      }
    }
    prepared.clear();
  }

  /** The first column of the first row as text; empty where there is no row. */
  Optional<String> first(String sql, Object... values) throws SQLException {
    try (ResultSet row = query(sql, values)) {
      return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
    }
  }

  /** Rows, to be closed before the statement is run again. */
  ResultSet query(String sql, Object... values) throws SQLException {
    PreparedStatement statement = prepared(sql);
    Sql.bind(statement, values);
    return statement.executeQuery();
  }

  /** Runs a statement once. */
  void run(String sql, Object... values) throws SQLException {
    PreparedStatement statement = prepared(sql);
    Sql.bind(statement, values);
    statement.executeUpdate();
  }

  /** Runs a statement with each of these values. */
  void runAll(String sql, List<Object[]> rows) throws SQLException {
    PreparedStatement statement = prepared(sql);
    for (Object[] values : rows) {
      Sql.batch(statement, values);
    }
    statement.executeBatch();
  }

  private PreparedStatement prepared(String sql) throws SQLException {
    PreparedStatement known = prepared.get(sql);
    if (known == null) {
      known = db.prepareStatement(sql);
      prepared.put(sql, known);
    }
    return known;
  }
}
