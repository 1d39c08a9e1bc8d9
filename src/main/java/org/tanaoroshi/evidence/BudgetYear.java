package org.tanaoroshi.evidence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.tanaoroshi.model.Amount;
import org.tanaoroshi.model.AmountKind;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Funding;
import org.tanaoroshi.model.Program;

/**
 * Budget and settlement of one fiscal year in yen, each empty where the inventory does not say.
 * {@code initial} is 当初予算, {@code current} 予算現額, {@code unused} 不用額.
 */
public record BudgetYear(
    FiscalYear year,
    Optional<Long> initial,
    Optional<Long> current,
    Optional<Long> settlement,
    Optional<Long> unused) {

  /** The years of which the inventory states a budget or a settlement, oldest first. */
  public static List<BudgetYear> of(Program program) {
    TreeSet<FiscalYear> stated = new TreeSet<>();
    for (Amount amount : program.amounts()) {
      boolean tells =
          switch (amount.kind()) {
            case INITIAL_BUDGET, CURRENT_BUDGET, SETTLEMENT, UNUSED -> true;
            default -> false;
          };
      if (tells && amount.funding() == Funding.TOTAL && amount.yen().isPresent()) {
        stated.add(amount.year());
      }
    }
    List<BudgetYear> years = new ArrayList<>();
    for (FiscalYear year : stated) {
      years.add(of(program, year));
    }
    return years;
  }

  private static BudgetYear of(Program program, FiscalYear year) {
    Optional<Long> current = program.yen(year, AmountKind.CURRENT_BUDGET, Funding.TOTAL);
    Optional<Long> settlement = program.yen(year, AmountKind.SETTLEMENT, Funding.TOTAL);
    Optional<Long> unused =
        program
            .yen(year, AmountKind.UNUSED, Funding.TOTAL)
            .or(() -> unused(program, year, current, settlement));
    return new BudgetYear(
        year,
        program.yen(year, AmountKind.INITIAL_BUDGET, Funding.TOTAL),
        current,
        settlement,
        unused);
  }

  /** 不用額 = 予算現額 − 支出済額 − 翌年度繰越額 (DOMAIN §3); without a 現額 it is not known. */
  private static Optional<Long> unused(
      Program program, FiscalYear year, Optional<Long> current, Optional<Long> settlement) {
    if (current.isEmpty() || settlement.isEmpty()) {
      return Optional.empty();
    }
    long carried = program.yen(year, AmountKind.CARRIED_OUT, Funding.TOTAL).orElse(0L);
    return Optional.of(
        Math.subtractExact(Math.subtractExact(current.get(), settlement.get()), carried));
  }

  /** The budget as reports count it: 現額, else 当初. */
  public Optional<Long> budget() {
    return current.or(() -> initial);
  }

  /**
   * 執行率 = 支出済額 ÷ 予算現額, without a 現額 ÷ 当初 (see {@link #isAgainstInitial}); 0 … 1 and more. Empty
   * where either is unknown or the budget is not positive.
   */
  public Optional<BigDecimal> executionRate() {
    if (settlement.isEmpty() || budget().isEmpty() || budget().get() <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        BigDecimal.valueOf(settlement.get())
            .divide(BigDecimal.valueOf(budget().get()), 4, RoundingMode.HALF_UP));
  }

  /** Whether the rate is 「対当初」. */
  public boolean isAgainstInitial() {
    return current.isEmpty();
  }
}
