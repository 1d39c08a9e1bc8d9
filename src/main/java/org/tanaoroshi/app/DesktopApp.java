package org.tanaoroshi.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.stage.Stage;
import org.tanaoroshi.settings.Folders;
import org.tanaoroshi.settings.SettingsStore;
import org.tanaoroshi.ui.IconFont;
import org.tanaoroshi.ui.Theme;

/** The program as JavaFX starts and stops it. */
public final class DesktopApp extends Application {
  /** JavaFX makes the application itself and hands it nothing but words. */
  private static final AtomicReference<Ahead> AHEAD = new AtomicReference<>();

  private SettingsStore settings;

  /** Shows the window until it is closed. */
  static void run(Folders folders, String... args) {
    AHEAD.set(Ahead.begin(folders, args));
    Theme.drawDirectly();
    Application.launch(DesktopApp.class, args);
  }

  @Override
  public void init() throws Exception {
    Thread.ofPlatform().daemon().name("fonts").start(Theme::loadFonts);
    IconFont.loadFrom(Path.of(System.getProperty("java.io.tmpdir")));
    settings = Ahead.await(AHEAD.get().settings());
  }

  @Override
  public void start(Stage stage) {
    Wiring wiring =
        new Wiring(
            stage, settings, folder -> getHostServices().showDocument(folder.toUri().toString()));
    Optional<Ahead.Opening> book = AHEAD.get().book();
    book.ifPresentOrElse(wiring::open, wiring::open);
    Icons.setLater(stage);
    boolean sample = getParameters().getRaw().equals(List.of(Launcher.SAMPLE));
    if (sample) {
      wiring.openSample();
    }
    Rehearsal.beginIfAsked(wiring::screen, sample ? 2 : 1);
  }

  @Override
  public void stop() {
    settings.close();
  }
}
