package org.tanaoroshi.book;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tanaoroshi.model.Step;
import org.tanaoroshi.model.UnitContact;

/**
 * What steps change in the 提出管理表, so that it goes in and is taken back with the step. When a unit
 * was sent a workbook is no matter of steps and stays what it is.
 */
final class UnitChanges {
  /** Told like a field: whether the table has a line of the unit. */
  private static final String LINE = "line";

  private static final String THERE = "1";

  /** One field of a line. */
  private record Change(String unit, String field, String old, String now) {
    Change inverse() {
      return new Change(unit, field, /* old= */ now, /* now= */ old);
    }
  }

  private final Connection db;
  private final UnitTable table;

  UnitChanges(Connection db) {
    this.db = db;
    this.table = new UnitTable(db, Damages.strict());
  }

  /** Takes lines in as part of a step; others stay as they are. */
  void take(Step step, List<UnitContact> lines) throws SQLException {
    List<Change> changes = new ArrayList<>();
    for (UnitContact line : lines) {
      Map<String, String> old = fields(table.find(line.unit()));
      fields(Optional.of(line))
          .forEach(
              (field, value) -> {
                if (!old.get(field).equals(value)) {
                  changes.add(new Change(line.unit(), field, old.get(field), value));
                }
              });
    }
    make(step, changes);
  }

  /**
   * Puts back what a step changed, as part of another.
   *
   * @throws ChangedSince where a line was changed since
   */
  void takeBack(Step step, Step back) throws SQLException {
    List<Change> changes =
        Sql.list(
            db,
            "SELECT * FROM unit_change WHERE step = ? ORDER BY position",
            r ->
                new Change(
                    r.getString("unit"),
                    r.getString("field"),
                    r.getString("old"),
                    r.getString("new")),
            step.number());
    make(back, changes.stream().map(Change::inverse).toList());
  }

  private void make(Step step, List<Change> changes) throws SQLException {
    Map<String, List<Change>> byUnit = new LinkedHashMap<>();
    changes.forEach(c -> byUnit.computeIfAbsent(c.unit(), u -> new ArrayList<>()).add(c));
    for (Map.Entry<String, List<Change>> unit : byUnit.entrySet()) {
      make(unit.getKey(), unit.getValue());
    }
    int position = 0;
    for (Change c : changes) {
      Sql.update(
          db,
          "INSERT INTO unit_change VALUES (?,?,?,?,?,?)",
          step.number(),
          position++,
          c.unit(),
          c.field(),
          c.old(),
          c.now());
    }
  }

  private void make(String unit, List<Change> changes) throws SQLException {
    Optional<UnitContact> standing = table.find(unit);
    String sent = standing.map(UnitContact::sent).orElse("");
    Map<String, String> fields = fields(standing);
    for (Change c : changes) {
      // A line that is there meanwhile, since the unit was sent a workbook, is no contradiction.
      if (!c.field().equals(LINE) && !fields.get(c.field()).equals(c.old())) {
        throw ChangedSince.ofUnit(unit);
      }
      fields.put(c.field(), c.now());
    }
    if (fields.get(LINE).isEmpty() && sent.isEmpty()) {
      table.delete(unit);
    } else {
      table.write(
          List.of(
              new UnitContact(
                  unit,
                  fields.get("person"),
                  fields.get("extension"),
                  fields.get("inner_due"),
                  fields.get("due"),
                  sent)));
    }
  }

  private static Map<String, String> fields(Optional<UnitContact> line) {
    UnitContact known = line.orElse(UnitContact.of(""));
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put(LINE, line.isPresent() ? THERE : "");
    fields.put("person", known.person());
    fields.put("extension", known.extension());
    fields.put("inner_due", known.innerDue());
    fields.put("due", known.due());
    return fields;
  }
}
