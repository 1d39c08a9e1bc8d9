package org.tanaoroshi.app;

import org.tanaoroshi.cli.Main;

/** Runs a command of the command line. */
final class Commands {
  private Commands() {}

  /** The exit code of the command. */
  static int run(String... args) {
    return Main.run(args);
  }
}
