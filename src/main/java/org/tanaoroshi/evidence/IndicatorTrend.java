package org.tanaoroshi.evidence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Indicator;
import org.tanaoroshi.values.Typed;

/** An indicator over the years, oldest first, with what was reached of the target. */
public record IndicatorTrend(String kind, String name, String unit, List<Year> years) {
  /** Copies the years. */
  public IndicatorTrend {
    years = List.copyOf(years);
  }

  /**
   * Target and result as written, blank where the inventory does not say; {@code achievement} is
   * result ÷ target, empty where either is no number or the target is zero.
   */
  public record Year(
      FiscalYear year, String target, String result, Optional<BigDecimal> achievement) {}

  static IndicatorTrend of(Indicator indicator) {
    List<Year> years =
        indicator.readings().stream()
            .map(r -> new Year(r.year(), r.target(), r.result(), achievement(r)))
            .sorted(Comparator.comparing(Year::year))
            .toList();
    return new IndicatorTrend(indicator.kind(), indicator.name(), indicator.unit(), years);
  }

  private static Optional<BigDecimal> achievement(Indicator.Reading reading) {
    if (Typed.read(reading.target()) instanceof Typed.Value target
        && Typed.read(reading.result()) instanceof Typed.Value result
        && target.number().signum() > 0) {
      return Optional.of(result.number().divide(target.number(), 4, RoundingMode.HALF_UP));
    }
    return Optional.empty();
  }
}
