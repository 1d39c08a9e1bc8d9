package org.tanaoroshi.faults;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.workbench.CheckFile;

/**
 * Takes damaged files into books by commands, one after the other. As a process it prints a line
 * for each that went wrong and at the end how many were taken and how many refused.
 */
final class MutatedFiles {
  private static final int LONGEST_SECONDS = 20;
  private static final int LONGEST_WAIT_SECONDS = 240;

  private final Path folder;
  private final List<Path> originals;
  private final List<String> wrong = new ArrayList<>();
  private long cpuBefore = cpu();
  private int taken;
  private int refused;

  /**
   * Works in a folder whose {@code originals} are damaged and whose {@code issued.tanaoroshi} is
   * merged into.
   */
  MutatedFiles(Path folder) throws IOException {
    this.folder = folder;
    try (Stream<Path> files = Files.list(folder.resolve("originals"))) {
      this.originals = files.sorted().toList();
    }
  }

  /** The folder, the first seed, and how many. */
  public static void main(String[] args) throws Exception {
    MutatedFiles files = new MutatedFiles(Path.of(args[0]));
    int first = Integer.parseInt(args[1]);
    files.run(first, Integer.parseInt(args[2]));
    files.wrong.forEach(w -> System.out.print(w.replace('\n', ' ') + "\n"));
    System.out.print("taken " + files.taken + " refused " + files.refused + "\n");
    System.out.flush();
    System.exit(0);
  }

  List<String> wrong() {
    return wrong;
  }

  int taken() {
    return taken;
  }

  int refused() {
    return refused;
  }

  /** Tries so many; one that does not end in time ends the run. */
  void run(int first, int count) throws Exception {
    ExecutorService thread =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    try {
      for (int seed = first; seed < first + count; seed++) {
        int n = seed;
        Callable<Void> one =
            () -> {
              one(n);
              return null;
            };
        await(thread.submit(one));
      }
    } catch (TimeoutException e) {
      try (Stream<Path> left = Files.list(folder.resolve("work"))) {
        wrong.add("does not end: " + left.toList());
      }
    } catch (ExecutionException e) {
      wrong.add("crashes: " + e.getCause());
    } finally {
      thread.shutdownNow();
    }
  }

  /** Waits so long as its thread computes no longer than it may; a busy machine is no hang. */
  private void await(Future<Void> one)
      throws InterruptedException, ExecutionException, TimeoutException {
    for (int second = 0; second < LONGEST_WAIT_SECONDS; second++) {
      try {
        one.get(1, TimeUnit.SECONDS);
        cpuBefore = cpu();
        return;
      } catch (TimeoutException e) {
        if (cpu() - cpuBefore > TimeUnit.SECONDS.toNanos(LONGEST_SECONDS)) {
          throw e;
        }
      }
    }
    throw new TimeoutException();
  }

  private static long cpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private void one(int seed) throws IOException, Refusal {
    Random random = new Random(seed);
    Path original = originals.get(random.nextInt(originals.size()));
    String name = original.getFileName().toString();
    byte[] damaged = new Mutations(random).of(name, Files.readAllBytes(original));
    Path work = Files.createDirectories(folder.resolve("work"));
    Path file = Files.write(work.resolve(seed + "_" + name), damaged);
    Path book = work.resolve("b.tanaoroshi");
    boolean merging = name.startsWith("m_");
    Command.Said said;
    if (merging) {
      Files.copy(folder.resolve("issued.tanaoroshi"), book);
      said = Command.run("merge", book, file, "--take-new", "--take-facts", "--resolve", "theirs");
    } else {
      said = Command.run("new", book, file, "--fiscal-year", "2026");
    }
    judge(seed + " " + name, said, book);
    if (!List.of(0, 1).contains(said.exit()) || random.nextInt(20) > 0) {
      refused += said.exit() == 3 ? 1 : 0;
    } else {
      Command.Said out = Command.run("export", book, work.resolve("out.xlsx"));
      if (!Set.of(0, 3).contains(out.exit())) {
        wrong.add(seed + " " + name + " exported: " + out.text());
      }
    }
    onlyChosenFiles(seed + " " + name, work, file);
  }

  private void judge(String what, Command.Said said, Path book) throws Refusal {
    switch (said.exit()) {
      case 0, 1 -> {
        taken++;
        if (Files.exists(book) && !CheckFile.of(book, "", Progress.NONE).sound()) {
          wrong.add(what + " leaves a book that is not sound");
        }
      }
      case 3 -> {
        if (said.text().isBlank()) {
          wrong.add(what + " is refused without a word");
        }
      }
      default -> wrong.add(what + " ends with " + said.exit() + ": " + said.text());
    }
  }

  private void onlyChosenFiles(String what, Path work, Path file) throws IOException {
    Set<String> left;
    try (Stream<Path> files = Files.list(work)) {
      List<Path> all = files.toList();
      left =
          all.stream()
              .map(f -> f.getFileName().toString())
              .collect(Collectors.toCollection(TreeSet::new));
      for (Path one : all) {
        Files.delete(one);
      }
    }
    left.remove(file.getFileName().toString());
    left.removeIf(
        n ->
            n.equals("b.tanaoroshi")
                || n.equals("out.xlsx")
                || n.matches("b\\.\\d+-\\d+\\.backup\\.tanaoroshi"));
    if (!left.isEmpty()) {
      wrong.add(what + " leaves " + left);
    }
  }
}
