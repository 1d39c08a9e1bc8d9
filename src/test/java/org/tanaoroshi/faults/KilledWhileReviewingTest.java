package org.tanaoroshi.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanaoroshi.book.Book;
import org.tanaoroshi.book.Samples;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.workbench.CheckFile;
import org.tanaoroshi.workbench.Desk;
import org.tanaoroshi.workbench.Edit;

/** The process dies while somebody reviews: nothing that was shown as saved is lost. */
class KilledWhileReviewingTest {
  private static final int KILLS = FaultScale.of(2, 80);
  private static final int LONGEST_MILLIS = 400;

  private static final ProgramId P0 = new ProgramId("P0");

  @TempDir Path folder;

  @Test
  void everyEditShownAsSavedIsThereAndAtMostOneMore() throws Exception {
    Path empty = folder.resolve("空.tanaoroshi");
    try (Book made = Book.create(empty, Samples.ROUND, Samples.STANDARD)) {
      made.importPrograms(
          "財政",
          "台帳",
          IntStream.range(0, Edits.PROGRAMS)
              .mapToObj(i -> Samples.plain("P" + i, "事業" + i))
              .toList());
    }
    Random random = new Random(11);
    int saved = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      Path book = Files.copy(empty, folder.resolve("b" + kill + ".tanaoroshi"));
      saved += editsOfOneKilled(book, kill, random);
      assertThat(leftBeside(book)).isEmpty();
    }
    assertThat(saved).as("edits saved in %d runs", KILLS).isGreaterThan(KILLS);
  }

  private int editsOfOneKilled(Path book, int seed, Random random) throws Exception {
    List<String> lines;
    try (Child child = Child.start(folder.resolve("settings"), Edits.class, book, seed)) {
      assertThat(child.line()).isEqualTo("ready");
      child.killAfter(random.nextInt(LONGEST_MILLIS));
      lines = child.rest();
    }
    assertThat(lines).allMatch("saved"::equals); // None where it was killed at once.
    assertThat(CheckFile.of(book, "", Progress.NONE).sound()).as("run %d", seed).isTrue();
    List<Dossier> found;
    try (Desk desk = Desk.open(book, seed % 2 == 0)) {
      found = desk.dossiers();
    }
    Edits acknowledged = new Edits(seed).make(lines.size());
    assertThat(acknowledged.areIn(found) || acknowledged.make(1).areIn(found))
        .as("run %d: the %d edits acknowledged, at most one more", seed, lines.size())
        .isTrue();
    // The lock of the dead is taken over, not in the way; what a save had begun goes with the next.
    try (Desk desk = Desk.open(book, false)) {
      Field comment = new Field.CommentOn("v1");
      Desk.waitFor(
          desk.answer("次の人", "所見", List.of(new Edit(P0, "section", comment, "続き" + seed))));
    }
    return lines.size();
  }

  private static List<String> leftBeside(Path book) throws Exception {
    try (var files = Files.list(book.getParent())) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(n -> n.startsWith(book.getFileName().toString()))
          .filter(n -> !n.equals(book.getFileName().toString()))
          .toList();
    }
  }
}
