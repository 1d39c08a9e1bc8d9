package org.tanaoroshi.totals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.OptionalLong;

/** An effect against the target figure for it, both in yen; no target where none was entered. */
public record Attainment(long effect, OptionalLong target) {
  /** Effect ÷ target; empty without a target above zero. May be negative or above 1. */
  public Optional<BigDecimal> share() {
    return target.isPresent() && target.getAsLong() > 0
        ? Optional.of(
            BigDecimal.valueOf(effect)
                .divide(BigDecimal.valueOf(target.getAsLong()), MathContext.DECIMAL64))
        : Optional.empty();
  }

  /** What is still lacking; negative where the target is exceeded, empty without one. */
  public Optional<Long> lacking() {
    return target.isPresent()
        ? Optional.of(Math.subtractExact(target.getAsLong(), effect))
        : Optional.empty();
  }
}
