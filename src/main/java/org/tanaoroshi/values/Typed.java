package org.tanaoroshi.values;

import java.math.BigDecimal;
import java.util.Optional;
import org.tanaoroshi.model.MoneyUnit;

/**
 * What someone typed where a number belongs: a number, blank, 該当なし, or something else. Blank is not
 * zero, and neither is 該当なし.
 */
public sealed interface Typed {
  /** A number, and the unit where one was typed behind it; a percentage is divided by 100. */
  record Value(BigDecimal number, Optional<MoneyUnit> unit) implements Typed {}

  /** Nothing but white space. */
  record Blank() implements Typed {}

  /** A dash of any kind, 該当なし, なし, N/A. */
  record NotApplicable() implements Typed {}

  /** Anything else: a word, a date, a mistyped number such as 97,5OO. */
  record Unreadable(String text) implements Typed {}

  /**
   * Reads text as people type numbers: thousands separators, full width, ▲ △ − - ( ) for negatives,
   * 円 or another unit behind, {@code 34482000.0}, {@code 7.1E+11}, a percent sign.
   */
  static Typed read(String text) {
    return NumberReader.read(text);
  }
}
