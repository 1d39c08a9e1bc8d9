package org.tanaoroshi.settings;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Refusal;

/**
 * Where the program may write beside the files the user chose: settings, log and one scratch
 * folder, all below one folder.
 */
public record Folders(Path settings) {
  private static final String HOME = "tanaoroshi.home";
  private static final String WORK = "work-";

  /**
   * The folder of this user: what {@code -Dtanaoroshi.settings} names; else {@code
   * tanaoroshi-settings} beside the program where a file {@code portable} lies there; else the
   * user's configuration folder. Where the program lies, a package's launcher tells by {@code
   * -Dtanaoroshi.program}; else it is the folder of its jar.
   */
  public static Folders ofUser() {
    return new Folders(
        find(programFolder(), System.getProperties()::getProperty, System.getenv()::get));
  }

  static Path find(
      Path program, UnaryOperator<String> property, UnaryOperator<String> environment) {
    String chosen = property.apply("tanaoroshi.settings");
    if (chosen != null) {
      return Path.of(chosen);
    }
    String told = property.apply("tanaoroshi.program");
    Path place = told == null ? program : Path.of(told);
    if (place != null && Files.exists(place.resolve("portable"))) {
      return place.resolve("tanaoroshi-settings");
    }
    Path home = Path.of(property.apply("user.home"));
    String system = property.apply("os.name").toLowerCase(Locale.ROOT);
    if (system.startsWith("windows")) {
      String appData = environment.apply("APPDATA");
      return (appData == null ? home.resolve("AppData/Roaming") : Path.of(appData))
          .resolve("Tanaoroshi");
    }
    if (system.startsWith("mac")) {
      return home.resolve("Library/Application Support/Tanaoroshi");
    }
    String config = environment.apply("XDG_CONFIG_HOME");
    return (config == null || config.isBlank() ? home.resolve(".config") : Path.of(config))
        .resolve("tanaoroshi");
  }

  /** The user's home, which {@code user.home} is no longer once the scratch folder stands. */
  public static Path home() {
    return Path.of(System.getProperty(HOME, System.getProperty("user.home")));
  }

  /** Where the log is. */
  public Path log() {
    return settings.resolve("log");
  }

  /**
   * Makes this process's scratch folder and points to it what unpacks libraries or spools: SQLite,
   * POI, JavaFX, the JDK's temporary files and its list of fonts, which it keeps in the user's
   * home. To be called first in {@code main}: the JDK reads its folder once. What processes that
   * ended left behind is removed.
   *
   * @throws Refusal where the folder cannot be written
   */
  public Path prepareScratch() throws Refusal {
    Path scratch = settings.resolve("scratch");
    Path work = scratch.resolve(WORK + ProcessHandle.current().pid());
    try {
      Files.createDirectories(work);
      sweep(scratch);
    } catch (IOException e) {
      throw new Refusal(Message.of("settings.folderNotWritable", settings.toString()), e);
    }
    System.setProperty("java.io.tmpdir", work.toString());
    System.setProperty("org.sqlite.tmpdir", work.toString());
    System.setProperty("javafx.cachedir", scratch.resolve("javafx").toString());
    System.setProperty("tanaoroshi.settings", settings.toString());
    System.setProperty(HOME, home().toString());
    System.setProperty("user.home", scratch.resolve("home").toString());
    System.setProperty("tanaoroshi.log", log().toString());
    return work;
  }

  /** Removes this process's scratch folder; what a system still holds open stays until later. */
  public static void removeScratch(Path work) throws IOException {
    delete(work);
  }

  private static void sweep(Path scratch) throws IOException {
    try (Stream<Path> left = Files.list(scratch)) {
      for (Path folder : left.toList()) {
        String name = folder.getFileName().toString();
        if (name.matches(WORK + "\\d+")
            && ProcessHandle.of(Long.parseLong(name.substring(WORK.length()))).isEmpty()) {
          delete(folder);
        }
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> inside;
    try (Stream<Path> walk = Files.walk(folder)) {
      inside = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : inside) {
      Files.deleteIfExists(path);
    }
  }

  private static Path programFolder() {
    try {
      var source = Folders.class.getProtectionDomain().getCodeSource();
      // A class out of the start-up cache of a program that was moved has a source without a place.
      return source == null || source.getLocation() == null
          ? null
          : Path.of(source.getLocation().toURI()).getParent();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program's own place is no path", e);
    }
  }
}
