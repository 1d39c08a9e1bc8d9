package org.tanaoroshi.book;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tanaoroshi.model.UnitContact;
import org.tanaoroshi.model.UnitContact.Receipt;

/** The 提出管理表: whom units are reached by, each row with its checksum, and what came back. */
final class UnitTable {
  private final Connection db;
  private final Damages damages;

  UnitTable(Connection db, Damages damages) {
    this.db = db;
    this.damages = damages;
  }

  List<UnitContact> readAll() throws SQLException {
    return damages.list(
        db,
        "unit",
        "SELECT * FROM unit ORDER BY name",
        row -> {
          UnitContact unit = unit(row);
          damages.compare(row, "unit", unit.unit(), checksum(unit));
          return unit;
        });
  }

  /** What is known of one. */
  Optional<UnitContact> find(String unit) throws SQLException {
    return Sql.list(db, "SELECT * FROM unit WHERE name = ?", UnitTable::unit, unit).stream()
        .findFirst();
  }

  private static UnitContact unit(ResultSet row) throws SQLException {
    return new UnitContact(
        row.getString("name"),
        row.getString("person"),
        row.getString("extension"),
        row.getString("inner_due"),
        row.getString("due"),
        row.getString("sent"));
  }

  /** Knows nothing of a unit any more. */
  void delete(String unit) throws SQLException {
    Sql.update(db, "DELETE FROM unit WHERE name = ?", unit);
  }

  /** Writes those, each in place of what is known of its unit; others stay. */
  void write(Collection<UnitContact> units) throws SQLException {
    for (UnitContact unit : units) {
      Sql.update(
          db,
          "INSERT OR REPLACE INTO unit VALUES (?,?,?,?,?,?,?)",
          unit.unit(),
          unit.person(),
          unit.extension(),
          unit.innerDue(),
          unit.due(),
          unit.sent(),
          checksum(unit));
    }
  }

  private static long checksum(UnitContact unit) {
    return Checksum.of(
        unit.unit(), unit.person(), unit.extension(), unit.innerDue(), unit.due(), unit.sent());
  }

  /** The newest submission of each unit, as the submission names it; undone steps received none. */
  Map<String, Receipt> receipts(Set<Long> undone) throws SQLException {
    String steps = undone.stream().map(String::valueOf).collect(Collectors.joining(",", "(", ")"));
    Map<String, Receipt> newest = new HashMap<>();
    for (Map.Entry<String, Receipt> one :
        Sql.list(
            db,
            "SELECT unit, submission, received FROM source WHERE received_by NOT IN " + steps,
            r ->
                Map.entry(
                    r.getString("unit"),
                    new Receipt(Instant.parse(r.getString("received")), r.getInt("submission"))))) {
      newest.merge(one.getKey(), one.getValue(), Receipt::or);
    }
    return newest;
  }
}
