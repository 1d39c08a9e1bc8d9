package org.tanaoroshi.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.values.Words;

/** Hostile and broken workbooks: each is opened or refused with a sentence, in time, in memory. */
class CorpusTest {
  private static final Path CORPUS = Path.of("../shared/data/corpus");
  private static final int LONGEST_SECONDS = 10;

  /** Run in a JVM of its own, so that the memory limit holds. */
  public static void main(String[] args) throws IOException {
    Words words = Words.japanese();
    try (Stream<Path> files = Files.list(Path.of(args[0]))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        long start = System.nanoTime();
        String outcome;
        try {
          outcome = "opened " + cells(file);
        } catch (Refusal refusal) {
          outcome = "refused " + refusal.reason().key() + " " + words.say(refusal.reason());
        } catch (Throwable thrown) {
          outcome = "FAILED " + thrown;
        }
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        System.out.println(file.getFileName() + "\t" + millis + "\t" + outcome.replace('\n', ' '));
      }
    }
  }

  private static long cells(Path file) throws Refusal {
    long[] cells = {0};
    try (TabularFile opened = TabularFile.open(file, OpenOptions.NONE)) {
      for (Sheet sheet : opened.sheets()) {
        opened.read(
            sheet,
            row -> {
              cells[0] += row.cells().size();
              return true;
            });
      }
    }
    return cells[0];
  }

  @Test
  void everyFileIsOpenedOrRefusedInTimeUnder512MegabytesAndNothingIsWritten(@TempDir Path scratch)
      throws Exception {
    Assumptions.assumeTrue(Files.isDirectory(CORPUS), "no corpus at " + CORPUS);
    Map<String, Long> before = stamps();
    Path out = scratch.resolve("out.txt");
    Path temp = Files.createDirectory(scratch.resolve("temp"));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Djava.io.tmpdir=" + temp,
                "-cp",
                System.getProperty("java.class.path"),
                CorpusTest.class.getName(),
                CORPUS.toString())
            .redirectOutput(out.toFile())
            .redirectError(scratch.resolve("err.txt").toFile())
            .start();
    boolean ended = process.waitFor(240, TimeUnit.SECONDS);
    process.destroyForcibly();
    assertThat(ended).as("ended in time").isTrue();
    assertThat(process.exitValue()).as(Files.readString(scratch.resolve("err.txt"))).isZero();

    List<String> lines = Files.readAllLines(out);
    assertThat(lines).hasSize(before.size());
    assertThat(lines).noneMatch(line -> line.contains("FAILED"));
    List<String> slow = new ArrayList<>();
    for (String line : lines) {
      if (Long.parseLong(line.split("\t", 3)[1]) > LONGEST_SECONDS * 1000L) {
        slow.add(line);
      }
    }
    assertThat(slow).isEmpty();
    assertThat(stamps()).as("files beside").isEqualTo(before);
    try (Stream<Path> left = Files.list(temp)) {
      assertThat(left).as("temporary files").isEmpty();
    }
    long opened = lines.stream().filter(line -> line.contains("\topened")).count();
    System.out.printf(
        "corpus: %d files, %d opened, %d refused%n", lines.size(), opened, lines.size() - opened);
    assertThat(opened).as("opened: %s", String.join("\n", lines)).isGreaterThan(lines.size() / 2);
  }

  private static Map<String, Long> stamps() throws IOException {
    Map<String, Long> stamps = new TreeMap<>();
    try (Stream<Path> files = Files.list(CORPUS)) {
      for (Path file : files.toList()) {
        stamps.put(file.toString(), Files.getLastModifiedTime(file).toMillis());
      }
    }
    return stamps;
  }
}
