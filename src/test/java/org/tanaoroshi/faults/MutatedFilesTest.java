package org.tanaoroshi.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanaoroshi.book.Samples;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.workbench.Desk;
import org.tanaoroshi.workbench.Edit;

/**
 * Damaged workbooks, texts and books, imported and merged: each is taken or refused with a
 * sentence, in time, in 512 MB, and nothing is written but what was chosen.
 */
class MutatedFilesTest {
  private static final int FILES = FaultScale.of(24, 10_000);
  private static final int FILES_OF_A_PROCESS = 1_000;
  private static final Path CORPUS = Path.of("../shared/data/corpus");
  private static final Path SAMPLE = Path.of("sample-data/inventories");

  @TempDir Path folder;
  private Path originals;

  @BeforeEach
  void whatIsDamaged() throws Exception {
    originals = Files.createDirectory(folder.resolve("originals"));
    submissions();
    try (Stream<Path> files = Files.list(SAMPLE)) {
      for (Path file : files.toList()) {
        Files.copy(file, originals.resolve(file.getFileName()));
      }
    }
    if (FaultScale.isFull() && Files.isDirectory(CORPUS)) {
      try (Stream<Path> files = Files.list(CORPUS)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Files.copy(file, originals.resolve(file.getFileName()));
        }
      }
    }
  }

  /** A small round, what it distributes, and what comes back, several times so that it counts. */
  private void submissions() throws Exception {
    StringBuilder csv = new StringBuilder("番号,事業名,所管局,事業目的,令和8年度当初予算（千円）,一般財源（千円）\n");
    for (int i = 1; i <= 12; i++) {
      csv.append(i).append(",事業").append(i).append(",局").append(i % 2).append(",目的,");
      csv.append(i * 100).append(',').append(i * 10).append('\n');
    }
    Path inventory = Files.writeString(originals.resolve("small.csv"), csv);
    Path book = folder.resolve("issued.tanaoroshi");
    done("new", book, inventory);
    Path sent = folder.resolve("sent.xlsx");
    done("export", book, sent, "--kind", "distribution");
    Path theirs = folder.resolve("theirs.tanaoroshi");
    done("new", theirs, sent);
    try (Desk desk = Desk.open(theirs, false)) {
      for (int i = 1; i <= 12; i += 2) {
        ProgramId id = new ProgramId(Integer.toString(i));
        Desk.waitFor(
            desk.answer(
                "山本",
                "t",
                List.of(
                    new Edit(
                        id,
                        "section",
                        new Field.GradeOf("v1"),
                        Samples.STANDARD.grades().get(2).code()),
                    new Edit(id, "section", new Field.CommentOn("v1"), "=1+1"),
                    new Edit(id, "section", new Field.Of(Item.REASON), "理由\n二行目"))));
      }
    }
    Path back = folder.resolve("back.xlsx");
    done("export", theirs, back, "--kind", "submission");
    for (int i = 0; i < FaultScale.of(1, 25); i++) {
      Files.copy(back, originals.resolve("m_back" + i + ".xlsx"));
      Files.copy(sent, originals.resolve("m_sent" + i + ".xlsx"));
      Files.copy(theirs, originals.resolve("m_theirs" + i + ".tanaoroshi"));
    }
    Path tracking = folder.resolve("tracking.xlsx");
    done("export", book, tracking, "--kind", "tracking");
    Files.copy(tracking, originals.resolve("m_tracking.xlsx"));
    Files.copy(sent, originals.resolve("sent.xlsx"));
  }

  private static void done(Object... command) {
    Command.Said said = Command.run(command);
    assertThat(said.exit()).as(said.text()).isIn(0, 1);
  }

  @Test
  void eachIsTakenOrRefused() throws Exception {
    if (!FaultScale.isFull()) {
      MutatedFiles files = new MutatedFiles(folder);
      files.run(1, FILES);
      assertThat(files.wrong()).isEmpty();
      assertThat(files.taken()).isPositive();
      assertThat(files.refused()).isPositive();
      return;
    }
    Path settings = Files.createDirectory(folder.resolve("settings"));
    Map<String, Long> before = everything();
    for (int first = 1; first <= FILES; first += FILES_OF_A_PROCESS) {
      try (Child child =
          Child.start(
              List.of(),
              List.of("-Djava.io.tmpdir=" + settings, "-Dorg.sqlite.tmpdir=" + settings),
              settings,
              MutatedFiles.class,
              folder,
              first,
              FILES_OF_A_PROCESS)) {
        Child.Ended ended = child.end();
        assertThat(ended.exit()).as(ended.text()).isZero();
        // The JDK's reader of XML says itself that bytes are no UTF-8.
        List<String> said =
            ended.lines().stream().filter(l -> !l.startsWith("[Fatal Err")).toList();
        assertThat(said).as("from %d", first).hasSize(1);
        System.out.println("damaged files from " + first + ": " + said.getFirst());
      }
    }
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void whatSheetsSayAtTheirExtremesIsReadOrRefusedAtOnce() throws Exception {
    byte[] sound = Files.readAllBytes(SAMPLE.resolve("07-fire-water.xlsx"));
    int n = 0;
    for (byte[] damaged : PackageMutations.eachInserted(sound)) {
      Path file = Files.write(folder.resolve("extreme" + n++ + ".xlsx"), damaged);
      Command.Said said =
          assertTimeoutPreemptively(
              Duration.ofSeconds(20),
              () -> Command.run("new", folder.resolve("b.tanaoroshi"), file, "--dry-run"));
      assertThat(said.exit()).as("%s: %s", file, said.text()).isIn(0, 1, 3);
      assertThat(said.text()).doesNotContain("大きすぎる");
    }
  }

  /** All files of the folder but those of the scratch folder, with their sizes. */
  private Map<String, Long> everything() throws IOException {
    Map<String, Long> sizes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.startsWith(folder.resolve("settings"))) {
          sizes.put(file.toString(), Files.size(file));
        }
      }
    }
    return sizes;
  }
}
