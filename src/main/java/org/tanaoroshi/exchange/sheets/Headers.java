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
public final class Headers {
  public static final String ID = "事業ID";
  public static final String CODE = "事業コード";
  public static final String NAME = "事業名";
  public static final String BUREAU = "局";
  public static final String DEPARTMENT = "部";
  public static final String SECTION = "課";
  public static final String UNIT = "係";
  public static final String MISSING = "未記入";
  public static final String LACKING = "不足";
  public static final String GROUP = "集計の単位";
  public static final String EFFECT = "事業費ベース";
  public static final String EFFECT_GENERAL = "一般財源ベース";

  /** More characters than any heading has, spaces and line breaks in it included. */
  private static final int LONGEST = 60;

  private static final Pattern FINDING = Pattern.compile("視点(\\d+)(評価|所見)");
  private static final Pattern IN_YEAR = Pattern.compile(".*?\\((\\d{4})\\)(.+)");

  private Headers() {}

  /** 令和9年度(2027): with the western year, which is what is read back. */
  public static String year(FiscalYear year) {
    return year.label() + "(" + year.year() + ")";
  }

  public static String grade(int viewpoint) {
    return "視点" + viewpoint + "\n評価";
  }

  public static String comment(int viewpoint) {
    return "視点" + viewpoint + "\n所見";
  }

  public static String effect(FiscalYear year, EffectMeasure measure) {
    return year(year) + " " + measure.label();
  }

  /** The budget of the review year, or what 一般財源 has in it. */
  public static String budget(Round round, boolean generalFund) {
    return round.reviewYear().label() + (generalFund ? " うち一般財源" : " 予算額");
  }

  /** The computed effect of a year. */
  public static String effectSum(FiscalYear year, boolean generalFund) {
    return year(year) + " " + (generalFund ? EFFECT_GENERAL : EFFECT);
  }

  /** A heading as it is compared: widths, spaces and line breaks do not count. */
  public static String folded(String text) {
    return Text.word(text);
  }

  /**
   * Whether a cell holds that heading, given folded; what is longer than any heading is not folded.
   */
  public static boolean is(String text, String heading) {
    return text.length() <= LONGEST && folded(text).equals(heading);
  }

  /** The answer that a column of 点検一覧 holds. */
  public static Optional<Field> field(String header, Framework framework) {
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
  public static Optional<InYear> year(String folded) {
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
  public record InYear(FiscalYear year, String rest) {}
}
