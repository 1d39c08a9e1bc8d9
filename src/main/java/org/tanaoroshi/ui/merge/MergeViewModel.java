package org.tanaoroshi.ui.merge;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Round;
import org.tanaoroshi.ui.Dialogs;
import org.tanaoroshi.ui.FileKind;
import org.tanaoroshi.ui.RunningTask;
import org.tanaoroshi.ui.Tasks;
import org.tanaoroshi.ui.merge.conflict.ConflictsViewModel;
import org.tanaoroshi.workbench.Desk;
import org.tanaoroshi.workbench.merge.MergePlan;

/**
 * A 取りまとめ under way: files are read, the plan is looked at, conflicts are decided, all of it is
 * taken in as one step, and that step can be taken back. Knows no language, so that the screen may
 * be made anew in another.
 */
public final class MergeViewModel {
  /** For which the last folder is remembered. */
  static final String PURPOSE = "MERGE";

  private final Desk desk;
  private final MergeWork work;
  private final Tasks tasks;
  private final Dialogs dialogs;
  private final RunningTask task = new RunningTask();
  private final ConflictsViewModel conflicts = new ConflictsViewModel();
  private final ReadOnlyObjectWrapper<MergePlan> plan = new ReadOnlyObjectWrapper<>();
  private final TakingIn takingIn;
  private final ObjectProperty<Section> section = new SimpleObjectProperty<>(Section.CONFLICTS);
  private final BooleanProperty takeAdded = new SimpleBooleanProperty();
  private final BooleanProperty takeFacts = new SimpleBooleanProperty();
  private final PlanSums sums;
  private final PlanValues values;
  private final PlanWorkbook workbook;
  private boolean stopped;

  /**
   * A merge into that book.
   *
   * @param files read at once, also those of folders; none: the plan shows what the book left open
   */
  public MergeViewModel(Desk desk, String who, List<Path> files, Tasks tasks, Dialogs dialogs) {
    this.desk = desk;
    this.work = new MergeWork(desk);
    this.tasks = tasks;
    this.dialogs = dialogs;
    takingIn = new TakingIn(desk, who, work, tasks, task, dialogs);
    sums = new PlanSums(work, tasks);
    values = new PlanValues(work, tasks);
    workbook = new PlanWorkbook(work, tasks, task, dialogs);
    conflicts.resolutions().decidedProperty().addListener((o, old, now) -> sum(now));
    section.addListener((o, old, now) -> values.show(now, plan.get(), !takingIn.isDone()));
    read(files);
  }

  // what is shown

  /** What taking it in would do; null until it was computed. */
  ReadOnlyObjectProperty<MergePlan> planProperty() {
    return plan.getReadOnlyProperty();
  }

  /** The sums before and after, with what was decided. */
  ReadOnlyObjectProperty<List<MergePlan.OfStage>> totalsProperty() {
    return sums.totalsProperty();
  }

  /** What was taken in; null while nothing was. */
  ReadOnlyObjectProperty<TakingIn.Result> resultProperty() {
    return takingIn.resultProperty();
  }

  /** The values behind 取り込む and 変更なし, once they are gathered; without what was decided. */
  PlanValues values() {
    return values;
  }

  /** What the middle lists. */
  ObjectProperty<Section> sectionProperty() {
    return section;
  }

  /** Whether programs that the book does not have are taken too. */
  BooleanProperty takeAddedProperty() {
    return takeAdded;
  }

  /** Whether facts stated otherwise are taken too. */
  BooleanProperty takeFactsProperty() {
    return takeFacts;
  }

  ConflictsViewModel conflicts() {
    return conflicts;
  }

  RunningTask task() {
    return task;
  }

  Round round() {
    return desk.round();
  }

  Framework framework() {
    return desk.framework();
  }

  /** The name of a program of the book, "" where it has none. */
  String program(ProgramId id) {
    return desk.dossier(id).map(d -> d.program().name()).orElse("");
  }

  String bookName() {
    return String.valueOf(desk.file().getFileName());
  }

  /** How many values taking it in changes, so far as is decided. */
  long changing() {
    return plan.get() == null ? 0 : plan.get().taken() + conflicts.changing().size();
  }

  /** Whether taking it in would write anything. */
  boolean canApply() {
    return plan.get() != null
        && !takingIn.isDone()
        && !task.runningProperty().get()
        && !plan.get().isEmpty(choices());
  }

  private MergePlan.Choices choices() {
    return new MergePlan.Choices(
        conflicts.resolutions().decidedProperty().get(), takeAdded.get(), takeFacts.get());
  }

  // commands

