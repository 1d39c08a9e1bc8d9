package org.tanaoroshi.ui.inventory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.tanaoroshi.inventory.Inventory;
import org.tanaoroshi.inventory.Proposal;
import org.tanaoroshi.inventory.RowKind;
import org.tanaoroshi.model.Locator;
import org.tanaoroshi.tabular.Row;
import org.tanaoroshi.ui.RunningTask;
import org.tanaoroshi.ui.Tasks;

/**
 * The part of a sheet that is in sight: a page of rows, so that a sheet of any length can be looked
 * at.
 */
final class Preview {
  /** Rows of a page. */
  static final int PAGE = 200;

  private final ImportService service;
  private final Tasks tasks;
  private final RunningTask loading = new RunningTask();
  private final ObservableList<PreviewRow> rows = FXCollections.observableArrayList();
  private final ReadOnlyIntegerWrapper firstRow = new ReadOnlyIntegerWrapper(1);
  private final ReadOnlyIntegerWrapper lastRow = new ReadOnlyIntegerWrapper();
  private final ObjectProperty<Locator> goal = new SimpleObjectProperty<>();
  private Proposal proposal;
  private Map<Integer, RowKind> kinds = Map.of();
  private Map<Integer, Set<Integer>> doubtful = Map.of();
  private List<Row> page = List.of();

  /** The first row of the page asked for last, which may still be on its way. */
  private int asked = 1;

  Preview(ImportService service, Tasks tasks) {
    this.service = service;
    this.tasks = tasks;
  }

  /** The rows in sight. */
  ObservableList<PreviewRow> rows() {
    return rows;
  }

  /** The number from which the page counts; it may begin with rows that are blank. */
  ReadOnlyIntegerProperty firstRowProperty() {
    return firstRow.getReadOnlyProperty();
  }

  /** The last row of the sheet that has a cell. */
  ReadOnlyIntegerProperty lastRowProperty() {
    return lastRow.getReadOnlyProperty();
  }

  /** The cell to bring into sight; set anew for each time. */
  ObjectProperty<Locator> goalProperty() {
    return goal;
  }

  /** Shows the first page of what a proposal says. */
  void show(Proposal shown) {
    proposal = shown;
    kinds = service.kinds(shown.sheet());
    doubtful = Map.of();
    lastRow.set(shown.sheet().shape().lastRow());
    asked = 1;
    firstRow.set(1);
    fill(shown.sheet().head());
  }

  /** Colours the rows by what was read of them. */
  void mark(Inventory inventory) {
    Map<Integer, RowKind> found = new HashMap<>(kinds);
    for (Inventory.NotTaken row : inventory.notTaken()) {
      found.put(row.at().row(), row.kind());
    }
    Map<Integer, Set<Integer>> cells = new HashMap<>();
    for (Inventory.Doubt doubt : inventory.doubts()) {
      cells.computeIfAbsent(doubt.at().row(), r -> new HashSet<>()).add(doubt.at().column());
    }
    kinds = found;
    doubtful = cells;
    fill(page);
  }

  /** Brings a cell into sight, on another page where it stands there. */
  void goTo(Locator cell) {
    int first = (cell.row() - 1) / PAGE * PAGE + 1;
    if (first == firstRow.get()) {
      reach(cell);
    } else {
      load(first, () -> reach(cell));
    }
  }

  void nextPage() {
    if (asked + PAGE <= lastRow.get()) {
      load(asked + PAGE, () -> {});
    }
  }

  void previousPage() {
    if (asked > 1) {
      load(Math.max(1, asked - PAGE), () -> {});
    }
  }

  private void load(int first, Runnable then) {
    Proposal of = proposal;
    asked = first;
    tasks
        .create(progress -> service.rows(of, first, PAGE, progress))
        .progress(loading)
        .onSuccess(
            read -> {
              if (asked == first && of.equals(proposal)) {
                firstRow.set(first);
                fill(read);
                then.run();
              }
            })
        .start();
  }

  private void reach(Locator cell) {
    // The same cell may be asked for twice: the list must hear of it each time.
    goal.set(null);
    goal.set(cell);
  }

  private void fill(List<Row> read) {
    page = read;
    int end = firstRow.get() + PAGE;
    rows.setAll(
        read.stream()
            .filter(r -> r.number() >= firstRow.get() && r.number() < end)
            .map(
                r ->
                    new PreviewRow(
                        r,
                        kinds.getOrDefault(r.number(), RowKind.PROGRAM),
                        doubtful.getOrDefault(r.number(), Set.of())))
            .toList());
  }
}
