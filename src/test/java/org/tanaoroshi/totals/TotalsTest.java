package org.tanaoroshi.totals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tanaoroshi.model.Amount;
import org.tanaoroshi.model.AmountKind;
import org.tanaoroshi.model.Answers;
import org.tanaoroshi.model.Direction;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.EffectMeasure;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Funding;
import org.tanaoroshi.model.Grade;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.Locator;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.model.Organisation;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Round;
import org.tanaoroshi.model.Stage;
import org.tanaoroshi.model.Viewpoint;

class TotalsTest {
  private static final FiscalYear REVIEW = new FiscalYear(2026);
  private static final FiscalYear BUDGET = REVIEW.plus(1);

  private static final Round ROUND =
      new Round(
          "r", "市", "棚卸し", REVIEW, BUDGET, Round.Basis.CURRENT, MoneyUnit.THOUSAND, "", "", "");

  private static final Framework FRAMEWORK =
      new Framework(
          "f",
          "1",
          "枠組み",
          "事業",
          List.of(new Stage("section", "所管課案"), new Stage("bureau", "局案")),
          List.of(
              new Viewpoint("v1", "ニーズ", "ニーズ", List.of(), List.of()),
              new Viewpoint("v2", "効果", "効果", List.of(), List.of())),
          List.of(
              new Grade("A", "よい", "1", false, false, false),
              new Grade("D", "見直し", "4", true, true, false)),
          List.of(
              new Direction("expand", "拡充", true, false, false, true, false),
              new Direction("keep", "継続", false, false, false, false, false),
              new Direction("reduce", "縮小", true, true, false, false, false),
              new Direction("end", "終了", true, true, true, false, false)),
          List.of());

  @Test
  void countsTheBudgetInForceElseTheInitialOneAndTheEffectOfTheFirstYear() {
    Dossier both =
        dossier(
            "1",
            "甲局",
            List.of(
                amount(REVIEW, AmountKind.INITIAL_BUDGET, Funding.TOTAL, 100),
                amount(REVIEW, AmountKind.CURRENT_BUDGET, Funding.TOTAL, 120),
                amount(REVIEW, AmountKind.INITIAL_BUDGET, Funding.GENERAL, 60),
                amount(BUDGET, AmountKind.INITIAL_BUDGET, Funding.TOTAL, 999)),
            Answers.NONE
                .with("section", effect(BUDGET, EffectMeasure.EXPENDITURE_CUT), "50")
                .with("section", effect(BUDGET, EffectMeasure.EXPENDITURE_INCREASE), "8")
                .with("section", effect(BUDGET, EffectMeasure.NATIONAL_CHANGE), "-30")
                .with("section", effect(BUDGET.plus(1), EffectMeasure.EXPENDITURE_CUT), "7000"));

    Group all = Totals.of(ROUND, FRAMEWORK, List.of(both), "section").all();

    assertThat(all).isEqualTo(new Group("", "", 1, 0, 120, 60, 42, 12));
    assertThat(Totals.of(ROUND, FRAMEWORK, List.of(both), "bureau").all().effect()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "A, D, 理由, keep, '', 1",
    "A, D, '', keep, '', 0",
    "A, '', '', keep, '', 0",
    "A, D, 理由, '', '', 0",
    "A, D, 理由, 民営化, '', 0",
    "'', '', '', '', 内部管理費, 1",
    "'', '', '', '', '', 0"
  })
  void aProgramIsAnsweredWhenAllIsGivenOrItIsExcluded(
      String first,
      String second,
      String comment,
      String direction,
      String exclusion,
      int answered) {
    Answers answers =
        Answers.NONE
            .with("section", new Field.GradeOf("v1"), first)
            .with("section", new Field.GradeOf("v2"), second)
            .with("section", new Field.CommentOn("v2"), comment)
            .with("section", new Field.Of(Item.DIRECTION), direction)
            .with("section", new Field.Of(Item.EXCLUSION), exclusion);
    Dossier dossier = dossier("1", "甲局", List.of(), answers);
    assertThat(Totals.of(ROUND, FRAMEWORK, List.of(dossier), "section").all().answered())
        .isEqualTo(answered);
  }

  @Test
  void keepsExpansionsAndNaturalEndsApartFromWhatCountsAsReview() {
    List<Dossier> dossiers =
        List.of(
            decided("1", "reduce", EffectMeasure.EXPENDITURE_CUT, 500),
            decided("2", "expand", EffectMeasure.EXPENDITURE_INCREASE, 70),
            decided("3", "end", EffectMeasure.EXPENDITURE_CUT, 900),
            decided("4", "keep", EffectMeasure.EXPENDITURE_CUT, 3));

    Totals totals = Totals.of(ROUND, FRAMEWORK, dossiers, "section");

    assertThat(totals.reviewed().effect()).isEqualTo(500);
    assertThat(totals.expansion().effect()).isEqualTo(-70);
    assertThat(totals.naturalEnd().effect()).isEqualTo(900);
    assertThat(totals.all().effect()).isEqualTo(500 - 70 + 900 + 3);
  }

