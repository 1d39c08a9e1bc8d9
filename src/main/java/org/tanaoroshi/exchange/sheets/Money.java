package org.tanaoroshi.exchange.sheets;

import java.util.Optional;
import org.tanaoroshi.exchange.cells.Value;
import org.tanaoroshi.model.MoneyUnit;

/** Yen as the exact decimals of a unit. */
final class Money {
  private Money() {}

  static Value of(long yen, MoneyUnit unit) {
    return Value.of(unit.fromYen(yen));
  }

  static Value of(Optional<Long> yen, MoneyUnit unit) {
    return yen.map(y -> of(y, unit)).orElse(Value.blank());
  }

  /**
   * Rounds a formula to whole yen, so that sums of decimals give the same value in every program.
   */
  static String rounded(String formula, MoneyUnit unit) {
    int decimals = Long.toString(unit.toYen(java.math.BigDecimal.ONE)).length() - 1;
    return "ROUND(" + formula + "," + decimals + ")";
  }
}
