package org.tanaoroshi.evidence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.tanaoroshi.model.AmountKind;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Funding;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.Round;

/**
 * The budget of the year of the review as reports count it (現額, else 当初), in yen; {@code general}
 * is the 一般財源 in it and {@code before} the same kind a year earlier.
 */
public record BudgetNow(
    FiscalYear year, AmountKind kind, long yen, Optional<Long> general, Optional<Long> before) {

  /** Empty where the inventory states no budget for that year. */
  public static Optional<BudgetNow> of(Program program, Round round) {
    FiscalYear year = round.reviewYear();
    for (AmountKind kind :
        new AmountKind[] {AmountKind.CURRENT_BUDGET, AmountKind.INITIAL_BUDGET}) {
      Optional<Long> yen = program.yen(year, kind, Funding.TOTAL);
      if (yen.isPresent()) {
        return Optional.of(
            new BudgetNow(
                year,
                kind,
                yen.get(),
                program.yen(year, kind, Funding.GENERAL),
                program.yen(year.plus(-1), kind, Funding.TOTAL)));
      }
    }
    return Optional.empty();
  }

  /** 前年度比: by how much of last year's amount it changed; empty where that is unknown or zero. */
  public Optional<BigDecimal> change() {
    return before
        .filter(b -> b > 0)
        .map(
            b ->
                BigDecimal.valueOf(Math.subtractExact(yen, b))
                    .divide(BigDecimal.valueOf(b), 4, RoundingMode.HALF_UP));
  }
}
