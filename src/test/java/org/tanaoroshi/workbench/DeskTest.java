package org.tanaoroshi.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tanaoroshi.book.Book;
import org.tanaoroshi.book.Samples;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Refusal;

class DeskTest {
  private static final ProgramId A = new ProgramId("A");
  private static final Field COMMENT = new Field.CommentOn("v1");

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void aBookOfTwoPrograms() throws Exception {
    file = folder.resolve("b.tanaoroshi");
    try (Book book = Book.create(file, Samples.ROUND, Samples.STANDARD)) {
      book.importPrograms("a", "t", List.of(Samples.plain("A", "甲"), Samples.plain("B", "乙")));
    }
  }

  private static Edit comment(String text) {
    return new Edit(A, "section", COMMENT, text);
  }

  @Test
  void editsAskedForWithoutWaitingAreAllSavedInOrder() throws Exception {
    try (Desk desk = Desk.open(file, false)) {
      List<CompletableFuture<Saved>> saves = new ArrayList<>();
      for (int n = 1; n <= 30; n++) {
        saves.add(desk.answer("山本", "コメント", List.of(comment("文" + n))));
      }
      Saved last = Desk.waitFor(saves.getLast());
      assertThat(saves).allMatch(CompletableFuture::isDone);
      assertThat(last.changed()).containsExactly(A);
      assertThat(desk.dossier(A).orElseThrow().answers().get("section", COMMENT)).isEqualTo("文30");
      Desk.waitFor(desk.undo("山本"));
      assertThat(desk.dossier(A).orElseThrow().answers().get("section", COMMENT)).isEqualTo("文29");
      assertThat(desk.toRedo()).isPresent();
    }
    try (Desk again = Desk.open(file, true)) {
      assertThat(again.dossier(A).orElseThrow().answers().get("section", COMMENT)).isEqualTo("文29");
    }
  }

  @Test
  void thePictureIsWhatTheBookHolds() throws Exception {
    List<Dossier> picture;
    try (Desk desk = Desk.open(file, false)) {
      Desk.waitFor(
          desk.answer(
              "a",
              "t",
              List.of(comment("x"), new Edit(A, "section", new Field.GradeOf("v1"), "C"))));
      Desk.waitFor(desk.importPrograms("a", "t", List.of(Samples.plain("C", "丙"))));
      Desk.waitFor(desk.undo("a"));
      Desk.waitFor(desk.redo("a"));
      picture = desk.dossiers();
    }
    try (Book book = Book.open(file, true)) {
      assertThat(picture).isEqualTo(book.dossiers()).hasSize(3);
    }
  }

  @Test
  void anEditThatChangesNothingIsNoStep() throws Exception {
    try (Desk desk = Desk.open(file, false)) {
      Desk.waitFor(desk.answer("a", "t", List.of(comment("x"))));
      Saved same = Desk.waitFor(desk.answer("a", "t", List.of(comment("x"))));
      assertThat(same.step()).isEmpty();
      assertThat(Desk.waitFor(desk.steps())).hasSize(2);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "a\rb", "\u001B", "\uD800", "x\uDC00", "\uFFFF"})
  void textThatNoCellKeepsIsRefusedAndNothingSaved(String text) throws Exception {
    try (Desk desk = Desk.open(file, false)) {
      assertThatThrownBy(() -> Desk.waitFor(desk.answer("a", "t", List.of(comment(text)))))
          .isInstanceOf(Refusal.class);
      assertThatThrownBy(
              () -> Desk.waitFor(desk.answer("a", "t", List.of(comment("あ".repeat(32_768))))))
          .isInstanceOf(Refusal.class);
      Desk.waitFor(desk.answer("a", "t", List.of(comment("あ".repeat(32_767)))));
      assertThat(Desk.waitFor(desk.steps())).hasSize(2);
    }
  }
}
