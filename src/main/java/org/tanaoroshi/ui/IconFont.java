package org.tanaoroshi.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.text.Font;
import org.kordamp.ikonli.feather.FeatherIkonHandler;

/**
 * Loads the font of {@link Icon} from the scratch folder. Read out of a jar, JavaFX copies it into
 * the system's folder for temporary files, which it looks up before a program can name its own.
 */
public final class IconFont {
  private static final double ANY_SIZE = 16;

  private IconFont() {}

  /**
   * To be called before the first icon comes into a window; the font stays.
   *
   * @return the font that icons are letters of
   */
  public static Font loadFrom(Path folder) {
    FeatherIkonHandler feather = new FeatherIkonHandler();
    Path file = folder.resolve(feather.getFontFamily() + ".ttf");
    try (InputStream font = feather.getFontResourceAsStream()) {
      if (Files.notExists(file)) {
        Files.copy(font, file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // JavaFX takes what follows the colon as it stands: a space or a Japanese name is not escaped.
    // A path with a number sign it does not find.
    Font font = Font.loadFont("file:" + file, ANY_SIZE);
    return font == null
        ? Font.loadFont(feather.getFontResource().toExternalForm(), ANY_SIZE)
        : font;
  }
}
