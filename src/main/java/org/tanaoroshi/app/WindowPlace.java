package org.tanaoroshi.app;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.tanaoroshi.settings.Settings.WindowBounds;
import org.tanaoroshi.settings.SettingsStore;

/** Puts the window where it was last, unless that screen is gone, and remembers where it goes. */
final class WindowPlace {
  private static final double FIRST_WIDTH = 1366;
  private static final double FIRST_HEIGHT = 768;

  private final Stage stage;
  private final SettingsStore settings;

  WindowPlace(Stage stage, SettingsStore settings) {
    this.stage = stage;
    this.settings = settings;
  }

  void restore() {
    WindowBounds bounds = settings.current().window();
    if (bounds == null || !onSomeScreen(bounds)) {
      Rectangle2D room = Screen.getPrimary().getVisualBounds();
      stage.setWidth(Math.min(FIRST_WIDTH, room.getWidth()));
      stage.setHeight(Math.min(FIRST_HEIGHT, room.getHeight()));
      stage.centerOnScreen();
      return;
    }
    stage.setX(bounds.x());
    stage.setY(bounds.y());
    stage.setWidth(Math.max(MainWindow.MIN_WIDTH, bounds.width()));
    stage.setHeight(Math.max(MainWindow.MIN_HEIGHT, bounds.height()));
    stage.setMaximized(bounds.maximized());
  }

  void remember() {
    WindowBounds before = settings.current().window();
    // A maximised window keeps the size that it returns to.
    WindowBounds now =
        stage.isMaximized() && before != null
            ? new WindowBounds(before.x(), before.y(), before.width(), before.height(), true)
            : new WindowBounds(
                stage.getX(),
                stage.getY(),
                stage.getWidth(),
                stage.getHeight(),
                stage.isMaximized());
    settings.update(s -> s.withWindow(now));
  }

  /** Its middle is on a screen: enough of the title bar to take hold of. */
  private static boolean onSomeScreen(WindowBounds bounds) {
    return Screen.getScreens().stream()
        .anyMatch(
            screen ->
                screen
                    .getVisualBounds()
                    .contains(bounds.x() + bounds.width() / 2, bounds.y() + 20));
  }
}
