package org.tanaoroshi.book;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.model.Round;

/** What the book says of its round, by key, each with its checksum. */
final class RoundTable {
  private final Connection db;
  private final Damages damages;

  RoundTable(Connection db, Damages damages) {
    this.db = db;
    this.damages = damages;
  }

  Map<String, String> readAll() throws SQLException {
    Map<String, String> values = new HashMap<>();
    damages.list(
        db,
        "round",
        "SELECT * FROM round",
        row -> {
          String key = row.getString("key");
          String value = row.getString("value");
          damages.compare(row, "round", key, Checksum.of(key, value));
          return values.put(key, value);
        });
    return values;
  }

  void write(String key, String value) throws SQLException {
    Sql.update(
        db, "INSERT OR REPLACE INTO round VALUES (?,?,?)", key, value, Checksum.of(key, value));
  }

  void write(Round round) throws SQLException {
    write("id", round.id());
    write("city", round.city());
    write("title", round.title());
    write("reviewYear", Integer.toString(round.reviewYear().year()));
    write("budgetYear", Integer.toString(round.budgetYear().year()));
    write("basis", round.basis().name());
    write("unit", round.unit().name());
    write("deadline", round.deadline());
    write("contact", round.contact());
    write("predecessor", round.predecessor());
  }

  static Round round(Map<String, String> values) {
    return new Round(
        values.get("id"),
        values.get("city"),
        values.get("title"),
        new FiscalYear(Integer.parseInt(values.get("reviewYear"))),
        new FiscalYear(Integer.parseInt(values.get("budgetYear"))),
        Round.Basis.valueOf(values.get("basis")),
        MoneyUnit.valueOf(values.get("unit")),
        values.get("deadline"),
        values.get("contact"),
        values.get("predecessor"));
  }
}
