package org.tanaoroshi.cli;

import picocli.CommandLine;

/** The program without a command: says how to use it. */
@CommandLine.Command(
    name = "tanaoroshi",
    versionProvider = Version.class,
    subcommands = {
      NewCommand.class,
      ImportCommand.class,
      ExportCommand.class,
      MergeCommand.class,
      ReportCommand.class,
      CheckCommand.class,
      DemoCommand.class
    })
final class Tanaoroshi implements Runnable {
  @CommandLine.Spec CommandLine.Model.CommandSpec spec;

  @CommandLine.Option(
      names = "--lang",
      paramLabel = "ja|en",
      scope = CommandLine.ScopeType.INHERIT,
      descriptionKey = "cli.option.lang")
  String language = "ja";

  @CommandLine.Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = CommandLine.ScopeType.INHERIT,
      descriptionKey = "cli.option.help")
  boolean help;

  @CommandLine.Option(
      names = {"-V", "--version"},
      versionHelp = true,
      descriptionKey = "cli.option.version")
  boolean version;

  private final Output output;

  Tanaoroshi(Output output) {
    this.output = output;
  }

  Output output() {
    return output;
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), output.words().say("cli.noCommand"));
  }
}
