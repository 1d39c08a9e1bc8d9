package org.tanaoroshi.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanaoroshi.book.Book;
import org.tanaoroshi.book.Samples;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.values.Words;
import org.tanaoroshi.workbench.Desk;
import org.tanaoroshi.workbench.Edit;

/** What happens to a book while it is open: work goes on, elsewhere where it must, or says why. */
class BookUnderFeetTest {
  @TempDir Path folder;
  private Path place;
  private Path book;

  @BeforeEach
  void aBook() throws Exception {
    place = Files.createDirectory(folder.resolve("共有"));
    book = place.resolve("b.tanaoroshi");
    try (Book made = Book.create(book, Samples.ROUND, Samples.STANDARD)) {
      made.importPrograms("a", "t", List.of(Samples.plain("A", "甲"), Samples.plain("B", "乙")));
    }
  }

  private static void answer(Desk desk, String text) throws Refusal {
    Desk.waitFor(
        desk.answer(
            "a", "t", List.of(new Edit(Reviewer.PROGRAM, Reviewer.STAGE, Reviewer.FIELD, text))));
  }

  private static String reason(Path file) throws Exception {
    try (Desk desk = Desk.open(file, true)) {
      return desk.dossier(Reviewer.PROGRAM)
          .orElseThrow()
          .answers()
          .get(Reviewer.STAGE, Reviewer.FIELD);
    }
  }

  private List<String> files() throws Exception {
    try (Stream<Path> files = Files.list(place)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  private static void refused(Desk desk, String key) {
    assertThatThrownBy(() -> answer(desk, "あと"))
        .isInstanceOfSatisfying(
            Refusal.class,
            r -> {
              assertThat(r.reason().key()).isEqualTo(key);
              assertThat(Words.japanese().say(r.reason())).doesNotContain("{");
            });
  }

  @Test
  void movedItStaysAsItWasAndWorkGoesOnBeside() throws Exception {
    Path moved = folder.resolve("移した.tanaoroshi");
    Path rescued;
    try (Desk desk = Desk.open(book, false)) {
      answer(desk, "前");
      Files.move(book, moved);
      answer(desk, "あと");
      rescued = desk.file();
      assertThat(desk.notices()).extracting(m -> m.key()).containsExactly("book.savedElsewhere");
      Desk.waitFor(desk.undo("a"));
      answer(desk, "最後");
    }
    assertThat(reason(moved)).isEqualTo("前");
    assertThat(reason(rescued)).isEqualTo("最後");
    assertThat(files()).containsExactly(rescued.getFileName().toString());
  }

  @Test
  void withItsWholeFolderGoneNothingIsLostWhenTheFolderComesBack() throws Exception {
    Path away = folder.resolve("外した");
    try (Desk desk = Desk.open(book, false)) {
      answer(desk, "前");
      Files.move(place, away);
      refused(desk, "book.noFolder");
      assertThat(
              desk.dossier(Reviewer.PROGRAM).orElseThrow().answers().get("section", Reviewer.FIELD))
          .isEqualTo("前");
      Files.move(away, place);
      answer(desk, "あと");
      assertThat(desk.file()).isEqualTo(book);
    }
    assertThat(reason(book)).isEqualTo("あと");
    assertThat(files()).containsExactly("b.tanaoroshi");
  }

  @Test
  void cutOffWhileOpenItIsRefused() throws Exception {
    try (Desk desk = Desk.open(book, false)) {
      answer(desk, "前");
      try (FileChannel raw = FileChannel.open(book, StandardOpenOption.WRITE)) {
        raw.truncate(5_000);
      }
      assertThatThrownBy(() -> answer(desk, "あと")).isInstanceOf(Refusal.class);
    }
    assertThatThrownBy(() -> Desk.open(book, false)).isInstanceOf(Refusal.class);
  }

  @Test
  void withItsLockTakenAwayTwoWritersNeverLoseAChange() throws Exception {
    try (Desk desk = Desk.open(book, false)) {
      answer(desk, "前");
      Files.delete(place.resolve("b.tanaoroshi.lock"));
      try (Child other = Child.start(folder.resolve("s"), Reviewer.class, book)) {
        assertThat(other.line()).isEqualTo("ready");
        other.say("ほかの人");
        assertThat(other.line()).startsWith("saved");
        refused(desk, "book.changedSince");
        Desk.waitFor(
            desk.answer(
                "a",
                "t",
                List.of(new Edit(Reviewer.PROGRAM, "section", new Field.CommentOn("v1"), "別"))));
        other.say("もう一度");
        assertThat(other.line()).startsWith("saved");
        other.kill();
      }
    }
    assertThat(reason(book)).isEqualTo("もう一度");
  }
}
