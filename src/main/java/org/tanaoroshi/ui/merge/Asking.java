package org.tanaoroshi.ui.merge;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.ui.Dialogs;
import org.tanaoroshi.ui.RunningTask;
import org.tanaoroshi.ui.Tasks;
import org.tanaoroshi.workbench.merge.MergePlan;
import org.tanaoroshi.workbench.merge.Submission;

/**
 * Asks, file by file, for what a file needs before it is read: its password, or that the matches of
 * a book made apart are right. A file for which that is not given stays refused, and can be given
 * again.
 */
final class Asking {
  private final MergeWork work;
  private final Tasks tasks;
  private final RunningTask task;
  private final Dialogs dialogs;
  private final Consumer<MergePlan> show;

  Asking(MergeWork work, Tasks tasks, RunningTask task, Dialogs dialogs, Consumer<MergePlan> show) {
    this.work = work;
    this.tasks = tasks;
    this.task = task;
    this.dialogs = dialogs;
    this.show = show;
  }

  /** Asks for each of them. */
  void ask(List<Submission> asking) {
    next(new ArrayDeque<>(asking));
  }

  private void next(Deque<Submission> asking) {
    if (asking.isEmpty()) {
      return;
    }
    Submission file = asking.pop();
    if (file.isMadeApart()) {
      if (areRight(file)) {
        read(progress -> work.adopt(file.file(), progress), asking);
      } else {
        next(asking);
      }
      return;
    }
    Optional<char[]> password = dialogs.askPassword(file.name(), isWrong(file));
    if (password.isPresent()) {
      String word = String.valueOf(password.get());
      read(progress -> work.unlock(file.file(), word, progress), asking);
    } else {
      next(asking);
    }
  }

  private boolean areRight(Submission file) {
    return dialogs.confirm(
        Message.of("merge.adopt", file.name()),
        file.refusal().orElseThrow(),
        Message.of("merge.adopt.verb"));
  }

  private static boolean isWrong(Submission file) {
    return file.refusal().filter(why -> why.key().equals("tabular.wrongPassword")).isPresent();
  }

  private void read(Tasks.Work<MergeWork.Read> reading, Deque<Submission> asking) {
    tasks
        .create(reading)
        .progress(task)
        .onSuccess(
            read -> {
              show.accept(read.plan());
              read.asking().forEach(asking::push);
              next(asking);
            })
        .start();
  }
}
