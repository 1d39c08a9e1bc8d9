package org.tanaoroshi.ui.review;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import org.tanaoroshi.book.Book;
import org.tanaoroshi.model.Amount;
import org.tanaoroshi.model.AmountKind;
import org.tanaoroshi.model.ExtraColumn;
import org.tanaoroshi.model.Fact;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Funding;
import org.tanaoroshi.model.Indicator;
import org.tanaoroshi.model.Locator;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.model.Organisation;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Round;

/** Programs of an invented city, believable enough to look at. */
public final class City {
  /** The round they are reviewed in. */
  public static final Round ROUND =
      new Round(
          "R-MIHON-2026",
          "みほん市",
          "令和8年度 予算事務事業の棚卸し",
          new FiscalYear(2026),
          new FiscalYear(2027),
          Round.Basis.INITIAL,
          MoneyUnit.THOUSAND,
          "",
          "",
          "");

  private static final String[][] PROGRAMS = {
    {
      "こども家庭局",
      "子育て支援課",
      "子育てふれあい交流プラザ運営事業",
      "乳幼児とその保護者が気軽に集い、交流・相談できる場を提供し、子育ての孤立を防ぐとともに、地域の子育て力の向上を図る。"
    },
    {"こども家庭局", "子育て支援課", "つどいの広場事業", "身近な場所で親子が交流できる広場を開設する。"},
    {"こども家庭局", "子育て支援課", "ファミリー・サポート・センター事業", "育児の援助を行いたい者と受けたい者の相互援助活動を支える。"},
    {"こども家庭局", "保育課", "保育所等整備補助事業", "待機児童の解消のため、民間保育所等の整備費を補助する。"},
    {"こども家庭局", "保育課", "病児・病後児保育事業", "病気の児童を一時的に預かる。"},
    {"こども家庭局", "こども家庭課", "ひとり親家庭等就業自立支援事業", "ひとり親家庭の親の就業を支援する。"},
    {"こども家庭局", "青少年課", "児童館施設維持管理事業", "児童館の維持管理を行う。"},
    {"こども家庭局", "青少年課", "児童館あそびの広場運営事業", "児童館で遊びの広場を開く。"},
    {"保健福祉局", "高齢者支援課", "敬老祝金支給事業", "節目の年齢を迎えた高齢者に祝金を支給する。"},
    {"保健福祉局", "高齢者支援課", "高齢者いきいきサロン運営補助事業", "地域の高齢者の交流の場を補助する。"},
    {"保健福祉局", "障害福祉課", "障害者福祉タクシー利用助成事業", "タクシー料金の一部を助成する。"},
    {"保健福祉局", "健康推進課", "がん検診事業", "各種がん検診を実施する。"},
    {"保健福祉局", "健康推進課", "健康づくりポイント事業", "健康づくりへの取組にポイントを付与する。"},
    {"産業経済局", "商業振興課", "商店街活性化補助金", "商店街が行う催しや施設整備を補助する。"},
    {"産業経済局", "商業振興課", "中心市街地にぎわい創出事業", "中心市街地で催しを行う。"},
    {"産業経済局", "観光課", "観光案内所運営事業", "駅前の観光案内所を運営する。"},
    {"産業経済局", "農林課", "有害鳥獣対策事業", "農作物の被害を防ぐ。"},
    {"都市整備局", "公園管理課", "屋内こども広場指定管理事業", "天候に左右されない遊び場を指定管理者により運営する。"},
    {"都市整備局", "公園管理課", "都市公園維持管理事業", "公園の清掃、除草、遊具の点検を行う。"},
    {"都市整備局", "道路課", "橋りょう長寿命化事業", "橋りょうの点検と修繕を計画的に行う。"},
    {"都市整備局", "住宅課", "空き家対策推進事業", "管理されていない空き家の除却を補助する。"},
    {"市民文化局", "市民課", "コンビニ交付サービス運用事業", "証明書をコンビニエンスストアで交付する。"},
    {"市民文化局", "文化振興課", "市民文化祭開催事業", "市民の文化活動の発表の場を設ける。"},
    {"市民文化局", "スポーツ課", "市民マラソン大会開催事業", "市民の健康増進と交流を図る。"},
    {"総務局", "人事課", "職員研修事業", "職員の能力向上を図る。"},
    {"総務局", "危機管理課", "自主防災組織育成補助事業", "自主防災組織の活動を補助する。"},
    {"教育委員会", "学校教育課", "外国語指導助手配置事業", "小中学校に外国語指導助手を配置する。"},
    {"教育委員会", "生涯学習課", "公民館講座開催事業", "公民館で講座を開く。"},
    {"教育委員会", "図書館", "移動図書館運行事業", "移動図書館車を運行する。"},
    {"環境局", "ごみ減量課", "生ごみ処理機購入補助事業", "生ごみ処理機の購入費を補助する。"},
  };

