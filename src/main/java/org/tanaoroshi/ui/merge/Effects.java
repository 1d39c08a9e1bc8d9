package org.tanaoroshi.ui.merge;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.ui.parts.Labels;
import org.tanaoroshi.ui.parts.WrappingRow;
import org.tanaoroshi.values.Figures;
import org.tanaoroshi.values.Words;
import org.tanaoroshi.workbench.merge.MergePlan;

/** The effect of the first year before and after, a line per stage, on both bases. */
final class Effects extends VBox {
  private final MoneyUnit unit;
  private final Words words;
  private final Tooltip explained = new Tooltip();

  Effects(MoneyUnit unit, Words words) {
    this.unit = unit;
    this.words = words;
    getStyleClass().add("merge-effects");
    setId("effects");
    explained.setText(words.say("merge.effect.explained"));
  }

  /** Shows the sums. */
  void show(List<MergePlan.OfStage> totals) {
    getChildren().clear();
    for (MergePlan.OfStage stage : totals) {
      Label name = fixed(Labels.line(stage.label(), "strong"));
      name.getStyleClass().add("stage");
      WrappingRow line =
          new WrappingRow(
              name,
              figures(
                  "merge.effect.expenditure",
                  amounts(stage.before().effect(), stage.after().effect())),
              figures(
                  "merge.effect.general",
                  amounts(stage.before().effectGeneralFund(), stage.after().effectGeneralFund())),
              figures(
                  "merge.effect.answered",
                  change(
                      words.say("merge.figure", stage.before().answered()),
                      words.say("merge.effect.programs", stage.after().answered()))));
      line.getStyleClass().add("line");
      Tooltip.install(line, explained);
      getChildren().add(line);
    }
  }

  private HBox figures(String key, Label change) {
    HBox figures = new HBox(fixed(Labels.line(words.say(key), "muted", "small")), change);
    figures.getStyleClass().add("figures");
    return figures;
  }

  private Label amounts(long before, long after) {
    Label amounts = change(Figures.amount(before, unit), words.amount(after, unit));
    amounts.getStyleClass().add("amounts");
    return amounts;
  }

  private Label change(String before, String after) {
    return fixed(Labels.line(words.say("merge.effect.change", before, after)));
  }

  private static Label fixed(Label label) {
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }
}
