package org.tanaoroshi.cli;

import java.util.concurrent.Callable;
import org.tanaoroshi.model.Refusal;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** What all commands share: {@code --json}, and where they speak. */
abstract class Command implements Callable<Integer> {
  @Option(names = "--json", descriptionKey = "cli.option.json")
  boolean json;

  @ParentCommand Tanaoroshi parent;

  final Output output() {
    return parent.output();
  }

  /** Who stands in the journal for what is done on the command line. */
  static String who() {
    return System.getProperty("user.name", "");
  }

  @Override
  public final Integer call() throws Refusal {
    return run();
  }

  /** Does it; answers with an {@link ExitCode}. */
  abstract int run() throws Refusal;
}
