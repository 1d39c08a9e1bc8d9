package org.tanaoroshi.values;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tanaoroshi.model.FiscalYear;

/**
 * Fiscal years as people write them: 令和6年度, R6, R6年度, 令和元年度, H30, S52, 2024, FY 2024, 2024-04-01;
 * ranges such as H17~H53; and words relative to the year of the review.
 */
public final class Years {
  private static final int FIRST_MONTH = 4;
  private static final int FIRST_YEAR = 1868;
  private static final int LAST_YEAR = 2199;

  private static final String ERA = "(令和|平成|昭和|大正|明治|r|h|s)\\.?(元|\\d{1,2})";

  private static final String YEAR =
      "(?:(?<![a-z])" + ERA + "|(?<!\\d)((?:18|19|20|21)\\d\\d)(?!\\d))";

  /** A whole text that is a year or a date. */
  private static final Pattern EXACT =
      Pattern.compile(
          "(?:fy|西暦)?"
              + YEAR
              + "(?:年度?)?(?:[-/.年]?(\\d{1,2})(?:月|[-/.月]\\d{1,2}日?)?)?(?:から|頃|以前|度)?");

  /** A year somewhere in a header; a bare number must not be part of a longer one. */
  private static final Pattern IN_HEADER = Pattern.compile("(?:fy)?" + YEAR + "(?![\\d,])");

  private static final Pattern YEAR_WORD = Pattern.compile(IN_HEADER.pattern() + "(?:年度?)?");

  private static final Pattern OPEN_RANGE = Pattern.compile("[~〜～](.+)");

  private static final Pattern RELATIVE =
      Pattern.compile("(前々年度|前前年度|一昨年度|前年度|昨年度|本年度|当年度|今年度|現年度|翌々年度|翌翌年度|翌年度|次年度|来年度)");

  private static final Pattern RANGE =
      Pattern.compile("(.+?)(?:[~〜～→]|から|[-–—―−‐](?=[a-z令平昭大明]|\\d{4}|$))(.*?)(?:まで)?");

  private Years() {}

  /** From–to; either may be missing: H17~H53, R6~, ~R8. */
  public record Range(Optional<FiscalYear> from, Optional<FiscalYear> to) {}

  /**
   * The fiscal year that a whole cell states; a date falls into the fiscal year April-March. Empty
   * where the cell states anything else.
   */
  public static Optional<FiscalYear> read(String text) {
    Matcher m = EXACT.matcher(fold(text));
    if (!m.matches()) {
      return Optional.empty();
    }
    Optional<FiscalYear> year = year(m);
    boolean fiscal = fold(text).contains("年度");
    if (m.group(4) == null || fiscal) {
      return year;
    }
    int month = Integer.parseInt(m.group(4));
    if (month < 1 || month > 12) {
      return Optional.empty();
    }
    return month < FIRST_MONTH ? year.flatMap(y -> valid(y.year() - 1)) : year;
  }

  /**
   * The fiscal year that a header or title names, absolute or relative to {@code review}, the year
   * in which the review is held. Where it names several, the first.
   */
  public static Optional<FiscalYear> inHeader(String header, FiscalYear review) {
    Optional<FiscalYear> absolute = absoluteInHeader(header);
    return absolute.isPresent() ? absolute : relative(header).map(review::plus);
  }

  /** The fiscal year that a header or title names by its number. */
  public static Optional<FiscalYear> absoluteInHeader(String header) {
    Matcher m = IN_HEADER.matcher(fold(header));
    while (m.find()) {
      Optional<FiscalYear> year = year(m);
      if (year.isPresent()) {
        return year;
      }
    }
    return Optional.empty();
  }

  /** Years from the year of the review: 前年度 is −1, 本年度 0, 翌年度 1; empty where none is named. */
  public static Optional<Integer> relative(String header) {
    Matcher m = RELATIVE.matcher(fold(header));
    if (!m.find()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (m.group(1)) {
          case "前々年度", "前前年度", "一昨年度" -> -2;
          case "前年度", "昨年度" -> -1;
          case "翌々年度", "翌翌年度" -> 2;
          case "翌年度", "次年度", "来年度" -> 1;
          default -> 0;
        });
  }

  /** The header with its year words replaced by ◆, so that headers of different years compare. */
  public static String withoutYears(String header) {
    return RELATIVE.matcher(YEAR_WORD.matcher(fold(header)).replaceAll("◆")).replaceAll("◆");
  }

  /** The range that a cell states; a single year begins one. Empty where it states none. */
  public static Optional<Range> range(String text) {
    String folded = fold(text);
    Optional<FiscalYear> single = read(folded);
    if (single.isPresent()) {
      return Optional.of(new Range(single, Optional.empty()));
    }
    Matcher open = OPEN_RANGE.matcher(folded);
    if (open.matches()) {
      return read(open.group(1)).map(to -> new Range(Optional.empty(), Optional.of(to)));
    }
    Matcher m = RANGE.matcher(folded);
    if (!m.matches()) {
      return Optional.empty();
    }
    Optional<FiscalYear> from = read(m.group(1));
    Optional<FiscalYear> to = read(m.group(2));
    boolean readable = from.isPresent() && (to.isPresent() || m.group(2).isEmpty());
    return readable ? Optional.of(new Range(from, to)) : Optional.empty();
  }

  private static String fold(String text) {
    return Text.word(text).toLowerCase(Locale.ROOT);
  }

  private static Optional<FiscalYear> year(Matcher m) {
    if (m.group(3) != null) {
      return valid(Integer.parseInt(m.group(3)));
    }
    int n = m.group(2).equals("元") ? 1 : Integer.parseInt(m.group(2));
    int before =
        switch (m.group(1)) {
          case "令和", "r" -> 2018;
          case "平成", "h" -> 1988;
          case "昭和", "s" -> 1925;
          case "大正" -> 1911;
          default -> 1867;
        };
    return n == 0 ? Optional.empty() : valid(before + n);
  }

  private static Optional<FiscalYear> valid(int year) {
    return year < FIRST_YEAR || year > LAST_YEAR
        ? Optional.empty()
        : Optional.of(new FiscalYear(year));
  }
}
