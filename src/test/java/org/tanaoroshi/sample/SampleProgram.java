package org.tanaoroshi.sample;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * One finished program of the sample city; amounts are yen.
 *
 * @param account 一般会計 or the name of a special account
 * @param end the last fiscal year, western; empty where no end is set
 * @param years amounts by fiscal year; a year before the program's start is absent
 */
record SampleProgram(
    String code,
    Seed seed,
    String account,
    int start,
    Optional<Integer> end,
    Map<Integer, YearAmounts> years,
    FundingSplit funding,
    BigDecimal staff,
    long personnel,
    long charges,
    Wording wording,
    Optional<Series> activity,
    Optional<Series> outcome) {

  String name() {
    return seed.name();
  }

  long budget() {
    YearAmounts amounts = years.get(Years.BUDGET);
    return amounts == null ? 0 : amounts.initial();
  }

  long settled(int year) {
    YearAmounts amounts = years.get(year);
    return amounts == null ? 0 : amounts.settled();
  }

  /** Budget and settlement of one year; the settlement of 令和8年度 is not known and stands at 0. */
  record YearAmounts(long initial, long supplement, long carriedIn, long settled, long carriedOut) {
    long current() {
      return initial + supplement + carriedIn;
    }
  }

  /** Where the initial budget of 令和8年度 comes from; adds up to it. */
  record FundingSplit(long national, long prefecture, long bond, long other, long general) {}

  /** The texts. */
  record Wording(
      String purpose,
      String target,
      String means,
      String law,
      String obligation,
      String handling,
      String issues) {}

  /** An indicator with targets and results; the result of 令和8年度 is not known. */
  record Series(
      String name,
      String unit,
      Map<Integer, BigDecimal> targets,
      Map<Integer, BigDecimal> results) {}
}