  /** Asks for files and reads them. */
  void chooseFiles() {
    List<Path> files = dialogs.openFiles(FileKind.SUBMISSION);
    if (!files.isEmpty()) {
      add(files);
    }
  }

  /** Asks for a folder and reads the files in it. */
  void chooseFolder() {
    dialogs.openFolder(PURPOSE).ifPresent(folder -> add(List.of(folder)));
  }

  /** Reads files that came back and those of folders; nothing while other work is under way. */
  public void add(List<Path> files) {
    if (!task.runningProperty().get()) {
      if (takingIn.isDone()) {
        begin();
      }
      read(files);
    }
  }

  private void read(List<Path> named) {
    stopped = false;
    tasks
        .create(progress -> work.read(named, progress))
        .progress(task)
        .onSuccess(
            read -> {
              show(read.plan());
              new Asking(work, tasks, task, dialogs, this::show).ask(read.asking());
            })
        .onCancel(
            () -> {
              read(List.of());
              stopped = true;
            })
        .start();
  }

  /** Whether files were left unread, because the user stopped their reading. */
  boolean isStopped() {
    return stopped;
  }

  /** Lets a file go again; nothing while other work is under way. */
  void remove(Path file) {
    if (!task.runningProperty().get() && !takingIn.isDone()) {
      tasks
          .create(progress -> work.remove(List.of(file), progress))
          .progress(task)
          .onSuccess(this::show)
          .start();
    }
  }

  private void show(MergePlan now) {
    plan.set(now);
    conflicts.show(now.conflicts());
    sum(conflicts.resolutions().decidedProperty().get());
    if (now.conflicts().isEmpty() && section.get() == Section.CONFLICTS && !now.files().isEmpty()) {
      section.set(Section.TAKEN);
    } else if (section.get() == Section.TAKEN && !now.conflicts().isEmpty()) {
      section.set(Section.CONFLICTS);
    }
    values.show(section.get(), now, !takingIn.isDone());
  }

  private void sum(Map<MergePlan.Key, String> decided) {
    if (plan.get() != null && !takingIn.isDone()) {
      sums.sum(plan.get(), decided);
    }
  }

  /** Whether there is a plan to write into a workbook. */
  boolean canReport() {
    return plan.get() != null
        && !takingIn.isDone()
        && !task.runningProperty().get()
        && !(plan.get().files().isEmpty() && plan.get().conflicts().isEmpty());
  }

  /**
   * Writes what the plan says, and what was decided, into a workbook that the user names; once it
   * is taken in, as it was before.
   */
  void report() {
    if (canReport()) {
      workbook.write(bookName(), plan.get(), choices());
    } else if (canReportResult()) {
      workbook.writeResult(bookName());
    }
  }

  private boolean canReportResult() {
    return takingIn.isDone() && resultProperty().get().hasReport() && !task.runningProperty().get();
  }

  /** Decides as someone wrote into such a workbook. */
  void readDecisions() {
    if (canReport()) {
      workbook.read(plan.get(), conflicts::decideAll);
    }
  }

  /** Takes it all in, as one step. */
  void apply() {
    if (!canApply()) {
      return;
    }
    takingIn.apply(plan.get(), choices(), conflicts.open());
  }

  /** Takes the newest decision back, or, once it is taken in, the whole step. */
  void undo() {
    if (task.runningProperty().get()) {
      return;
    }
    if (!takingIn.isDone()) {
      conflicts.undo();
      return;
    }
    List<Path> again = plan.get().files().stream().map(f -> f.submission().file()).toList();
    takingIn.undo(() -> read(again));
  }

  /** Decides again what was taken back. */
  void redo() {
    if (!takingIn.isDone() && !task.runningProperty().get()) {
      conflicts.redo();
    }
  }

  /** Begins anew with nothing read: the plan shows what the book left open. */
  void begin() {
    takingIn.forget();
    takeAdded.set(false);
    takeFacts.set(false);
    section.set(Section.CONFLICTS);
    read(List.of());
  }

  /** Whether it may be left: the user is asked where decisions would be lost. */
  boolean mayLeave() {
    if (task.runningProperty().get()) {
      return false;
    }
    int decided = conflicts.resolutions().decidedProperty().get().size();
    return decided == 0
        || takingIn.isDone()
        || dialogs.confirmLoss(
            Message.of("merge.leave", decided),
            Message.of("merge.leave.detail"),
            Message.of("merge.leave.anyway"));
  }

  /** Lets go what was read, away from the window. */
  public void close() {
    task.cancel();
    tasks
        .create(
            progress -> {
              work.close();
              return work;
            })
        .start();
  }
}
