package org.tanaoroshi.ui.merge;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.ui.parts.Labels;
import org.tanaoroshi.values.Figures;
import org.tanaoroshi.values.Words;
import org.tanaoroshi.workbench.merge.MergePlan;

/** The effect of the first year before and after, a line per stage, on both bases. */
final class Effects extends GridPane {
  private static final int EXPLAINED = 7;

  private final MoneyUnit unit;
  private final Words words;

  Effects(MoneyUnit unit, Words words) {
    this.unit = unit;
    this.words = words;
    getStyleClass().add("merge-effects");
    setId("effects");
  }

  /** Shows the sums. */
  void show(List<MergePlan.OfStage> totals) {
    getChildren().clear();
    int row = 0;
    for (MergePlan.OfStage stage : totals) {
      addRow(
          row,
          fixed(Labels.line(stage.label(), "strong")),
          heading("merge.effect.expenditure"),
          amounts(stage.before().effect(), stage.after().effect()),
          heading("merge.effect.general"),
          amounts(stage.before().effectGeneralFund(), stage.after().effectGeneralFund()),
          heading("merge.effect.answered"),
          change(
              words.say("merge.figure", stage.before().answered()),
              words.say("merge.effect.programs", stage.after().answered())));
      row++;
    }
    if (row > 0) {
      add(Labels.line(words.say("merge.effect.explained"), "muted", "small"), EXPLAINED, 0);
    }
  }

  private Label heading(String key) {
    return fixed(Labels.line(words.say(key), "muted", "small"));
  }

  private Label amounts(long before, long after) {
    return change(Figures.amount(before, unit), words.amount(after, unit));
  }

  private Label change(String before, String after) {
    return fixed(Labels.line(words.say("merge.effect.change", before, after)));
  }

  private static Label fixed(Label label) {
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }
}
