package org.tanaoroshi.inventory;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tanaoroshi.inventory.ColumnMapping.Confidence;
import org.tanaoroshi.inventory.HeaderWords.Found;
import org.tanaoroshi.model.AmountKind;
import org.tanaoroshi.model.Funding;

/** Header words of amounts: which kind, and which funding. The first rule that fits counts. */
final class MoneyWords {
  /** What is computed from amounts, or counts something else. */
  private static final Pattern NO_AMOUNT =
      Pattern.compile(
          ".*(率|割合|構成比|前年比|対前|増減|差引|差額|比較|単価|単位コスト|効果額|節減額|削減額|件数|人数|面積"
              + "|category|理由|方法|区分|科目|所属|id|コード|番号|名称?)$|.*(category|増減|比較).*");

  private record Rule(Pattern words, AmountKind kind, Confidence confidence) {}

  private static final List<Rule> KINDS =
      List.of(
          rule("後繰越|繰越明許", AmountKind.CARRIED_OUT, Confidence.SURE),
          rule("前繰越|繰越", AmountKind.CARRIED_IN, Confidence.SURE),
          rule("不用額", AmountKind.UNUSED, Confidence.SURE),
          rule("決算見込|見込決算|執行見込", AmountKind.EXPECTED_SETTLEMENT, Confidence.SURE),
          rule("決算|支出済|執行額|実績額|支出額|outlays?$|actuals?$", AmountKind.SETTLEMENT, Confidence.SURE),
          rule("要求|見積額", AmountKind.REQUEST, Confidence.SURE),
          rule("査定|内示", AmountKind.ASSESSED, Confidence.SURE),
          rule("補正後|予算現額|現計|最終予算|現額|予算計", AmountKind.CURRENT_BUDGET, Confidence.SURE),
          rule("補正", AmountKind.SUPPLEMENT, Confidence.SURE),
          rule("当初", AmountKind.INITIAL_BUDGET, Confidence.SURE),
          rule("人件費", AmountKind.PERSONNEL, Confidence.SURE),
          rule("総事業費|トータルコスト|総コスト|フルコスト", AmountKind.TOTAL_COST, Confidence.SURE),
          rule("受益者負担|使用料", AmountKind.USER_CHARGES, Confidence.LIKELY),
          rule("予算額|予算$|予算案", AmountKind.INITIAL_BUDGET, Confidence.SURE),
          rule("事業費|歳出額?$|経費$", AmountKind.INITIAL_BUDGET, Confidence.LIKELY),
          rule(
              "obligations$|budget$|appropriations?$",
              AmountKind.CURRENT_BUDGET,
              Confidence.LIKELY));

  private record Source(Pattern words, Funding funding) {}

  private static final List<Source> FUNDINGS =
      List.of(
          source("一般財源|一財|generalfund", Funding.GENERAL),
          source("国庫|国支出金|国費|国県支出金|国都支出金", Funding.NATIONAL),
          source("[都道府県]支出金|都道府県支出金|県費|府費|都費|道費", Funding.PREFECTURE),
          source("[地市町区県]方?債|起債|公債", Funding.BOND),
          source("その他特|その他の特定|特定財源|その他財源", Funding.OTHER));

  /** Short words that mean a funding below a heading 財源内訳. */
  private static final Pattern BELOW_FUNDING = Pattern.compile(".*(財源|特財|内訳).*");

  private MoneyWords() {}

  private static Rule rule(String words, AmountKind kind, Confidence confidence) {
    return new Rule(Pattern.compile(words), kind, confidence);
  }

  private static Source source(String words, Funding funding) {
    return new Source(Pattern.compile(words), funding);
  }

  /** Whether the last part of a header is a funding below a heading that says so. */
  static boolean isFunding(String header, String last) {
    return BELOW_FUNDING.matcher(header).matches() && shortFunding(last).isPresent();
  }

  /**
   * The amount that the parts of a header name. A funding without a kind of its own has the
   * confidence LIKELY and the kind of the budget: the caller knows the amount it is a part of.
   */
  static Optional<Found> find(List<String> parts, YearRef year) {
    String whole = String.join("", parts);
    if (NO_AMOUNT.matcher(whole).matches()) {
      return Optional.empty();
    }
    Optional<Funding> funding = funding(parts, whole);
    for (Rule rule : KINDS) {
      if (rule.words().matcher(whole).find()) {
        return Optional.of(
            new Found(
                new Target.Money(rule.kind(), funding.orElse(Funding.TOTAL), year),
                rule.confidence()));
      }
    }
    return funding.map(
        f -> new Found(new Target.Money(AmountKind.INITIAL_BUDGET, f, year), Confidence.DOUBTFUL));
  }

  private static Optional<Funding> funding(List<String> parts, String whole) {
    if (parts.size() > 1 && BELOW_FUNDING.matcher(whole).matches()) {
      for (String part : parts.reversed()) {
        Optional<Funding> found = shortFunding(part);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return FUNDINGS.stream()
        .filter(s -> s.words().matcher(whole).find())
        .map(Source::funding)
        .findFirst();
  }

  private static Optional<Funding> shortFunding(String part) {
    return switch (part) {
      case "国", "国庫", "国費", "国庫支出金", "国支出金", "国県", "国県支出金" -> Optional.of(Funding.NATIONAL);
      case "県", "都", "府", "道", "県費", "県支出金", "都支出金", "府支出金", "道支出金", "都道府県支出金" ->
          Optional.of(Funding.PREFECTURE);
      case "債", "起債", "市債", "地方債", "町債", "区債", "村債" -> Optional.of(Funding.BOND);
      case "一般", "一財", "一般財源", "一般財源額" -> Optional.of(Funding.GENERAL);
      case "その他", "他", "特財", "特定財源", "その他特財", "その他特定財源" -> Optional.of(Funding.OTHER);
      default -> Optional.empty();
    };
  }
}
