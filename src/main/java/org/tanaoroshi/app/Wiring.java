package org.tanaoroshi.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.settings.Settings;
import org.tanaoroshi.settings.Settings.ThemeChoice;
import org.tanaoroshi.settings.SettingsStore;
import org.tanaoroshi.ui.Dialogs;
import org.tanaoroshi.ui.FxDialogs;
import org.tanaoroshi.ui.Fxml;
import org.tanaoroshi.ui.Screen;
import org.tanaoroshi.ui.Shortcut;
import org.tanaoroshi.ui.Tasks;
import org.tanaoroshi.ui.Theme;
import org.tanaoroshi.ui.start.StartActions;
import org.tanaoroshi.ui.start.StartController;
import org.tanaoroshi.ui.start.StartViewModel;
import org.tanaoroshi.values.Words;

/**
 * Everything put together by hand, and the ways between screens. A screen is made from its view
 * model in the language of the moment, so that a change of language makes it anew and loses
 * nothing.
 */
final class Wiring implements StartActions {
  private final Stage stage;
  private final SettingsStore settings;
  private final MainWindow window;
  private final WindowPlace place;
  private final Dialogs dialogs;
  private final Tasks tasks;
  private final Theme theme;
  private Words words;
  private Function<Words, Screen> current;

  Wiring(Stage stage, SettingsStore settings) {
    this.stage = stage;
    this.settings = settings;
    Settings now = settings.current();
    words = Words.of(now.language());
    theme = Theme.install(now.theme(), now.fontSize());
    dialogs = new FxDialogs(() -> stage, () -> words, settings);
    tasks = Tasks.onDaemonThreads(dialogs::error);
    window = new MainWindow(stage, () -> words, this::everywhere);
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
          } else {
            event.consume();
          }
        });
    place.restore();
    stage.show();
    toStart();
    settings.notice().ifPresent(n -> dialogs.tell(Message.of("app.settingsNotice"), n));
  }

  private void toStart() {
    StartViewModel model = new StartViewModel(settings, dialogs, tasks, this);
    show(said -> load(said, StartController.class, () -> new StartController(model, said)));
  }

  /** Leaves the screen for another, where it lets go. */
  private void show(Function<Words, Screen> screen) {
    if (mayLeave()) {
      current = screen;
      showCurrent();
    }
  }

  private boolean mayLeave() {
    return window.screen() == null || window.screen().mayLeave();
  }

  private void showCurrent() {
    Node menu = DisplayMenu.of(settings.current(), words, this, this::toStart);
    window.show(current.apply(words), menu);
  }

  private static <C extends Screen> C load(Words words, Class<C> type, Supplier<C> controller) {
    return new Fxml(words, Map.of(type, controller)).load(type);
  }

  private List<Shortcut> everywhere() {
    return List.of();
  }

  @Override
  public void newFromInventory(List<Path> inventories) {
    notYet();
  }

  @Override
  public void openBook(Path book) {
    notYet();
  }

  @Override
  public void openDistributed(Path workbook) {
    notYet();
  }

  @Override
  public void openSample() {
    notYet();
  }

  @Override
  public void changeLanguage(String language) {
    settings.update(s -> s.withLanguage(language));
    words = Words.of(language);
    showCurrent();
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

  private void notYet() {
    dialogs.tell(Message.of("app.notYet"), Message.of("app.notYet"));
  }
}
