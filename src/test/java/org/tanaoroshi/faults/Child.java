package org.tanaoroshi.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A Java process with a main class of the test class path, 512 MB of memory, and its settings and
 * scratch folder where it is told. What it prints, errors among it, is read line by line.
 */
final class Child implements AutoCloseable {
  private static final int LONGEST_SECONDS = 120;

  private final Process process;
  private final BufferedReader out;

  private Child(Process process) {
    this.process = process;
    this.out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** How a process ended and what it printed. */
  record Ended(int exit, List<String> lines) {
    String text() {
      return String.join("\n", lines);
    }
  }

  /**
   * Starts one.
   *
   * @param settings the folder of its settings, log and scratch
   * @param before what its command line begins with, such as a program that limits it
   * @param options of the virtual machine
   */
  static Child start(
      List<String> before, List<String> options, Path settings, Class<?> main, Object... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(before);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.awt.headless=true",
            "-Dstdout.encoding=UTF-8"));
    command.addAll(options);
    command.addAll(
        List.of(
            "-Dtanaoroshi.settings=" + settings,
            "-cp",
            System.getProperty("java.class.path"),
            main.getName()));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    return new Child(new ProcessBuilder(command).redirectErrorStream(true).start());
  }

  static Child start(Path settings, Class<?> main, Object... arguments) throws IOException {
    return start(List.of(), List.of(), settings, main, arguments);
  }

  /** The next line it prints, null where it ended. */
  String line() throws IOException {
    return out.readLine();
  }

  /** Writes a line to it. */
  void say(String line) throws IOException {
    OutputStream in = process.getOutputStream();
    in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    in.flush();
  }

  /** Kills it as a power cut would, unless it ends before that many milliseconds have passed. */
  void killAfter(long millis) throws InterruptedException {
    if (!process.waitFor(millis, TimeUnit.MILLISECONDS)) {
      kill();
    }
  }

  /** Kills it at once. */
  void kill() throws InterruptedException {
    // Not Process.destroyForcibly: that closes what the process printed and nobody read yet.
    process.toHandle().destroyForcibly();
    process.waitFor();
  }

  /** Waits until it ends by itself. */
  Ended end() throws IOException, InterruptedException {
    List<String> lines = new ArrayList<>();
    for (String line = line(); line != null; line = line()) {
      lines.add(line);
    }
    if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
      kill();
      throw new IllegalStateException("still running: " + lines);
    }
    return new Ended(process.exitValue(), lines);
  }

  /** What it printed until now and not read yet; it must have ended. */
  List<String> rest() throws IOException {
    return out.lines().toList();
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    out.close();
  }
}
