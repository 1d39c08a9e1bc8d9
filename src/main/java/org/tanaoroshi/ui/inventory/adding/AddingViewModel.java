package org.tanaoroshi.ui.inventory.adding;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.tanaoroshi.inventory.Inventory;
import org.tanaoroshi.inventory.Proposal;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.ui.Dialogs;
import org.tanaoroshi.ui.RunningTask;
import org.tanaoroshi.ui.Tasks;
import org.tanaoroshi.ui.inventory.ImportViewModel;
import org.tanaoroshi.workbench.Desk;
import org.tanaoroshi.workbench.ImportInventory;
import org.tanaoroshi.workbench.Intake;

/** What inventories would change in an open book, and taking them as one step. */
public final class AddingViewModel {
  /** What was read, and what taking it does. */
  record Reading(
      List<Program> programs,
      ImportInventory.Effect effect,
      List<ImportInventory.Change> changes) {}

  private final Desk desk;
  private final String who;
  private final ImportViewModel inventory;
  private final Tasks tasks;
  private final Dialogs dialogs;
  private final Runnable taken;
  private final ReadOnlyObjectWrapper<Reading> reading = new ReadOnlyObjectWrapper<>();
  private final RunningTask task = new RunningTask();
  private final BooleanBinding ready;

  /** Reads what {@code inventory} proposes; {@code taken} is told when it is in the book. */
  public AddingViewModel(
      Desk desk,
      String who,
      ImportViewModel inventory,
      Tasks tasks,
      Dialogs dialogs,
      Runnable taken) {
    this.desk = desk;
    this.who = who;
    this.inventory = inventory;
    this.tasks = tasks;
    this.dialogs = dialogs;
    this.taken = taken;
    ready =
        Bindings.createBooleanBinding(
            () -> changes() > 0 && !task.runningProperty().get(), reading, task.runningProperty());
    List<Proposal> proposals = inventory.proposals();
    tasks
        .create(
            progress -> {
              List<Program> programs = Intake.read(proposals, progress).programs();
              return new Reading(
                  programs,
                  ImportInventory.effect(desk, programs),
                  ImportInventory.changes(desk, programs));
            })
        .progress(task)
        .onSuccess(reading::set)
        .start();
  }

  /** Null until it was read. */
  ReadOnlyObjectProperty<Reading> readingProperty() {
    return reading.getReadOnlyProperty();
  }

  /** Programs that are added or refreshed. */
  int changes() {
    return Optional.ofNullable(reading.get())
        .map(r -> r.effect().added() + r.effect().refreshed())
        .orElse(0);
  }

  /** What was read of each file. */
  List<Inventory> inventories() {
    return inventory.inventories();
  }

  /** The unit in which the book shows amounts. */
  MoneyUnit unit() {
    return desk.round().unit();
  }

  /** What the framework calls a program. */
  String noun() {
    return desk.framework().noun();
  }

  /** Whether there is something to take and nothing under way. */
  BooleanBinding ready() {
    return ready;
  }

  RunningTask task() {
    return task;
  }

  /** Takes them as one step; mappings are remembered once they stand in the book. */
  void take() {
    if (!ready.get()) {
      return;
    }
    Reading read = reading.get();
    tasks
        .create(progress -> ImportInventory.into(desk, read.programs(), who))
        .progress(task)
        .onSuccess(
            saved -> {
              inventory.rememberMappings();
              taken.run();
              dialogs.tell(
                  Message.of("import.adding.done"),
                  Message.of(
                      "import.adding.done.detail",
                      read.effect().added(),
                      read.effect().refreshed()));
            })
        .start();
  }
}
