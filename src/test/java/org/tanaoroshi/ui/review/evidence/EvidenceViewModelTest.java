package org.tanaoroshi.ui.review.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanaoroshi.evidence.EvidenceFact;
import org.tanaoroshi.model.Amount;
import org.tanaoroshi.model.AmountKind;
import org.tanaoroshi.model.Answers;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.EvidenceKind;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Funding;
import org.tanaoroshi.model.Indicator;
import org.tanaoroshi.model.ListedProgram;
import org.tanaoroshi.model.Locator;
import org.tanaoroshi.model.Organisation;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.ui.Tasks;
import org.tanaoroshi.ui.review.City;
import org.tanaoroshi.ui.review.evidence.EvidenceViewModel.Known;
import org.tanaoroshi.ui.review.evidence.EvidenceViewModel.SimilarProgram;
import org.tanaoroshi.values.FrameworkJson;
import org.tanaoroshi.values.Words;
import org.tanaoroshi.workbench.Desk;

class EvidenceViewModelTest {
  private static final Framework FRAMEWORK = FrameworkJson.shipped(FrameworkJson.STANDARD);

  @TempDir Path folder;
  private final List<Dossier> book = new ArrayList<>();
  private Desk desk;
  private EvidenceViewModel model;

  @BeforeEach
  void open() throws Exception {
    // A book without a last round; the programs are this test's own.
    desk = Desk.open(City.book(folder, FRAMEWORK, List.of()), true);
    model =
        new EvidenceViewModel(
            FRAMEWORK,
            City.ROUND,
            new LastRound(desk),
            () -> List.copyOf(book),
            id -> book.stream().filter(d -> d.id().equals(id)).findFirst(),
            List.of(listed("L", "児童見守り訪問", 7_000L), listed("2", "児童見守り訪問（控え）", 1L)),
            Words.japanese(),
            new Tasks(
                Runnable::run,
                Runnable::run,
                e -> {
                  throw new AssertionError(e);
                }));
    book.add(program("1", "児童見守り訪問事業", 900));
    book.add(program("2", "高齢者見守り訪問事業", 100));
    for (int i = 3; i < 7; i++) {
      book.add(program("" + i, "道路" + i, 100));
    }
  }

  @AfterEach
  void close() throws Exception {
    desk.close();
  }

  private static ListedProgram listed(String id, String name, long yen) {
    return new ListedProgram(new ProgramId(id), "区役所", "", name, "", Optional.of(yen));
  }

  private static Dossier program(String id, String name, long yen) {
    return new Dossier(
        new Program(
            new ProgramId(id),
            id,
            name,
            new Organisation("こども局", "", "課", ""),
            Map.of(),
            List.of(
                new Amount(
                    new FiscalYear(2025),
                    AmountKind.SETTLEMENT,
                    Funding.TOTAL,
                    OptionalLong.of(yen),
                    "",
                    Locator.NONE)),
            List.of(
                new Indicator(
                    "活動指標",
                    "訪問",
                    "件",
                    List.of(new Indicator.Reading(new FiscalYear(2025), "", "1")))),
            List.of(),
            Locator.NONE),
        Answers.NONE);
  }

  private void show(Dossier dossier, int viewpoint) {
    model.show(Optional.of(dossier), Optional.of(FRAMEWORK.viewpoints().get(viewpoint)));
  }

  private List<Known> similar() {
    return model.similarProperty().get().orElseThrow().stream().map(SimilarProgram::found).toList();
  }

  private List<String> costs() {
    return model.costsProperty().get().getOrDefault(EvidenceKind.UNIT_COST, List.of()).stream()
        .map(f -> Words.japanese().say(((EvidenceFact.Said) f.value()).message()))
        .toList();
  }

  @Test
  void similarProgramsAreOfTheBookAndOfTheListEachOnce() {
    show(book.getFirst(), 3);
    assertThat(similar())
        .contains(
            new Known(new ProgramId("L"), "児童見守り訪問", "区役所", Optional.of(7_000L), true),
            new Known(new ProgramId("2"), "高齢者見守り訪問事業", "こども局 課", Optional.empty(), false))
        .hasSize(2);
  }

  @Test
  void costsStandBesideTheMedianAndOnlyWhereTheFrameworkAsksForThem() {
    show(book.getFirst(), 4);
    assertThat(costs()).containsExactly("900 円／件", "100 円／件", "中央値の 9 倍");
    show(book.getFirst(), 0);
    assertThat(costs()).isEmpty();
  }

  @Test
  void anAnswerKeepsWhatWasReadAndAChangedProgramIsReadAnew() {
    show(book.getFirst(), 4);
    book.set(
        1,
        new Dossier(
            book.get(1).program(), Answers.NONE.with("section", new Field.GradeOf("v1"), "A")));
    show(book.get(1), 4);
    assertThat(costs()).startsWith("100 円／件");
    for (int i = 1; i < book.size(); i++) {
      book.set(i, program("" + (i + 1), "道路", 300));
    }
    show(book.getFirst(), 4);
    assertThat(costs()).containsExactly("900 円／件", "300 円／件", "中央値の 3 倍");
    show(book.getFirst(), 3);
    assertThat(similar()).extracting(Known::id).containsExactly(new ProgramId("L"));
  }
}
