package org.tanaoroshi.app;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.stage.Stage;
import org.tanaoroshi.settings.Folders;
import org.tanaoroshi.settings.Settings;
import org.tanaoroshi.settings.SettingsStore;
import org.tanaoroshi.ui.Theme;

/** The program as JavaFX starts and stops it. */
public final class DesktopApp extends Application {
  /** JavaFX makes the application itself and hands it nothing but words. */
  private static final AtomicReference<Ahead> AHEAD = new AtomicReference<>();

  private SettingsStore settings;
  private Wiring wiring;

  /**
   * Shows the window until it is closed.
   *
   * @return whether it could be shown: on Linux JavaFX needs GTK 3 and an X server that answers
   */
  static boolean run(Folders folders, String... args) {
    Ahead ahead = Ahead.begin(folders, args);
    AHEAD.set(ahead);
    Theme.drawDirectly();
    ahead.fonts().beginEarly();
    try {
      Application.launch(DesktopApp.class, args);
      return true;
    } catch (UnsupportedOperationException e) {
      // JavaFX looks for both before it starts anything, and says so by this one.
      ahead.letGo();
      return false;
    }
  }

  @Override
  public void init() throws Exception {
    AHEAD.get().fonts().begin();
    settings = Ahead.await(AHEAD.get().settings());
  }

  @Override
  public void start(Stage stage) throws Exception {
    // Nothing of it on another thread, though there is time: JavaFX numbers the pseudo-classes that
    // styles and controls name in one list which knows no threads. A screen that was made while the
    // styles were read has been seen to start without them.
    Settings now = settings.current();
    Theme theme = Theme.install(now.theme(), now.fontSize());
    wiring =
        new Wiring(
            settings, theme, folder -> getHostServices().showDocument(folder.toUri().toString()));
    if (AHEAD.get().book().isEmpty()) {
      wiring.toStart();
    }
    AHEAD.get().fonts().await();
    wiring.open(stage);
    AHEAD.get().book().ifPresent(wiring::show);
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