  private static final String LONG =
      "新型感染症等の影響を受けた地域経済の回復並びに子育て世帯及び高齢者世帯の生活の安定を図るための"
          + "電子地域通貨を活用した消費喚起及び地域コミュニティ活性化に関する総合的な支援対策推進事業"
          + "（第三次緊急経済対策分・国庫補助対象外経費を含む・繰越明許費分）";

  private City() {}

  /** All programs, each with three years of amounts; the last has a name of over 100 characters. */
  public static List<Program> programs() {
    Random random = new Random(7);
    List<Program> programs = new ArrayList<>();
    int number = 1;
    for (String[] p : PROGRAMS) {
      programs.add(program(random, number++, p[0], p[1], p[2], p[3]));
    }
    programs.add(program(random, number, "産業経済局", "地域経済振興・企業立地・雇用対策担当課", LONG, LONG + LONG));
    return programs;
  }

  /** So many programs, for speed. */
  public static List<Program> many(int count) {
    Random random = new Random(8);
    List<Program> programs = new ArrayList<>();
    for (int n = 1; n <= count; n++) {
      String[] p = PROGRAMS[n % PROGRAMS.length];
      programs.add(program(random, n, p[0], p[1], p[2] + "（" + n + "）", p[3]));
    }
    return programs;
  }

  /** A new book of them. */
  public static Path book(Path folder, Framework framework, List<Program> programs)
      throws Exception {
    Path file = folder.resolve("こども家庭局.tanaoroshi");
    try (Book book = Book.create(file, ROUND, framework)) {
      if (!programs.isEmpty()) {
        book.importPrograms("山本", "台帳の取り込み", programs);
      }
    }
    return file;
  }

  private static Program program(
      Random random, int n, String bureau, String section, String name, String purpose) {
    String code = String.format("03-%02d-%04d", n % 90, n);
    Map<Fact, String> facts = new EnumMap<>(Fact.class);
    facts.put(Fact.PURPOSE, purpose);
    facts.put(Fact.START_YEAR, "平成" + (5 + n % 25) + "年度");
    facts.put(Fact.OBLIGATION, n % 4 == 0 ? "努力義務" : "任意");
    facts.put(Fact.DELIVERY, n % 3 == 0 ? "直営" : "一部委託（NPO法人）");
    if (n % 3 != 2) {
      facts.put(Fact.LEGAL_BASIS, "児童福祉法第21条の9ほか");
    }
    facts.put(Fact.STAFF, "正規 1.5人、会計年度任用 2人");
    facts.put(Fact.OUTLINE, "開設日 週5日。相談員2名を置き、延べ利用者数を毎月集計する。");
    return new Program(
        new ProgramId(code),
        code,
        name,
        new Organisation(bureau, "", section, ""),
        facts,
        amounts(random, 2_000_000 + random.nextInt(90_000) * 1000L, n),
        List.of(
            new Indicator(
                "活動指標",
                "延べ利用者数",
                "人",
                List.of(
                    new Indicator.Reading(new FiscalYear(2023), "12,000", "13,104"),
                    new Indicator.Reading(new FiscalYear(2024), "12,000", "11,020"),
                    new Indicator.Reading(new FiscalYear(2025), "12,000", "9,877"))),
            new Indicator(
                "成果指標",
                "子育ての不安が軽くなったと答えた人の割合",
                "％",
                List.of(
                    new Indicator.Reading(new FiscalYear(2024), "80", "71.5"),
                    new Indicator.Reading(new FiscalYear(2025), "80", "")))),
        List.of(new ExtraColumn("施策コード", "A-1-" + n), new ExtraColumn("備考（財政課記入）", "現地確認済み")),
        new Locator("台帳.xlsx", "一覧", n + 5, 0));
  }

  private static List<Amount> amounts(Random random, long base, int n) {
    List<Amount> amounts = new ArrayList<>();
    for (int year = 2023; year <= 2026; year++) {
      long budget = base * (100 + (year - 2023) * (n % 5 - 2)) / 100 / 1000 * 1000;
      add(amounts, year, AmountKind.INITIAL_BUDGET, Funding.TOTAL, budget);
      add(amounts, year, AmountKind.INITIAL_BUDGET, Funding.GENERAL, budget * 8 / 10000 * 1000);
      add(amounts, year, AmountKind.INITIAL_BUDGET, Funding.NATIONAL, budget * 2 / 10000 * 1000);
      if (year < 2026) {
        add(amounts, year, AmountKind.CURRENT_BUDGET, Funding.TOTAL, budget + 500_000);
        long spent = budget * (78 + random.nextInt(20)) / 100_000 * 1000;
        add(amounts, year, AmountKind.SETTLEMENT, Funding.TOTAL, spent);
      }
    }
    return amounts;
  }

  private static void add(
      List<Amount> amounts, int year, AmountKind kind, Funding funding, long yen) {
    amounts.add(
        new Amount(
            new FiscalYear(year),
            kind,
            funding,
            OptionalLong.of(yen),
            Long.toString(yen),
            Locator.NONE));
  }
}
