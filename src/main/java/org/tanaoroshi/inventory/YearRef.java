package org.tanaoroshi.inventory;

import org.tanaoroshi.model.FiscalYear;

/**
 * The fiscal year of a column: one its header names, or one counted from the year of the file. A
 * column without a year word takes the year of the file itself.
 */
public sealed interface YearRef {
  /** The year of the file: for columns without a year word. */
  YearRef BASE = new FromBase(0);

  /** 令和6年度, R6, 2024. */
  record Absolute(FiscalYear year) implements YearRef {
    @Override
    public FiscalYear from(FiscalYear base) {
      return year;
    }

    @Override
    public String key() {
      return Integer.toString(year.year());
    }
  }

  /** 前年度 is −1, 本年度 0, 翌年度 1. */
  record FromBase(int years) implements YearRef {
    @Override
    public FiscalYear from(FiscalYear base) {
      return base.plus(years);
    }

    @Override
    public String key() {
      return (years < 0 ? "" : "+") + years;
    }
  }

  /** The year, where the file's own year is {@code base}. */
  FiscalYear from(FiscalYear base);

  /** The stable text: 2024, +0, -1. */
  String key();

  /**
   * The year of that text.
   *
   * @throws IllegalArgumentException where it is none
   */
  static YearRef parse(String key) {
    return key.startsWith("+") || key.startsWith("-")
        ? new FromBase(Integer.parseInt(key))
        : new Absolute(new FiscalYear(Integer.parseInt(key)));
  }
}
