package org.tanaoroshi.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.settings.SettingsStore;
import org.tanaoroshi.ui.Dialogs;
import org.tanaoroshi.ui.Screen;
import org.tanaoroshi.ui.Tasks;
import org.tanaoroshi.ui.inventory.ImportController;
import org.tanaoroshi.ui.inventory.ImportStep;
import org.tanaoroshi.ui.inventory.ImportViewModel;
import org.tanaoroshi.ui.inventory.adding.AddingController;
import org.tanaoroshi.ui.inventory.adding.AddingViewModel;
import org.tanaoroshi.ui.inventory.round.RoundController;
import org.tanaoroshi.ui.inventory.round.RoundViewModel;
import org.tanaoroshi.values.Words;
import org.tanaoroshi.workbench.Desk;
import org.tanaoroshi.workbench.NewBook;

/** The screens through which inventories become a book, or come into an open one. */
final class InventoryWay {
  private final Imports imports;
  private final SettingsStore settings;
  private final Tasks tasks;
  private final Dialogs dialogs;
  private final Consumer<Function<Words, Screen>> shows;

  /** The way over screens that {@code shows} brings into the window. */
  InventoryWay(
      SettingsStore settings,
      Tasks tasks,
      Dialogs dialogs,
      Consumer<Function<Words, Screen>> shows) {
    this.imports = new Imports(settings);
    this.settings = settings;
    this.tasks = tasks;
    this.dialogs = dialogs;
    this.shows = shows;
  }

  /** Reads the files, asks for the round and makes a book, which {@code made} is told. */
  void toNewBook(List<Path> inventories, Runnable back, Consumer<Path> made) {
    ImportViewModel files = files(NewBook.fiscalYear(LocalDate.now(ZoneId.systemDefault())));
    showFilesOfBook(files, back, made);
    files.add(inventories);
  }

  private void showFilesOfBook(ImportViewModel files, Runnable back, Consumer<Path> made) {
    showFiles(files, ImportStep.MAKING, back, () -> showRound(files, back, made));
  }

  private void showRound(ImportViewModel files, Runnable back, Consumer<Path> made) {
    RoundViewModel model =
        new RoundViewModel(files, imports, tasks, dialogs, (book, taken) -> made.accept(book));
    Runnable toFiles = () -> showFilesOfBook(files, back, made);
    shows.accept(
        said ->
            Wiring.load(
                said, RoundController.class, () -> new RoundController(model, said, toFiles)));
  }

  /**
   * Takes inventories into an open book, which stays open; {@code back} leads back to it.
   *
   * @param named read at once; the user may give more
   */
  void intoOpenBook(Desk desk, String who, List<Path> named, Runnable back) {
    ImportViewModel files = files(desk.round().reviewYear());
    showFilesToAdd(desk, who, files, back);
    files.add(named);
  }

  private void showFilesToAdd(Desk desk, String who, ImportViewModel files, Runnable back) {
    showFiles(files, ImportStep.ADDING, back, () -> showAdding(desk, who, files, back));
  }

  private void showAdding(Desk desk, String who, ImportViewModel files, Runnable back) {
    AddingViewModel model = new AddingViewModel(desk, who, files, tasks, dialogs, back);
    Runnable toFiles = () -> showFilesToAdd(desk, who, files, back);
    shows.accept(
        said ->
            Wiring.load(
                said, AddingController.class, () -> new AddingController(model, said, toFiles)));
  }

  private ImportViewModel files(FiscalYear year) {
    return new ImportViewModel(imports, tasks, dialogs, settings, year);
  }

  private void showFiles(ImportViewModel files, String lastStep, Runnable back, Runnable next) {
    int em = settings.current().fontSize();
    shows.accept(
        said ->
            Wiring.load(
                said,
                ImportController.class,
                () -> new ImportController(files, said, em, lastStep, back, next)));
  }
}
