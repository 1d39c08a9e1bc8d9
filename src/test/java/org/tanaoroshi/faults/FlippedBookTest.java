package org.tanaoroshi.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tanaoroshi.book.Book;
import org.tanaoroshi.book.Samples;
import org.tanaoroshi.model.Amount;
import org.tanaoroshi.model.Answers;
import org.tanaoroshi.model.Change;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Organisation;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.values.Words;
import org.tanaoroshi.workbench.CheckFile;
import org.tanaoroshi.workbench.Desk;
import org.tanaoroshi.workbench.Edit;

/**
 * A bit of a book flips, or its end is cut off: nothing crashes, and no answer, amount or name is
 * ever shown as sound that is not what was saved.
 */
class FlippedBookTest {
  private static final int FLIPS = FaultScale.of(25, 1000);
  private static final int CUTS = FaultScale.of(5, 100);
  private static final int PROGRAMS = 25;
  private static final int PAGE = 4096;

  /** What must never change unseen. */
  private record Core(
      ProgramId id, String name, Organisation owner, List<Money> amounts, Answers answers) {
    private record Money(String what, Object yen) {
      static Money of(Amount a) {
        return new Money(a.year() + " " + a.kind() + " " + a.funding() + " " + a.raw(), a.yen());
      }
    }

    static List<Core> of(List<Dossier> dossiers) {
      return dossiers.stream()
          .map(
              d ->
                  new Core(
                      d.id(),
                      d.program().name(),
                      d.program().organisation(),
                      d.program().amounts().stream().map(Money::of).toList(),
                      d.answers()))
          .toList();
    }
  }

  @TempDir Path folder;
  private byte[] whole;
  private List<Core> saved;

  @BeforeEach
  void aBookWithSomeOfEverything() throws Exception {
    Path file = folder.resolve("whole.tanaoroshi");
    Random random = new Random(5);
    List<Program> programs = new ArrayList<>();
    for (int n = 0; n < PROGRAMS; n++) {
      programs.add(Samples.program(random, n));
    }
    try (Book book = Book.create(file, Samples.ROUND, Samples.STANDARD)) {
      book.importPrograms("山本", "取り込み", programs);
      for (int n = 0; n < 4 * PROGRAMS; n++) {
        Dossier of = book.dossiers().get(random.nextInt(PROGRAMS));
        String stage = random.nextBoolean() ? "section" : "bureau";
        Field field = Samples.field(random);
        String old = of.answers().get(stage, field);
        String value = Samples.value(random, field);
        if (!old.equals(value)) {
          book.answer("山本", "回答", List.of(new Change(of.id(), stage, field, old, value, "")));
        }
      }
      saved = Core.of(book.dossiers());
    }
    whole = Files.readAllBytes(file);
  }

  @Test
  void everyFlippedBitIsFoundOrHarmless() throws Exception {
    Random random = new Random(1000);
    int found = 0;
    for (int n = 0; n < FLIPS; n++) {
      byte[] flipped = whole.clone();
      int at = random.nextInt(flipped.length);
      int bit = random.nextInt(8);
      flipped[at] ^= (byte) (1 << bit);
      found += isFound("bit " + bit + " of byte " + at, flipped) ? 1 : 0;
    }
    assertThat(found).as("flips found of %d", FLIPS).isPositive();
  }

  @Test
  void aBookCutOffIsFound() throws Exception {
    Random random = new Random(1001);
    for (int n = 0; n < CUTS; n++) {
      int length = random.nextInt(whole.length - PAGE);
      assertThat(isFound("cut to " + length, Arrays.copyOf(whole, length)))
          .as("cut to %d of %d", length, whole.length)
          .isTrue();
    }
    isFound("without its last byte", Arrays.copyOf(whole, whole.length - 1));
  }

  @ParameterizedTest
  @CsvSource({"content", "answer", "effect"})
  void aRowThatBelongsToNoProgramAnyMoreIsFound(String table) throws Exception {
    Path file = folder.resolve("whole.tanaoroshi");
    try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement sql = db.createStatement()) {
      // One bit of the key of the last row: the order of rows, which is checked, stays.
      sql.execute(
          "UPDATE "
              + table
              + " SET program = program + 32 WHERE program = (SELECT MAX(program)"
              + " FROM "
              + table
              + ")");
    }
    assertThat(isFound(table, Files.readAllBytes(file))).isTrue();
  }

  /** Whether it is refused or said to be unsound; where it is not, all must be as it was. */
  private boolean isFound(String what, byte[] bytes) throws Exception {
    Path file = folder.resolve("damaged.tanaoroshi");
    Files.write(file, bytes);
    try {
      boolean sound = isSound(file);
      assertThat(Files.readAllBytes(file)).as("%s: check changes nothing", what).isEqualTo(bytes);
      List<Core> read = read(file, sound);
      if (read != null) {
        assertThat(read).as("%s, read", what).isEqualTo(saved);
      }
      return !sound;
    } catch (RuntimeException | IOException e) {
      return fail(what + " crashes", e);
    } finally {
      for (String left : List.of("", "-journal", ".lock")) {
        Files.deleteIfExists(file.resolveSibling(file.getFileName() + left));
      }
    }
  }

  private static boolean isSound(Path file) {
    try {
      return CheckFile.of(file, "", Progress.NONE).sound();
    } catch (Refusal e) {
      assertThat(Words.japanese().say(e.reason())).isNotBlank();
      return false;
    }
  }

  /**
   * What is shown where it opens; where it is written to as well, and that taken back. The journal,
   * which has no checksums, may be what was hit: where it refuses to take back, what was written
   * must stand, and is left out here.
   */
  private static List<Core> read(Path file, boolean sound) throws IOException {
    try (Desk desk = Desk.open(file, false)) {
      ProgramId id = desk.dossiers().getFirst().id();
      Edit edit = new Edit(id, "finance", new Field.CommentOn("v1"), "所見");
      boolean stands = false;
      try {
        Desk.waitFor(desk.answer("a", "t", List.of(edit)));
        stands = true;
        Desk.waitFor(desk.undo("a"));
        stands = false;
      } catch (Refusal e) {
        assertThat(sound && e.reason().key().equals("book.damagedRows")).isFalse();
      }
      List<Dossier> shown = new ArrayList<>(desk.dossiers());
      if (stands) {
        Dossier first = shown.getFirst();
        assertThat(first.answers().get("finance", edit.field())).isEqualTo(edit.value());
        shown.set(
            0, new Dossier(first.program(), first.answers().with("finance", edit.field(), "")));
      }
      return Core.of(shown);
    } catch (Refusal e) {
      return null;
    }
  }
}
