package org.tanaoroshi.values;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.tanaoroshi.model.MoneyUnit;

/** Numbers as the tables of a city office write them: grouped by thousands, ▲ for negatives. */
public final class Figures {
  private static final String NEGATIVE = "▲";

  private Figures() {}

  /** Yen in a unit, exact: 1,234,500 yen are 1,234.5 千円. The unit itself is not written. */
  public static String amount(long yen, MoneyUnit unit) {
    return number(unit.fromYen(yen));
  }

  /** Any number, exact. */
  public static String number(BigDecimal number) {
    // A DecimalFormat is no longer than a call: it may not be shared between threads.
    DecimalFormat format =
        new DecimalFormat("#,##0.##########", DecimalFormatSymbols.getInstance(Locale.ROOT));
    String digits = format.format(number.abs());
    return number.signum() < 0 ? NEGATIVE + digits : digits;
  }

  /** A share as a percentage with one decimal: 0.9134 is 91.3%. */
  public static String percent(BigDecimal share) {
    BigDecimal rounded = share.movePointRight(2).setScale(1, RoundingMode.HALF_UP);
    return (rounded.signum() < 0 ? NEGATIVE : "") + rounded.abs().toPlainString() + "%";
  }

  /** A change as a percentage, always with its sign: ▲3.2%, +3.2%, ±0.0%. */
  public static String change(BigDecimal share) {
    String percent = percent(share);
    if (percent.startsWith(NEGATIVE)) {
      return percent;
    }
    return (percent.equals("0.0%") ? "±" : "+") + percent;
  }
}
