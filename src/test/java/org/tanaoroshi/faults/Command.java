package org.tanaoroshi.faults;

/** Commands run in this process. */
final class Command {
  private Command() {}

  /** What a command ended with and what it said, errors last. */
  record Said(int exit, String text) {}

  static Said run(Object... arguments) {
    org.tanaoroshi.cli.Said said = org.tanaoroshi.cli.Said.by(arguments);
    return new Said(said.exit(), said.out() + said.err());
  }
}
