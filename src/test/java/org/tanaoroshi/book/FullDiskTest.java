package org.tanaoroshi.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanaoroshi.faults.FaultScale;
import org.tanaoroshi.model.Change;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.model.Step;

/** The disk is full at any page of a step: the book is as before, and says so. */
class FullDiskTest {
  private static final int PAGES_AT_ONCE = FaultScale.of(7, 1);

  /** A step done inside a transaction. */
  @FunctionalInterface
  private interface Doing {
    Step with(Connection db) throws SQLException;
  }

  @TempDir Path folder;
  private Path file;
  private List<Dossier> before;

  @BeforeEach
  void aBook() throws Exception {
    file = folder.resolve("b.tanaoroshi");
    try (Book book = Book.create(file, Samples.ROUND, Samples.STANDARD)) {
      book.importPrograms("a", "t", programs(20, 1));
      before = book.dossiers();
    }
  }

  private static List<Program> programs(int count, long seed) {
    Random random = new Random(seed);
    List<Program> programs = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      programs.add(Samples.program(random, n));
    }
    return programs;
  }

  private void atEveryPage(Doing step) throws Exception {
    int failed = 0;
    for (int more = 0; ; more += PAGES_AT_ONCE) {
      Path copy = Files.copy(file, folder.resolve("at" + more + ".tanaoroshi"));
      boolean done = false;
      try (Connection db = Schema.connect(copy, false)) {
        long pages = Sql.number(db, "PRAGMA page_count");
        Sql.execute(db, "PRAGMA max_page_count = " + (pages + more));
        Opening.guard(copy, () -> Sql.transaction(db, () -> step.with(db)));
        done = true;
      } catch (Refusal e) {
        assertThat(e.reason().key()).as("%d pages more", more).isEqualTo("book.diskFull");
        failed++;
      }
      assertThat(Rescue.look(copy).sound()).isTrue();
      try (Book book = Book.open(copy, true)) {
        assertThat(book.dossiers().equals(before)).isNotEqualTo(done);
        assertThat(book.steps()).hasSize(done ? 2 : 1);
      }
      if (done) {
        assertThat(failed).isPositive();
        return;
      }
    }
  }

  @Test
  void whileAnswering() throws Exception {
    Change longText =
        new Change(
            new ProgramId("P3"), "section", new Field.CommentOn("v1"), "", "長".repeat(30_000), "");
    atEveryPage(db -> Steps.answer(new Statements(db), "a", "t", List.of(longText)));
  }

  @Test
  void whileImporting() throws Exception {
    atEveryPage(db -> Steps.importPrograms(new Statements(db), "a", "t", programs(120, 2)));
  }
}
