package org.tanaoroshi.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tanaoroshi.model.Answers;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Locator;
import org.tanaoroshi.model.Organisation;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.ProgramId;

class SimilarProgramsTest {
  private static Dossier named(String id, String name) {
    return new Dossier(
        new Program(
            new ProgramId(id),
            id,
            name,
            Organisation.NONE,
            Map.of(),
            List.of(),
            List.of(),
            List.of(),
            Locator.NONE),
        Answers.NONE);
  }

  private static final List<Dossier> BOOK =
      List.of(
          named("1", "児童館あそびの広場運営事業"),
          named("2", "屋内こども広場運営事業"),
          named("3", "児童館施設維持管理事業"),
          named("4", "橋りょう長寿命化事業"),
          named("5", "河川維持事業"),
          named("6", "道路維持事業"),
          named("7", "ジドウカン　アソビノ広場"),
          named("8", "防災訓練事業"));

  @Test
  void namesThatShareRareWordsAreSimilarAndSayWhich() {
    List<Similar> found = SimilarPrograms.of(BOOK).to(BOOK.getFirst().program(), 6);
    assertThat(found)
        .extracting(s -> s.program().value())
        .as("in any width and kana, and the program itself never")
        .containsExactly("7", "2");
    assertThat(found.getLast().shared()).containsExactly("広場運営事業");
  }

  @Test
  void whatEveryNameHasMakesNothingSimilar() {
    assertThat(SimilarPrograms.of(BOOK).to(named("9", "学校給食事業").program(), 6)).isEmpty();
  }

  @Test
  void likenessFallsFromFirstToLastAndNeverPassesOne() {
    for (Dossier dossier : BOOK) {
      List<Similar> found = SimilarPrograms.of(BOOK).to(dossier.program(), 6);
      assertThat(found).extracting(s -> s.likeness().negate()).isSorted();
      assertThat(found).allMatch(s -> s.likeness().doubleValue() <= 1);
    }
  }

  @Test
  void aNameOfOneCharacterFindsNothingAndFailsNothing() {
    assertThat(SimilarPrograms.of(BOOK).to(named("9", "A").program(), 6)).isEmpty();
    assertThat(SimilarPrograms.of(List.of()).to(named("9", "公園").program(), 6)).isEmpty();
  }
}
