package org.tanaoroshi.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tanaoroshi.model.Amount;
import org.tanaoroshi.model.AmountKind;
import org.tanaoroshi.model.Answers;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.EvidenceKind;
import org.tanaoroshi.model.Fact;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Funding;
import org.tanaoroshi.model.Indicator;
import org.tanaoroshi.model.Locator;
import org.tanaoroshi.model.Organisation;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.values.Words;

class UnitCostsTest {
  private static final FiscalYear R6 = new FiscalYear(2024);
  private static final FiscalYear R7 = new FiscalYear(2025);

  private static Amount amount(FiscalYear year, AmountKind kind, long yen) {
    return new Amount(year, kind, Funding.TOTAL, OptionalLong.of(yen), "", Locator.NONE);
  }

  private static Dossier program(
      String id, Map<Fact, String> facts, List<Amount> amounts, Indicator... indicators) {
    return new Dossier(
        new Program(
            new ProgramId(id),
            id,
            id,
            Organisation.NONE,
            facts,
            amounts,
            List.of(indicators),
            List.of(),
            Locator.NONE),
        Answers.NONE);
  }

  private static Indicator activity(String unit, Indicator.Reading... readings) {
    return new Indicator("活動指標", "利用", unit, List.of(readings));
  }

  /** Spent so much in R7 for so many people. */
  private static Dossier simple(
      String id, String unit, String delivery, String category, long yen) {
    Map<Fact, String> facts = new EnumMap<>(Fact.class);
    facts.put(Fact.DELIVERY, delivery);
    facts.put(Fact.CATEGORY, category);
    return program(
        id,
        facts,
        List.of(amount(R7, AmountKind.SETTLEMENT, yen)),
        activity(unit, new Indicator.Reading(R7, "", "1")));
  }

