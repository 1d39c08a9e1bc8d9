package org.tanaoroshi.inventory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tanaoroshi.inventory.ColumnMapping.Confidence;
import org.tanaoroshi.inventory.Target.Measure;
import org.tanaoroshi.inventory.Target.Owner.Level;
import org.tanaoroshi.model.Fact;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.values.HeaderText;
import org.tanaoroshi.values.Text;
import org.tanaoroshi.values.Years;

/**
 * The header words seen in real inventories and what their columns hold. Words are compared without
 * width, case, spaces, brackets and separators; years in them are taken out first.
 */
final class HeaderWords {
  /** Words for a column that states the fiscal year of the whole file. */
  static final Pattern FILE_YEAR = Pattern.compile("(公開|会計|予算|対象|事業|実施|評価)?年度|fiscalyear|fy|year");

  private static final Pattern SEPARATORS = Pattern.compile("[・･/／_.,、\\-－:：◆]");

  /** Carried over from or to another year is said of the column's own year. */
  private static final Pattern CARRIED = Pattern.compile("(前年度|翌年度|次年度)(からの|への)?(繰越|繰り越)");

  private static final Pattern NAME_LIKE =
      Pattern.compile(".*(事業名|事業名称|施設名|施設名称|団体名|団体名称|法人名|事業の名称)");

  private static final Pattern CODE_LIKE = Pattern.compile(".*(事業|施設|団体|予算)(コード|番号|id|no)");

  private static final Pattern OWNER_LIKE = Pattern.compile("(主|主管|主たる)?(所管|担当|所属|主管).{0,6}");

  private static final Map<String, Found> EXACT = new HashMap<>();

  static {
    put(new Target.Name(), Confidence.SURE, "事業名 事務事業名 事務事業 事業名称 予算事業名 予算事業名称 事務事業名称");
    put(new Target.Name(), Confidence.SURE, "細事業名 細事業名称 予算細目名称 内訳事業名称 内訳事業名 評価対象事業 事業の名称");
    put(new Target.Name(), Confidence.SURE, "施設名 施設名称 団体名 団体名称 法人名 programname facilityname 事業");
    put(new Target.Name(), Confidence.LIKELY, "名称 件名 name title program");
    put(new Target.Code(), Confidence.SURE, "事業番号 評価書番号 評価表番号 事務事業コード 事業コード 予算事業id 事務事業id 台帳番号");
    put(new Target.Code(), Confidence.SURE, "施設番号 施設id 施設コード 団体コード 団体番号 管理番号 programid 予算事業コード");
    put(new Target.Code(), Confidence.LIKELY, "no 番号 整理番号 整理no コード id code 通し番号 連番 通番");
    owners(Level.BUREAU, "局 所管局 府省庁 局名 部局 部局名 担当部局 所管部局 局区 区局 担当局 局名称 agency ministry bureau");
    owners(Level.DEPARTMENT, "部 部名 担当部 所管部 局庁 担当部局庁 部名称 subagency office");
    owners(Level.SECTION, "課 課名 所管課 担当課 主担当課 担当課室 所管課名 担当課名 所属 所属名 所属名称 部課名 所管");
    owners(Level.SECTION, "所管区局課 担当 担当部署 所管部署 担当部課 課室 課所名 室 課名称 主管課 所管課室 所管課等 担当課等");
    owners(Level.UNIT, "係 係名 班 班名 担当係 担当班 グループ");
    facts(Fact.ACCOUNT, "会計 会計名 会計名称 会計区分 勘定 会計種別");
    facts(Fact.BUDGET_ITEM, "款 項 目 節 科目 予算科目 款項目 大事業 中事業 細事業 細目 細節 款名 項名 目名 大事業名 中事業名 事項");
    facts(Fact.POLICY, "施策 施策名 政策 政策名 基本施策 主要施策 政策体系 施策体系 基本目標");
    facts(Fact.CATEGORY, "事業区分 区分 分類 事業種別 事業分類 種別 事業の種類 category");
    facts(Fact.START_YEAR, "開始年度 事業開始年度 開始 開始年 事業開始 始期 事業期間 事業開始年 実施期間 設置年度 建築年度");
    facts(Fact.END_YEAR, "終期 終了年度 終了予定年度 事業終了年度 終了 終了予定 終了予定年 事業終了予定年度");
    facts(Fact.LEGAL_BASIS, "根拠法令 根拠法令等 実施根拠 法令根拠 根拠 根拠条例 関連法令 根拠法令条例等 法的根拠");
    facts(Fact.OBLIGATION, "義務任意 法定受託自治 事務区分 事務の種類 法定受託事務 義務的任意的 実施義務");
    facts(Fact.DELIVERY, "実施形態 実施方法 実施主体 実施手法 運営方法 委託直営 expendituremethod 運営形態 管理形態");
    facts(Fact.PURPOSE, "目的 事業目的 意図 事業の目的 purpose mission missionpurpose 設置目的");
    facts(Fact.TARGET_GROUP, "対象 対象者 事業対象 受益者 beneficiaries 事業の対象");
    facts(Fact.MEANS, "手段 実施内容 活動内容 手法 取組内容");
    facts(Fact.OUTLINE, "事業概要 概要 内容 事業内容 事業の概要 事業の内容 description programdescription");
    facts(Fact.ISSUES, "現状課題 現状と課題 課題 現状 問題点");
    facts(Fact.STAFF, "人工 従事職員数 正規職員従事人数 延べ業務時間 職員数 従事人員 従事人数");
    facts(Fact.USER_SHARE, "受益者負担割合 受益者負担率");
    facts(Fact.PREVIOUS_EVALUATION, "評価 総合評価 評価結果 前回評価 前年度評価 一次評価 二次評価");
    facts(Fact.PREVIOUS_DIRECTION, "今後の方向性 改革の方向性 見直し区分 方向性");
    facts(Fact.ADDRESS, "所在地 住所 設置場所 address");
    facts(Fact.NOTE, "備考 摘要 特記事項 注記 備考欄 note notes remarks");
  }

