package org.tanaoroshi.ui.totals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.totals.Attainment;
import org.tanaoroshi.totals.Overview;
import org.tanaoroshi.values.Days;
import org.tanaoroshi.values.Figures;
import org.tanaoroshi.values.Words;

/** How the figures of this screen are said, and written into a table that is copied. */
record TotalsWords(Words words, MoneyUnit unit, Framework framework) {
  String say(String key, Object... arguments) {
    return words.say(key, arguments);
  }

  /** The book's unit in this language. */
  String unitName() {
    return words.unit(unit);
  }

  /** What is reviewed: the usual noun in this language, any other as the framework has it. */
  String noun() {
    return words.noun(framework.noun());
  }

  /** The noun for so many. */
  String noun(long count) {
    return words.noun(framework.noun(), count);
  }

  /** The noun as the heading of a column. */
  String nouns() {
    return noun().substring(0, 1).toUpperCase(Locale.ROOT) + noun().substring(1);
  }

  /** A day in this language. */
  String day(LocalDate day) {
    return isJapanese() ? Days.label(day) : day.toString();
  }

  private boolean isJapanese() {
    return words.locale().equals(Locale.JAPANESE);
  }

  /** In the book's unit, without the unit. */
  String amount(long yen) {
    return Figures.amount(yen, unit);
  }

  /** In the book's unit, with the unit. */
  String money(long yen) {
    return words.amount(yen, unit);
  }

  /** In the book's unit as a spreadsheet reads it. */
  String plain(long yen) {
    return unit.fromYen(yen).toPlainString();
  }

  String count(long count) {
    return NumberFormat.getIntegerInstance(words.locale()).format(count);
  }

  /** With one decimal. */
  static String percent(BigDecimal share) {
    return Figures.percent(share);
  }

  /** With two decimals, where shares are small and many. */
  static String finePercent(BigDecimal share) {
    return share.movePointRight(2).setScale(2, RoundingMode.HALF_UP).toPlainString() + "%";
  }

  /** Without decimals. */
  private static String whole(BigDecimal share) {
    return percents(share).toPlainString() + "%";
  }

  /** A share in whole percents, as it is said and coloured. */
  static BigDecimal percents(BigDecimal share) {
    return share.movePointRight(2).setScale(0, RoundingMode.HALF_UP);
  }

  /** The share with the count behind it, so that colour never says it alone. */
  String share(Overview.Share share) {
    return share
        .share()
        .map(s -> say("totals.share", whole(s), share.concern()))
        .orElseGet(() -> say("totals.none"));
  }

  static String plainShare(Overview.Share share) {
    return share.share().map(TotalsWords::percent).orElse("");
  }

  String bureau(String bureau) {
    return bureau.isEmpty() ? say("totals.bureau.none") : bureau;
  }

  Object bureauArgument(String bureau) {
    return bureau.isEmpty() ? Message.of("totals.bureau.none") : bureau;
  }

  /** 達成率, or that there is no target. */
  String attained(Attainment attainment) {
    Optional<BigDecimal> share = attainment.share();
    if (share.isPresent()) {
      return say("totals.attained", percent(share.get()), amount(attainment.target().getAsLong()));
    }
    return say("totals.target.none");
  }

  /** A viewpoint's number and short name. */
  String viewpoint(int index) {
    return say("totals.viewpoint", index + 1, framework.viewpoints().get(index).shortName());
  }

  /** The grades that ask for a review, such as C・D. */
  String concerns() {
    return String.join(
        say("totals.dot"),
        framework.grades().stream().filter(g -> g.concern()).map(g -> g.code()).toList());
  }
}
