package org.tanaoroshi.bench;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
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
    Class<?> benchmark = Class.forName("org.tanaoroshi.bench." + name + "Bench");
    Memory memory = benchmark.getAnnotation(Memory.class);
    List<String> options =
        new ArrayList<>(ManagementFactory.getRuntimeMXBean().getInputArguments());
    options.addAll(shipped());
    if (memory != null) {
      options.add("-Xmx" + memory.value());
    }
    String classPath = System.getProperty("java.class.path");
    if (benchmark.isAnnotationPresent(AfterTraining.class)) {
      classPath = jars(classPath);
      Path cache = Bench.FOLDER.resolve(name + ".aot");
      options.add("@" + Path.of("packaging", "window.options"));
      List<String> training = new ArrayList<>(options);
      training.add("-XX:AOTCacheOutput=" + cache);
      int failed = run(training, classPath, benchmark);
      if (failed != 0) {
        return failed;
      }
      options.add("-XX:AOTCache=" + cache);
    }
    return run(options, classPath, benchmark);
  }

  /** The JVM's own options with which the program is shipped. */
  private static List<String> shipped() throws IOException {
    return Files.readAllLines(Path.of("packaging", "runtime.options")).stream()
        .filter(line -> line.startsWith("--add-options="))
        .flatMap(line -> Stream.of(line.replaceAll(".*?=\"|\"", "").split(" ")))
        .filter(option -> option.startsWith("-X"))
        .toList();
  }

  private static int run(List<String> options, String classPath, Class<?> benchmark)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, benchmark.getName()));
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  /** The class path with a jar in place of each folder: a start-up cache takes nothing else. */
  private static String jars(String classPath) throws IOException {
    Files.createDirectories(Bench.FOLDER);
    ToolProvider jar = ToolProvider.findFirst("jar").orElseThrow();
    List<String> jars = new ArrayList<>();
    for (String entry : classPath.split(File.pathSeparator)) {
      Path made = Bench.FOLDER.resolve("classes" + jars.size() + ".jar");
      if (!Files.isDirectory(Path.of(entry))) {
        jars.add(entry);
      } else if (jar.run(System.out, System.err, "cf", made.toString(), "-C", entry, ".") == 0) {
        jars.add(made.toString());
      } else {
        throw new IOException("no jar of " + entry);
      }
    }
    return String.join(File.pathSeparator, jars);
  }
}
