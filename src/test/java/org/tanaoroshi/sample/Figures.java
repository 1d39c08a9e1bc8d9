package org.tanaoroshi.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tanaoroshi.sample.SampleProgram.FundingSplit;
import org.tanaoroshi.sample.SampleProgram.YearAmounts;

/** The amounts of one program. Budgets are whole 千円, as cities set them; settlements are yen. */
final class Figures {
  private static final long THOUSAND = 1000L;
  private static final long YEN_PER_STAFF = 8_120_000L;

  private final Seed seed;
  private final Kind kind;
  private final Chance chance;
  private final long settlementStep;
  private final boolean poorlyExecuted;

  /**
   * Prepares the amounts of a program.
   *
   * @param settlementStep yen to which its bureau's inventory rounds settlements
   */
  Figures(Seed seed, Chance chance, long settlementStep) {
    this.seed = seed;
    this.kind = seed.kind();
    this.chance = chance;
    this.settlementStep = settlementStep;
    this.poorlyExecuted =
        chance.happens(0.08) && !kind.is("人件", "公債", "保険", "予備", "管理", "繰出", "基金", "負担");
  }

  Map<Integer, YearAmounts> years(int start) {
    Map<Integer, YearAmounts> years = new TreeMap<>();
    long initial = budget();
    years.put(Years.BUDGET, new YearAmounts(initial, 0, 0, 0, 0));
    for (int year = Years.SETTLED; year >= Years.FIRST && year >= start; year--) {
      Optional<String> fixed = seed.options().get("R" + (year - 2018));
      initial =
          fixed.isPresent()
              ? Long.parseLong(fixed.get()) * THOUSAND
              : thousands(initial / (1 + drift()));
      years.put(year, settle(initial));
    }
    return years;
  }

  /** A round figure where grants are, else one that a detailed estimate leaves. */
  private long budget() {
    if (seed.low() != seed.high()) {
      return thousands(chance.scaled((double) seed.low(), (double) seed.high()) * THOUSAND);
    }
    boolean round = kind.is("団補", "融資", "予備", "基金", "助成") || Math.abs(seed.low()) < 1000;
    return round
        ? seed.low() * THOUSAND
        : thousands(seed.low() * THOUSAND * (1 + 0.03 * chance.noise()));
  }

  private double drift() {
    if (kind.is("整備", "改修")) {
      return chance.between(-0.35, 0.45);
    }
    if (kind.is("団補", "融資", "負担", "予備", "会議") && chance.happens(0.6)) {
      return 0;
    }
    return Math.clamp(0.012 + 0.06 * chance.noise(), -0.15, 0.18);
  }

  private YearAmounts settle(long initial) {
    if (initial <= 0 || kind.is("予備")) {
      return new YearAmounts(initial, 0, 0, 0, 0);
    }
    long supplement = 0;
    if (chance.happens(0.3) && !kind.is("団補", "会議", "融資")) {
      supplement = thousands(initial * 0.05 * chance.noise());
    }
    long carriedIn = 0;
    if (kind.is("整備", "改修") && chance.happens(0.35)) {
      carriedIn = thousands(initial * chance.between(0.05, 0.3));
    }
    long current = initial + supplement + carriedIn;
    double rate =
        poorlyExecuted
            ? chance.between(0.24, 0.62)
            : chance.between(kind.executionLow(), kind.executionHigh());
    boolean whole = kind.is("負担", "団補", "融資") && rate > 0.96;
    long settled = whole ? current : Math.round(current * rate / settlementStep) * settlementStep;
    long carriedOut = 0;
    if (kind.is("整備", "改修") && rate < 0.85) {
      carriedOut = thousands((current - settled) * chance.between(0.4, 0.9));
    }
    return new YearAmounts(initial, supplement, carriedIn, settled, carriedOut);
  }

  /** What each source gives; the general fund bears the rest. */
  FundingSplit funding(long budget) {
    if (budget <= 0) {
      return new FundingSplit(0, 0, 0, 0, budget);
    }
    long national = part(budget, "国", budget, THOUSAND);
    long prefecture = part(budget, "県", budget - national, THOUSAND);
    long bond = part(budget, "債", budget - national - prefecture, 100 * THOUSAND);
    long other = part(budget, "他", budget - national - prefecture - bond, THOUSAND);
    return new FundingSplit(
        national, prefecture, bond, other, budget - national - prefecture - bond - other);
  }

  private long part(long budget, String source, long left, long step) {
    double wished = budget * share(source);
    long yen = (long) Math.min(wished, (double) left);
    return yen / step * step;
  }

  /** The share of the budget that a source bears, 0 to 1. */
  double share(String source) {
    String share =
        seed.options().get(source).orElseGet(() -> kind.shares().getOrDefault(source, "0"));
    String[] parts = share.split("/", -1);
    double value = Double.parseDouble(parts[0]);
    return parts.length > 1 ? value / Double.parseDouble(parts[1]) : value;
  }

  /** 人工, to a tenth. */
  BigDecimal staff(long budget) {
    if (kind.is("人件", "公債", "予備")) {
      return BigDecimal.ZERO.setScale(1);
    }
    double size = Math.pow(Math.abs(budget) / (double) THOUSAND / kind.perStaff(), 0.7);
    double staff = Math.clamp(size * chance.between(0.7, 1.5), 0.1, 38);
    return BigDecimal.valueOf(staff).setScale(1, RoundingMode.HALF_UP);
  }

  static long personnel(BigDecimal staff) {
    return staff.multiply(BigDecimal.valueOf(YEN_PER_STAFF)).longValueExact();
  }

  /** What users pay: the larger part of the other revenue of a facility or service. */
  long charges(FundingSplit funding) {
    boolean charged = kind.is("施設", "直施", "収集", "委託", "維持") && share("他") < 0.9;
    return charged ? thousands((double) funding.other() * chance.between(0.86, 0.99)) : 0;
  }

  private static long thousands(double yen) {
    return Math.round(yen / THOUSAND) * THOUSAND;
  }
}
