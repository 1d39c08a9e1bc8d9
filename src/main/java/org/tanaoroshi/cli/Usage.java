package org.tanaoroshi.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.tanaoroshi.model.Message;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What picocli says of a command line by itself, in our words: how to use it, and what is wrong.
 */
final class Usage {
  private Usage() {}

  /** Has that command line, and its commands, speak so. */
  static void speak(CommandLine line, Output output) {
    head(line, output);
    line.getSubcommands()
        .forEach(
            (name, command) -> {
              head(command, output);
              command
                  .getCommandSpec()
                  .usageMessage()
                  .description(output.words().say("cli." + name));
            });
    line.setParameterExceptionHandler((wrong, args) -> complain(wrong, output));
  }

  private static void head(CommandLine command, Output output) {
    command
        .getCommandSpec()
        .usageMessage()
        .synopsisHeading(output.words().say("cli.usage") + " ")
        .commandListHeading(output.words().say("cli.commands") + "%n");
  }

  private static int complain(ParameterException wrong, Output output) {
    sentence(wrong).ifPresentOrElse(output::complain, () -> output.complain(wrong.getMessage()));
    CommandLine command = wrong.getCommandLine();
    if (wrong instanceof UnmatchedArgumentException unmatched
        && !unmatched.getSuggestions().isEmpty()) {
      output.complain(Message.of("cli.didYouMean", String.join(" / ", unmatched.getSuggestions())));
    } else {
      command.usage(command.getErr());
    }
    return ExitCode.USAGE;
  }

  /** What is wrong; none where the exception says it best. */
  private static Optional<Message> sentence(ParameterException wrong) {
    if (wrong instanceof MissingParameterException missing) {
      String names =
          missing.getMissing().stream().map(Usage::written).collect(Collectors.joining(" "));
      return Optional.of(Message.of("cli.missing", names));
    }
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      return Optional.of(Message.of("cli.unknown", String.join(" ", unmatched.getUnmatched())));
    }
    ArgSpec of = wrong.getArgSpec();
    if (of == null || wrong.getValue() == null) {
      return Optional.empty();
    }
    List<String> candidates =
        of.completionCandidates() == null
            ? List.of()
            : StreamSupport.stream(of.completionCandidates().spliterator(), false).toList();
    return Optional.of(
        candidates.isEmpty()
            ? Message.of("cli.badValue", name(of), wrong.getValue())
            : Message.of(
                "cli.badChoice", name(of), wrong.getValue(), String.join(", ", candidates)));
  }

  /** As it is to be written, with what belongs to it. */
  private static String written(ArgSpec arg) {
    return arg instanceof OptionSpec option
        ? option.longestName() + "=" + option.paramLabel()
        : arg.paramLabel();
  }

  private static String name(ArgSpec arg) {
    return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
  }
}
