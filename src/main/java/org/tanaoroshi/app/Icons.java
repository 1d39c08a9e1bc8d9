package org.tanaoroshi.app;

import java.util.List;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/** The program's icon on its windows, in the sizes that task bars and switchers take. */
final class Icons {
  private static final List<Integer> SIZES = List.of(16, 32, 48, 256);

  private Icons() {}

  static void set(Stage stage) {
    SIZES.forEach(
        size ->
            stage
                .getIcons()
                .add(new Image(Icons.class.getResourceAsStream("icon-%d.png".formatted(size)))));
  }
}
