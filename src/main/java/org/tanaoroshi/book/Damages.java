package org.tanaoroshi.book;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Rows whose checksum does not fit, found while reading: table and what the row speaks of. */
final class Damages {
  private final List<Damage> found = new ArrayList<>();

  /** One damaged row. */
  record Damage(String table, String where) {}

  /** Compares the checksum that stands in the row with the one computed from its values. */
  void compare(ResultSet row, String table, String where, long computed) throws SQLException {
    if (row.getLong("checksum") != computed) {
      found.add(new Damage(table, where));
    }
  }

  List<Damage> found() {
    return List.copyOf(found);
  }
}
