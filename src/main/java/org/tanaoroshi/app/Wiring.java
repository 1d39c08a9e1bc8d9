package org.tanaoroshi.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.tanaoroshi.model.Message;
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
import org.tanaoroshi.ui.start.StartActions;
import org.tanaoroshi.ui.start.StartController;
import org.tanaoroshi.ui.start.StartViewModel;
import org.tanaoroshi.values.Words;
import org.tanaoroshi.workbench.Desk;

/**
 * Everything put together by hand, and the ways between screens. A screen is made from its view
 * model in the language of the moment, so that a change of language makes it anew and loses
 * nothing.
 */
final class Wiring implements StartActions {
  /** A screen to be made, and what can be done with its book from the menu. */
  record Place(Function<Words, Screen> screen, List<DisplayMenu.Entry> ofBook) {}

  private final SettingsStore settings;
  private final Consumer<Path> openFolder;
  private final MainWindow window;
  private final Dialogs dialogs;
  private final Tasks tasks;
  private final Theme theme;
  private final Books books;
  private Stage stage;
  private Words words;
  private Place current;
  private Runnable release = () -> {};

  /**
   * Everything but the window.
   *
   * @param theme of all windows, dressed by the settings
   * @param openFolder shows a folder to the user
   */
  Wiring(SettingsStore settings, Theme theme, Consumer<Path> openFolder) {
    this(settings, theme, openFolder, Optional.empty());
  }

  /** With other dialogs than the system's, for tests of the way between screens. */
  Wiring(
      SettingsStore settings,
      Theme theme,
      Consumer<Path> openFolder,
      Optional<Dialogs> otherDialogs) {
    this.openFolder = openFolder;
    this.settings = settings;
    this.theme = theme;
    words = Words.of(settings.current().language());
    dialogs = otherDialogs.orElseGet(() -> new FxDialogs(this::front, () -> words, settings));
    tasks = Tasks.onDaemonThreads(dialogs::error);
    RunningTask work = new RunningTask();
    books = new Books(settings, () -> words, dialogs, tasks, work);
    window = new MainWindow(() -> words, work);
    Thread.setDefaultUncaughtExceptionHandler(new Failures(Platform::runLater, dialogs::error));
  }

  /** Opens that window with the screen that is made, if one is. */
  void open(Stage opened) {
    Thread.currentThread().setUncaughtExceptionHandler(Thread.getDefaultUncaughtExceptionHandler());
    stage = opened;
    WindowPlace place = new WindowPlace(stage, settings);
    stage.setOnCloseRequest(
        event -> {
          if (mayLeave()) {
            place.remember();
            window.leave();
            release.run();
          } else {
            event.consume();
          }
        });
    place.restore();
    window.fill(stage, theme::dress);
    stage.show();
    settings.notice().ifPresent(n -> dialogs.tell(Message.of("app.settingsNotice"), n));
  }

  /** Shows a book that is being opened, or the start screen where it cannot be. */
  void show(Ahead.Opening book) {
    books.open(book, this::review, this::toStart);
  }

  /** The screen that is shown. */
  Screen screen() {
    return window.screen();
  }

  /** The window that the user works in: a dialog of ours, or the main one. */
  private Window front() {
    return Window.getWindows().stream()
        .filter(w -> w instanceof Stage && w.isFocused())
        .findFirst()
        .orElse(stage);
  }

  /** Shows the start screen. */
  void toStart() {
    StartViewModel model = new StartViewModel(settings, dialogs, tasks, this);
    show(said -> new StartController(model, said), () -> {});
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

  /**
   * Leaves the screen, where it may be, for another of the same open book, which is not let go of;
   * then does what follows.
   */
  private void stay(Place next, Runnable then) {
    if (mayLeave()) {
      current = next;
      showCurrent();
      then.run();
    }
  }

  private boolean mayLeave() {
    return window.screen() == null || window.screen().mayLeave();
  }

  private void showCurrent() {
    window.show(
        current.screen().apply(words),
        () -> DisplayMenu.of(settings.current(), words, this, this::toStart, current.ofBook()));
  }

  /** A screen with its view, in that language. */
  static <C extends Screen> C load(Words words, Class<C> type, Supplier<C> controller) {
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
    InventoryWay way = new InventoryWay(settings, tasks, dialogs, screen -> show(screen, () -> {}));
    way.toNewBook(inventories, this::toStart, this::openBook);
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
    OpenBook open =
        new OpenBook(
            desk,
            reviewer,
            new OpenBook.Around(
                settings,
                tasks,
                dialogs,
                this::stay,
                shown -> {
                  export.propose(shown);
                  ExportDialog.open(stage, export, words);
                },
                this::toStart));
    export.setOnSentBack(() -> stay(open.review(), () -> {}));
    show(
        open.review(),
        () -> {
          open.left();
          books.close(desk);
        });
    desk.notices().forEach(n -> dialogs.tell(Message.of("app.bookNotice"), n));
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
