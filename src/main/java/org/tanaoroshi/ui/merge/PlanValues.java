package org.tanaoroshi.ui.merge;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.tanaoroshi.ui.Tasks;
import org.tanaoroshi.workbench.merge.MergePlan;

/** The values behind 取り込む and 変更なし: gathered only when they are looked at. */
final class PlanValues {
  private final MergeWork work;
  private final Tasks tasks;
  private final ReadOnlyObjectWrapper<List<MergePlan.Value>> shown =
      new ReadOnlyObjectWrapper<>(List.of());

  /** How often they were asked for: only what was asked for last is shown. */
  private int asked;

  PlanValues(MergeWork work, Tasks tasks) {
    this.work = work;
    this.tasks = tasks;
  }

  /** The values of the section last shown; none until they are there. */
  ReadOnlyObjectProperty<List<MergePlan.Value>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Gathers the values that a section lists, if it lists any. */
  void show(Section section, MergePlan plan, boolean open) {
    int mine = ++asked;
    shown.set(List.of());
    if (plan == null || !open || !(section == Section.TAKEN || section == Section.UNCHANGED)) {
      return;
    }
    tasks
        .create(progress -> work.values(section == Section.TAKEN))
        .onSuccess(
            values -> {
              if (mine == asked) {
                shown.set(values);
              }
            })
        .start();
  }
}
