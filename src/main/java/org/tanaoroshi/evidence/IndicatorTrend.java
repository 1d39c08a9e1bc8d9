package org.tanaoroshi.evidence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Indicator;
import org.tanaoroshi.values.Typed;

/**
 * An indicator over the years, oldest first, with what was reached of the target, and how the
 * result moves.
 */
public record IndicatorTrend(String kind, String name, String unit, List<Year> years) {
  private static final BigDecimal BARELY = new BigDecimal("0.02");

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

  /** Whether results rise, fall, or stay within two percent. */
  public enum Direction {
    UP,
    DOWN,
    LEVEL
  }

  /**
   * From the result before the newest to the newest; {@code change} is its share of the earlier
   * one, empty where that is zero.
   */
  public record Move(
      Direction direction, FiscalYear from, FiscalYear to, Optional<BigDecimal> change) {}

  /** How the two newest results that are numbers compare; empty where there are not two. */
  public Optional<Move> move() {
    List<Map.Entry<FiscalYear, BigDecimal>> results = new ArrayList<>();
    for (Year year : years) {
      if (Typed.read(year.result()) instanceof Typed.Value value) {
        results.add(Map.entry(year.year(), value.number()));
      }
    }
    if (results.size() < 2) {
      return Optional.empty();
    }
    BigDecimal before = results.get(results.size() - 2).getValue();
    BigDecimal now = results.getLast().getValue();
    Optional<BigDecimal> change =
        Optional.of(before)
            .filter(b -> b.signum() != 0)
            .map(b -> now.subtract(b).divide(b.abs(), 4, RoundingMode.HALF_UP));
    boolean level = change.map(c -> c.abs().compareTo(BARELY) <= 0).orElse(now.signum() == 0);
    Direction direction =
        level ? Direction.LEVEL : now.compareTo(before) > 0 ? Direction.UP : Direction.DOWN;
    return Optional.of(
        new Move(
            direction,
            results.get(results.size() - 2).getKey(),
            results.getLast().getKey(),
            change));
  }

  /** The newest year of which the inventory states target and result. */
  public Optional<Year> newestAchievement() {
    return years.reversed().stream().filter(y -> y.achievement().isPresent()).findFirst();
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
