package org.tanaoroshi.exchange.cells;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What a cell holds, written or read. */
public sealed interface Value {
  /** A text; "" is a blank cell. */
  record Text(String text) implements Value {
    @Override
    public String asText() {
      return text;
    }
  }

  /** A number. */
  record Num(BigDecimal number) implements Value {
    @Override
    public String asText() {
      BigDecimal plain = number.stripTrailingZeros();
      return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }
  }

  /** A calendar day. */
  record Day(LocalDate day) implements Value {
    @Override
    public String asText() {
      return day.toString();
    }
  }

  /** The text, the number in plain digits without trailing zeros, or the ISO date. */
  String asText();

  /** Whether the cell holds nothing. */
  default boolean isBlank() {
    return asText().isEmpty();
  }

  /** Nothing. */
  static Value blank() {
    return new Text("");
  }

  /** A text. */
  static Value of(String text) {
    return new Text(text);
  }

  /** A whole number. */
  static Value of(long number) {
    return new Num(BigDecimal.valueOf(number));
  }

  /**
   * A number that a spreadsheet keeps exactly; one with more than 15 significant digits stands as
   * text, since a cell would round it.
   */
  static Value of(BigDecimal number) {
    Num value = new Num(number);
    return number.stripTrailingZeros().precision() > 15 ? new Text(value.asText()) : value;
  }
}