  private static UnitCosts.Compared unit(Dossier own, List<Dossier> book) {
    return UnitCosts.of(book).unit(own.program()).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    // result R6, result R7, 決算 R6, 決算 R7, 総事業費 R7 → year, kind, each
    "10, 20, 1000, 4000, 9000, 2025, SETTLEMENT, 200",
    "10, '', 1000, 4000, 9000, 2024, SETTLEMENT, 100",
    "'', 20, 1000, , 9000, 2025, TOTAL_COST, 450",
    "'1,000', 0, 1000, 4000, 9000, 2024, SETTLEMENT, 1",
    "全校, ２０, , 4000, 9000, 2025, SETTLEMENT, 200",
  })
  void costIsWhatWasSpentInTheNewestYearThatHasAResult(
      String r6,
      String r7,
      Long spent6,
      Long spent7,
      Long total7,
      int year,
      AmountKind kind,
      BigDecimal each) {
    List<Amount> amounts = new ArrayList<>();
    if (spent6 != null) {
      amounts.add(amount(R6, AmountKind.SETTLEMENT, spent6));
    }
    if (spent7 != null) {
      amounts.add(amount(R7, AmountKind.SETTLEMENT, spent7));
    }
    amounts.add(amount(R7, AmountKind.TOTAL_COST, total7));
    Dossier own =
        program(
            "1",
            Map.of(),
            amounts,
            new Indicator("成果指標", "満足", "％", List.of(new Indicator.Reading(R7, "", "3"))),
            activity("人", new Indicator.Reading(R6, "", r6), new Indicator.Reading(R7, "", r7)));
    UnitCosts.Cost cost = unit(own, List.of(own)).cost();
    assertThat(cost.year().year()).isEqualTo(year);
    assertThat(cost.kind()).isEqualTo(kind);
    assertThat(cost.yen()).isEqualByComparingTo(each);
  }

  @Test
  void withoutAResultOrASettlementNothingIsSaid() {
    Indicator none = activity("人", new Indicator.Reading(R7, "5", ""));
    Dossier noResult = program("1", Map.of(), List.of(amount(R7, AmountKind.SETTLEMENT, 5)), none);
    Dossier noUnit = simple("2", "", "直営", "", 5);
    Dossier noMoney =
        program(
            "3",
            Map.of(Fact.STAFF, "1.5"),
            List.of(),
            activity("人", new Indicator.Reading(R7, "", "1")));
    UnitCosts costs = UnitCosts.of(List.of(noResult, noUnit, noMoney));
    for (Dossier d : List.of(noResult, noUnit, noMoney)) {
      assertThat(costs.unit(d.program())).isEmpty();
      assertThat(costs.staff(d.program())).isEmpty();
      assertThat(CostFacts.of(EvidenceKind.UNIT_COST, d.program(), costs)).isEmpty();
    }
  }

  @Test
  void theMedianIsOfAtLeastFiveOthersAsCloseAsThereAre() {
    List<Dossier> book = new ArrayList<>();
    Dossier own = simple("own", "人", "委託", "給付", 900);
    book.add(own);
    for (int i = 1; i <= 4; i++) {
      book.add(simple("d" + i, "人", "委託", "他", 100));
    }
    assertThat(unit(own, book).median()).as("four are too few").isEmpty();
    book.add(simple("u1", "人", "直営", "他", 300));
    assertThat(unit(own, book).median().orElseThrow())
        .isEqualTo(new UnitCosts.Median(UnitCosts.Alike.UNIT, "", new BigDecimal("100"), 5));
    for (int i = 1; i <= 5; i++) {
      book.add(simple("c" + i, "Ａ", "直営", "給付", 1));
      book.add(simple("k" + i, "人", "直営", "給付", 400 + i));
    }
    UnitCosts.Median byCategory = unit(own, book).median().orElseThrow();
    assertThat(byCategory.alike()).isEqualTo(UnitCosts.Alike.CATEGORY);
    assertThat(byCategory.of()).isEqualTo("給付");
    assertThat(byCategory.yen()).isEqualByComparingTo("403");
    book.add(simple("d5", "人", "委託", "他", 300));
    book.add(simple("d6", "人", "委 託", "他", 500));
    UnitCosts.Compared compared = unit(own, book);
    assertThat(compared.median().orElseThrow().alike()).isEqualTo(UnitCosts.Alike.DELIVERY);
    assertThat(compared.median().orElseThrow().others()).isEqualTo(6);
    assertThat(compared.times().orElseThrow()).isEqualByComparingTo("9");
  }

  @Test
  void aStaffMemberStandsForWhatWasSpentByTheStaff() {
    List<Dossier> book = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      Dossier plain = simple("p" + i, "件", "直営", "", 1_000_000L * (i + 1));
      Map<Fact, String> facts = new EnumMap<>(plain.program().facts());
      facts.put(Fact.STAFF, i == 6 ? "正規2人ほか" : "0.5");
      book.add(
          program(
              "p" + i, facts, plain.program().amounts(), plain.program().indicators().getFirst()));
    }
    UnitCosts costs = UnitCosts.of(book);
    UnitCosts.Compared first = costs.staff(book.getFirst().program()).orElseThrow();
    assertThat(first.cost().yen()).isEqualByComparingTo("2000000");
    assertThat(first.median().orElseThrow().others()).isEqualTo(5);
    assertThat(first.times().orElseThrow()).isEqualByComparingTo("0.25");
    assertThat(first.unit()).as("what makes the others comparable").isEqualTo("件");
    assertThat(costs.staff(book.getLast().program())).as("no number").isEmpty();
  }

  @Test
  void theOrderOfTheBookDoesNotMatter() {
    Random chance = new Random(3);
    List<Dossier> book = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      book.add(
          simple(
              "p" + i,
              chance.nextBoolean() ? "人" : "件",
              chance.nextBoolean() ? "委託" : "",
              chance.nextBoolean() ? "給付" : "",
              1 + chance.nextInt(1000)));
    }
    List<Dossier> shuffled = new ArrayList<>(book);
    Collections.shuffle(shuffled, chance);
    UnitCosts one = UnitCosts.of(book);
    UnitCosts other = UnitCosts.of(shuffled);
    for (Dossier d : book) {
      assertThat(other.unit(d.program())).isEqualTo(one.unit(d.program())).isPresent();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "180, 中央値の 1.8 倍, 180 円／人",
    "100, 中央値とほぼ同じ, 100 円／人",
    "3, 中央値の 0.03 倍, 3 円／人",
    "24, 中央値の 0.24 倍, 24 円／人",
    "2345, 中央値の 23 倍, '2,345 円／人'",
  })
  void theComparisonIsSaidInWords(long yen, String times, String each) {
    List<Dossier> book = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      book.add(simple("o" + i, "人", "", "", 100));
    }
    Dossier own = simple("own", "人", "", "", yen);
    book.add(own);
    List<String> said =
        CostFacts.of(EvidenceKind.UNIT_COST, own.program(), UnitCosts.of(book)).stream()
            .map(f -> ((EvidenceFact.Said) f.value()).message())
            .map(Words.japanese()::say)
            .toList();
    assertThat(said).containsExactly(each, "100 円／人", times);
  }

  // hints and trends, which are as simple

  private static Program spent(long... rates) {
    List<Amount> amounts = new ArrayList<>();
    for (int i = 0; i < rates.length; i++) {
      FiscalYear year = new FiscalYear(2023 + i);
      amounts.add(amount(year, AmountKind.CURRENT_BUDGET, 100));
      if (rates[i] >= 0) {
        amounts.add(amount(year, AmountKind.SETTLEMENT, rates[i]));
      }
    }
    return program("1", Map.of(), amounts).program();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "79, 70, 60, 3年連続で執行率80%未満",
        "90, 70, 60, 2年連続で執行率80%未満",
        "70, 90, 79, R7 の執行率が80%未満",
        "70, 70, 80, none",
        "70, 70, -1, 2年連続で執行率80%未満",
        "70, -1, 70, R7 の執行率が80%未満",
        "90, 90, 101, R7 は決算が予算を超過",
        "-1, -1, -1, none",
      })
  void littleSpentYearAfterYearIsAHint(long first, long second, long third, String hint) {
    List<String> said =
        BudgetHints.of(BudgetYear.of(spent(first, second, third))).stream()
            .map(Words.japanese()::say)
            .toList();
    assertThat(said).isEqualTo(hint == null ? List.of() : List.of(hint));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "100, 112, UP, 0.1200",
        "100, 88, DOWN, -0.1200",
        "100, 102, LEVEL, 0.0200",
        "'1,000', １２００, UP, 0.2000",
        "-10, -5, UP, 0.5000",
        "0, 5, UP, none",
        "0, 0, LEVEL, none",
        "全校, 5, none, none",
        "'', 5, none, none",
      })
  void whereAnIndicatorMovesIsSeenByItsTwoNewestResults(
      String before, String now, IndicatorTrend.Direction direction, BigDecimal change) {
    IndicatorTrend trend =
        IndicatorTrend.of(
            activity(
                "人", new Indicator.Reading(R7, "", now), new Indicator.Reading(R6, "", before)));
    assertThat(trend.move().map(IndicatorTrend.Move::direction))
        .isEqualTo(Optional.ofNullable(direction));
    assertThat(trend.move().flatMap(IndicatorTrend.Move::change))
        .isEqualTo(Optional.ofNullable(change));
  }
}
