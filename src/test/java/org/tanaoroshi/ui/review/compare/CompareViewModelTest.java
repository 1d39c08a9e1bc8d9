package org.tanaoroshi.ui.review.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanaoroshi.book.Book;
import org.tanaoroshi.model.Fact;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.ListedProgram;
import org.tanaoroshi.model.Locator;
import org.tanaoroshi.model.Organisation;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.ui.review.City;
import org.tanaoroshi.ui.review.compare.CompareViewModel.Line;
import org.tanaoroshi.ui.review.compare.CompareViewModel.Mark;
import org.tanaoroshi.values.FrameworkJson;
import org.tanaoroshi.values.Words;
import org.tanaoroshi.workbench.Desk;
import org.tanaoroshi.workbench.Edit;

class CompareViewModelTest {
  private static final ProgramId FULL = City.programs().getFirst().id();
  private static final ProgramId OTHER = City.programs().get(1).id();
  private static final ProgramId LISTED = new ProgramId("L");
  private static final ProgramId BARE = new ProgramId("bare");

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void open() throws Exception {
    Path file = City.book(folder, FrameworkJson.shipped(FrameworkJson.STANDARD), City.programs());
    try (Book book = Book.open(file, false)) {
      book.importPrograms(
          "a",
          "b",
          List.of(
              new Program(
                  BARE,
                  "",
                  "名だけの事業",
                  Organisation.NONE,
                  Map.of(Fact.OBLIGATION, "ニンイ", Fact.PURPOSE, "子 育て"),
                  List.of(),
                  List.of(),
                  List.of(),
                  Locator.NONE)));
      book.saveListed(
          List.of(new ListedProgram(LISTED, "区役所", "課", "つどい", "子育て", Optional.of(1_234_000L))));
    }
    desk = Desk.open(file, false);
  }

  @AfterEach
  void close() throws Exception {
    desk.close();
  }

  private CompareViewModel of(ProgramId left, ProgramId right) {
    return CompareViewModel.of(desk, "section", left, right, Words.japanese()).orElseThrow();
  }

  private static Line line(CompareViewModel model, String label) {
    return model.sections().stream()
        .flatMap(s -> s.lines().stream())
        .filter(l -> l.label().equals(label))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatDiffersIsMarkedAndCountedAndWhatNeitherSaysIsLeftOut() throws Exception {
    Desk.waitFor(
        desk.answer(
            "a",
            "b",
            List.of(
                new Edit(FULL, "section", new Field.GradeOf("v1"), "C"),
                new Edit(OTHER, "section", new Field.GradeOf("v1"), "A"),
                new Edit(FULL, "section", new Field.Of(Item.DIRECTION), "shrink"))));
    CompareViewModel model = of(FULL, OTHER);
    assertThat(line(model, "目的").mark()).isEqualTo(Mark.DIFFERS);
    assertThat(line(model, "所管")).extracting(Line::mark).isEqualTo(Mark.SAME);
    assertThat(line(model, "R8 予算").left()).doesNotContain("千円").contains(",");
    assertThat(line(model, "R7 執行率").right()).endsWith("%");
    assertThat(line(model, "活動指標").left()).isEqualTo("延べ利用者数（人）　R7 実績 9,877／目標 12,000");
    assertThat(line(model, "視点1　市民ニーズや社会経済情勢の変化").left()).startsWith("C ");
    assertThat(line(model, "今後の方向性")).isEqualTo(new Line("今後の方向性", "縮小", "記載なし", Mark.ONE_SIDED));
    assertThat(model.sections())
        .flatExtracting(CompareViewModel.Section::lines)
        .extracting(Line::label)
        .doesNotContain("対象", "R8 市債");
    assertThat(model.differences())
        .isEqualTo(
            model.sections().stream()
                .flatMap(s -> s.lines().stream())
                .filter(l -> l.mark() == Mark.DIFFERS)
                .count())
        .isPositive();
  }

  @Test
  void theTwoMayChangeSidesAndTheMarksStay() {
    List<Mark> there = marks(of(FULL, BARE));
    assertThat(there).isEqualTo(marks(of(BARE, FULL))).contains(Mark.ONE_SIDED);
  }

  private static List<Mark> marks(CompareViewModel model) {
    return model.sections().stream().flatMap(s -> s.lines().stream()).map(Line::mark).toList();
  }

  @Test
  void ofAProgramOfTheListNothingIsInvented() {
    CompareViewModel model = of(BARE, LISTED);
    assertThat(line(model, "目的").mark()).as("in any width and spacing").isEqualTo(Mark.SAME);
    assertThat(line(model, "R8 予算"))
        .isEqualTo(new Line("R8 予算", "記載なし", "1,234（当初）", Mark.ONE_SIDED));
    assertThat(line(model, "義務・任意").right()).isEqualTo("一覧に記載なし");
    assertThat(model.side(false).listed()).isTrue();
    assertThat(model.side(true).listed()).isFalse();
  }

  @Test
  void aProgramThatIsNowhereIsNotCompared() {
    assertThat(
            CompareViewModel.of(desk, "section", FULL, new ProgramId("nowhere"), Words.japanese()))
        .isEmpty();
  }
}
