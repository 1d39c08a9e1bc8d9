package org.tanaoroshi.tabular;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.tanaoroshi.tabular.Cell.Kind;

/**
 * How a number format makes a stored number a date, a code with zeros in front, or leaves it a
 * number. Formats dates itself: POI takes no era format for a date.
 */
final class CellFormats {
  /** Spreadsheets hold and show 15 significant digits; what lies beyond is binary noise. */
  private static final MathContext DIGITS = new MathContext(15);

  private static final int GREATEST_SCALE = 400;
  private static final double NO_DATE_FROM = 2_958_466;

  private static final Pattern NOT_SHOWN_AS_IS =
      Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!h+\\]|m+\\]|s+\\])[^\\]]*\\]");

  private static final Pattern SECOND_FRACTION = Pattern.compile("(?<=s)\\.0+");

  private CellFormats() {}

  /** What a number format does: nothing, a date, or that many digits with zeros in front. */
  record Look(boolean date, int digits) {
    static final Look PLAIN = new Look(false, 0);
    static final Look DATE = new Look(true, 0);
  }

  /** The look of a format by its number and, where the file gives one, its code. */
  static Look look(int id, String code) {
    if (code == null || code.isEmpty()) {
      boolean date =
          (id >= 14 && id <= 22)
              || (id >= 27 && id <= 36)
              || (id >= 45 && id <= 47)
              || (id >= 50 && id <= 58);
      return date ? Look.DATE : Look.PLAIN;
    }
    String first = code.split(";", 2)[0];
    if (first.length() > 1 && first.chars().allMatch(c -> c == '0')) {
      return new Look(false, first.length());
    }
    String shown = NOT_SHOWN_AS_IS.matcher(first).replaceAll("").toLowerCase(Locale.ROOT);
    shown = SECOND_FRACTION.matcher(shown).replaceAll("");
    boolean digits = shown.chars().anyMatch(c -> c == '0' || c == '#' || c == '?' || c == '@');
    boolean general = shown.contains("general") || shown.contains("g/");
    boolean date = !digits && !general && shown.chars().anyMatch(c -> "ymdhsge".indexOf(c) >= 0);
    return date ? Look.DATE : Look.PLAIN;
  }

  /** The cell of a stored number; {@code raw} is the number as the file writes it. */
  static Cell number(int column, String raw, Look look, boolean from1904) {
    BigDecimal exact;
    try {
      exact = new BigDecimal(raw.strip()).round(DIGITS).stripTrailingZeros();
    } catch (NumberFormatException notANumber) {
      return new Cell(column, Kind.TEXT, raw);
    }
    if (Math.abs(exact.scale()) > GREATEST_SCALE) {
      return new Cell(column, Kind.TEXT, raw);
    }
    if (look.date() && exact.signum() >= 0 && exact.doubleValue() < NO_DATE_FROM) {
      LocalDateTime time = DateUtil.getLocalDateTime(exact.doubleValue(), from1904, true);
      if (time != null) {
        return new Cell(column, Kind.DATE, date(time, exact.doubleValue() < 1 && !from1904));
      }
    }
    String text = exact.toPlainString();
    boolean pad = text.length() < look.digits() && text.chars().allMatch(Character::isDigit);
    return new Cell(
        column, Kind.NUMBER, pad ? "0".repeat(look.digits() - text.length()) + text : text);
  }

  /** 2024-04-01, 2024-04-01T09:30, or 09:30 where there is no day. */
  private static String date(LocalDateTime time, boolean timeOnly) {
    if (timeOnly) {
      return time.toLocalTime().toString();
    }
    return time.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? time.toLocalDate().toString()
        : time.toString();
  }
}
