package org.tanaoroshi.book;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tanaoroshi.model.FinanceFigure;
import org.tanaoroshi.model.FinanceFigures;
import org.tanaoroshi.model.Step;

/** What finance enters beside the answers, each row with its checksum, and its journal. */
final class FinanceTable {
  private final Statements book;
  private final Connection db;
  private final Damages damages;

  FinanceTable(Statements book, Damages damages) {
    this.book = book;
    this.db = book.db();
    this.damages = damages;
  }

  FinanceFigures readAll() throws SQLException {
    Map<FinanceFigure, String> values = new HashMap<>();
    damages.list(
        db,
        "figure",
        "SELECT * FROM figure",
        row -> {
          String key = row.getString("key");
          String value = row.getString("value");
          damages.compare(row, "figure", key, Checksum.of(key, value));
          FinanceFigure figure = FinanceFigure.parse(key);
          if (figure.isYen()) {
            // Not a number: the row was altered outside the program.
            Long.parseLong(value);
          }
          return values.put(figure, value);
        });
    return new FinanceFigures(values);
  }

  /**
   * Makes changes and tells them to the journal as a step.
   *
   * @throws ChangedSince where a figure holds something else than a change says it replaces
   */
  Step write(
      Step.Kind kind, String who, String title, long undoes, List<FinanceFigures.Change> changes)
      throws SQLException {
    Step step = new Journal(book).begin(kind, who, title, undoes);
    int position = 0;
    for (FinanceFigures.Change change : changes) {
      apply(change);
      Sql.update(
          db,
          "INSERT INTO figure_change VALUES (?,?,?,?,?)",
          step.number(),
          position++,
          change.figure().key(),
          change.oldValue(),
          change.newValue());
    }
    return step;
  }

  private void apply(FinanceFigures.Change change) throws SQLException {
    String key = change.figure().key();
    List<String> standing =
        Sql.list(db, "SELECT value FROM figure WHERE key = ?", r -> r.getString(1), key);
    if (!String.join("", standing).equals(change.oldValue())) {
      throw new ChangedSince(change);
    }
    if (change.newValue().isEmpty()) {
      Sql.update(db, "DELETE FROM figure WHERE key = ?", key);
    } else {
      Sql.update(
          db,
          "INSERT OR REPLACE INTO figure VALUES (?,?,?)",
          key,
          change.newValue(),
          Checksum.of(key, change.newValue()));
    }
  }

  /** Puts everything back to what it was before that step. */
  Step takeBack(Step.Kind kind, String who, Step step) throws SQLException {
    List<FinanceFigures.Change> inverse = new ArrayList<>();
    for (FinanceFigures.Change change : changes(step.number()).reversed()) {
      inverse.add(
          new FinanceFigures.Change(
              change.figure(),
              /* oldValue= */ change.newValue(),
              /* newValue= */ change.oldValue()));
    }
    return write(kind, who, step.title(), step.number(), inverse);
  }

  private List<FinanceFigures.Change> changes(long step) throws SQLException {
    return Sql.list(
        db,
        "SELECT * FROM figure_change WHERE step = ? ORDER BY position",
        r ->
            new FinanceFigures.Change(
                FinanceFigure.parse(r.getString("key")), r.getString("old"), r.getString("new")),
        step);
  }
}
