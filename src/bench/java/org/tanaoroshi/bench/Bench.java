package org.tanaoroshi.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Named cases that are run in turn, so that each meets the same machine, and what they took: a
 * table in {@code target/bench/NAME.md} with the machine, the JDK and the commit. For what takes
 * milliseconds and more; what takes less is measured with JMH (see {@link Jmh}).
 */
public final class Bench {
  /** Where the tables are written. */
  public static final Path FOLDER = Path.of("target", "bench");

  /** What is measured, or what is done before it and not measured. */
  @FunctionalInterface
  public interface Work {
    /** Does it once. */
    void run() throws Exception;
  }

  /** A case and the nanoseconds that each of its runs took. */
  private record Case(String name, Work before, Work work, List<Long> nanos) {
    /** A part of a case has no work of its own. */
    boolean isPart() {
      return work == null;
    }
  }

  private final String name;
  private final List<Case> cases = new ArrayList<>();
  private final Map<String, Long> firsts = new HashMap<>();
  private final List<String> lines = new ArrayList<>();
  private boolean measuring;
  private boolean collecting = true;

  /** A benchmark of that name, as yet without a case. */
  public Bench(String name) {
    this.name = name;
  }

  /**
   * Collects no garbage between cases: for what takes a millisecond or two, which would begin with
   * empty caches after each collection.
   */
  public Bench withoutCollecting() {
    collecting = false;
    return this;
  }

  /** Adds a case. */
  public Bench add(String what, Work work) {
    return add(what, () -> {}, work);
  }

  /** Adds a case with something to be done before each run of it. */
  public Bench add(String what, Work before, Work work) {
    cases.add(new Case(what, before, work, new ArrayList<>()));
    return this;
  }

  /** Adds a part of a case that the case itself times, see {@link #took}. */
  public Bench part(String what) {
    cases.add(new Case(what, null, null, new ArrayList<>()));
    return this;
  }

  /** Keeps what a part took, since that moment of {@link System#nanoTime}; gives the moment now. */
  public long took(String what, long since) {
    long now = System.nanoTime();
    if (measuring) {
      find(what).nanos().add(now - since);
    }
    return now;
  }

  /** Runs all cases in turn, first to warm up, then to measure. */
  public void run(int warmups, int runs) throws Exception {
    for (int i = 0; i < warmups + runs; i++) {
      measuring = i >= warmups;
      for (Case c : cases) {
        if (c.isPart()) {
          continue;
        }
        c.before().run();
        if (collecting) {
          System.gc(); // What the case before left behind is not its to clear.
        }
        long start = System.nanoTime();
        c.work().run();
        long nanos = System.nanoTime() - start;
        firsts.putIfAbsent(c.name(), nanos);
        if (measuring) {
          c.nanos().add(nanos);
        }
        System.err.printf(Locale.ROOT, "%s: %s %.1f ms%n", name, c.name(), nanos / 1e6);
      }
    }
  }

  /** What the first run of a case took, which nothing was compiled for, in milliseconds. */
  public double first(String what) {
    return firsts.get(what) / 1e6;
  }

  /** The median of a case in milliseconds. */
  public double median(String what) {
    return quantile(find(what).nanos(), 0.5);
  }

  /** The time that 95 of 100 runs of a case stay under, in milliseconds. */
  public double p95(String what) {
    return quantile(find(what).nanos(), 0.95);
  }

  private Case find(String what) {
    return cases.stream().filter(c -> c.name().equals(what)).findFirst().orElseThrow();
  }

  /**
   * The smallest value that this share of all does not exceed, from nanoseconds in milliseconds.
   */
  static double quantile(List<Long> nanos, double share) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    int index = (int) Math.ceil(share * sorted.length) - 1;
    return sorted[Math.max(0, index)] / 1e6;
  }

  /** Adds a paragraph or a table of the benchmark's own, in Markdown. */
  public void say(String markdown) {
    lines.add(markdown);
  }

  /** Writes the table and what was said. */
  public void write() throws IOException {
    StringBuilder text = new StringBuilder(heading(name));
    if (!cases.isEmpty()) {
      text.append("\n| case | runs | median ms | p95 ms | least ms |\n|---|---:|---:|---:|---:|\n");
      for (Case c : cases) {
        text.append(
            String.format(
                Locale.ROOT,
                "| %s | %d | %.1f | %.1f | %.1f |%n",
                c.name(),
                c.nanos().size(),
                quantile(c.nanos(), 0.5),
                quantile(c.nanos(), 0.95),
                quantile(c.nanos(), 0)));
      }
    }
    lines.forEach(line -> text.append('\n').append(line).append('\n'));
    write(name, text.toString());
  }

  static void write(String name, String text) throws IOException {
    Files.createDirectories(FOLDER);
    Files.writeString(FOLDER.resolve(name + ".md"), text);
    System.out.println(text);
  }

  /** The name, the machine, the JDK with its options, the commit and the time. */
  static String heading(String name) throws IOException {
    Runtime.Version jdk = Runtime.version();
    String options =
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(a -> a.startsWith("-X"))
            .collect(Collectors.joining(" "));
    return String.format(
        Locale.ROOT,
        "# %s%n%n- machine: %s, %d cores, %s %s%n- JDK %s %s%n- commit %s, %s%n",
        name,
        processor(),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name"),
        System.getProperty("os.version"),
        jdk,
        options,
        commit(),
        Instant.now().truncatedTo(ChronoUnit.SECONDS));
  }

  private static String processor() throws IOException {
    Path info = Path.of("/proc/cpuinfo");
    if (!Files.exists(info)) {
      return System.getProperty("os.arch");
    }
    try (Stream<String> all = Files.lines(info)) {
      return all.filter(l -> l.startsWith("model name"))
          .map(l -> l.substring(l.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    }
  }

  /** The commit, with a mark where files were changed since; "unknown" outside a checkout. */
  private static String commit() throws IOException {
    String commit = git("rev-parse", "--short", "HEAD");
    if (commit.isEmpty()) {
      return "unknown";
    }
    return commit + (git("status", "--porcelain", "src", "pom.xml").isEmpty() ? "" : " + changes");
  }

  private static String git(String... args) throws IOException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(Arrays.asList(args));
    try {
      Process git =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      return ""; // No git on this machine.
    }
  }
}
