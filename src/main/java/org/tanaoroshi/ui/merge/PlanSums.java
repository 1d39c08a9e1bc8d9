package org.tanaoroshi.ui.merge;

import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.tanaoroshi.ui.Tasks;
import org.tanaoroshi.workbench.merge.MergePlan;

/** The sums before and after, with what was decided: made away from the window. */
final class PlanSums {
  private final MergeWork work;
  private final Tasks tasks;
  private final ReadOnlyObjectWrapper<List<MergePlan.OfStage>> totals =
      new ReadOnlyObjectWrapper<>(List.of());

  /** How often they were asked for: only what was asked for last is shown. */
  private int asked;

  PlanSums(MergeWork work, Tasks tasks) {
    this.work = work;
    this.tasks = tasks;
  }

  ReadOnlyObjectProperty<List<MergePlan.OfStage>> totalsProperty() {
    return totals.getReadOnlyProperty();
  }

  /** Sums a plan anew with what was decided of it. */
  void sum(MergePlan plan, Map<MergePlan.Key, String> decided) {
    int mine = ++asked;
    tasks
        .create(progress -> work.totals(decided, plan.totals()))
        .onSuccess(
            summed -> {
              if (mine == asked) {
                totals.set(summed);
              }
            })
        .start();
  }
}
