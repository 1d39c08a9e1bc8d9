package org.tanaoroshi.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanaoroshi.model.ListedProgram;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Refusal;

/** 全庁事業一覧 in a book. */
class ListedTest {
  private static final List<ListedProgram> LISTED =
      List.of(
          new ListedProgram(new ProgramId("B"), "教育局", "図書館", "移動図書館", "本に親しむ。", Optional.of(-5L)),
          new ListedProgram(new ProgramId("A"), "建設局", "", "街路樹", "", Optional.empty()));

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("b.tanaoroshi");
  }

  private void made() throws Exception {
    try (Book book = Book.create(file(), Samples.ROUND, Samples.STANDARD)) {
      assertThat(book.listed()).isEmpty();
      book.saveListed(LISTED.reversed());
      book.saveListed(LISTED);
    }
  }

  private void sql(String sql) throws Exception {
    try (Connection db = Schema.connect(file(), false)) {
      Sql.execute(db, sql);
    }
  }

  @Test
  void theListReadsBackInItsOrderAndIsNoStep() throws Exception {
    made();
    try (Book book = Book.open(file(), true)) {
      assertThat(book.listed()).isEqualTo(LISTED);
      assertThat(book.steps()).isEmpty();
    }
    Path target = folder.resolve("rescued.tanaoroshi");
    Rescue.copy(file(), target, "a", "救出");
    try (Book book = Book.open(target, true)) {
      assertThat(book.listed()).isEqualTo(LISTED);
    }
  }

  @Test
  void aDamagedRowIsNamed() throws Exception {
    made();
    sql("UPDATE listed SET name = 'X' WHERE id = 'A'");
    assertThat(Rescue.look(file()).damages()).containsExactly("listed: A");
    try (Book book = Book.open(file(), true)) {
      assertThatThrownBy(book::listed)
          .isInstanceOfSatisfying(
              Refusal.class, r -> assertThat(r.reason().key()).isEqualTo("book.damagedRows"));
    }
  }

  @Test
  void aBookFromBeforeThereWasAListGetsAnEmptyOneAfterABackup() throws Exception {
    made();
    OldBooks.age(file(), 3);
    assertThat(Rescue.look(file()).sound()).isTrue();
    try (Book book = Book.open(file(), false)) {
      assertThat(book.listed()).isEmpty();
      assertThat(book.notices()).extracting(n -> n.key()).containsExactly("book.updated");
      book.saveListed(LISTED);
    }
    assertThat(Backups.of(file())).hasSize(1);
  }
}
