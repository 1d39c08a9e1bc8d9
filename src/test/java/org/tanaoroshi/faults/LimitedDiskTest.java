package org.tanaoroshi.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.tanaoroshi.app.Launcher;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.workbench.CheckFile;
import org.tanaoroshi.workbench.Desk;

/**
 * No file may grow past a limit, wherever in a command it is met, in the book, its journal, a
 * workbook or the scratch folder: the command says so, its file is as before, and nothing is left.
 */
class LimitedDiskTest {
  private static final int PROGRAMS = 400;

  @TempDir Path folder;
  private Path work;
  private Path library;

  @BeforeEach
  void theLibraryOfSqliteIsThereBeforeTheLimit() throws Exception {
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no shell");
    String arch = System.getProperty("os.arch").equals("amd64") ? "x86_64" : "aarch64";
    String name = "/org/sqlite/native/Linux/" + arch + "/libsqlitejdbc.so";
    library = Files.createDirectory(folder.resolve("lib")).resolve("libsqlitejdbc.so");
    try (InputStream in = LimitedDiskTest.class.getResourceAsStream(name)) {
      Assumptions.assumeTrue(in != null && System.getProperty("os.name").equals("Linux"), "Linux");
      Files.copy(in, library);
    }
    work = Files.createDirectory(folder.resolve("work"));
  }

  private Child.Ended limited(int kilobytes, Object... arguments) throws Exception {
    String limit = Integer.toString(kilobytes * 2);
    try (Child child =
        Child.start(
            List.of("/bin/sh", "-c", "ulimit -f \"$0\" && exec \"$@\"", limit),
            List.of(
                "-XX:-UsePerfData",
                "-Dorg.sqlite.lib.path=" + library.getParent(),
                "-Dorg.sqlite.lib.name=" + library.getFileName()),
            folder.resolve("settings"),
            Launcher.class,
            arguments)) {
      return child.end();
    }
  }

  private Path inventory(String name, int programs) throws Exception {
    StringBuilder csv = new StringBuilder("番号,事業名,所管局,事業目的,令和8年度当初予算（千円）\n");
    for (int i = 0; i < programs; i++) {
      csv.append(i).append(",事業").append(i).append(",局,目的").append(i * 7919L);
      csv.append("のため,").append(programs).append('\n');
    }
    return Files.writeString(folder.resolve(name), csv);
  }

  private static List<Dossier> dossiers(Path book) throws Exception {
    try (Desk desk = Desk.open(book, true)) {
      return desk.dossiers();
    }
  }

  private List<String> files() throws Exception {
    try (Stream<Path> files = Files.list(work)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  /** Tries limits until the command succeeds; in small, one limit in the midst of writing. */
  private void untilItFits(int step, Attempt attempt) throws Exception {
    if (!FaultScale.isFull()) {
      assertThat(attempt.at(step * 4)).isFalse();
      return;
    }
    int failed = 0;
    for (int limit = step; !attempt.at(limit); limit += Math.max(step, limit / 4)) {
      failed++;
    }
    assertThat(failed).isGreaterThan(3);
  }

  /** Tries it under a limit in kilobytes; says whether it was done. */
  @FunctionalInterface
  private interface Attempt {
    boolean at(int kilobytes) throws Exception;
  }

  private static boolean isDone(Child.Ended ended, int limit) {
    boolean done = ended.exit() <= 1;
    if (!done) {
      assertThat(ended.exit()).as("%d KB: %s", limit, ended.text()).isEqualTo(4);
      assertThat(ended.text()).isNotBlank().doesNotContain("Exception");
    }
    return done;
  }

  @Test
  @EnabledIfSystemProperty(named = "faults", matches = "full")
  void whileImporting() throws Exception {
    Path book = work.resolve("b.tanaoroshi");
    assertThat(Command.run("new", book, inventory("a.csv", 20)).exit()).isZero();
    List<Dossier> before = dossiers(book);
    Path more = inventory("b.csv", PROGRAMS);
    untilItFits(
        24,
        limit -> {
          boolean done = isDone(limited(limit, "import", book, more), limit);
          assertThat(dossiers(book).equals(before)).as("%d KB", limit).isNotEqualTo(done);
          assertThat(CheckFile.of(book, "", Progress.NONE).sound()).isTrue();
          assertThat(files()).containsExactly("b.tanaoroshi");
          return done;
        });
  }

  @Test
  void whileExporting() throws Exception {
    Path book = work.resolve("b.tanaoroshi");
    assertThat(Command.run("new", book, inventory("a.csv", PROGRAMS)).exit()).isZero();
    Path target = work.resolve("点検.xlsx");
    untilItFits(
        12,
        limit -> {
          Files.writeString(target, "old");
          boolean done = isDone(limited(limit, "export", book, target), limit);
          if (done) {
            assertThat(CheckFile.of(target, "", Progress.NONE).programs()).isEqualTo(PROGRAMS);
          } else {
            assertThat(target).hasContent("old");
          }
          assertThat(files()).containsExactly("b.tanaoroshi", "点検.xlsx");
          return done;
        });
  }

  @Test
  void whileMakingABook() throws Exception {
    Assumptions.assumeTrue(FaultScale.isFull(), "in full only");
    Path file = inventory("a.csv", PROGRAMS);
    Path book = work.resolve("b.tanaoroshi");
    untilItFits(
        24,
        limit -> {
          boolean done = isDone(limited(limit, "new", book, file), limit);
          assertThat(files()).isEqualTo(done ? List.of("b.tanaoroshi") : List.of());
          return done;
        });
  }

  @Test
  void whileMerging() throws Exception {
    Assumptions.assumeTrue(FaultScale.isFull(), "in full only");
    Path book = work.resolve("b.tanaoroshi");
    assertThat(Command.run("new", book, inventory("a.csv", PROGRAMS)).exit()).isZero();
    Path sent = folder.resolve("配布用.xlsx");
    assertThat(Command.run("export", book, sent, "--kind", "distribution").exit()).isZero();
    List<Dossier> before = dossiers(book);
    int steps = steps(book);
    untilItFits(
        32,
        limit -> {
          boolean done = isDone(limited(limit, "merge", book, sent), limit);
          assertThat(dossiers(book)).isEqualTo(before);
          assertThat(steps(book) > steps).as("%d KB", limit).isEqualTo(done);
          assertThat(CheckFile.of(book, "", Progress.NONE).sound()).isTrue();
          return done;
        });
  }

  private static int steps(Path book) throws Exception {
    try (Desk desk = Desk.open(book, true)) {
      return Desk.waitFor(desk.steps()).size();
    }
  }
}
