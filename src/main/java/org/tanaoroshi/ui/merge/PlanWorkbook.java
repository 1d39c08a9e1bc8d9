package org.tanaoroshi.ui.merge;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.ui.Dialogs;
import org.tanaoroshi.ui.FileKind;
import org.tanaoroshi.ui.RunningTask;
import org.tanaoroshi.ui.Tasks;
import org.tanaoroshi.workbench.merge.MergePlan;

/** The plan as a workbook: written to be passed around, and the decisions in it read back. */
final class PlanWorkbook {
  private final MergeWork work;
  private final Tasks tasks;
  private final RunningTask task;
  private final Dialogs dialogs;

  PlanWorkbook(MergeWork work, Tasks tasks, RunningTask task, Dialogs dialogs) {
    this.work = work;
    this.tasks = tasks;
    this.task = task;
    this.dialogs = dialogs;
  }

  /** Writes it into a file. */
  private interface Writing {
    void to(Path target, Progress progress) throws Refusal;
  }

  /** Writes what the plan says, and what was decided, into a workbook that the user names. */
  void write(String book, MergePlan plan, MergePlan.Choices choices) {
    save(
        book,
        (target, progress) -> work.report(target, plan, choices, progress),
        "merge.reported.detail");
  }

  /** The same of what was taken in last, as it was before. */
  void writeResult(String book) {
    save(book, (target, progress) -> work.saveResult(target), "merge.result.saved.detail");
  }

  private void save(String book, Writing writing, String detail) {
    String name = book.replaceFirst("\\.[^.]+$", "");
    dialogs
        .saveFile(FileKind.WORKBOOK, MergeViewModel.PURPOSE, name + ".merge.xlsx")
        .ifPresent(
            target ->
                tasks
                    .create(
                        progress -> {
                          writing.to(target, progress);
                          return target;
                        })
                    .progress(task)
                    .onSuccess(
                        written ->
                            dialogs.tell(
                                Message.of("merge.reported"),
                                Message.of(detail, written.toString())))
                    .start());
  }

  /** Reads the decisions that someone wrote into such a workbook. */
  void read(MergePlan plan, Consumer<Map<MergePlan.Key, String>> decided) {
    dialogs
        .openFile(FileKind.WORKBOOK)
        .ifPresent(
            workbook ->
                tasks
                    .create(progress -> work.decisions(workbook, plan, progress))
                    .progress(task)
                    .onSuccess(decided)
                    .start());
  }
}
