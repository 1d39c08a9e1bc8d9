package org.tanaoroshi.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tanaoroshi.book.Samples;
import org.tanaoroshi.model.Amount;
import org.tanaoroshi.model.AmountKind;
import org.tanaoroshi.model.Answers;
import org.tanaoroshi.model.EvidenceKind;
import org.tanaoroshi.model.Fact;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Funding;
import org.tanaoroshi.model.Indicator;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.Locator;
import org.tanaoroshi.model.Organisation;
import org.tanaoroshi.model.Previous;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.ProgramId;

class EvidenceTest {
  private static final Evidence EVIDENCE = new Evidence(Samples.STANDARD, Samples.ROUND);

  private static Amount amount(int year, AmountKind kind, Funding funding, Long yen) {
    return new Amount(
        new FiscalYear(year),
        kind,
        funding,
        yen == null ? OptionalLong.empty() : OptionalLong.of(yen),
        "",
        Locator.NONE);
  }

  private static Program program(
      Map<Fact, String> facts, List<Amount> amounts, List<Indicator> indicators) {
    return new Program(
        new ProgramId("1"),
        "1",
        "公園管理事業",
        new Organisation("都市局", "", "公園課", ""),
        facts,
        amounts,
        indicators,
        List.of(),
        Locator.NONE);
  }

  private static Program with(Amount... amounts) {
    return program(Map.of(), List.of(amounts), List.of());
  }

  private static EvidenceSection section(EvidenceKind kind, Program program) {
    return EVIDENCE.section(kind, program, Optional.empty(), "v1");
  }

  @ParameterizedTest
  @EnumSource(
      value = EvidenceKind.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = "SIMILAR_PROGRAMS")
  void whatTheInventoryDoesNotSayIsMissingAndNeverZero(EvidenceKind kind) {
    EvidenceSection section = section(kind, with());
    assertThat(section.isMissing()).isTrue();
    assertThat(section.facts()).allMatch(f -> f.value() instanceof EvidenceFact.Missing);
  }

  @Test
  void executionIsSettlementOverTheCurrentBudgetAndUnusedTakesOffWhatIsCarriedOut() {
    List<BudgetYear> years =
        BudgetYear.of(
            with(
                amount(2024, AmountKind.INITIAL_BUDGET, Funding.TOTAL, 1000L),
                amount(2024, AmountKind.CURRENT_BUDGET, Funding.TOTAL, 1200L),
                amount(2024, AmountKind.SETTLEMENT, Funding.TOTAL, 900L),
                amount(2024, AmountKind.CARRIED_OUT, Funding.TOTAL, 100L),
                amount(2023, AmountKind.INITIAL_BUDGET, Funding.TOTAL, 1000L),
                amount(2023, AmountKind.SETTLEMENT, Funding.TOTAL, 900L)));
    assertThat(years).extracting(y -> y.year().year()).containsExactly(2023, 2024);
    BudgetYear current = years.getLast();
    assertThat(current.executionRate()).contains(new BigDecimal("0.7500"));
    assertThat(current.isAgainstInitial()).isFalse();
    assertThat(current.unused()).contains(200L);
    BudgetYear initialOnly = years.getFirst();
    assertThat(initialOnly.executionRate()).contains(new BigDecimal("0.9000"));
    assertThat(initialOnly.isAgainstInitial()).isTrue();
    assertThat(initialOnly.unused()).as("unknown without 現額").isEmpty();
  }

  @Test
  void aBlankOrZeroBudgetHasNoRate() {
    List<BudgetYear> years =
        BudgetYear.of(
            with(
                amount(2024, AmountKind.CURRENT_BUDGET, Funding.TOTAL, 0L),
                amount(2024, AmountKind.SETTLEMENT, Funding.TOTAL, 900L),
                amount(2023, AmountKind.INITIAL_BUDGET, Funding.TOTAL, null)));
    assertThat(years).singleElement().satisfies(y -> assertThat(y.executionRate()).isEmpty());
  }

  @Test
  void changeIsMeasuredAgainstTheSameKindOfTheYearBefore() {
    BudgetNow now =
        BudgetNow.of(
                with(
                    amount(2026, AmountKind.INITIAL_BUDGET, Funding.TOTAL, 968L),
                    amount(2026, AmountKind.INITIAL_BUDGET, Funding.GENERAL, 500L),
                    amount(2025, AmountKind.INITIAL_BUDGET, Funding.TOTAL, 1000L),
                    amount(2025, AmountKind.CURRENT_BUDGET, Funding.TOTAL, 5000L)),
                Samples.ROUND)
            .orElseThrow();
    assertThat(now.change()).contains(new BigDecimal("-0.0320"));
    assertThat(now.general()).contains(500L);
    assertThat(BudgetNow.of(with(), Samples.ROUND)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "80, 60, 0.7500",
    "'12,000', １５０００, 1.2500",
    "0, 60,",
    "80, '',",
    "全校, 60,",
  })
  void achievementIsResultOverTargetWhereBothAreNumbers(
      String target, String result, BigDecimal achievement) {
    Indicator indicator =
        new Indicator(
            "成果指標",
            "満足度",
            "％",
            List.of(
                new Indicator.Reading(new FiscalYear(2025), target, result == null ? "" : result)));
    EvidenceSection section =
        section(EvidenceKind.OUTCOME, program(Map.of(), List.of(), List.of(indicator)));
    assertThat(section.indicators().getFirst().years().getFirst().achievement())
        .isEqualTo(Optional.ofNullable(achievement));
    assertThat(section(EvidenceKind.ACTIVITY, program(Map.of(), List.of(), List.of(indicator))))
        .satisfies(s -> assertThat(s.isMissing()).isTrue());
  }

  @ParameterizedTest
  @CsvSource({"平成6年度,32", "S52,49", "H17~H30,21", "不明,", "令和9年度,"})
  void yearsSinceTheStartAreCountedToTheYearOfTheReview(String start, Integer years) {
    Program program = program(Map.of(Fact.START_YEAR, start), List.of(), List.of());
    assertThat(EVIDENCE.yearsSinceStart(program)).isEqualTo(Optional.ofNullable(years));
  }

  @Test
  void lastRoundIsShownByItsLatestStageAndANameMatchIsCalledACandidate() {
    Answers answers =
        Answers.NONE
            .with("section", new Field.GradeOf("v1"), "B")
            .with("final", new Field.GradeOf("v1"), "C")
            .with("final", new Field.Of(Item.DIRECTION), "shrink");
    Previous previous = new Previous(new ProgramId("9"), "公園管理", Previous.Link.PROPOSED, answers);
    List<EvidenceFact> facts =
        EVIDENCE.section(EvidenceKind.PREVIOUS_ROUND, with(), Optional.of(previous), "v1").facts();
    assertThat(facts)
        .extracting(f -> f.label().key())
        .first()
        .isEqualTo("evidence.previous.candidate");
    assertThat(facts)
        .extracting(EvidenceFact::value)
        .contains(new EvidenceFact.Written("C"), new EvidenceFact.Written("縮小"))
        .doesNotContain(new EvidenceFact.Written("B"));
  }
}
