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
import org.tanaoroshi.workbench.Desk;
import org.tanaoroshi.workbench.NewBook;
import org.tanaoroshi.workbench.export.Export;

/** The process is killed while it merges: the book is as before or as after, never between. */
class KilledMergeTest {
  private static final int KILLS = FaultScale.of(1, 40);
  private static final int PROGRAMS = 200;

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
    List<Dossier> before = dossiers(issued);
    long alone = merge(copy(issued, "そのまま.tanaoroshi"), returned, Long.MAX_VALUE);
    List<Dossier> after = dossiers(folder.resolve("そのまま.tanaoroshi"));
    assertThat(after).isNotEqualTo(before);
    Random random = new Random(7);
    for (int kill = 0; kill < KILLS; kill++) {
      Path book = copy(issued, "b" + kill + ".tanaoroshi");
      // Most of the time goes into starting: the kills fall into the later half.
      merge(book, returned, alone / 2 + random.nextLong(Math.max(1, alone / 2)));
      List<Dossier> now = dossiers(book);
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

  private Path copy(Path issued, String name) throws Exception {
    return Files.copy(issued, folder.resolve(name));
  }

  /** Merges in a process of its own; kills it after so many milliseconds; says how long it ran. */
  private static long merge(Path book, Path returned, long millis) throws Exception {
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
                returned.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!process.waitFor(Math.min(millis, 120_000), TimeUnit.MILLISECONDS)) {
      process.destroyForcibly().waitFor();
    }
    return (System.nanoTime() - start) / 1_000_000;
  }

  private static List<Dossier> dossiers(Path book) throws Exception {
    try (Desk desk = Desk.open(book, true)) {
      return desk.dossiers();
    }
  }
}
