package org.tanaoroshi.app;

import java.util.List;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.tanaoroshi.ui.AfterDrawing;

/** The program's icon on its windows, in the sizes that task bars and switchers take. */
final class Icons {
  private static final List<Integer> SIZES = List.of(16, 32, 48, 256);

  private Icons() {}

  /** Sets them once the window is drawn, and reads them elsewhere: no start waits for them. */
  static void setLater(Stage stage) {
    new AfterDrawing()
        .execute(() -> Thread.ofPlatform().daemon().name("icons").start(() -> set(stage)));
  }

  private static void set(Stage stage) {
    List<Image> icons = SIZES.stream().map(Icons::read).toList();
    Platform.runLater(() -> stage.getIcons().setAll(icons));
  }

  private static Image read(int size) {
    return new Image(Icons.class.getResourceAsStream("icon-%d.png".formatted(size)));
  }
}
