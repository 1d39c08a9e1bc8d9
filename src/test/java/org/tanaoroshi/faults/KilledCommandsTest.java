package org.tanaoroshi.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
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
 * A command dies at any moment: its file is as before or as after, never between; what it left in
 * the scratch folder goes away with the next start, what it left beside its file an hour later.
 */
class KilledCommandsTest {
  private static final int KILLS = FaultScale.of(1, 40);
  private static final int PROGRAMS = 300;
  private static final String DRAFT = ".tanaoroshi-";

  /** How many milliseconds a small command takes. */
  private static long alone;

  @TempDir Path folder;
  private final Random random = new Random(23);
  private Path settings;
  private Path work;

  @BeforeAll
  static void howLongACommandTakes(@TempDir Path once) throws Exception {
    Path file = Files.writeString(once.resolve("a.csv"), inventory(PROGRAMS, 100));
    long start = System.nanoTime();
    try (Child child =
        Child.start(once, Launcher.class, "new", once.resolve("b.tanaoroshi"), file)) {
      Child.Ended ended = child.end();
      assertThat(ended.exit()).as(ended.text()).isIn(0, 1);
    }
    alone = (System.nanoTime() - start) / 1_000_000;
  }

  @BeforeEach
  void aFolderToWorkIn() throws Exception {
    settings = folder.resolve("settings");
    work = Files.createDirectory(folder.resolve("work"));
  }

  private static String inventory(int programs, int amount) {
    StringBuilder csv = new StringBuilder("番号,事業名,所管局,所管課,事業目的,令和8年度当初予算（千円）\n");
    for (int i = 0; i < programs; i++) {
      csv.append(i).append(",事業").append(i).append(",都市整備局,道路課,目的").append(i).append(',');
      csv.append(amount + i).append('\n');
    }
    return csv.toString();
  }

  private Path inventoryFile(String name, int programs, int amount) throws Exception {
    return Files.writeString(folder.resolve(name), inventory(programs, amount));
  }

  /** Runs it to its end, in this process. */
  private static void whole(Object... arguments) {
    Command.Said said = Command.run(arguments);
    assertThat(said.exit()).as(said.text()).isIn(0, 1);
  }

  /** Kills it in the later part of its time: the first goes into starting. */
  private void killed(Object... arguments) throws Exception {
    try (Child child = Child.start(settings, Launcher.class, arguments)) {
      child.killAfter(alone / 2 + random.nextLong(alone));
    }
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

  private void hoursPass() throws Exception {
    FileTime earlier = FileTime.from(Instant.now().minus(Duration.ofHours(3)));
    try (Stream<Path> files = Files.list(work)) {
      for (Path file : files.toList()) {
        Files.setLastModifiedTime(file, earlier);
      }
    }
  }

  @Test
  @EnabledIfSystemProperty(named = "faults", matches = "full")
  void importingTakesAllOrNothing() throws Exception {
    Path first = inventoryFile("a.csv", PROGRAMS, 100);
    Path second = inventoryFile("b.csv", PROGRAMS + 50, 900);
    Path made = folder.resolve("made.tanaoroshi");
    whole("new", made, first);
    List<Dossier> before = dossiers(made);
    Path done = Files.copy(made, folder.resolve("done.tanaoroshi"));
    whole("import", done, second);
    List<Dossier> after = dossiers(done);
    assertThat(after).hasSize(PROGRAMS + 50).isNotEqualTo(before);
    for (int kill = 0; kill < KILLS; kill++) {
      Path book = Files.copy(made, work.resolve(kill + ".tanaoroshi"));
      killed("import", book, second);
      List<Dossier> now = dossiers(book);
      assertThat(now.equals(before) || now.equals(after)).as("kill %d", kill).isTrue();
      assertThat(CheckFile.of(book, "", Progress.NONE).sound()).isTrue();
    }
  }

  @Test
  void aNewBookIsThereWholeOrNotAtAll() throws Exception {
    Path file = inventoryFile("a.csv", PROGRAMS, 100);
    whole("new", folder.resolve("done.tanaoroshi"), file);
    List<Dossier> after = dossiers(folder.resolve("done.tanaoroshi"));
    Path book = work.resolve("本.tanaoroshi");
    for (int kill = 0; kill < KILLS; kill++) {
      killed("new", book, file);
      if (Files.exists(book)) {
        assertThat(dossiers(book)).as("kill %d", kill).isEqualTo(after);
        Files.delete(book);
      }
    }
    assertThat(files()).allMatch(name -> name.startsWith(DRAFT));
    // As a kill in the midst of writing leaves them.
    String draft = DRAFT + "00000000-0000-0000-0000-000000000000.tmp";
    for (String left : List.of(draft, draft + "-journal", draft + ".lock")) {
      Files.writeString(work.resolve(left), "half");
    }
    hoursPass();
    whole("new", book, file);
    assertThat(files()).containsExactly("本.tanaoroshi");
  }

  @Test
  void aWorkbookIsTheOldOneOrTheWholeNewOne() throws Exception {
    Path book = folder.resolve("本.tanaoroshi");
    whole("new", book, inventoryFile("a.csv", PROGRAMS, 100));
    Path target = work.resolve("点検.xlsx");
    for (int kill = 0; kill < KILLS; kill++) {
      Files.writeString(target, "old");
      killed("export", book, target);
      if (Files.size(target) > 3) {
        assertThat(CheckFile.of(target, "", Progress.NONE).programs()).isEqualTo(PROGRAMS);
      } else {
        assertThat(target).hasContent("old");
      }
    }
    assertThat(files()).allMatch(name -> name.equals("点検.xlsx") || name.startsWith(DRAFT));
    Path fresh =
        Files.writeString(work.resolve(DRAFT + "00000000-0000-0000-0000-00000000000a.tmp"), "");
    hoursPass();
    Files.setLastModifiedTime(fresh, FileTime.from(Instant.now()));
    whole("export", book, target);
    assertThat(files())
        .as("what another may be writing stays")
        .containsExactly(fresh.getFileName().toString(), "点検.xlsx");
    try (Child child = Child.start(settings, Launcher.class, "report", book)) {
      assertThat(child.end().exit()).isZero();
    }
    try (Stream<Path> left = Files.list(settings.resolve("scratch"))) {
      assertThat(left.map(f -> f.getFileName().toString()).filter(n -> n.startsWith("work-")))
          .isEmpty();
    }
  }
}
