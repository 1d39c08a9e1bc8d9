package org.tanaoroshi.faults;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.tanaoroshi.cli.Main;

/** Commands run in this process. */
final class Command {
  private Command() {}

  /** What a command ended with and what it said, errors last. */
  record Said(int exit, String text) {}

  static Said run(Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit =
        Main.run(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            Stream.of(arguments).map(Object::toString).toArray(String[]::new));
    return new Said(
        exit, out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8));
  }
}