  @Test
  void groupsStandInTheOrderOfTheFrameworkWithUnknownOnesAndWhatIsNotGivenLast() {
    List<Dossier> dossiers =
        List.of(
            decided("1", "むかしの方向性", EffectMeasure.EXPENDITURE_CUT, 1),
            decided("2", "reduce", EffectMeasure.EXPENDITURE_CUT, 1),
            decided("3", "", EffectMeasure.EXPENDITURE_CUT, 1));
    assertThat(Totals.of(ROUND, FRAMEWORK, dossiers, "section").byDirection())
        .extracting(Group::name, Group::programs)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("拡充", 0),
            org.assertj.core.groups.Tuple.tuple("継続", 0),
            org.assertj.core.groups.Tuple.tuple("縮小", 1),
            org.assertj.core.groups.Tuple.tuple("終了", 0),
            org.assertj.core.groups.Tuple.tuple("むかしの方向性", 1),
            org.assertj.core.groups.Tuple.tuple("", 1));
  }

  @Test
  void everyListOfGroupsSumsToTheTotal() {
    for (long seed = 0; seed < 300; seed++) {
      List<Dossier> dossiers = random(new Random(seed));
      Totals totals = Totals.of(ROUND, FRAMEWORK, dossiers, "section");
      for (List<Group> groups :
          List.of(totals.byBureau(), totals.byViewpoint(), totals.byDirection())) {
        assertSum(groups, Group::programs, totals, seed);
        assertSum(groups, Group::answered, totals, seed);
        assertSum(groups, Group::budget, totals, seed);
        assertSum(groups, Group::budgetGeneralFund, totals, seed);
        assertSum(groups, Group::effect, totals, seed);
        assertSum(groups, Group::effectGeneralFund, totals, seed);
      }
      assertThat(totals.gradesByViewpoint())
          .allSatisfy(
              g ->
                  assertThat(g.programs().values().stream().mapToInt(n -> n).sum())
                      .isEqualTo(dossiers.size()));
    }
  }

  @Test
  void sumsToldProgramByProgramAreTheSumsOfAll() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      List<Dossier> dossiers = random(random);
      List<Dossier> others = random(random);
      RunningTotals running = new RunningTotals(ROUND, FRAMEWORK);
      dossiers.forEach(running::add);
      assertSameSums(running, dossiers, seed);
      RunningTotals replaced = running.copy();
      List<Dossier> now = new ArrayList<>(dossiers);
      for (int i = 0; i < Math.min(dossiers.size(), others.size()); i++) {
        replaced.replace(now.get(i), others.get(i));
        now.set(i, others.get(i));
      }
      assertSameSums(replaced, now, seed);
      assertSameSums(running, dossiers, seed);
    }
  }

  private static void assertSameSums(RunningTotals running, List<Dossier> dossiers, int seed) {
    for (Stage stage : FRAMEWORK.stages()) {
      assertThat(running.at(stage.id()))
          .as("seed %d, %s", seed, stage.id())
          .isEqualTo(Totals.of(ROUND, FRAMEWORK, dossiers, stage.id()).all());
      assertThat(running.isUsed(stage.id()))
          .isEqualTo(dossiers.stream().anyMatch(d -> !d.answers().at(stage.id()).isEmpty()));
    }
  }

  @Test
  void aSumBeyondALongIsAnErrorAndNeverWrapsAround() {
    List<Dossier> dossiers =
        List.of(
            decided("1", "reduce", EffectMeasure.EXPENDITURE_CUT, Long.MAX_VALUE),
            decided("2", "reduce", EffectMeasure.EXPENDITURE_CUT, 1));
    assertThatThrownBy(() -> Totals.of(ROUND, FRAMEWORK, dossiers, "section"))
        .isInstanceOf(ArithmeticException.class);
  }

  private static void assertSum(
      List<Group> groups, ToLongFunction<Group> part, Totals totals, long seed) {
    assertThat(groups.stream().mapToLong(part).sum())
        .as("seed " + seed)
        .isEqualTo(part.applyAsLong(totals.all()));
  }

  private static List<Dossier> random(Random random) {
    List<Dossier> dossiers = new ArrayList<>();
    int size = random.nextInt(30);
    for (int i = 0; i < size; i++) {
      Answers answers =
          Answers.NONE
              .with("section", new Field.GradeOf("v1"), pick(random, "A", "D", "", "X"))
              .with("section", new Field.GradeOf("v2"), pick(random, "A", "D", ""))
              .with(
                  "section", new Field.Of(Item.MAIN_VIEWPOINT), pick(random, "v1", "v2", "", "v9"))
              .with(
                  "section",
                  new Field.Of(Item.DIRECTION),
                  pick(random, "expand", "keep", "reduce", "end", ""))
              .with(
                  "section",
                  effect(BUDGET, EffectMeasure.EXPENDITURE_CUT),
                  Long.toString(random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L)));
      List<Amount> amounts =
          List.of(
              amount(REVIEW, AmountKind.CURRENT_BUDGET, Funding.TOTAL, random.nextInt()),
              amount(REVIEW, AmountKind.CURRENT_BUDGET, Funding.GENERAL, random.nextInt()));
      dossiers.add(dossier("p" + i, pick(random, "甲局", "乙局", ""), amounts, answers));
    }
    return dossiers;
  }

  private static String pick(Random random, String... words) {
    return words[random.nextInt(words.length)];
  }

  private static Dossier decided(String id, String direction, EffectMeasure measure, long yen) {
    return dossier(
        id,
        "甲局",
        List.of(),
        Answers.NONE
            .with("section", new Field.Of(Item.DIRECTION), direction)
            .with("section", effect(BUDGET, measure), Long.toString(yen)));
  }

  private static Field effect(FiscalYear year, EffectMeasure measure) {
    return new Field.EffectIn(year, measure);
  }

  private static Amount amount(FiscalYear year, AmountKind kind, Funding funding, long yen) {
    return new Amount(year, kind, funding, OptionalLong.of(yen), "", Locator.NONE);
  }

  private static Dossier dossier(String id, String bureau, List<Amount> amounts, Answers answers) {
    Program program =
        new Program(
            new ProgramId(id),
            "",
            "事業" + id,
            new Organisation(bureau, "", "", ""),
            Map.of(),
            amounts,
            List.of(),
            List.of(),
            Locator.NONE);
    return new Dossier(program, answers);
  }
}