  private HeaderWords() {}

  /** A target and how sure it is. */
  record Found(Target target, Confidence confidence) {
    static final Found NOTHING = new Found(new Target.Extra(), Confidence.NONE);
  }

  private static void put(Target target, Confidence confidence, String words) {
    for (String word : words.split(" ", -1)) {
      EXACT.put(word, new Found(target, confidence));
    }
  }

  private static void owners(Level level, String words) {
    put(new Target.Owner(level), Confidence.SURE, words);
  }

  private static void facts(Fact fact, String words) {
    put(new Target.FactOf(fact), Confidence.SURE, words);
  }

  /** Whether a single header cell is one of the words. */
  static boolean isKnown(String cell) {
    return cell.length() <= 60 && find(cell).confidence() != Confidence.NONE;
  }

  /** What a column with this joined header holds. */
  static Found find(String header) {
    List<String> parts = parts(header);
    Found exact = EXACT.get(parts.getLast());
    if (exact != null && !(parts.size() > 1 && MoneyWords.isFunding(header, parts.getLast()))) {
      return exact;
    }
    Optional<Found> measure = MeasureWords.find(parts, year(header));
    if (measure.isPresent()) {
      return measure.get();
    }
    Optional<Found> money = MoneyWords.find(parts, year(header));
    if (money.isPresent()) {
      return money.get();
    }
    return like(parts);
  }

  private static Found like(List<String> parts) {
    String last = parts.getLast();
    if (NAME_LIKE.matcher(last).matches()) {
      return new Found(new Target.Name(), Confidence.LIKELY);
    }
    if (CODE_LIKE.matcher(last).matches()) {
      return new Found(new Target.Code(), Confidence.LIKELY);
    }
    for (String part : parts) {
      Found exact = EXACT.get(part);
      if (exact != null && exact.target() instanceof Target.FactOf) {
        return new Found(exact.target(), Confidence.DOUBTFUL);
      }
    }
    return OWNER_LIKE.matcher(last).matches()
        ? new Found(new Target.Owner(Level.SECTION), Confidence.DOUBTFUL)
        : Found.NOTHING;
  }

  /** The words of the parts of a joined header, without years, help and separators. */
  private static List<String> parts(String header) {
    return List.of(header.split("｜", -1)).stream()
        .map(part -> word(HeaderText.of(part).word()))
        .toList();
  }

  private static String word(String text) {
    return SEPARATORS.matcher(Years.withoutYears(carriedApart(text))).replaceAll("");
  }

  /** 翌年度繰越 is no year word. */
  private static String carriedApart(String text) {
    return CARRIED.matcher(text).replaceAll(m -> m.group(1).startsWith("前") ? "前繰越" : "後繰越");
  }

  /** The year that a joined header names: the lowest part that names one counts. */
  static YearRef year(String header) {
    List<String> parts = List.of(header.split("｜", -1));
    for (String part : parts.reversed()) {
      Optional<FiscalYear> year = Years.absoluteInHeader(part);
      if (year.isPresent()) {
        return new YearRef.Absolute(year.get());
      }
    }
    for (String part : parts.reversed()) {
      Optional<Integer> years = Years.relative(carriedApart(Text.word(part)));
      if (years.isPresent()) {
        return new YearRef.FromBase(years.get());
      }
    }
    return YearRef.BASE;
  }

  /** Parts of indicators by their words. */
  static final class MeasureWords {
    private static final Pattern KIND = Pattern.compile("(活動|成果|対象|効果)指標|アウトカム|アウトプット");

    private MeasureWords() {}

    /**
     * A part of an indicator; its kind is "" where only the columns before it can tell, and its
     * number is counted by the caller.
     */
    static Optional<Found> find(List<String> parts, YearRef year) {
      String whole = String.join("", parts);
      var kind = KIND.matcher(whole);
      boolean named = kind.find() || whole.contains("指標");
      String kindName = named && kind.reset().find() ? kindName(kind.group()) : "";
      String rest = KIND.matcher(parts.getLast()).replaceAll("");
      Measure.Part part =
          switch (rest) {
            case "", "名", "名称", "指標", "指標名", "指標名称", "の名称" -> named ? Measure.Part.NAME : null;
            case "単位" -> Measure.Part.UNIT;
            case "目標", "目標値", "計画", "計画値", "目標数値" -> Measure.Part.TARGET;
            case "実績", "実績値", "実績数値" -> Measure.Part.RESULT;
            default -> null;
          };
      return part == null
          ? Optional.empty()
          : Optional.of(
              new Found(
                  new Measure(kindName, 0, part, year),
                  named ? Confidence.SURE : Confidence.LIKELY));
    }

    private static String kindName(String word) {
      return switch (word) {
        case "活動指標", "アウトプット" -> "活動指標";
        case "対象指標" -> "対象指標";
        default -> "成果指標";
      };
    }
  }
}
