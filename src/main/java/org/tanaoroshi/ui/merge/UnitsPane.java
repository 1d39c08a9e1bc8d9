package org.tanaoroshi.ui.merge;

import static org.tanaoroshi.ui.merge.PlanTable.Column.name;
import static org.tanaoroshi.ui.merge.PlanTable.Column.number;
import static org.tanaoroshi.ui.merge.PlanTable.Column.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tanaoroshi.ui.parts.Labels;
import org.tanaoroshi.values.Words;
import org.tanaoroshi.workbench.merge.MergePlan;
import org.tanaoroshi.workbench.merge.MergePlan.OfUnit;

/** How far each unit is once the plan is taken in, and all of them together. */
final class UnitsPane extends VBox {
  private static final int NAMED = 6;

  private final Words words;
  private final OfUnit all;

  UnitsPane(MergeViewModel model, Words words, List<OfUnit> units) {
    this.words = words;
    this.all = all(units);
    getStyleClass().add("plan-list");
    TableView<OfUnit> table =
        PlanTable.of(
            "list-units",
            words.say("merge.units.none"),
            List.of(
                name(words.say("merge.column.unit"), 22, OfUnit::unit),
                number(words.say("merge.column.programs"), 9, u -> figure(u.programs())),
                number(words.say("merge.column.answered"), 9, u -> figure(u.answered())),
                number(words.say("merge.column.begun"), 9, u -> figure(u.begun())),
                number(words.say("merge.column.untouched"), 9, u -> figure(u.untouched())),
                number(words.say("merge.column.returned"), 11, u -> figure(u.returned())),
                text(words.say("merge.column.state"), 20, this::state)));
    table.setRowFactory(of -> new Row(all));
    List<OfUnit> rows = new ArrayList<>(units);
    if (units.size() > 1) {
      rows.add(all);
    }
    table.getItems().setAll(rows);
    setVgrow(table, Priority.ALWAYS);
    getChildren()
        .addAll(
            Labels.wrapped(
                words.say("merge.units.explained", model.framework().firstStage().label()),
                "muted"),
            table);
  }

  private String figure(int count) {
    return words.say("merge.figure", count);
  }

  private OfUnit all(List<OfUnit> units) {
    return new OfUnit(
        words.say("merge.units.all"),
        sum(units, OfUnit::programs),
        sum(units, OfUnit::answered),
        sum(units, OfUnit::begun),
        sum(units, OfUnit::returned),
        "",
        Optional.empty(),
        false);
  }

  private static int sum(List<OfUnit> units, ToIntFunction<OfUnit> of) {
    return units.stream().mapToInt(of).sum();
  }

  private String state(OfUnit unit) {
    if (unit.equals(all)) {
      return "";
    }
    if (unit.answered() == unit.programs()) {
      return words.say("merge.unit.complete");
    }
    if (unit.returned() > 0) {
      return words.say("merge.unit.came");
    }
    return words.say(unit.overdue() ? "merge.unit.overdue" : "merge.unit.silent");
  }

  /** Those of which nothing came and something is still to be answered. */
  static List<OfUnit> silent(MergePlan plan) {
    return plan.units().stream()
        .filter(u -> u.returned() == 0 && u.answered() < u.programs())
        .toList();
  }

  /** Their names, the first of them where they are many. */
  static String names(List<OfUnit> silent, Words words) {
    String names =
        silent.stream()
            .limit(NAMED)
            .map(OfUnit::unit)
            .collect(Collectors.joining(words.say("merge.comma")));
    return silent.size() > NAMED
        ? words.say("merge.missing.more", names, silent.size() - NAMED)
        : names;
  }

  private static final class Row extends TableRow<OfUnit> {
    private final OfUnit all;

    private Row(OfUnit all) {
      this.all = all;
    }

    @Override
    protected void updateItem(OfUnit unit, boolean empty) {
      super.updateItem(unit, empty);
      getStyleClass().remove("total-row");
      if (!empty && all.equals(unit)) {
        getStyleClass().add("total-row");
      }
    }
  }
}
