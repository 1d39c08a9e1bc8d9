package org.tanaoroshi.ui.merge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.workbench.Desk;
import org.tanaoroshi.workbench.merge.KeptReport;
import org.tanaoroshi.workbench.merge.Merge;
import org.tanaoroshi.workbench.merge.MergePlan;
import org.tanaoroshi.workbench.merge.Submission;
import org.tanaoroshi.workbench.merge.Submissions;

/**
 * The merge behind the screen. All methods wait for the disk and for each other, so that it is not
 * closed under its work: not for the window's thread.
 */
final class MergeWork {
  /** A plan, and the files that need a password, or their matches confirmed. */
  record Read(MergePlan plan, List<Submission> asking) {}

  /** What was taken in, and whether its report is kept. */
  record Taken(Merge.Applied applied, boolean hasReport) {}

  private final Desk desk;
  private Optional<Merge> merge = Optional.empty();
  private Optional<KeptReport> result = Optional.empty();
  private boolean closed;

  MergeWork(Desk desk) {
    this.desk = desk;
  }

  /** Reads files and those of folders; none: the plan shows what the book left open. */
  synchronized Read read(List<Path> named, Progress progress) throws Refusal {
    Merge into = opened();
    List<Path> files = Submissions.files(named);
    List<Submission> asking =
        into.addAll(files, "", progress).stream()
            .filter(read -> asksPassword(read) || read.isMadeApart())
            .toList();
    return new Read(into.plan(progress), asking);
  }

  /** Lets files go again. */
  synchronized MergePlan remove(List<Path> files, Progress progress) throws Refusal {
    for (Path file : files) {
      opened().remove(file);
    }
    return opened().plan(progress);
  }

  /** The values that would change, or those that would not. */
  synchronized List<MergePlan.Value> values(boolean changing) throws Refusal {
    if (merge.isEmpty()) {
      return List.of(); // Taken in or left meanwhile.
    }
    return changing ? merge.get().changing() : merge.get().unchanging();
  }

  /** Reads a file anew with its password. */
  synchronized Read unlock(Path file, String password, Progress progress) throws Refusal {
    Submission read = opened().add(file, password, progress);
    return new Read(opened().plan(progress), asksPassword(read) ? List.of(read) : List.of());
  }

  /** Takes a book made apart for one of this round, by the matches that were confirmed. */
  synchronized Read adopt(Path file, Progress progress) throws Refusal {
    opened().adopt(file, progress);
    return new Read(opened().plan(progress), List.of());
  }

  private static boolean asksPassword(Submission submission) {
    return submission
        .refusal()
        .filter(why -> why.key().matches("tabular\\.(password|wrongPassword)"))
        .isPresent();
  }

  private Merge opened() throws Refusal {
    if (closed) {
      throw new IllegalStateException("the screen was left");
    }
    if (merge.isEmpty()) {
      merge = Optional.of(Merge.into(desk));
    }
    return merge.get();
  }

  /** The sums with what was decided; as planned where the plan was taken in meanwhile. */
  synchronized List<MergePlan.OfStage> totals(
      Map<MergePlan.Key, String> decided, List<MergePlan.OfStage> asPlanned) {
    return merge.map(m -> m.totals(decided)).orElse(asPlanned);
  }

  /** Writes what the plan says and what was decided into a workbook. */
  synchronized void report(
      Path target, MergePlan plan, MergePlan.Choices choices, Progress progress) throws Refusal {
    opened().report(target, plan, choices, progress);
  }

  /** The decisions that someone wrote into such a workbook. */
  synchronized Map<MergePlan.Key, String> decisions(
      Path workbook, MergePlan plan, Progress progress) throws Refusal {
    return opened().resolutions(workbook, plan, progress);
  }

  /** Takes it all in as one step, whose report is kept; the next reading begins anew. */
  synchronized Taken apply(String who, MergePlan plan, MergePlan.Choices choices, Progress progress)
      throws Refusal, IOException {
    forgetResult();
    result = KeptReport.of(opened(), plan, choices, progress);
    boolean done = false;
    try {
      Merge.Applied applied = opened().apply(who, plan, choices, progress);
      done = true;
      forget();
      return new Taken(applied, result.isPresent());
    } finally {
      if (!done) {
        forgetResult();
      }
    }
  }

  /** Saves the report of what was taken in last. */
  synchronized void saveResult(Path target) throws Refusal {
    result.orElseThrow(() -> new IllegalStateException("nothing was taken in")).saveAs(target);
  }

  private void forgetResult() throws IOException {
    if (result.isPresent()) {
      result.get().close();
      result = Optional.empty();
    }
  }

  /** Lets go what was read; the next reading begins anew. */
  synchronized void forget() throws IOException {
    if (merge.isPresent()) {
      merge.get().close();
      merge = Optional.empty();
    }
  }

  /** Lets go what was read, for good. */
  synchronized void close() throws IOException {
    closed = true;
    forgetResult();
    forget();
  }
}
