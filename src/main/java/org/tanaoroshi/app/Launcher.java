package org.tanaoroshi.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.settings.Folders;
import org.tanaoroshi.ui.FileKind;
import org.tanaoroshi.values.Words;

/**
 * Starts the program: without arguments, with {@code --sample} or with a book alone, as file
 * managers pass it, the window; otherwise a command. Does not extend {@code Application}, so that
 * JavaFX may also lie on the class path.
 */
public final class Launcher {
  static final String SAMPLE = "--sample";

  private static final int ENVIRONMENT_FAILED = 4;

  private Launcher() {}

  /** Opens the window, or runs a command and ends with its exit code. */
  public static void main(String[] args) {
    boolean sample = args.length == 1 && args[0].equals(SAMPLE);
    Folders folders = Folders.ofUser();
    Path scratch;
    try {
      scratch = folders.prepareScratch();
    } catch (Refusal e) {
      say(Words.of(language()).say(e.reason()));
      System.exit(ENVIRONMENT_FAILED);
      return;
    }
    Runtime.getRuntime().addShutdownHook(new Thread(() -> clean(scratch), "scratch"));
    if (!wantsWindow(args)) {
      System.exit(Commands.run(args));
    }
    if (DesktopApp.run(folders, args)) {
      System.exit(0);
    }
    if (sample) {
      say(Words.of(language()).say("app.noDisplay.demo", "target/demo"));
      System.exit(Commands.run("demo", "target/demo"));
    }
    say(Words.of(language()).say("app.noDisplay"));
    System.exit(ENVIRONMENT_FAILED);
  }

  static boolean wantsWindow(String... args) {
    return switch (args.length) {
      case 0 -> true;
      case 1 -> args[0].equals(SAMPLE) || FileKind.BOOK.fits(Path.of(args[0]));
      default -> false;
    };
  }

  private static void clean(Path scratch) {
    try {
      Folders.removeScratch(scratch);
    } catch (IOException e) {
      // Windows holds unpacked libraries open until the process ends: the next start sweeps them.
      return;
    }
  }

  private static String language() {
    return System.getProperty("user.language", "ja").equals("ja") ? "ja" : "en";
  }

  private static void say(String sentence) {
    new PrintStream(System.err, true, StandardCharsets.UTF_8).println(sentence);
  }
}
