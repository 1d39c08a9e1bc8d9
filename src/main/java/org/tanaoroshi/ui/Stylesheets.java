package org.tanaoroshi.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javafx.css.Stylesheet;

/**
 * The stylesheets of the program. The build writes each of them in JavaFX's binary form beside this
 * class: to read their text takes a quarter of a start. Where it did not, as in a development
 * environment, the text is taken.
 */
enum Stylesheets {
  /** Ours, which stands over the theme. */
  APP("app", "app.css"),
  /** The theme, light. */
  LIGHT("light", new PrimerLight().getUserAgentStylesheet()),
  /** The theme, dark. */
  DARK("dark", new PrimerDark().getUserAgentStylesheet());

  private final String binary;
  private final String text;

  Stylesheets(String binary, String text) {
    this.binary = binary + ".bss";
    this.text = text;
  }

  /** Where to read it. */
  String url() {
    URL fast = Stylesheets.class.getResource(binary);
    return (fast == null ? text() : fast).toExternalForm();
  }

  String binary() {
    return binary;
  }

  URL text() {
    return Stylesheets.class.getResource(text);
  }

  /** Writes the binary forms into the folder that is given. */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    for (Stylesheets sheet : values()) {
      Path source = folder.resolve(sheet.binary + ".css");
      try (InputStream read = sheet.text().openStream()) {
        Files.copy(read, source, StandardCopyOption.REPLACE_EXISTING);
      }
      Stylesheet.convertToBinary(source.toFile(), folder.resolve(sheet.binary).toFile());
      Files.delete(source);
    }
  }
}
