package org.tanaoroshi.ui.inventory.round;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.tanaoroshi.inventory.Inventory;
import org.tanaoroshi.inventory.Proposal;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.ui.Dialogs;
import org.tanaoroshi.ui.FileKind;
import org.tanaoroshi.ui.RunningTask;
import org.tanaoroshi.ui.Tasks;
import org.tanaoroshi.ui.inventory.ImportViewModel;

/** The details of a new round, and the last step: making the book. */
public final class RoundViewModel {
  private final ImportViewModel inventory;
  private final BookMaker maker;
  private final Tasks tasks;
  private final Dialogs dialogs;
  private final BiConsumer<Path, Inventory> made;
  private final StringProperty city = new SimpleStringProperty("");
  private final StringProperty title = new SimpleStringProperty("");
  private final ObjectProperty<FiscalYear> year = new SimpleObjectProperty<>();
  private final ObjectProperty<MoneyUnit> unit = new SimpleObjectProperty<>();
  private final ObservableList<Framework> frameworks = FXCollections.observableArrayList();
  private final ObjectProperty<Framework> framework = new SimpleObjectProperty<>();
  private final ObjectProperty<Path> previous = new SimpleObjectProperty<>();
  private final ObjectProperty<Path> target = new SimpleObjectProperty<>();
  private final RunningTask task = new RunningTask();
  private final BooleanBinding ready;

  /**
   * The round of what {@code inventory} reads; {@code made} is told the book when it stands, with
   * what was taken.
   */
  public RoundViewModel(
      ImportViewModel inventory,
      BookMaker maker,
      Tasks tasks,
      Dialogs dialogs,
      BiConsumer<Path, Inventory> made) {
    this.inventory = inventory;
    this.maker = maker;
    this.tasks = tasks;
    this.dialogs = dialogs;
    this.made = made;
    Proposal first = inventory.proposals().getFirst();
    year.set(first.year());
    unit.set(first.sheet().unit());
    frameworks.setAll(maker.shippedFrameworks());
    framework.set(frameworks.getFirst());
    ready =
        Bindings.createBooleanBinding(
            () -> !city.get().isBlank() && target.get() != null && !task.runningProperty().get(),
            city,
            target,
            task.runningProperty());
    suggestTarget(first.file().getParent());
  }

  StringProperty cityProperty() {
    return city;
  }

  /** Blank for the usual title. */
  StringProperty titleProperty() {
    return title;
  }

  ObjectProperty<FiscalYear> yearProperty() {
    return year;
  }

  ObjectProperty<MoneyUnit> unitProperty() {
    return unit;
  }

  ObservableList<Framework> frameworks() {
    return frameworks;
  }

  ObjectProperty<Framework> frameworkProperty() {
    return framework;
  }

  /** Last round's book; null for none. */
  ObjectProperty<Path> previousProperty() {
    return previous;
  }

  /** Where the book goes; null until suggested or chosen. */
  ObjectProperty<Path> targetProperty() {
    return target;
  }

  /** Whether all that is needed is given and nothing is under way. */
  BooleanBinding ready() {
    return ready;
  }

  RunningTask task() {
    return task;
  }

  int programs() {
    return inventory.programsProperty().get();
  }

  FiscalYear thisYear() {
    return inventory.thisYear();
  }

  List<Inventory> inventories() {
    return inventory.inventories();
  }

  List<Proposal> proposals() {
    return inventory.proposals();
  }

  /** The title it gets where none is typed. */
  String usualTitle() {
    return maker.usualTitle(year.get(), framework.get());
  }

  void chooseFramework() {
    dialogs
        .openFile(FileKind.FRAMEWORK)
        .ifPresent(
            file ->
                tasks
                    .create(progress -> maker.readFramework(file))
                    .onSuccess(
                        read -> {
                          frameworks.add(read);
                          framework.set(read);
                        })
                    .start());
  }

  void choosePrevious() {
    dialogs.openFile(FileKind.BOOK).ifPresent(previous::set);
  }

  void forgetPrevious() {
    previous.set(null);
  }

  void chooseTarget() {
    String name = target.get() == null ? usualTitle() : target.get().getFileName().toString();
    dialogs.saveFile(FileKind.BOOK, name).ifPresent(target::set);
  }

  /** Makes the book; mappings are remembered once it stands. */
  void make() {
    if (!ready.get()) {
      return;
    }
    BookMaker.Details details =
        new BookMaker.Details(
            city.get().strip(),
            title.get().strip(),
            year.get(),
            unit.get(),
            framework.get(),
            Optional.ofNullable(previous.get()),
            target.get());
    List<Proposal> proposals = inventory.proposals();
    tasks
        .create(progress -> maker.make(proposals, details, progress))
        .progress(task)
        .onSuccess(
            taken -> {
              inventory.rememberMappings();
              made.accept(details.target(), taken);
            })
        .start();
  }

  /** A name beside the first file that nothing has yet; looked for away from the window. */
  private void suggestTarget(Path folder) {
    String name = usualTitle();
    tasks
        .create(progress -> free(folder, name))
        .onSuccess(
            free -> {
              if (target.get() == null) {
                target.set(free);
              }
            })
        .start();
  }

  private static Path free(Path folder, String name) {
    Path free = folder.resolve(name + "." + FileKind.BOOK.ending());
    for (int i = 2; Files.exists(free); i++) {
      free = folder.resolve(name + " (" + i + ")." + FileKind.BOOK.ending());
    }
    return free;
  }
}
