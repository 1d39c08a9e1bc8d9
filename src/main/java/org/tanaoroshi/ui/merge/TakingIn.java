package org.tanaoroshi.ui.merge;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Step;
import org.tanaoroshi.ui.Dialogs;
import org.tanaoroshi.ui.RunningTask;
import org.tanaoroshi.ui.Tasks;
import org.tanaoroshi.workbench.Desk;
import org.tanaoroshi.workbench.merge.MergePlan;

/** The plan taken in as one step, and that step taken back. */
final class TakingIn {
  /**
   * What was taken in.
   *
   * @param changed values that changed
   * @param backup the name of the copy made before
   * @param leftOpen conflicts that keep their old value
   * @param hasReport whether a report of it can be saved
   */
  record Result(int changed, String backup, long leftOpen, Step step, boolean hasReport) {}

  private final Desk desk;
  private final String who;
  private final MergeWork work;
  private final Tasks tasks;
  private final RunningTask task;
  private final Dialogs dialogs;
  private final ReadOnlyObjectWrapper<Result> result = new ReadOnlyObjectWrapper<>();

  TakingIn(Desk desk, String who, MergeWork work, Tasks tasks, RunningTask task, Dialogs dialogs) {
    this.desk = desk;
    this.who = who;
    this.work = work;
    this.tasks = tasks;
    this.task = task;
    this.dialogs = dialogs;
  }

  /** What was taken in; null while nothing was. */
  ReadOnlyObjectProperty<Result> resultProperty() {
    return result.getReadOnlyProperty();
  }

  boolean isDone() {
    return result.get() != null;
  }

  /** Begins anew. */
  void forget() {
    result.set(null);
  }

  /** Takes the plan in; so many conflicts are left as they are. */
  void apply(MergePlan plan, MergePlan.Choices choices, long leftOpen) {
    tasks
        .create(progress -> work.apply(who, plan, choices, progress))
        .progress(task)
        .onSuccess(
            taken ->
                result.set(
                    new Result(
                        taken.applied().changed(),
                        String.valueOf(taken.applied().backup().getFileName()),
                        leftOpen,
                        taken.applied().step(),
                        taken.hasReport())))
        .start();
  }

  /** Takes the step back, then does something. */
  void undo(Runnable then) {
    tasks
        .create(progress -> Desk.waitFor(desk.undo(who)))
        .progress(task)
        .onSuccess(
            saved -> {
              forget();
              then.run();
              dialogs.tell(Message.of("merge.undone"), Message.of("merge.undone.detail"));
            })
        .start();
  }
}
