package org.tanaoroshi.book;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Rows whose checksum does not fit or that cannot be read, found while reading. Normally a row that
 * cannot be read ends the reading; when rescuing, damaged rows are left out and the rest is read
 * on.
 */
final class Damages {
  private final boolean rescuing;
  private final List<Damage> found = new ArrayList<>();

  /** One damaged row, or the rest of a table that cannot be read. */
  record Damage(String table, String where) {}

  private static final class DamagedRow extends SQLException {
    private static final long serialVersionUID = 1L;
  }

  private Damages(boolean rescuing) {
    this.rescuing = rescuing;
  }

  /** Collects rows whose checksum does not fit. */
  static Damages strict() {
    return new Damages(false);
  }

  /** Leaves damaged rows out. */
  static Damages rescuing() {
    return new Damages(true);
  }

  /** Whether damaged rows are left out. */
  boolean isRescuing() {
    return rescuing;
  }

  /** Reads the rows of a table. */
  <T> List<T> list(Connection db, String table, String sql, Sql.Read<T> read) throws SQLException {
    if (!rescuing) {
      return Sql.list(db, sql, read);
    }
    List<T> rows = new ArrayList<>();
    try (PreparedStatement statement = db.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        readRow(table, read, row, rows);
      }
    } catch (SQLException e) {
      found.add(new Damage(table, String.valueOf(e.getMessage())));
    }
    return rows;
  }

  private <T> void readRow(String table, Sql.Read<T> read, ResultSet row, List<T> rows)
      throws SQLException {
    try {
      rows.add(read.row(row));
    } catch (DamagedRow e) {
      // Already among those found.
      return;
    } catch (RuntimeException e) {
      // A value that no enum, year or number has.
      found.add(new Damage(table, String.valueOf(e.getMessage())));
    }
  }

  /**
   * Compares the checksum that stands in the row with the one computed from its values.
   *
   * @return whether it fits
   */
  boolean compare(ResultSet row, String table, String where, long computed) throws SQLException {
    return compare(row, table, () -> where, computed);
  }

  /** The same; where the row stands is only asked of one that is damaged. */
  boolean compare(ResultSet row, String table, Supplier<String> where, long computed)
      throws SQLException {
    boolean damaged = row.getLong("checksum") != computed;
    if (damaged) {
      found.add(new Damage(table, where.get()));
      if (rescuing) {
        throw new DamagedRow();
      }
    }
    return !damaged;
  }

  /** The same, but the row is kept even when rescuing: what hangs on it is worth more. */
  void note(ResultSet row, String table, String where, long computed) throws SQLException {
    if (row.getLong("checksum") != computed) {
      found.add(new Damage(table, where));
    }
  }

  /** Takes over what another has found. */
  void add(Damages other) {
    found.addAll(other.found);
  }

  List<Damage> found() {
    return List.copyOf(found);
  }
}
