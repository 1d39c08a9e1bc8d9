package org.tanaoroshi.exchange.sheets;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tanaoroshi.model.EffectMeasure;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.Round;
import org.tanaoroshi.values.Text;

/**
 * The headings by which columns are found again. They are part of the file format, hence Japanese
 * in every language of the interface.
 */
final class Headers {
  static final String ID = "事業ID";
  static final String CODE = "事業コード";
  static final String NAME = "事業名";
  static final String BUREAU = "局";
  static final String DEPARTMENT = "部";
  static final String SECTION = "課";
  static final String UNIT = "係";
  static final String MISSING = "未記入";
  static final String GROUP = "集計の単位";
  static final String EFFECT = "事業費ベース";
  static final String EFFECT_GENERAL = "一般財源ベース";

  private static final Pattern FINDING = Pattern.compile("視点(\\d+)(評価|所見)");
  private static final Pattern IN_YEAR = Pattern.compile(".*?\\((\\d{4})\\)(.+)");

  private Headers() {}

  /** 令和9年度(2027): with the western year, which is what is read back. */
  static String year(FiscalYear year) {
    return year.label() + "(" + year.year() + ")";
  }

  static String grade(int viewpoint) {
    return "視点" + viewpoint + "\n評価";
  }

  static String comment(int viewpoint) {
    return "視点" + viewpoint + "\n所見";
  }

  static String effect(FiscalYear year, EffectMeasure measure) {
    return year(year) + " " + measure.label();
  }

  /** The budget of the review year, or what 一般財源 has in it. */
  static String budget(Round round, boolean generalFund) {
    return round.reviewYear().label() + (generalFund ? " うち一般財源" : " 予算額");
  }

  /** The computed effect of a year. */
  static String effectSum(FiscalYear year, boolean generalFund) {
    return year(year) + " " + (generalFund ? EFFECT_GENERAL : EFFECT);
  }

  /** A heading as it is compared: widths, spaces and line breaks do not count. */
  static String folded(String text) {
    return Text.word(text);
  }

  /** The answer that a column of 点検一覧 holds. */
  static Optional<Field> field(String header, Framework framework) {
    String folded = folded(header);
    for (Item item : Item.values()) {
      if (folded(item.label()).equals(folded)) {
        return Optional.of(new Field.Of(item));
      }
    }
    Matcher finding = FINDING.matcher(folded);
    if (finding.matches()) {
      int number = Integer.parseInt(finding.group(1));
      if (number < 1 || number > framework.viewpoints().size()) {
        return Optional.empty();
      }
      String id = framework.viewpoints().get(number - 1).id();
      return Optional.of(
          finding.group(2).equals("評価") ? new Field.GradeOf(id) : new Field.CommentOn(id));
    }
    return year(folded)
        .flatMap(
            in -> {
              for (EffectMeasure measure : EffectMeasure.values()) {
                if (folded(measure.label()).equals(in.rest())) {
                  return Optional.of(new Field.EffectIn(in.year(), measure));
                }
              }
              return Optional.empty();
            });
  }

  /** A heading that begins with a fiscal year: the year and what follows. */
  static Optional<InYear> year(String folded) {
    Matcher matcher = IN_YEAR.matcher(folded);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(matcher.group(1));
    return year < 1868 || year > 2200
        ? Optional.empty()
        : Optional.of(new InYear(new FiscalYear(year), matcher.group(2)));
  }

  /** A fiscal year and the rest of the heading. */
  record InYear(FiscalYear year, String rest) {}
}
