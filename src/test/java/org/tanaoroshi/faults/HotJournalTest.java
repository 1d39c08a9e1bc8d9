package org.tanaoroshi.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanaoroshi.book.Book;
import org.tanaoroshi.book.Samples;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.workbench.CheckFile;
import org.tanaoroshi.workbench.Desk;

/** The power went in the middle of a commit: the book is half new, its journal tells the old. */
class HotJournalTest {
  @TempDir Path folder;
  private Path book;
  private List<Dossier> before;

  @BeforeEach
  void aBookLeftInTheMiddleOfACommit() throws Exception {
    Path made = folder.resolve("made.tanaoroshi");
    try (Book open = Book.create(made, Samples.ROUND, Samples.STANDARD)) {
      open.importPrograms(
          "財政",
          "台帳",
          IntStream.range(0, 400).mapToObj(i -> Samples.plain("P" + i, "事業" + i)).toList());
      before = open.dossiers();
    }
    book = folder.resolve("b.tanaoroshi");
    Files.copy(made, book);
    leaveHalfWritten(book, beside(book));
  }

  private static Path beside(Path file) {
    return file.resolveSibling(file.getFileName() + "-journal");
  }

  /** Leaves a book and its journal as a power cut does between two pages of a commit. */
  static void leaveHalfWritten(Path book, Path journal) throws Exception {
    Path work = Files.createTempDirectory(book.toAbsolutePath().getParent(), "work");
    Path copy = Files.copy(book, work.resolve("copy"));
    try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + copy);
        Statement sql = db.createStatement()) {
      // So small a cache writes pages into the book before the commit.
      sql.execute("PRAGMA cache_size = 2");
      sql.execute("BEGIN IMMEDIATE");
      sql.execute("UPDATE program SET name = 'half', checksum = 0");
      sql.execute("UPDATE content SET json = zeroblob(9999), checksum = 0");
      Files.copy(copy, book, StandardCopyOption.REPLACE_EXISTING);
      Files.copy(beside(copy), journal);
      sql.execute("ROLLBACK");
    }
    assertThat(Files.size(journal)).isPositive();
    Files.delete(copy);
    Files.delete(work);
  }

  private List<Dossier> dossiers(boolean readOnly) throws Exception {
    try (Desk desk = Desk.open(book, readOnly)) {
      return desk.dossiers();
    }
  }

  @Test
  void openedForWritingItIsAsBefore() throws Exception {
    assertThat(dossiers(false)).isEqualTo(before);
    assertThat(beside(book)).doesNotExist();
  }

  @Test
  void openedForReadingItIsAsBefore() throws Exception {
    assertThat(dossiers(true)).isEqualTo(before);
  }

  @Test
  void checkFindsItSound() throws Exception {
    assertThat(CheckFile.of(book, "", Progress.NONE).sound()).isTrue();
    assertThat(dossiers(false)).isEqualTo(before);
  }

  @Test
  void withoutItsJournalItIsNotTakenForSound() throws Exception {
    Files.move(beside(book), folder.resolve("elsewhere"), StandardCopyOption.ATOMIC_MOVE);
    assertThat(CheckFile.of(book, "", Progress.NONE).sound()).isFalse();
  }
}
