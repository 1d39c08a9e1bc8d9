package org.tanaoroshi.sample;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tanaoroshi.sample.SampleProgram.Series;
import org.tanaoroshi.sample.SampleProgram.YearAmounts;
import org.tanaoroshi.sample.Seed.Measure;

/** Activity and outcome indicators of one program that fit its amounts. */
final class Indicators {
  private final Seed seed;
  private final Chance chance;

  Indicators(Seed seed, Chance chance) {
    this.seed = seed;
    this.chance = chance;
  }

  /** How much was done: about what the money of the year pays for. */
  Optional<Series> activity(Map<Integer, YearAmounts> years) {
    Optional<Measure> measure =
        seed.options().get("a").flatMap(Measure::parse).or(() -> seed.kind().activity());
    if (measure.isEmpty() || measure.get().name().equals("－")) {
      return Optional.empty();
    }
    double cost = measure.get().level();
    Map<Integer, BigDecimal> targets = new TreeMap<>();
    Map<Integer, BigDecimal> results = new TreeMap<>();
    double steady = chance.whole(1, 3);
    double quality = chance.between(0.93, 1.08);
    for (var year : years.entrySet()) {
      YearAmounts amounts = year.getValue();
      if (amounts.current() == 0 && cost > 0) {
        continue;
      }
      double planned = cost == 0 ? steady : Math.max(1, amounts.current() / 1000.0 / cost);
      double done = cost == 0 ? steady : amounts.settled() / 1000.0 / cost * quality;
      if (measure.get().unit().equals("％")) {
        planned = 99.9;
        done = chance.between(99.6, 100);
      }
      targets.put(year.getKey(), target(planned, measure.get()));
      if (year.getKey() <= Years.SETTLED) {
        results.put(year.getKey(), rounded(done, measure.get()));
      }
    }
    return Optional.of(new Series(measure.get().name(), measure.get().unit(), targets, results));
  }

  /** What came of it: the theme's outcome or the kind's. */
  Optional<Series> outcome(int start) {
    Optional<Measure> own = seed.options().get("o").flatMap(Measure::parse);
    Optional<Measure> theme = seed.theme().outcome();
    Optional<Measure> kind = seed.kind().outcome();
    if (seed.kind().is("管理", "人件", "公債", "予備", "繰出", "基金", "負担", "会議")) {
      return own.map(m -> series(m, start));
    }
    boolean themeFirst = chance.happens(0.55) && !seed.kind().is("改修", "整備");
    Optional<Measure> measure =
        own.or(() -> themeFirst ? theme.or(() -> kind) : kind.or(() -> theme));
    return measure.map(m -> series(m.equals(theme.orElse(null)) ? m : varied(m), start));
  }

  private Measure varied(Measure m) {
    boolean percent = m.unit().equals("％");
    double level = m.level() * (percent ? chance.between(0.9, 1.06) : chance.between(0.4, 1.9));
    return new Measure(
        m.name(), m.unit(), percent ? Math.min(level, 100) : Math.rint(level), m.trend());
  }

  private Series series(Measure m, int start) {
    Map<Integer, BigDecimal> targets = new TreeMap<>();
    Map<Integer, BigDecimal> results = new TreeMap<>();
    double ambition = 1 + m.trend() * chance.between(0.01, 0.09);
    for (int year = Math.max(start, Years.FIRST); year <= Years.BUDGET; year++) {
      double drift = 1 + m.trend() * 0.02 * (year - Years.SETTLED);
      targets.put(year, capped(m.level() * drift * ambition, m));
      if (year <= Years.SETTLED) {
        double step = year == Years.SETTLED ? 0 : 0.02 * chance.noise();
        results.put(year, capped(m.level() * drift * (1 + step), m));
      }
    }
    return new Series(m.name(), m.unit(), targets, results);
  }

  private static BigDecimal capped(double value, Measure m) {
    return rounded(m.unit().equals("％") && m.level() <= 100 ? Math.min(value, 100) : value, m);
  }

  /** A plan is a round number: two figures, a half at most in the third. */
  private static BigDecimal target(double value, Measure m) {
    if (m.unit().equals("％")) {
      return rounded(value, m);
    }
    BigDecimal two = BigDecimal.valueOf(value).round(new MathContext(2, RoundingMode.HALF_UP));
    return two.setScale(0, RoundingMode.HALF_UP).max(BigDecimal.ONE);
  }

  /** Whole numbers; a decimal for shares, ages and other small levels that trend. */
  private static BigDecimal rounded(double value, Measure m) {
    boolean decimal = m.unit().equals("％") || (m.level() % 1 != 0 && m.trend() != 0);
    return BigDecimal.valueOf(value).setScale(decimal ? 1 : 0, RoundingMode.HALF_UP);
  }
}
