package org.tanaoroshi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanaoroshi.book.Book;
import org.tanaoroshi.book.Samples;
import org.tanaoroshi.exchange.sheets.WorkbookKind;
import org.tanaoroshi.faults.FaultScale;
import org.tanaoroshi.model.Change;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.model.UnitContact;
import org.tanaoroshi.workbench.Desk;
import org.tanaoroshi.workbench.NewBook;
import org.tanaoroshi.workbench.export.Export;
import org.tanaoroshi.workbench.export.Tracking;
import org.tanaoroshi.workbench.merge.Returned;

/** The process is killed while it merges: the book is as before or as after, never between. */
class KilledMergeTest {
  private static final int KILLS = FaultScale.of(1, 40);
  private static final int PROGRAMS = 200;

  /** What a merge changes in a book: the answers, and whom units are reached by. */
  private record Held(List<Dossier> dossiers, List<UnitContact> units) {}

  @TempDir Path folder;

  @Test
  void theBookIsAsBeforeOrAsAfter() throws Exception {
    Path issued = folder.resolve("配布時.tanaoroshi");
    List<Program> programs =
        IntStream.range(0, PROGRAMS).mapToObj(i -> Samples.plain("P" + i, "事業" + i)).toList();
    try (Book made = Book.create(issued, Samples.ROUND, Samples.STANDARD)) {
      made.importPrograms("財政", "台帳", programs);
    }
    Path returned = returned(issued);
    Path table = table(issued);
    Held before = held(issued);
    long alone = merge(copy(issued, "そのまま.tanaoroshi"), returned, table, Long.MAX_VALUE);
    Held after = held(folder.resolve("そのまま.tanaoroshi"));
    assertThat(after.dossiers()).isNotEqualTo(before.dossiers());
    assertThat(after.units()).isNotEqualTo(before.units());
    Random random = new Random(7);
    for (int kill = 0; kill < KILLS; kill++) {
      Path book = copy(issued, "b" + kill + ".tanaoroshi");
      // Most of the time goes into starting: the kills fall into the later half.
      merge(book, returned, table, alone / 2 + random.nextLong(Math.max(1, alone / 2)));
      Held now = held(book);
      assertThat(now.equals(before) || now.equals(after)).as("kill %d", kill).isTrue();
      assertThat(org.tanaoroshi.workbench.CheckFile.of(book, "", Progress.NONE).sound()).isTrue();
    }
  }

  private Path returned(Path issued) throws Exception {
    Path sent = folder.resolve("配布用.xlsx");
    try (Desk desk = Desk.open(issued, true)) {
      Export.workbook(
          desk,
          sent,
          new Export.Request(WorkbookKind.DISTRIBUTION, "section", List.of(), ""),
          Progress.NONE);
    }
    Path theirs = folder.resolve("局.tanaoroshi");
    NewBook.fromWorkbook(theirs, sent, "", "山本", Progress.NONE);
    List<Change> answers = new ArrayList<>();
    for (int i = 0; i < PROGRAMS; i++) {
      for (int v = 1; v <= 6; v++) {
        ProgramId id = new ProgramId("P" + i);
        answers.add(new Change(id, "section", new Field.GradeOf("v" + v), "", "C", ""));
        answers.add(new Change(id, "section", new Field.CommentOn("v" + v), "", "所見" + i, ""));
      }
    }
    try (Book book = Book.open(theirs, false)) {
      book.answer("山本", "評価", answers);
    }
    return theirs;
  }

  /** A 提出管理表 with somebody typed into its first line. */
  private Path table(Path issued) throws Exception {
    Path table = folder.resolve("提出管理表.xlsx");
    String unit;
    try (Desk desk = Desk.open(issued, true)) {
      Tracking.write(desk, table, Progress.NONE);
      unit = Tracking.lines(desk).getFirst().contact().unit();
    }
    try (Returned typed = Returned.open(table)) {
      return typed.type("提出管理表", "所属", unit, "担当者", "山本").save(table);
    }
  }

  private Path copy(Path issued, String name) throws Exception {
    return Files.copy(issued, folder.resolve(name));
  }

  /** Merges in a process of its own; kills it after so many milliseconds; says how long it ran. */
  private static long merge(Path book, Path returned, Path table, long millis) throws Exception {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "org.tanaoroshi.app.Launcher",
                "merge",
                book.toString(),
                returned.toString(),
                table.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!process.waitFor(Math.min(millis, 120_000), TimeUnit.MILLISECONDS)) {
      process.destroyForcibly().waitFor();
    }
    return (System.nanoTime() - start) / 1_000_000;
  }

  private static Held held(Path book) throws Exception {
    try (Desk desk = Desk.open(book, true)) {
      return new Held(desk.dossiers(), Desk.waitFor(desk.units()));
    }
  }
}
