package org.tanaoroshi.app;

import java.util.List;
import javafx.application.Application;
import javafx.stage.Stage;
import org.tanaoroshi.settings.Folders;
import org.tanaoroshi.settings.SettingsStore;

/** The program as JavaFX starts and stops it. */
public final class DesktopApp extends Application {
  private SettingsStore settings;

  @Override
  public void init() {
    settings = SettingsStore.open(Folders.ofUser().settings());
  }

  @Override
  public void start(Stage stage) {
    Wiring wiring =
        new Wiring(
            stage, settings, folder -> getHostServices().showDocument(folder.toUri().toString()));
    wiring.open();
    if (List.of("--sample").equals(getParameters().getRaw())) {
      wiring.openSample();
    }
  }

  @Override
  public void stop() {
    settings.close();
  }
}
