package org.tanaoroshi.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanaoroshi.model.Change;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.ProgramId;

/** What is read and written some at a time comes to the same as all at once. */
class ManyProgramsTest {
  private static final int PROGRAMS = 1_234;

  @TempDir Path folder;
  private Path file;
  private List<Program> programs;

  @BeforeEach
  void aBookOfMoreThanOnePart() throws Exception {
    file = folder.resolve("b.tanaoroshi");
    Random random = new Random(11);
    programs = IntStream.range(0, PROGRAMS).mapToObj(n -> Samples.program(random, n)).toList();
    try (Book book = Book.create(file, Samples.ROUND, Samples.STANDARD)) {
      book.importPrograms("財政", "台帳", programs);
      book.answer("山本", "記入", answers());
    }
  }

  /** More than a piece of the journal holds. */
  private static List<Change> answers() {
    List<Change> changes = new ArrayList<>();
    for (int n = 0; n < PROGRAMS; n++) {
      for (int v = 1; v <= 6; v++) {
        ProgramId id = new ProgramId("P" + n);
        changes.add(new Change(id, "section", new Field.CommentOn("v" + v), "", "所見" + n, ""));
      }
    }
    return changes;
  }

  @Test
  void programsComeInTheOrderOfTheInventoryHoweverTheyAreAskedFor() throws Exception {
    try (Book book = Book.open(file, true)) {
      List<Dossier> all = book.dossiers();
      assertThat(all).extracting(Dossier::program).isEqualTo(programs);
      List<Dossier> one = new ArrayList<>();
      book.eachDossier(one::add);
      assertThat(one).isEqualTo(all);
      List<ProgramId> some = new ArrayList<>();
      List<Dossier> expected = new ArrayList<>();
      for (int n = PROGRAMS - 1; n >= 0; n -= 2) {
        some.add(all.get(n).id());
        expected.addFirst(all.get(n));
      }
      some.add(new ProgramId("none such"));
      assertThat(book.dossiers(some)).isEqualTo(expected);
      assertThat(book.dossiers(List.of())).isEmpty();
    }
  }

  @Test
  void aStepOfManyPiecesIsTakenBackWholeAndBroughtAgain() throws Exception {
    try (Book book = Book.open(file, false)) {
      List<Dossier> answered = book.dossiers();
      assertThat(book.undo("山本").title()).isEqualTo("記入");
      assertThat(book.dossiers()).allMatch(d -> d.answers().byStage().isEmpty()).hasSize(PROGRAMS);
      book.undo("山本");
      assertThat(book.dossiers()).isEmpty();
      book.redo("山本");
      book.redo("山本");
      assertThat(book.dossiers()).isEqualTo(answered);
    }
  }

  @Test
  void whatIsImportedAgainRefreshesOnlyWhatDiffers() throws Exception {
    List<Program> again = new ArrayList<>(programs);
    again.set(700, Samples.plain("P700", "別の名前"));
    again.add(Samples.plain("NEW", "新しい事業"));
    try (Book book = Book.open(file, false)) {
      List<Dossier> before = book.dossiers();
      book.importPrograms("財政", "台帳", again);
      assertThat(book.dossiers()).extracting(Dossier::program).isEqualTo(again);
      book.undo("財政");
      assertThat(book.dossiers()).isEqualTo(before);
    }
  }

  @Test
  void theSameProgramTwiceInOneImportIsTakenAsItComesLast() throws Exception {
    Path other = folder.resolve("other.tanaoroshi");
    try (Book book = Book.create(other, Samples.ROUND, Samples.STANDARD)) {
      book.importPrograms("財政", "台帳", List.of(Samples.plain("A", "甲"), Samples.plain("A", "乙")));
      assertThat(book.dossiers()).extracting(d -> d.program().name()).containsExactly("乙");
      book.undo("財政");
      assertThat(book.dossiers()).isEmpty();
      book.redo("財政");
      assertThat(book.dossiers()).extracting(d -> d.program().name()).containsExactly("乙");
    }
  }

  @Test
  void theSameProgramAgainInALaterPartOfANewBookIsTheSame() throws Exception {
    List<Program> twice = new ArrayList<>(programs);
    twice.add(Samples.plain("P3", "別の名前"));
    twice.add(programs.get(4));
    List<Program> expected = new ArrayList<>(programs);
    expected.set(3, Samples.plain("P3", "別の名前"));
    try (Book book = Book.create(folder.resolve("o.tanaoroshi"), Samples.ROUND, Samples.STANDARD)) {
      book.importPrograms("財政", "台帳", twice);
      assertThat(book.dossiers()).extracting(Dossier::program).isEqualTo(expected);
      book.undo("財政");
      assertThat(book.dossiers()).isEmpty();
    }
  }
}
