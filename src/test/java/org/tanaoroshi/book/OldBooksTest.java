package org.tanaoroshi.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tanaoroshi.model.Change;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.Refusal;

/** Books that older versions of the program left. */
class OldBooksTest {
  private static final int PROGRAMS = 60;
  private static final int FLIPS = 30;

  @TempDir Path folder;
  private Path file;
  private List<Dossier> saved;

  @BeforeEach
  void aBook() throws Exception {
    file = folder.resolve("b.tanaoroshi");
    Random random = new Random(6);
    List<Program> programs = new ArrayList<>();
    for (int n = 0; n < PROGRAMS; n++) {
      programs.add(Samples.program(random, n));
    }
    try (Book book = Book.create(file, Samples.ROUND, Samples.STANDARD)) {
      book.importPrograms("山本", "取り込み", programs);
      Field reason = new Field.Of(Item.REASON);
      book.answer(
          "a", "t", List.of(new Change(programs.get(3).id(), "section", reason, "", "理由", "")));
      saved = book.dossiers();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void anOldBookIsBroughtUpToDateAfterABackupAndNothingIsLost(int version) throws Exception {
    OldBooks.age(file, version);
    long size = Files.size(file);
    try (Book book = Book.open(file, false)) {
      assertThat(book.notices()).extracting(n -> n.key()).containsExactly("book.updated");
      assertThat(book.dossiers()).isEqualTo(saved);
    }
    assertThat(Files.size(file)).as("what the old tables held is used").isLessThan(size * 11 / 10);
    try (Book book = Book.open(file, false)) {
      assertThat(book.notices()).isEmpty();
      book.undo("a");
      book.undo("a");
      assertThat(book.dossiers()).isEmpty();
      book.redo("a");
      book.redo("a");
    }
    assertThat(Rescue.look(file).sound()).isTrue();
    assertThat(Backups.of(file)).hasSize(1);
    try (Book book = Book.open(file, true)) {
      assertThat(book.dossiers()).isEqualTo(saved);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "amount, UPDATE amount SET yen = 1 WHERE program = 2 AND position = 0",
    "fact, UPDATE fact SET value = 'X' WHERE program = 3",
    "program, UPDATE program SET name = 'X' WHERE number = 4"
  })
  void aDamagedOldBookIsRefusedAsItIsAndTheRestOfItRescued(String table, String damage)
      throws Exception {
    OldBooks.age(file, 4);
    try (Connection db = Schema.connect(file, false)) {
      Sql.execute(db, damage);
    }
    byte[] before = Files.readAllBytes(file);
    assertThatThrownBy(() -> Book.open(file, false))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.reason().key()).isEqualTo("book.damagedRows"));
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    assertThat(Backups.of(file)).isEmpty();
    Rescue found = Rescue.look(file);
    assertThat(found.damages()).isNotEmpty().allSatisfy(d -> assertThat(d).startsWith(table));
    assertThat(found.programs()).isEqualTo(PROGRAMS);
    Path target = folder.resolve("rescued.tanaoroshi");
    Rescue.copy(file, target, "a", "救出");
    try (Book book = Book.open(target, true)) {
      assertThat(book.dossiers()).hasSize(PROGRAMS);
      assertThat(book.dossiers().subList(5, PROGRAMS)).isEqualTo(saved.subList(5, PROGRAMS));
    }
  }

  @Test
  void aFlippedBitInAnyPartOfAProgramIsFound() throws Exception {
    List<byte[]> contents;
    try (Connection db = Schema.connect(file, true)) {
      contents = Sql.list(db, "SELECT json FROM content", r -> r.getBytes(1));
    }
    String whole = Files.readString(file, StandardCharsets.ISO_8859_1);
    Random random = new Random(8);
    for (int n = 0; n < FLIPS; n++) {
      String json = new String(contents.get(random.nextInt(PROGRAMS)), StandardCharsets.ISO_8859_1);
      char[] flipped = json.toCharArray();
      flipped[random.nextInt(flipped.length)] ^= (char) (1 << random.nextInt(8));
      // Wherever it stands: a page that was divided keeps what went to the other.
      Files.writeString(
          file, whole.replace(json, new String(flipped)), StandardCharsets.ISO_8859_1);
      assertThat(Rescue.look(file).damages()).singleElement().asString().startsWith("content: P");
    }
  }
}
