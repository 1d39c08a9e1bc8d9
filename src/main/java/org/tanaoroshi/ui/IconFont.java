package org.tanaoroshi.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.text.Font;
import org.kordamp.ikonli.FontLoader;
import org.kordamp.ikonli.IkonHandler;
import org.kordamp.ikonli.IkonResolverProvider;

/**
 * Loads the fonts of icons from the scratch folder. Read out of a jar, JavaFX copies them into the
 * system's folder for temporary files, which it looks up before a program can name its own.
 */
public final class IconFont implements FontLoader {
  private static final double ANY_SIZE = 16;

  private final Path folder;

  IconFont(Path folder) {
    this.folder = folder;
  }

  /** To be called before the first icon is made; what is loaded then stays. */
  public static void loadFrom(Path folder) {
    IkonResolverProvider.getInstance(new IconFont(folder));
  }

  @Override
  public void loadFont(IkonHandler handler) {
    Path file = folder.resolve(handler.getFontFamily() + ".ttf");
    try (InputStream font = handler.getFontResourceAsStream()) {
      if (Files.notExists(file)) {
        Files.copy(font, file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // JavaFX takes what follows the colon as it stands: a space or a Japanese name is not escaped.
    // A path with a number sign it does not find.
    Font font = Font.loadFont("file:" + file, ANY_SIZE);
    handler.setFont(
        font == null ? Font.loadFont(handler.getFontResource().toExternalForm(), ANY_SIZE) : font);
  }
}
