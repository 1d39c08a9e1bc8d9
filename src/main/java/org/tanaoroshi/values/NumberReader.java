package org.tanaoroshi.values;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tanaoroshi.model.MoneyUnit;

/** The grammar behind {@link Typed#read}. */
final class NumberReader {
  /** Longer texts are no numbers; the bound also keeps an exponent from making a huge one. */
  private static final int LONGEST = 60;

  private static final int LONGEST_RAW = 500;

  private static final int GREATEST_EXPONENT = 30;

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<open>\\()?(?<sign>[▲△▼-])?(?<currency>[¥\\\\$])?(?<sign2>[▲△▼-])?\\+?"
              + "(?<digits>\\d{1,3}(?:,\\d{3})+|\\d+|(?=\\.\\d))(?<fraction>\\.\\d*)?"
              + "(?:e(?<exponent>[+-]?\\d{1,3}))?"
              + "(?<unit>兆円|億円|百万円|100万円|千万円|十万円|万円|千円|円|%)?(?<close>\\))?");

  private static final Pattern NOTHING =
      Pattern.compile("-+|/|該当(事業)?(な|無)し|非該当|(な|無)し|皆無|対象外|未定|n/?a");

  private NumberReader() {}

  static Typed read(String text) {
    if (isWhole(text)) {
      return new Typed.Value(BigDecimal.valueOf(Long.parseLong(text)), Optional.empty());
    }
    if (text.length() > LONGEST_RAW) {
      return text.isBlank() ? new Typed.Blank() : new Typed.Unreadable(text);
    }
    String plain = plain(text);
    if (plain.isEmpty()) {
      return new Typed.Blank();
    }
    if (NOTHING.matcher(plain).matches()) {
      return new Typed.NotApplicable();
    }
    Matcher m = NUMBER.matcher(plain);
    if (plain.length() > LONGEST
        || !m.matches()
        || (m.group("open") == null) != (m.group("close") == null)) {
      return new Typed.Unreadable(text);
    }
    boolean twoSigns = m.group("sign") != null && m.group("sign2") != null;
    int exponent = m.group("exponent") == null ? 0 : Integer.parseInt(m.group("exponent"));
    if (twoSigns || Math.abs(exponent) > GREATEST_EXPONENT) {
      return new Typed.Unreadable(text);
    }
    return value(m, exponent, text);
  }

  /** Nearly all cells of amounts are: digits, perhaps behind a minus, that a long holds. */
  private static boolean isWhole(String text) {
    int from = text.startsWith("-") ? 1 : 0;
    if (text.length() == from || text.length() > 18) {
      return false;
    }
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static Typed value(Matcher m, int exponent, String text) {
    String fraction = m.group("fraction") == null ? "" : m.group("fraction");
    BigDecimal number =
        new BigDecimal(
                "0"
                    + m.group("digits").replace(",", "")
                    + fraction
                    + "0".repeat(fraction.equals(".") ? 1 : 0))
            .scaleByPowerOfTen(exponent);
    boolean negative =
        m.group("open") != null || m.group("sign") != null || m.group("sign2") != null;
    number = canonical(negative ? number.negate() : number);
    String unit = m.group("unit");
    if (unit == null) {
      return new Typed.Value(number, Optional.empty());
    }
    if (unit.equals("%")) {
      return new Typed.Value(canonical(number.movePointLeft(2)), Optional.empty());
    }
    Optional<MoneyUnit> known = Units.named(unit);
    return known.isPresent() ? new Typed.Value(number, known) : new Typed.Unreadable(text);
  }

  private static BigDecimal canonical(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static String plain(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
    StringBuilder out = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (Text.isSpace(c)) {
        continue;
      }
      if (Text.isDash(c)) {
        out.append('-');
      } else {
        out.append(Character.toLowerCase(c));
      }
    }
    return out.toString();
  }
}
