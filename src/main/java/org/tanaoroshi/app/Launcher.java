package org.tanaoroshi.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javafx.application.Application;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.settings.Folders;
import org.tanaoroshi.values.Words;

/**
 * Starts the program: without arguments or with {@code --sample} the window, otherwise a command.
 * Does not extend {@code Application}, so that JavaFX may also lie on the class path.
 */
public final class Launcher {
  private static final int ENVIRONMENT_FAILED = 4;

  private Launcher() {}

  /** Opens the window, or runs a command and ends with its exit code. */
  public static void main(String[] args) {
    boolean sample = args.length == 1 && args[0].equals("--sample");
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
    if (args.length > 0 && !sample) {
      System.exit(Commands.run(args));
    }
    if (Display.available()) {
      Application.launch(DesktopApp.class, args);
      System.exit(0);
    }
    if (sample) {
      say(Words.of(language()).say("app.noDisplay.demo", "target/demo"));
      System.exit(Commands.run("demo", "target/demo"));
    }
    say(Words.of(language()).say("app.noDisplay"));
    System.exit(ENVIRONMENT_FAILED);
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
