package org.tanaoroshi.ui.merge;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.ui.parts.Labels;
import org.tanaoroshi.values.Figures;
import org.tanaoroshi.values.Words;
import org.tanaoroshi.workbench.merge.MergePlan;

/** The effect of the first year before and after, a row per stage, on both bases. */
final class Effects extends GridPane {
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
    addRow(
        0,
        heading(words.say("merge.effect", unit.label())),
        heading(words.say("review.base.expenditure")),
        heading(words.say("review.base.general")),
        heading(words.say("merge.effect.answered")));
    int row = 1;
    for (MergePlan.OfStage stage : totals) {
      addRow(
          row++,
          Labels.line(stage.label()),
          change(stage.before().effect(), stage.after().effect()),
          change(stage.before().effectGeneralFund(), stage.after().effectGeneralFund()),
          figures(
              words.say("merge.figure", stage.before().answered()),
              words.say("merge.figure", stage.after().answered())));
    }
  }

  private static Label heading(String text) {
    Label heading = Labels.line(text, "muted", "small");
    heading.setMinWidth(USE_PREF_SIZE);
    return heading;
  }

  private Label change(long before, long after) {
    return figures(Figures.amount(before, unit), Figures.amount(after, unit));
  }

  private Label figures(String before, String after) {
    Label figures =
        Labels.line(
            words.say("merge.effect.change", before, after),
            before.equals(after) ? "muted" : "strong");
    figures.setMinWidth(USE_PREF_SIZE);
    return figures;
  }
}
