package org.tanaoroshi.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs every benchmark, each in a JVM of its own with the options of this one: the classes of this
 * package whose names end in {@code Bench} and that have a {@code main}. {@code -Dbench=Merge} runs
 * {@code MergeBench} alone.
 */
public final class Benchmarks {
  private static final String ENDING = "Bench.class";

  private Benchmarks() {}

  /** Ends with 1 where a benchmark failed or none has the name asked for. */
  public static void main(String[] args) throws Exception {
    String only = System.getProperty("bench", "");
    List<String> failed = new ArrayList<>();
    int run = 0;
    for (String name : names()) {
      if (only.isEmpty() || only.equals(name)) {
        run++;
        if (fork(name) != 0) {
          failed.add(name);
        }
      }
    }
    System.err.println(run + " run, failed: " + failed);
    if (run == 0 || !failed.isEmpty()) {
      System.exit(1);
    }
  }

  private static List<String> names() throws IOException, URISyntaxException {
    Path folder = Path.of(Benchmarks.class.getResource(".").toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(f -> f.endsWith(ENDING) && f.length() > ENDING.length())
          .map(f -> f.substring(0, f.length() - ENDING.length()))
          .sorted()
          .toList();
    }
  }

  private static int fork(String name)
      throws IOException, InterruptedException, ClassNotFoundException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    Memory memory =
        Class.forName("org.tanaoroshi.bench." + name + "Bench").getAnnotation(Memory.class);
    if (memory != null) {
      command.add("-Xmx" + memory.value());
    }
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add("org.tanaoroshi.bench." + name + "Bench");
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
