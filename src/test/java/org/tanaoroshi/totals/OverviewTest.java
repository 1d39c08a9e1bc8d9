package org.tanaoroshi.totals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tanaoroshi.model.Amount;
import org.tanaoroshi.model.AmountKind;
import org.tanaoroshi.model.Answers;
import org.tanaoroshi.model.Direction;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Effect;
import org.tanaoroshi.model.EffectMeasure;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.FinanceFigures.Reinvestment;
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

class OverviewTest {
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
              new Grade("C", "余地あり", "3", true, true, false),
              new Grade("D", "見直し", "4", true, true, false),
              new Grade("－", "該当なし", "0", true, false, true)),
          List.of(
              new Direction("expand", "拡充", true, false, false, true, false),
              new Direction("keep", "継続", false, false, false, false, false),
              new Direction("reduce", "縮小", true, true, false, false, false),
              new Direction("end", "終了", true, true, true, false, false)),
          List.of());

  /** In the order cut, increase, 国庫, 県, 市債, その他 (DOMAIN §3). */
  @ParameterizedTest(name = "{0} {1} {2} {3} {4} {5}")
  @CsvSource(
      textBlock =
          """
          # cut, more, national, pref, bond, other | expenditure, general, transfer
          100,   0,    0,    0,    0,    0,          100, 100,   0
          100,   0,  -80,    0,    0,    0,          100,  20,   0
            0,   0,    0,    0,   50,    0,            0,   0,  50
            0,   0,    0,    0,    0,   50,            0,   0,  50
            0,   0,   50,    0,    0,    0,            0,  50,   0
          100,   0,    0,    0,   50,    0,          100, 100,  50
          100,   0,  -80,    0,   50,    0,          100,  20,  50
            0, 100,    0,    0,  100,    0,         -100,   0,   0
            0, 100,    0,    0,  150,    0,         -100,   0,  50
            0, 100,  100,    0,   50,    0,         -100,   0,  50
            0,   0,  -50,    0,   50,    0,            0,   0,   0
           50,   0,    0,    0,  100, -100,           50,  50,   0
            0, 100,    0,    0,    0,    0,         -100, -100,  0
          """)
  void whatMoreBondsAndFundsGiveTheGeneralFundStandsApart(
      long cut,
      long more,
      long national,
      long prefecture,
      long bond,
      long other,
      long expenditure,
      long general,
      long transfer) {
    Effect effect =
        new Effect(
            BUDGET,
            Map.of(
                EffectMeasure.EXPENDITURE_CUT, cut,
                EffectMeasure.EXPENDITURE_INCREASE, more,
                EffectMeasure.NATIONAL_CHANGE, national,
                EffectMeasure.PREFECTURE_CHANGE, prefecture,
                EffectMeasure.BOND_CHANGE, bond,
                EffectMeasure.OTHER_CHANGE, other));

    Effects effects = Effects.of(effect);

    assertThat(effects)
        .isEqualTo(new Effects(1, expenditure, general, transfer, transfer > 0 ? 1 : 0));
    assertThat(effects.generalFundWithTransfer()).isEqualTo(effect.generalFundBase());
  }

  @Test
  void aMatrixCellIsTheShareAskingForAReviewAmongThoseGraded() {
    Overview overview =
        overview(
            graded("1", "甲局", "A", "D"),
            graded("2", "甲局", "C", "－"),
            graded("3", "甲局", "D", ""),
            graded("4", "乙局", "", "D"));

    assertThat(overview.byBureau())
        .extracting(Overview.OfBureau::bureau, Overview.OfBureau::byViewpoint)
        .containsExactly(
            tuple("甲局", List.of(new Overview.Share(2, 3), new Overview.Share(1, 1))),
            tuple("乙局", List.of(new Overview.Share(0, 0), new Overview.Share(1, 1))));
    assertThat(overview.total().byViewpoint())
        .containsExactly(new Overview.Share(2, 3), new Overview.Share(2, 2));
    assertThat(new Overview.Share(1, 4).share()).contains(new BigDecimal("0.25"));
    assertThat(new Overview.Share(0, 0).share()).isEmpty();
  }

  @Test
  void directionsStandApartByWhatTheyCountAs() {
    Overview overview =
        overview(
            decided("1", "reduce", 500, 0),
            decided("2", "reduce", 0, 30),
            decided("3", "expand", -70, 0),
            decided("4", "end", 900, 0),
            decided("5", "keep", 3, 0),
            decided("6", "", 0, 0));

    Apart effects = overview.total().effects();
    assertThat(effects.review()).isEqualTo(new Effects(2, 500, 500, 30, 1));
    assertThat(effects.of(DirectionKind.EXPANSION)).isEqualTo(new Effects(1, -70, -70, 0, 0));
    assertThat(effects.of(DirectionKind.NATURAL_END)).isEqualTo(new Effects(1, 900, 900, 0, 0));
    assertThat(effects.of(DirectionKind.OTHER)).isEqualTo(new Effects(2, 3, 3, 0, 0));
    assertThat(overview.byDirection())
        .extracting(Overview.OfDirection::label, d -> d.effects().programs())
        .containsExactly(
            tuple("拡充", 1), tuple("継続", 1), tuple("縮小", 2), tuple("終了", 1), tuple("", 1));
  }

  @Test
  void everyStageHasItsOwnEffectsAndNoOtherStandsIn() {
    Answers both =
        Answers.NONE
            .with("section", new Field.Of(Item.DIRECTION), "reduce")
            .with("section", effect(EffectMeasure.EXPENDITURE_CUT), "10")
            .with("bureau", new Field.Of(Item.DIRECTION), "expand")
            .with("bureau", effect(EffectMeasure.EXPENDITURE_INCREASE), "4");
    Overview overview = overview(dossier("1", "甲局", 0, both), decided("2", "reduce", 5, 0));

    assertThat(overview.byStage())
        .extracting(
            Overview.OfStage::label,
            Overview.OfStage::begun,
            s -> s.effects().review().expenditure(),
            s -> s.effects().of(DirectionKind.EXPANSION).expenditure())
        .containsExactly(tuple("所管課案", 2, 15L, 0L), tuple("局案", 1, 0L, -4L));
  }

  @Test
  void theSumsOfRandomBooksAgreeWithTheReportAndWithOneAnother() {
    for (long seed = 0; seed < 300; seed++) {
      List<Dossier> dossiers = random(new Random(seed));
      Overview overview = Overview.of(ROUND, FRAMEWORK, dossiers, "section");
      Totals totals = Totals.of(ROUND, FRAMEWORK, dossiers, "section");
      Apart all = overview.total().effects();
      assertThat(overview.total().programs()).as("seed %s", seed).isEqualTo(dossiers.size());
      assertThat(overview.total().answered()).isEqualTo(totals.all().answered());
      agree(all.all(), totals.all());
      agree(all.review(), totals.reviewed());
      agree(all.of(DirectionKind.EXPANSION), totals.expansion());
      agree(all.of(DirectionKind.NATURAL_END), totals.naturalEnd());
      assertThat(overview.byStage().getFirst().effects()).isEqualTo(all);

      Apart.Sum sum = new Apart.Sum();
      overview
          .byBureau()
          .forEach(b -> b.effects().byKind().forEach((kind, effects) -> sum.add(kind, effects)));
      assertThat(sum.done()).isEqualTo(all);
      assertThat(overview.byBureau().stream().mapToInt(Overview.OfBureau::programs).sum())
          .isEqualTo(dossiers.size());
      for (int v = 0; v < FRAMEWORK.viewpoints().size(); v++) {
        int viewpoint = v;
        assertThat(overview.byBureau().stream().mapToInt(b -> share(b, viewpoint).concern()).sum())
            .isEqualTo(share(overview.total(), v).concern())
            .isEqualTo(
                overview
                    .programs(l -> List.of("C", "D").contains(l.grades().get(viewpoint)))
                    .size());
        assertThat(overview.byBureau().stream().mapToInt(b -> share(b, viewpoint).graded()).sum())
            .isEqualTo(share(overview.total(), v).graded());
      }
      assertThat(
              overview.byDirection().stream()
                  .map(Overview.OfDirection::effects)
                  .reduce(Effects.NONE, Effects::plus))
          .isEqualTo(all.all());
      for (Overview.OfDirection direction : overview.byDirection()) {
        assertThat(overview.programs(l -> l.direction().equals(direction.id())))
            .hasSize(direction.effects().programs());
      }
    }
  }

  private static Overview.Share share(Overview.OfBureau bureau, int viewpoint) {
    return bureau.byViewpoint().get(viewpoint);
  }

  private static void agree(Effects effects, Group group) {
    assertThat(effects.programs()).isEqualTo(group.programs());
    assertThat(effects.expenditure()).isEqualTo(group.effect());
    assertThat(effects.generalFundWithTransfer()).isEqualTo(group.effectGeneralFund());
  }

  @Test
  void theGreatestAreRankedWithWhatTheyHoldTogether() {
    Ranking ranking =
        Ranking.of(
            overview(
                    dossier("1", "甲局", 100, Answers.NONE),
                    dossier("2", "甲局", 700, Answers.NONE),
                    dossier("3", "甲局", 0, Answers.NONE),
                    dossier("4", "甲局", -50, Answers.NONE),
                    dossier("5", "甲局", 100, Answers.NONE),
                    dossier("6", "甲局", 100, Answers.NONE))
                .lines(),
            Ranking.By.BUDGET);

    assertThat(ranking.ranked())
        .extracting(r -> r.line().id().value(), Ranking.Ranked::cumulative)
        .containsExactly(tuple("2", 700L), tuple("1", 800L), tuple("5", 900L), tuple("6", 1000L));
    assertThat(ranking.others()).isEqualTo(2);
    assertThat(ranking.share(1)).isEqualByComparingTo("0.7");
    assertThat(ranking.share(4)).isEqualByComparingTo("1");
    assertThat(ranking.share(99)).isEqualByComparingTo("1");
    assertThat(Ranking.of(List.of(), Ranking.By.BUDGET).share(10)).isZero();
  }

  @Test
  void anEffectIsRankedOnlyWhereItCountsAsReview() {
    Ranking ranking =
        Ranking.of(
            overview(
                    decided("1", "reduce", 5, 100),
                    decided("2", "end", 900, 0),
                    decided("3", "reduce", 8, 0))
                .lines(),
            Ranking.By.EFFECT);
    assertThat(ranking.ranked())
        .extracting(r -> r.line().id().value(), Ranking.Ranked::yen)
        .containsExactly(tuple("3", 8L), tuple("1", 5L));
  }

  @Test
  void whatWasReducedIsReinvestedOrLeftWhateverIsEntered() {
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      Overview overview = Overview.of(ROUND, FRAMEWORK, random(random), "section");
      List<Reinvestment> lines = new ArrayList<>();
      long entered = 0;
      for (int n = 1; n <= random.nextInt(5); n++) {
        OptionalLong yen =
            random.nextInt(4) == 0
                ? OptionalLong.empty()
                : OptionalLong.of(random.nextLong(1_000_000_000_000L));
        entered += yen.orElse(0);
        lines.add(new Reinvestment(n, "使い道" + n, yen));
      }
      Bridge bridge = Bridge.of(overview, lines);
      assertThat(bridge.reinvested()).as("seed %s", seed).isEqualTo(entered);
      assertThat(bridge.reduced()).isEqualTo(bridge.reinvested() + bridge.rest());
    }
  }

  @Test
  void theBridgeHoldsNoTransferNoExpansionAndNoNaturalEnd() {
    Overview overview =
        overview(
            decided("1", "reduce", 500, 70),
            decided("2", "expand", -40, 0),
            decided("3", "end", 900, 0));
    assertThat(Bridge.of(overview, List.of()).rest()).isEqualTo(500);
    Bridge over = Bridge.of(overview, List.of(new Reinvestment(1, "子育て", OptionalLong.of(600))));
    assertThat(over.rest()).isEqualTo(-100);
  }

  @ParameterizedTest
  @CsvSource({
    "50, 200, 0.25, 150",
    "300, 200, 1.5, -100",
    "-50, 200, -0.25, 250",
    "50, 0, , -50",
    "50, , , "
  })
  void anEffectIsMeasuredAgainstItsTarget(
      long effect, Long target, BigDecimal share, Long lacking) {
    Attainment attainment =
        new Attainment(effect, target == null ? OptionalLong.empty() : OptionalLong.of(target));
    assertThat(attainment.share().orElse(null)).isEqualTo(share);
    assertThat(attainment.lacking().orElse(null)).isEqualTo(lacking);
  }

  @Test
  void anUnansweredBookIsBlank() {
    assertThat(overview(dossier("1", "", 10, Answers.NONE)).isBlank()).isTrue();
    assertThat(overview(graded("1", "甲局", "", "A")).isBlank()).isFalse();
    assertThat(overview(dossier("1", "", 10, Answers.NONE)).bureaus()).isEmpty();
  }

  private static Overview overview(Dossier... dossiers) {
    return Overview.of(ROUND, FRAMEWORK, List.of(dossiers), "section");
  }

  private static List<Dossier> random(Random random) {
    List<Dossier> dossiers = new ArrayList<>();
    int size = random.nextInt(30);
    for (int i = 0; i < size; i++) {
      Answers answers =
          Answers.NONE
              .with("section", new Field.GradeOf("v1"), pick(random, "A", "C", "D", "－", "", "X"))
              .with("section", new Field.GradeOf("v2"), pick(random, "A", "C", "D", "－", ""))
              .with(
                  "section",
                  new Field.Of(Item.DIRECTION),
                  pick(random, "expand", "keep", "reduce", "end", "むかしの方向性", ""));
      for (EffectMeasure measure : EffectMeasure.values()) {
        if (random.nextBoolean()) {
          String yen = Long.toString(random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L));
          answers = answers.with("section", effect(measure), yen);
        }
      }
      dossiers.add(
          dossier("p" + i, pick(random, "甲局", "乙局", ""), random.nextInt(1_000_000), answers));
    }
    return dossiers;
  }

  private static String pick(Random random, String... words) {
    return words[random.nextInt(words.length)];
  }

  private static Dossier graded(String id, String bureau, String first, String second) {
    return dossier(
        id,
        bureau,
        0,
        Answers.NONE
            .with("section", new Field.GradeOf("v1"), first)
            .with("section", new Field.GradeOf("v2"), second));
  }

  private static Dossier decided(String id, String direction, long cut, long bond) {
    return dossier(
        id,
        "甲局",
        0,
        Answers.NONE
            .with("section", new Field.Of(Item.DIRECTION), direction)
            .with("section", effect(EffectMeasure.EXPENDITURE_CUT), Long.toString(cut))
            .with("section", effect(EffectMeasure.BOND_CHANGE), Long.toString(bond)));
  }

  private static Field effect(EffectMeasure measure) {
    return new Field.EffectIn(BUDGET, measure);
  }

  private static Dossier dossier(String id, String bureau, long generalFund, Answers answers) {
    Amount amount =
        new Amount(
            REVIEW,
            AmountKind.CURRENT_BUDGET,
            Funding.GENERAL,
            OptionalLong.of(generalFund),
            "",
            Locator.NONE);
    Program program =
        new Program(
            new ProgramId(id),
            "",
            "事業" + id,
            new Organisation(bureau, "", "", ""),
            Map.of(),
            List.of(amount),
            List.of(),
            List.of(),
            Locator.NONE);
    return new Dossier(program, answers);
  }
}
