package org.tanaoroshi.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.settings.Settings;
import org.tanaoroshi.settings.Settings.ThemeChoice;
import org.tanaoroshi.settings.SettingsStore;
import org.tanaoroshi.ui.Dialogs;
import org.tanaoroshi.ui.FileKind;
import org.tanaoroshi.ui.FxDialogs;
import org.tanaoroshi.ui.Fxml;
import org.tanaoroshi.ui.RunningTask;
import org.tanaoroshi.ui.Screen;
import org.tanaoroshi.ui.Tasks;
import org.tanaoroshi.ui.Theme;
import org.tanaoroshi.ui.export.ExportDialog;
import org.tanaoroshi.ui.export.ExportViewModel;
import org.tanaoroshi.ui.inventory.ImportController;
import org.tanaoroshi.ui.inventory.ImportTools;
import org.tanaoroshi.ui.inventory.ImportViewModel;
import org.tanaoroshi.ui.inventory.adding.AddingController;
import org.tanaoroshi.ui.inventory.adding.AddingViewModel;
import org.tanaoroshi.ui.inventory.round.RoundController;
import org.tanaoroshi.ui.inventory.round.RoundViewModel;
import org.tanaoroshi.ui.review.ReviewActions;
import org.tanaoroshi.ui.review.ReviewScreen;
import org.tanaoroshi.ui.start.StartActions;
import org.tanaoroshi.ui.start.StartController;
import org.tanaoroshi.ui.start.StartViewModel;
import org.tanaoroshi.values.Words;
import org.tanaoroshi.workbench.Desk;
import org.tanaoroshi.workbench.NewBook;

/**
 * Everything put together by hand, and the ways between screens. A screen is made from its view
 * model in the language of the moment, so that a change of language makes it anew and loses
 * nothing.
 */
final class Wiring implements StartActions {
  /** A screen to be made, and what can be done with its book from the menu. */
  private record Place(Function<Words, Screen> screen, List<DisplayMenu.Entry> ofBook) {}

  private final Stage stage;
  private final SettingsStore settings;
  private final Consumer<Path> openFolder;
  private final MainWindow window;
  private final WindowPlace place;
  private final Dialogs dialogs;
  private final Tasks tasks;
  private final Theme theme;
  private final Books books;
  private final Merges merges;
  private Words words;
  private Place current;
  private Runnable release = () -> {};

  /** Everything for that window; {@code openFolder} shows a folder to the user. */
  Wiring(Stage stage, SettingsStore settings, Consumer<Path> openFolder) {
    this(stage, settings, openFolder, Optional.empty());
  }

  /** With other dialogs than the system's, for tests of the way between screens. */
  Wiring(
      Stage stage,
      SettingsStore settings,
      Consumer<Path> openFolder,
      Optional<Dialogs> otherDialogs) {
    this.stage = stage;
    this.openFolder = openFolder;
    this.settings = settings;
    Settings now = settings.current();
    words = Words.of(now.language());
    theme = Theme.install(now.theme(), now.fontSize());
    dialogs = otherDialogs.orElseGet(() -> new FxDialogs(this::front, () -> words, settings));
    tasks = Tasks.onDaemonThreads(dialogs::error);
    RunningTask work = new RunningTask();
    books = new Books(settings, dialogs, tasks, work);
    merges = new Merges(tasks, dialogs);
    window = new MainWindow(stage, () -> words, work);
    place = new WindowPlace(stage, settings);
    Thread.setDefaultUncaughtExceptionHandler(new Failures(Platform::runLater, dialogs::error));
    Thread.currentThread().setUncaughtExceptionHandler(Thread.getDefaultUncaughtExceptionHandler());
  }

  /** Opens the window with the start screen. */
  void open() {
    stage.setOnCloseRequest(
        event -> {
          if (mayLeave()) {
            place.remember();
            window.screen().left();
            release.run();
          } else {
            event.consume();
          }
        });
    place.restore();
    stage.show();
    toStart();
    settings.notice().ifPresent(n -> dialogs.tell(Message.of("app.settingsNotice"), n));
  }

  /** The window that the user works in: a dialog of ours, or the main one. */
  private Window front() {
    return Window.getWindows().stream()
        .filter(w -> w instanceof Stage && w.isFocused())
        .findFirst()
        .orElse(stage);
  }

  private void toStart() {
    StartViewModel model = new StartViewModel(settings, dialogs, tasks, this);
    show(
        said -> load(said, StartController.class, () -> new StartController(model, said)),
        () -> {});
  }

  /**
   * Leaves the screen for another, where it lets go; {@code left} is run when that other one is
   * left in its turn, but not when it is made anew in another language.
   */
  private void show(Function<Words, Screen> screen, Runnable left) {
    show(new Place(screen, List.of()), left);
  }

  private void show(Place next, Runnable left) {
    if (mayLeave()) {
      Runnable before = release;
      current = next;
      release = left;
      showCurrent();
      before.run();
    } else {
      left.run();
    }
  }

  /** Leaves the screen for another of the same open book, which is not let go of. */
  private void stay(Place next) {
    if (mayLeave()) {
      current = next;
      showCurrent();
    }
  }

  private boolean mayLeave() {
    return window.screen() == null || window.screen().mayLeave();
  }

  private void showCurrent() {
    Node menu = DisplayMenu.of(settings.current(), words, this, this::toStart, current.ofBook());
    window.show(current.screen().apply(words), menu);
  }

