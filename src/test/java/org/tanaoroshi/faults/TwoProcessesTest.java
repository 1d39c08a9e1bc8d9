package org.tanaoroshi.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanaoroshi.app.Launcher;
import org.tanaoroshi.book.Book;
import org.tanaoroshi.book.Samples;
import org.tanaoroshi.model.Change;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.workbench.CheckFile;
import org.tanaoroshi.workbench.Desk;

/** Two processes on one book: one writes at a time, whoever asks however often. */
class TwoProcessesTest {
  private static final Field COUNT = new Field.Of(Item.REASON);
  private static final ProgramId A = new ProgramId("A");

  @TempDir Path folder;
  private Path book;

  @BeforeEach
  void aBook() throws Exception {
    book = folder.resolve("b.tanaoroshi");
    try (Book made = Book.create(book, Samples.ROUND, Samples.STANDARD)) {
      made.importPrograms("a", "t", List.of(Samples.plain("A", "甲")));
    }
  }

  /** Opens the book again and again, so many times with success, and adds one each time. */
  public static void main(String[] args) throws Exception {
    Path book = Path.of(args[0]);
    int refused = 0;
    for (int done = 0; done < Integer.parseInt(args[1]); ) {
      try (Book open = Book.open(book, false)) {
        String old = open.dossiers().getFirst().answers().get("section", COUNT);
        String next = old.isEmpty() ? "1" : Integer.toString(Integer.parseInt(old) + 1);
        open.answer("a", "t", List.of(new Change(A, "section", COUNT, old, next, "")));
        done++;
      } catch (Refusal e) {
        if (!e.reason().key().equals("book.locked")) {
          throw e;
        }
        refused++;
        Thread.onSpinWait();
      }
    }
    System.out.print("refused " + refused + "\n");
    System.out.flush();
  }

  @Test
  void takingTurnsNoChangeIsLost() throws Exception {
    int processes = FaultScale.of(2, 4);
    int times = FaultScale.of(8, 500);
    List<Child> children = new ArrayList<>();
    for (int i = 0; i < processes; i++) {
      children.add(Child.start(folder.resolve("s" + i), TwoProcessesTest.class, book, times));
    }
    for (Child child : children) {
      try (child) {
        Child.Ended ended = child.end();
        assertThat(ended.exit()).as(ended.text()).isZero();
      }
    }
    try (Desk desk = Desk.open(book, true)) {
      assertThat(desk.dossiers().getFirst().answers().get("section", COUNT))
          .isEqualTo(Integer.toString(processes * times));
    }
    assertThat(CheckFile.of(book, "", Progress.NONE).sound()).isTrue();
  }

  @Test
  void aSecondTryInTheSameProcessDoesNotGiveTheLockAway() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("別名.tanaoroshi"), book);
    try (Book open = Book.open(book, false)) {
      for (Path name : List.of(book, link)) {
        assertThatThrownBy(() -> Book.open(name, false))
            .isInstanceOfSatisfying(
                Refusal.class, r -> assertThat(r.reason().key()).isEqualTo("book.locked"));
      }
      Path csv = Files.writeString(folder.resolve("a.csv"), "番号,事業名,予算額（円）\nB,乙,1\n");
      try (Child other = Child.start(folder.resolve("s"), Launcher.class, "import", link, csv)) {
        Child.Ended ended = other.end();
        assertThat(ended.exit()).as(ended.text()).isEqualTo(4);
        assertThat(ended.text()).contains(System.getProperty("user.name"));
      }
      assertThat(open.steps()).hasSize(1);
      assertThat(open.dossiers()).extracting(Dossier::id).containsExactly(A);
    }
  }
}
