package org.tanaoroshi.ui.inventory.adding;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.values.Words;
import org.tanaoroshi.workbench.ImportInventory.Change;

/** The programs that are added or refreshed, each with what changes in it. */
final class ChangeList {
  /** Columns begin with so many pixels an em; a larger font finds more room in the last. */
  private static final double USUAL_EM = 13;

  private final TableView<Change> table;
  private final Words words;
  private final Differences differences;

  /** Fills that table. */
  ChangeList(TableView<Change> table, Words words, MoneyUnit unit) {
    this.table = table;
    this.words = words;
    this.differences = new Differences(words, unit);
    table.getColumns().add(column("import.adding.column.kind", 7, this::kind));
    table.getColumns().add(column("import.target.code", 9, c -> c.now().code()));
    table.getColumns().add(column("import.target.name", 20, c -> c.now().name()));
    table.getColumns().add(column("import.adding.column.what", 46, this::what));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
    table.setPlaceholder(new Label());
  }

  void show(List<Change> changes) {
    table.setItems(FXCollections.observableArrayList(changes));
  }

  private String kind(Change change) {
    return words.say(
        change.before().isEmpty() ? "import.adding.kind.added" : "import.adding.kind.refreshed");
  }

  private String what(Change change) {
    return change
        .before()
        .map(before -> String.join("\n", differences.between(before, change.now())))
        .orElse("");
  }

  private TableColumn<Change, String> column(
      String key, double ems, Function<Change, String> text) {
    TableColumn<Change, String> column = new TableColumn<>(words.say(key));
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
    column.setCellFactory(c -> new LineCell());
    column.setPrefWidth(ems * USUAL_EM);
    column.setSortable(false);
    return column;
  }

  /** Lines beside one another, so that all rows are alike; one below the other when pointed at. */
  private final class LineCell extends TableCell<Change, String> {
    @Override
    protected void updateItem(String text, boolean empty) {
      super.updateItem(text, empty);
      boolean blank = empty || text == null || text.isEmpty();
      setText(blank ? null : text.replace("\n", words.say("import.adding.between")));
      setTooltip(blank ? null : new Tooltip(text));
    }
  }
}