  private static <C extends Screen> C load(Words words, Class<C> type, Supplier<C> controller) {
    return new Fxml(words, Map.of(type, controller)).load(type);
  }

  @Override
  public void newFromInventory(List<Path> files) {
    if (files.size() == 1 && FileKind.WORKBOOK.fits(files.getFirst())) {
      Path file = files.getFirst();
      books.tellApart(file, () -> openDistributed(file), () -> readInventories(files));
    } else {
      readInventories(files);
    }
  }

  private void readInventories(List<Path> inventories) {
    Imports imports = new Imports(settings);
    FiscalYear thisYear = NewBook.fiscalYear(LocalDate.now(ZoneId.systemDefault()));
    ImportViewModel model = new ImportViewModel(imports, tasks, dialogs, settings, thisYear);
    showImport(model, imports);
    model.add(inventories);
  }

  private void showImport(ImportViewModel model, Imports imports) {
    show(
        importScreen(
            model, ImportTools.USUAL_LAST_STEP, this::toStart, () -> showRound(model, imports)),
        () -> {});
  }

  private Function<Words, Screen> importScreen(
      ImportViewModel model, String lastStep, Runnable back, Runnable next) {
    int em = settings.current().fontSize();
    return said ->
        load(
            said,
            ImportController.class,
            () -> new ImportController(model, said, em, lastStep, back, next));
  }

  /** Takes inventories into an open book, which stays open behind the screens for it. */
  private void addTo(Desk desk, String who, List<Path> files, Runnable back) {
    Imports imports = new Imports(settings);
    FiscalYear year = desk.round().reviewYear();
    ImportViewModel model = new ImportViewModel(imports, tasks, dialogs, settings, year);
    showFilesToAdd(desk, who, model, back);
    model.add(files);
  }

  private void showFilesToAdd(Desk desk, String who, ImportViewModel model, Runnable back) {
    stay(
        new Place(
            importScreen(
                model, AddingController.STEP, back, () -> showAdding(desk, who, model, back)),
            List.of()));
  }

  private void showAdding(Desk desk, String who, ImportViewModel files, Runnable back) {
    AddingViewModel model = new AddingViewModel(desk, who, files, tasks, dialogs, back);
    Runnable toFiles = () -> showFilesToAdd(desk, who, files, back);
    stay(
        new Place(
            said ->
                load(
                    said, AddingController.class, () -> new AddingController(model, said, toFiles)),
            List.of()));
  }

  private void showRound(ImportViewModel inventory, Imports imports) {
    RoundViewModel model =
        new RoundViewModel(inventory, imports, tasks, dialogs, (book, taken) -> openBook(book));
    show(
        said ->
            load(
                said,
                RoundController.class,
                () -> new RoundController(model, said, () -> showImport(inventory, imports))),
        () -> {});
  }

  @Override
  public void openBook(Path book) {
    books.open(book, this::review);
  }

  @Override
  public void openDistributed(Path workbook) {
    books.openDistributed(workbook, this::review);
  }

  @Override
  public void openSample() {
    books.openSample(this::review);
  }

  private void review(Desk desk) {
    String reviewer = books.reviewer();
    ExportViewModel export = books.export(desk, openFolder);
    OpenBook open = new OpenBook(desk, reviewer, export);
    show(
        open.review(),
        () -> {
          merges.end();
          books.close(desk);
        });
    desk.notices().forEach(n -> dialogs.tell(Message.of("app.bookNotice"), n));
  }

  /** The ways from the review of an open book and back to it. */
  private final class OpenBook implements ReviewActions {
    private final Desk desk;
    private final String reviewer;
    private final ExportViewModel export;

    private OpenBook(Desk desk, String reviewer, ExportViewModel export) {
      this.desk = desk;
      this.reviewer = reviewer;
      this.export = export;
    }

    private Place review() {
      return new Place(
          said -> ReviewScreen.open(desk, reviewer, said, tasks, dialogs, this),
          desk.readOnly()
              ? List.of()
              : List.of(
                  new DisplayMenu.Entry("import.adding.menu", () -> add(List.of())),
                  new DisplayMenu.Entry("merge.menu", this::merge)));
    }

    private void back() {
      stay(review());
    }

    private void add(List<Path> inventories) {
      addTo(desk, reviewer, inventories, this::back);
    }

    private void merge(List<Path> files) {
      stay(new Place(merges.begin(desk, reviewer, files, this::leaveMerge), List.of()));
    }

    private void leaveMerge() {
      if (mayLeave()) {
        current = review();
        showCurrent();
        merges.end();
      }
    }

    @Override
    public void export() {
      ExportDialog.open(stage, export, words);
    }

    @Override
    public void backToStart() {
      toStart();
    }

    @Override
    public void merge() {
      merge(List.of());
    }

    @Override
    public void drop(List<Path> files) {
      merges.tellApart(files, () -> merge(files), () -> add(files));
    }
  }

  @Override
  public void changeLanguage(String language) {
    if (window.screen() == null || window.screen().mayBeMadeAnew()) {
      settings.update(s -> s.withLanguage(language));
      words = Words.of(language);
      showCurrent();
    }
  }

  @Override
  public void changeTheme(ThemeChoice choice) {
    settings.update(s -> s.withTheme(choice));
    theme.set(choice, settings.current().fontSize());
  }

  @Override
  public void changeFontSize(int fontSize) {
    settings.update(s -> s.withFontSize(fontSize));
    theme.set(settings.current().theme(), fontSize);
  }
}
