package org.tanaoroshi.values;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as people write them: 令和8年9月30日(水)まで, R8.9.30, 2026/9/30, 2026-09-30. */
public final class Days {
  private static final int BEFORE_REIWA = 2018;

  private static final Pattern DAY =
      Pattern.compile(
          "(?:(?:令和|(?<![a-z])r)\\.?(元|\\d{1,2})|(?<!\\d)(20\\d\\d))[年./-](\\d{1,2})[月./-](\\d{1,2})(?!\\d)");

  private Days() {}

  /** The first day that the text names with its year; empty where it names none. */
  public static Optional<LocalDate> read(String text) {
    Matcher m = DAY.matcher(Text.word(text));
    if (!m.find()) {
      return Optional.empty();
    }
    int year =
        m.group(2) != null
            ? Integer.parseInt(m.group(2))
            : BEFORE_REIWA + (m.group(1).equals("元") ? 1 : Integer.parseInt(m.group(1)));
    try {
      return Optional.of(
          LocalDate.of(year, Integer.parseInt(m.group(3)), Integer.parseInt(m.group(4))));
    } catch (DateTimeException e) {
      // 9月31日 names no day.
      return Optional.empty();
    }
  }

  /** The day of a text that says nothing else, but for the day of the week. */
  public static Optional<LocalDate> readWhole(String text) {
    String rest = DAY.matcher(Text.word(text)).replaceFirst("");
    return rest.matches("日?(\\([日月火水木金土]\\))?") ? read(text) : Optional.empty();
  }

  /** 令和8年9月30日（水）. */
  public static String label(LocalDate day) {
    int era = day.getYear() - BEFORE_REIWA;
    String year =
        era < 1 ? day.getYear() + "年" : "令和" + (era == 1 ? "元" : Integer.toString(era)) + "年";
    return year
        + day.getMonthValue()
        + "月"
        + day.getDayOfMonth()
        + "日（"
        + day.getDayOfWeek().getDisplayName(TextStyle.NARROW, Locale.JAPANESE)
        + "）";
  }

  /** A text as it is shown: an ISO date as {@link #label}, anything else as it stands. */
  public static String shown(String text) {
    return text.matches("\\d{4}-\\d{2}-\\d{2}") ? read(text).map(Days::label).orElse(text) : text;
  }
}
