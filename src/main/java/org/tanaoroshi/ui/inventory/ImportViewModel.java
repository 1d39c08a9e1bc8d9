package org.tanaoroshi.ui.inventory;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tanaoroshi.inventory.Inventory;
import org.tanaoroshi.inventory.Proposal;
import org.tanaoroshi.inventory.ProposeOptions;
import org.tanaoroshi.inventory.Target;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.settings.SettingsStore;
import org.tanaoroshi.ui.Dialogs;
import org.tanaoroshi.ui.FileKind;
import org.tanaoroshi.ui.Tasks;
import org.tanaoroshi.values.Words;

/** Files on their way in: how each is read, what comes of it, and whether all may be taken. */
public final class ImportViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(ImportViewModel.class);

  private final ImportService service;
  private final Tasks tasks;
  private final Dialogs dialogs;
  private final FileQuestions questions;
  private final SavedMappings mappings;
  private final FiscalYear thisYear;
  private final ObservableList<ImportFile> files = FXCollections.observableArrayList();
  private final ObjectProperty<ImportFile> selected = new SimpleObjectProperty<>();
  private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper anyShown = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<ImportFile> unitAsked = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper programs = new ReadOnlyIntegerWrapper();
  private int doubt = -1;

  /** Nothing chosen yet; columns without a year word take {@code thisYear}. */
  public ImportViewModel(
      ImportService service,
      Tasks tasks,
      Dialogs dialogs,
      SettingsStore settings,
      FiscalYear thisYear) {
    this.service = service;
    this.tasks = tasks;
    this.dialogs = dialogs;
    this.questions = new FileQuestions(dialogs);
    this.mappings = new SavedMappings(settings);
    this.thisYear = thisYear;
    selected.addListener(o -> doubt = -1);
  }

  ObservableList<ImportFile> files() {
    return files;
  }

  ObjectProperty<ImportFile> selectedProperty() {
    return selected;
  }

  /** Whether every file was read, in a unit that is certain, and there is something to take. */
  ReadOnlyBooleanProperty readyProperty() {
    return ready.getReadOnlyProperty();
  }

  /** Whether any of the files could be looked into. */
  ReadOnlyBooleanProperty anyShownProperty() {
    return anyShown.getReadOnlyProperty();
  }

  /** Programs in all files. */
  public ReadOnlyIntegerProperty programsProperty() {
    return programs.getReadOnlyProperty();
  }

  /** The year of columns without a year word. */
  public FiscalYear thisYear() {
    return thisYear;
  }

  /** How the files are to be read, in their order. */
  public List<Proposal> proposals() {
    return files.stream().map(f -> f.proposalProperty().get()).toList();
  }

  /** What was read of each file, in their order. */
  public List<Inventory> inventories() {
    return files.stream().map(f -> f.inventoryProperty().get()).toList();
  }

  /** Asks for files and adds them. */
  void chooseFiles() {
    add(dialogs.openFiles(FileKind.INVENTORY));
  }

  /** Adds files, each once, and looks at them. */
  public void add(List<Path> paths) {
    for (Path path : paths) {
      Path absolute = path.toAbsolutePath().normalize();
      if (files.stream().noneMatch(f -> f.path().equals(absolute))) {
        ProposeOptions options = ProposeOptions.find(thisYear).knowing(mappings.all());
        ImportFile file = new ImportFile(absolute, options, new Preview(service, tasks));
        files.add(file);
        if (selected.get() == null) {
          selected.set(file);
        }
        look(file);
      }
    }
  }

  /** Takes a file off the list. */
  void remove(ImportFile file) {
    file.task().cancel();
    int at = files.indexOf(file);
    files.remove(file);
    if (selected.get() == file) {
      selected.set(files.isEmpty() ? null : files.get(Math.min(at, files.size() - 1)));
    }
    count();
  }

  /** Looks at the file again, as after a refusal. */
  void look(ImportFile file) {
    ready.set(false);
    tasks
        .create(progress -> service.propose(file.path(), file.options(), progress))
        .progress(file.task())
        .onSuccess(proposal -> change(file, proposal))
        .onCancel(() -> refuse(file, Message.of("import.cancelled")))
        .onFailure(failure -> failed(file, failure))
        .start();
  }

  void chooseSheet(int index) {
    changeSelected(selectedProposal().choosing(index));
  }

  void chooseHeader(int firstRow, int lastRow) {
    changeSelected(
        service.withHeader(
            selectedProposal(), Math.min(firstRow, lastRow), Math.max(firstRow, lastRow)));
  }

  /** Reads the amounts in that unit; where the file says none, this answers the question for it. */
  void chooseUnit(MoneyUnit unit) {
    selected.get().sayUnit();
    count();
    changeSelected(selectedProposal().with(selectedProposal().sheet().withUnit(unit)));
  }

  void chooseYear(FiscalYear year) {
    changeSelected(selectedProposal().withYear(year));
  }

  void chooseTarget(int column, Target target) {
    changeSelected(selectedProposal().with(selectedProposal().sheet().withTarget(column, target)));
  }

  /** The first file whose unit of money must still be said; null for none. */
  ReadOnlyObjectProperty<ImportFile> unitAskedProperty() {
    return unitAsked.getReadOnlyProperty();
  }

  /**
   * Takes the next doubt in hand: a file whose unit must be said before all, else the next doubtful
   * cell, the first after the last.
   */
  void nextDoubt() {
    if (unitAsked.get() != null) {
      selected.set(unitAsked.get());
      return;
    }
    ImportFile file = selected.get();
    if (file == null || file.inventoryProperty().get() == null) {
      return;
    }
    List<Inventory.Doubt> doubts = file.inventoryProperty().get().doubts();
    if (!doubts.isEmpty()) {
      doubt = (doubt + 1) % doubts.size();
      file.preview().goTo(doubts.get(doubt).at());
    }
  }

  /** Writes the doubtful values and the rows not taken of all files where the user wants them. */
  void exportToSee(Words words) {
    List<Inventory> read = inventories().stream().filter(Objects::nonNull).toList();
    int doubts = read.stream().mapToInt(i -> i.doubts().size()).sum();
    int notTaken = read.stream().mapToInt(i -> i.notTaken().size()).sum();
    dialogs
        .saveFile(FileKind.CSV, words.say("import.toSee.fileName"))
        .ifPresent(
            to ->
                tasks
                    .create(
                        progress -> {
                          service.writeToSee(read, words, to);
                          return to;
                        })
                    .onSuccess(
                        written ->
                            dialogs.tell(
                                Message.of("import.toSee.written"),
                                Message.of(
                                    "import.toSee.written.detail",
                                    doubts,
                                    notTaken,
                                    written.toString())))
                    .start());
  }

  /** Keeps the mappings in the settings, to be found again by their headers. */
  public void rememberMappings() {
    proposals().forEach(p -> mappings.remember(p.sheet()));
  }

  /** Stops all work under way; called when the screen is left. */
  void cancel() {
    files.forEach(f -> f.task().cancel());
  }

  private Proposal selectedProposal() {
    return selected.get().proposalProperty().get();
  }

  private void changeSelected(Proposal proposal) {
    if (!proposal.equals(selectedProposal())) {
      change(selected.get(), proposal);
    }
  }

  private void change(ImportFile file, Proposal proposal) {
    doubt = -1;
    file.propose(proposal);
    count();
    tasks
        .create(progress -> service.read(List.of(proposal), progress))
        .progress(file.task())
        .onSuccess(
            inventory -> {
              // What was asked for meanwhile is on its way.
              if (proposal.equals(file.proposalProperty().get())) {
                file.read(inventory);
                count();
              }
            })
        .onCancel(
            () -> {
              if (proposal.equals(file.proposalProperty().get())) {
                refuse(file, Message.of("import.cancelled"));
              }
            })
        .onFailure(
            failure -> {
              if (proposal.equals(file.proposalProperty().get())) {
                failed(file, failure);
              }
            })
        .start();
  }

  private void failed(ImportFile file, Throwable failure) {
    if (!(failure instanceof Refusal refusal)) {
      refuse(file, Message.of("import.unexpected"));
      dialogs.error(failure);
      return;
    }
    refuse(file, refusal.reason());
    questions
        .ask(file.name(), refusal.reason(), file.options())
        .ifPresentOrElse(
            options -> {
              file.state(options);
              look(file);
            },
            () -> LOG.info("inventory not read", refusal));
  }

  private void refuse(ImportFile file, Message reason) {
    file.refuse(reason);
    count();
  }

  private void count() {
    List<Inventory> read = inventories();
    boolean all = !read.isEmpty() && read.stream().allMatch(i -> i != null);
    programs.set(read.stream().filter(i -> i != null).mapToInt(i -> i.programs().size()).sum());
    anyShown.set(files.stream().anyMatch(f -> f.proposalProperty().get() != null));
    unitAsked.set(files.stream().filter(f -> f.unitAskedProperty().get()).findFirst().orElse(null));
    ready.set(all && programs.get() > 0 && unitAsked.get() == null);
  }
}
