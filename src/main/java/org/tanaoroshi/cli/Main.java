package org.tanaoroshi.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.values.Words;
import picocli.CommandLine;

/** Runs a command. */
public final class Main {
  private static final Logger LOG = LoggerFactory.getLogger(Main.class);

  private Main() {}

  /**
   * Runs a command on the streams of this process, in UTF-8.
   *
   * @return the exit code: 0 done; 1 done, but something wants a look; 2 wrong usage; 3 input
   *     refused; 4 the environment failed
   */
  public static int run(String... args) {
    // Windows consoles and redirected output have other charsets; JSON and Japanese want UTF-8.
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    return run(out, err, isTerminal(), args);
  }

  // Where input is redirected the JDK still answers null.
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    return System.console() != null && System.console().isTerminal();
  }

  private static PrintStream utf8(FileDescriptor stream) {
    return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
  }

  /**
   * Runs a command on streams given.
   *
   * @param terminal whether {@code err} is one, which shows progress
   * @return the exit code, as above
   */
  public static int run(PrintStream out, PrintStream err, boolean terminal, String... args) {
    Words words = Words.of(language(List.of(args)));
    Output output = new Output(words, out, err, terminal);
    CommandLine line = new CommandLine(new Tanaoroshi(output));
    line.setResourceBundle(words.bundle());
    Usage.speak(line, output);
    line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    line.setExecutionExceptionHandler((e, command, parsed) -> failed(e, command, output));
    try {
      return line.execute(args);
    } catch (OutOfMemoryError | StackOverflowError e) {
      LOG.error("command out of memory", e);
      output.complain(Message.of("cli.outOfMemory"));
      return ExitCode.ENVIRONMENT;
    } catch (LinkageError e) {
      // A library that cannot be unpacked, a program that was replaced while it ran.
      LOG.error("command failed", e);
      output.complain(Message.of("cli.unexpected", e.toString()));
      return ExitCode.ENVIRONMENT;
    }
  }

  private static int failed(Exception e, CommandLine command, Output output) {
    Message reason;
    int exit;
    if (e instanceof Refusal refusal) {
      reason = refusal.reason();
      exit = ExitCode.of(refusal);
    } else {
      // Picocli's own code for it, 1, would say that the command was done.
      LOG.error("command failed", e);
      reason = Message.of("cli.unexpected", e.toString());
      exit = ExitCode.ENVIRONMENT;
    }
    output.complain(reason);
    if (command.getCommand() instanceof Command asked && asked.json) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("error", output.words().say(reason));
      json.put("code", reason.key());
      output.json(json);
    }
    return exit;
  }

  /** Japanese unless asked otherwise, known before anything is said. */
  private static String language(List<String> args) {
    int at = args.indexOf("--lang");
    if (at >= 0 && at + 1 < args.size()) {
      return known(args.get(at + 1));
    }
    return args.stream()
        .filter(a -> a.startsWith("--lang="))
        .map(a -> known(a.substring("--lang=".length())))
        .findFirst()
        .orElse("ja");
  }

  private static String known(String language) {
    return Set.of("ja", "en").contains(language) ? language : "ja";
  }
}
