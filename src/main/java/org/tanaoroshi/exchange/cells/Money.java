package org.tanaoroshi.exchange.cells;

import java.util.Optional;
import org.tanaoroshi.model.MoneyUnit;

/** Yen as the exact decimals of a unit. */
public final class Money {
  private Money() {}

  public static Value of(long yen, MoneyUnit unit) {
    return Value.of(unit.fromYen(yen));
  }

  public static Value of(Optional<Long> yen, MoneyUnit unit) {
    return yen.map(y -> of(y, unit)).orElse(Value.blank());
  }

  /**
   * Rounds a formula to whole yen, so that sums of decimals give the same value in every program.
   */
  public static String rounded(String formula, MoneyUnit unit) {
    int decimals = Long.toString(unit.toYen(java.math.BigDecimal.ONE)).length() - 1;
    return "ROUND(" + formula + "," + decimals + ")";
  }
}
