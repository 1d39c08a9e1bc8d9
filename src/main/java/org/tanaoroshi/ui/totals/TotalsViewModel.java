package org.tanaoroshi.ui.totals;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.tanaoroshi.model.FinanceFigure;
import org.tanaoroshi.model.FinanceFigures;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Round;
import org.tanaoroshi.model.Stage;
import org.tanaoroshi.totals.Line;
import org.tanaoroshi.totals.Ranking;
import org.tanaoroshi.ui.Dialogs;
import org.tanaoroshi.ui.RunningTask;
import org.tanaoroshi.ui.Tasks;
import org.tanaoroshi.workbench.Desk;
import org.tanaoroshi.workbench.FinanceEntry;
import org.tanaoroshi.workbench.totals.Dashboard;

/**
 * The totals of an open book at one stage, and what finance enters beside them. Knows no language,
 * so that the screen may be made anew in another and is found as it was left.
 */
public final class TotalsViewModel {
  /** How many programs of the greatest may be shown. */
  static final List<Integer> TOP_COUNTS = List.of(10, 20, 50, 100);

  private final Desk desk;
  private final String who;
  private final Tasks tasks;
  private final Dialogs dialogs;
  private final TotalsActions actions;
  private final FinanceEntry entry;
  private final RunningTask task = new RunningTask();
  private final StringProperty stage = new SimpleStringProperty();
  private final ObjectProperty<Section> section = new SimpleObjectProperty<>(Section.MATRIX);
  private final ObjectProperty<Ranking.By> rankedBy = new SimpleObjectProperty<>(Ranking.By.BUDGET);
  private final IntegerProperty topCount = new SimpleIntegerProperty(TOP_COUNTS.get(1));
  private final BooleanProperty unreadable = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Dashboard> dashboard = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<FinanceEntry.Standing> standing =
      new ReadOnlyObjectWrapper<>(
          new FinanceEntry.Standing(FinanceFigures.NONE, Optional.empty(), Optional.empty()));
  private final ReadOnlyObjectWrapper<Optional<LocalTime>> saved =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /** How often sums were asked for, and how often figures: an older answer never wins. */
  private int asked;

  private int entered;
  private int shownEntry;

  /** The totals of that book, first at that stage; {@link #refresh} computes them. */
  public TotalsViewModel(
      Desk desk, String who, String stageId, Tasks tasks, Dialogs dialogs, TotalsActions actions) {
    this.desk = desk;
    this.who = who;
    this.tasks = tasks;
    this.dialogs = dialogs;
    this.actions = actions;
    this.entry = new FinanceEntry(desk);
    stage.set(stageId);
    stage.addListener(o -> refresh());
  }

  // what is shown

  /** The id of the stage whose totals are shown. */
  StringProperty stageProperty() {
    return stage;
  }

  /** What the middle of the screen shows. */
  ObjectProperty<Section> sectionProperty() {
    return section;
  }

  /** What the greatest programs are ranked by. */
  ObjectProperty<Ranking.By> rankedByProperty() {
    return rankedBy;
  }

  /** How many of the greatest are shown. */
  IntegerProperty topCountProperty() {
    return topCount;
  }

  /** The totals; null until they were first computed. */
  ReadOnlyObjectProperty<Dashboard> dashboardProperty() {
    return dashboard.getReadOnlyProperty();
  }

  /** What finance entered, and what of it can be undone. */
  ReadOnlyObjectProperty<FinanceEntry.Standing> standingProperty() {
    return standing.getReadOnlyProperty();
  }

  /** When something entered here was last committed. */
  ReadOnlyObjectProperty<Optional<LocalTime>> savedProperty() {
    return saved.getReadOnlyProperty();
  }

  /** Whether something typed cannot be read and was therefore not saved. */
  BooleanProperty unreadableProperty() {
    return unreadable;
  }

  /** Computing, while it is under way. */
  RunningTask task() {
    return task;
  }

  Round round() {
    return desk.round();
  }

  Framework framework() {
    return desk.framework();
  }

  Stage stage() {
    return framework().stage(stage.get()).orElseThrow();
  }

  /** Whether there is anything to add up; not before it was first computed. */
  boolean hasPrograms() {
    return dashboard.get() != null && !dashboard.get().overview().lines().isEmpty();
  }

  String bookName() {
    return String.valueOf(desk.file().getFileName());
  }

  boolean readOnly() {
    return desk.readOnly();
  }

  // commands

  /** Computes the totals anew, as when the screen is shown. */
  public void refresh() {
    int number = ++asked;
    int entry = entered;
    String shown = stage.get();
    tasks
        .create(progress -> Dashboard.of(desk, shown))
        .progress(task)
        .onSuccess(
            made -> {
              if (number == asked) {
                take(entry, made.finance());
                dashboard.set(made);
              }
            })
        .start();
  }

  /** Opens the list of the programs whose lines are so; nothing where there are none. */
  void open(Message title, Predicate<Line> which) {
    open(title, stage.get(), dashboard.get().overview().programs(which));
  }

  /** Opens a list of programs at a stage; nothing where it is empty. */
  void open(Message title, String stageId, List<ProgramId> programs) {
    if (!programs.isEmpty()) {
      actions.show(title, stageId, programs);
    }
  }

  /** Opens the list of the programs whose lines are so at another stage than the one shown. */
  void openAt(Message title, String stageId, Predicate<Line> which) {
    tasks
        .create(progress -> Dashboard.programs(desk, stageId, which))
        .onSuccess(programs -> open(title, stageId, programs))
        .start();
  }

  /** Where an inventory is added to a book without programs; empty where nothing can be saved. */
  Optional<Runnable> addInventory() {
    return readOnly() ? Optional.empty() : Optional.of(actions::addInventory);
  }

  /** Leads back to the review. */
  void back() {
    actions.back();
  }

  /** Saves values as one step, "" for blank; {@code title} names it in the journal. */
  void save(String title, Map<FinanceFigure, String> values) {
    follow(entry.save(who, title, values));
  }

  /** Takes back what was last entered on this screen; answers stay. */
  void undo() {
    if (!readOnly() && standing.get().toUndo().isPresent()) {
      follow(entry.undo(who));
    }
  }

  /** Enters again what was taken back. */
  void redo() {
    if (!readOnly() && standing.get().toRedo().isPresent()) {
      follow(entry.redo(who));
    }
  }

  private void follow(CompletableFuture<FinanceEntry.Standing> asked) {
    int number = ++entered;
    tasks
        .create(progress -> Desk.waitFor(asked))
        .onSuccess(
            now -> {
              take(number, now);
              saved.set(Optional.of(LocalTime.now(ZoneId.systemDefault())));
            })
        .start();
  }

  private void take(int number, FinanceEntry.Standing now) {
    if (number >= shownEntry) {
      shownEntry = number;
      standing.set(now);
    }
  }

  /** Whether the screen may be left: what cannot be read as an amount is not saved. */
  boolean mayLeave() {
    return !unreadable.get()
        || dialogs.confirmLoss(
            Message.of("totals.leave"),
            Message.of("totals.leave.detail"),
            Message.of("totals.leave.anyway"));
  }
}
