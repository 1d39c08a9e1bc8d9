package org.tanaoroshi.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The unit in which a file or a book states amounts; inside, amounts are whole yen. */
public enum MoneyUnit {
  YEN("円", 0),
  THOUSAND("千円", 3),
  TEN_THOUSAND("万円", 4),
  MILLION("百万円", 6),
  HUNDRED_MILLION("億円", 8);

  private static final BigDecimal MOST_YEN = BigDecimal.valueOf(1_000_000_000_000_000L);

  private final String label;
  private final int power;

  MoneyUnit(String label, int power) {
    this.label = label;
    this.power = power;
  }

  /** 円, 千円, 万円, 百万円 or 億円. */
  public String label() {
    return label;
  }

  /**
   * Whether an amount is one that can be meant: up to 1,000兆円, ten times the budget of the country.
   * More is a slip, and sums of it would overflow.
   */
  public boolean holds(BigDecimal amount) {
    return amount.movePointRight(power).abs().compareTo(MOST_YEN) <= 0;
  }

  /** Whole yen; a value finer than a yen is rounded half up (see {@link #isFinerThanYen}). */
  public long toYen(BigDecimal amount) {
    return amount.movePointRight(power).setScale(0, RoundingMode.HALF_UP).longValueExact();
  }

  /** Whether the amount in this unit is not a whole number of yen. */
  public boolean isFinerThanYen(BigDecimal amount) {
    return amount.movePointRight(power).stripTrailingZeros().scale() > 0;
  }

  /** The exact amount in this unit, without trailing zeros: 1,234 yen are 1.234 千円. */
  public BigDecimal fromYen(long yen) {
    BigDecimal exact = BigDecimal.valueOf(yen, power).stripTrailingZeros();
    return exact.scale() < 0 ? exact.setScale(0) : exact;
  }
}
