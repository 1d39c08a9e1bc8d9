package org.tanaoroshi.app;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.tanaoroshi.values.Words;

/** Runs a command of the command line. */
final class Commands {
  private Commands() {}

  /** The exit code of the command. */
  static int run(String... args) {
    new PrintStream(System.err, true, StandardCharsets.UTF_8)
        .println(Words.japanese().say("app.noCommand", String.join(" ", args)));
    return 4;
  }
}
