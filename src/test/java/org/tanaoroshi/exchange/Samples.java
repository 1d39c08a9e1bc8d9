package org.tanaoroshi.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import org.tanaoroshi.exchange.sheets.Sender;
import org.tanaoroshi.model.Amount;
import org.tanaoroshi.model.AmountKind;
import org.tanaoroshi.model.Answers;
import org.tanaoroshi.model.Direction;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.EffectMeasure;
import org.tanaoroshi.model.EvidenceKind;
import org.tanaoroshi.model.ExtraColumn;
import org.tanaoroshi.model.Fact;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Funding;
import org.tanaoroshi.model.Grade;
import org.tanaoroshi.model.Indicator;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.Locator;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.model.Organisation;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Round;
import org.tanaoroshi.model.Stage;
import org.tanaoroshi.model.Step;
import org.tanaoroshi.model.Viewpoint;

/** A believable round of an invented city, made by a seeded generator. */
public final class Samples {
  private static final FiscalYear YEAR = new FiscalYear(2026);

  private static final List<Organisation> UNITS =
      List.of(
          new Organisation("こども未来局", "子育て支援部", "子育て支援課", ""),
          new Organisation("こども未来局", "子育て支援部", "保育課", ""),
          new Organisation("保健福祉局", "長寿社会部", "介護保険課", ""),
          new Organisation("保健福祉局", "健康部", "健康推進課", ""),
          new Organisation("都市整備局", "公園緑地部", "公園管理課", ""),
          new Organisation("産業経済局", "", "商業・観光振興課", ""),
          new Organisation("環境局", "循環社会推進部", "循環社会推進課", ""),
          new Organisation("", "", "消防局予防課", ""));

  private static final List<String> NAMES =
      List.of(
          "子育てふれあい交流プラザ運営事業",
          "保育所等整備補助事業",
          "病児・病後児保育事業",
          "介護予防・日常生活支援総合事業",
          "特定健康診査・特定保健指導事業",
          "都市公園維持管理事業",
          "商店街にぎわいづくり支援事業",
          "家庭ごみ減量・リサイクル推進事業",
          "住宅用火災警報器設置促進事業",
          "学校給食センター整備運営事業（第２期）");

  private Samples() {}

  /** The default set, as a city would use it. */
  public static Framework framework() {
    return new Framework(
        "standard6",
        "1",
        "標準6視点（例）",
        "事業",
        List.of(
            new Stage("section", "所管課案"),
            new Stage("bureau", "局案"),
            new Stage("finance", "財政査定案"),
            new Stage("final", "確定")),
        List.of(
            viewpoint(
                "v1",
                "市民ニーズや社会経済情勢の変化",
                "ニーズ",
                List.of(
                    "事業開始時と比べ、対象者数や利用実績はどう変化しているか。",
                    "事業の前提となった社会経済情勢に変化はないか。",
                    "翌年度も実施する必要性・緊急性があるか。"),
                EvidenceKind.PERIOD,
                EvidenceKind.ACTIVITY),
            viewpoint(
                "v2",
                "目的の達成状況・事業効果",
                "効果",
                List.of("所期の目的は既に達成されていないか。", "費用に見合う効果を説明できるか。"),
                EvidenceKind.OUTCOME),
            viewpoint(
                "v3",
                "行政関与の必要性・役割分担",
                "役割",
                List.of("法令上の義務か（義務・努力義務・任意）。市独自の上乗せ・横出しはないか。"),
                EvidenceKind.LEGAL_BASIS,
                EvidenceKind.DELIVERY),
            viewpoint(
                "v4",
                "類似・重複事業の整理・統合",
                "類似",
                List.of("対象・目的が重なる事業が他局、国・県、民間にないか。", "統合・集約できないか。"),
                EvidenceKind.SIMILAR_PROGRAMS),
            viewpoint(
                "v5",
                "実施手法・経費の効率化と受益者負担の適正化",
                "手法",
                List.of("委託・DX・集約で経費や業務量を減らせないか。"),
                EvidenceKind.UNIT_COST,
                EvidenceKind.STAFF,
                EvidenceKind.FUNDING),
            viewpoint(
                "v6",
                "決算実績等を踏まえた予算配分",
                "予算",
                List.of("過去3年の執行率・不用額からみて予算額は過大でないか。"),
                EvidenceKind.BUDGET_AND_SETTLEMENT)),
        List.of(
            new Grade("A", "見直しの必要なし", "1", false, false, false),
            new Grade("B", "運用改善で対応", "2", false, false, false),
            new Grade("C", "見直しの余地あり", "3", true, true, false),
            new Grade("D", "見直しが必要", "4", true, true, false),
            new Grade("－", "該当なし", "0", true, false, true)),
        List.of(
            new Direction("expand", "拡充", true, false, false, true, false),
            new Direction("keep", "現状どおり継続", false, false, false, false, false),
            new Direction("method", "手法の見直し", true, true, false, false, false),
            new Direction("merge", "統合", true, true, false, false, true),
            new Direction("transfer", "移管（民間・国県・地域等）", true, true, false, false, true),
            new Direction("reduce", "縮小", true, true, false, false, false),
            new Direction("pause", "休止", true, true, false, false, false),
            new Direction("abolish", "廃止", true, true, false, false, false),
            new Direction("end", "終了（終期到来・目的達成）", true, false, true, false, false)),
        List.of("内部管理費", "法定受託事務", "公社貸付", "基金積立", "予備費", "償還金", "人件費"));
  }

  private static Viewpoint viewpoint(
      String id, String name, String shortName, List<String> questions, EvidenceKind... evidence) {
    return new Viewpoint(id, name, shortName, questions, List.of(evidence));
  }

  /** The round of 令和8年度 in that unit. */
  public static Round round(MoneyUnit unit) {
    return new Round(
        "round-2026-a1b2c3",
        "みはらし市（架空）",
        "令和8年度 予算事務事業の棚卸し",
        YEAR,
        YEAR.plus(1),
        Round.Basis.CURRENT,
        unit,
        "令和8年8月31日（月）",
        "財政局 財政課 行財政改革係（内線 2345）",
        "round-2025-99");
  }

  /** A workbook's contents with that many programs, answered in all the ways there are. */
  public static WorkbookContents contents(int programs, long seed, MoneyUnit unit) {
    Random random = new Random(seed);
    List<Dossier> dossiers = new ArrayList<>();
    for (int i = 0; i < programs; i++) {
      dossiers.add(dossier(i, random));
    }
    return new WorkbookContents(
        round(unit),
        framework(),
        "section",
        dossiers,
        dossiers.stream().map(Dossier::program).toList(),
        new Sender("book-77aa", "こども未来局", 2, 0, "山本 花子", "課長 佐藤 一郎"),
        List.of(
            new Step(
                1,
                Step.Kind.IMPORT,
                "山本",
                Instant.parse("2026-07-01T00:12:30Z"),
                "台帳の取り込み 60事業",
                0),
            new Step(
                2,
                Step.Kind.ANSWER,
                "山本",
                Instant.parse("2026-07-02T01:00:00Z"),
                "03-0001 視点1 評価 C",
                0),
            new Step(3, Step.Kind.UNDO, "山本", Instant.parse("2026-07-02T01:00:09Z"), "元に戻す", 2)),
        Instant.parse("2026-07-31T05:06:07Z"));
  }

  private static Dossier dossier(int i, Random random) {
    Map<Fact, String> facts = new EnumMap<>(Fact.class);
    facts.put(Fact.ACCOUNT, "一般会計");
    facts.put(Fact.START_YEAR, "平成19年度");
    facts.put(Fact.LEGAL_BASIS, "児童福祉法 第21条の9 ほか");
    facts.put(Fact.OBLIGATION, "任意");
    facts.put(Fact.PURPOSE, "乳幼児とその保護者が気軽に集い、交流・相談できる場を提供し、子育ての孤立を防ぐとともに、地域の子育て力の向上を図る。");
    List<Amount> amounts = new ArrayList<>();
    long budget = 1_000L * (500 + random.nextInt(900_000)) + random.nextInt(1000);
    for (int back = 2; back >= 0; back--) {
      FiscalYear year = YEAR.plus(-back);
      amounts.add(amount(year, AmountKind.INITIAL_BUDGET, Funding.TOTAL, budget));
      amounts.add(amount(year, AmountKind.INITIAL_BUDGET, Funding.GENERAL, budget * 6 / 10));
      if (back > 0) {
        amounts.add(amount(year, AmountKind.SETTLEMENT, Funding.TOTAL, budget * 9 / 10));
      }
    }
    Program program =
        new Program(
            new ProgramId(String.format("03-%04d", i + 1)),
            String.format("03-%04d", i + 1),
            NAMES.get(i % NAMES.size())
                + (i < NAMES.size() ? "" : "（" + (i / NAMES.size() + 1) + "）"),
            UNITS.get(random.nextInt(UNITS.size())),
            facts,
            amounts,
            List.of(
                new Indicator(
                    "活動指標",
                    "延べ利用者数",
                    "人",
                    List.of(
                        new Indicator.Reading(YEAR.plus(-2), "120,000", "98,211"),
                        new Indicator.Reading(YEAR.plus(-1), "120,000", "91,023")))),
            List.of(new ExtraColumn("SDGs", "3 すべての人に健康と福祉を")),
            new Locator("事務事業一覧（各局）.xlsx", "一覧", 5 + i, 0));
    return new Dossier(program, answers(i, random, budget));
  }

  private static Amount amount(FiscalYear year, AmountKind kind, Funding funding, long yen) {
    return new Amount(year, kind, funding, OptionalLong.of(yen), Long.toString(yen), Locator.NONE);
  }

  private static Answers answers(int i, Random random, long budget) {
    Answers answers = Answers.NONE;
    if (i % 7 == 6) {
      return i % 2 == 0 ? answers : answers.with("section", new Field.Of(Item.EXCLUSION), "内部管理費");
    }
    Framework framework = framework();
    for (Viewpoint viewpoint : framework.viewpoints()) {
      Grade grade = framework.grades().get(random.nextInt(5));
      if (random.nextInt(12) > 0) {
        answers = answers.with("section", new Field.GradeOf(viewpoint.id()), grade.code());
      }
      if (grade.needsComment()) {
        answers =
            answers.with(
                "section",
                new Field.CommentOn(viewpoint.id()),
                "民間の屋内遊び場が区内に3か所開設され、利用者の4割が併用している。相談機能は行政が担い、遊び場機能は民間との協働に移せる余地がある。");
      }
    }
    Direction direction = framework.directions().get(random.nextInt(9));
    answers = answers.with("section", new Field.Of(Item.DIRECTION), direction.id());
    if (direction.needsAmounts()) {
      answers = decided(answers, random, direction, budget);
    }
    answers = answers.with("section", new Field.Of(Item.STATUS), "記入済");
    if (i % 9 == 0) {
      answers = answers.with("bureau", new Field.Of(Item.DIRECTION), direction.id());
      answers =
          answers.with(
              "bureau",
              new Field.EffectIn(YEAR.plus(1), EffectMeasure.EXPENDITURE_CUT),
              Long.toString(budget / 5));
    }
    return answers;
  }

  private static Answers decided(Answers answers, Random random, Direction direction, long budget) {
    EffectMeasure measure =
        direction.expansion() ? EffectMeasure.EXPENDITURE_INCREASE : EffectMeasure.EXPENDITURE_CUT;
    Answers decided =
        answers
            .with("section", new Field.Of(Item.MAIN_VIEWPOINT), "v" + (1 + random.nextInt(6)))
            .with(
                "section",
                new Field.Of(Item.REVIEW_TEXT),
                "相談機能を区役所の子育て支援窓口に集約し、遊び場の運営を民間との協働に切り替える。開館日を週6日から5日とし、委託料を見直す。")
            .with("section", new Field.Of(Item.TIMING), "令和9年4月")
            .with("section", new Field.Of(Item.EFFECT_NATURE), "継続")
            .with("section", new Field.Of(Item.STAFF_CHANGE), "▲0.5")
            .with("section", new Field.EffectIn(YEAR.plus(1), measure), Long.toString(budget / 10))
            .with("section", new Field.EffectIn(YEAR.plus(2), measure), Long.toString(budget / 8))
            .with(
                "section",
                new Field.EffectIn(YEAR.plus(1), EffectMeasure.NATIONAL_CHANGE),
                Long.toString(-budget / 40))
            .with("section", new Field.Of(Item.STATUS_ON), "2026-07-28")
            .with("section", new Field.Of(Item.STATUS_BY), "山本 花子");
    if (random.nextInt(4) == 0) {
      decided =
          decided
              .with("section", new Field.Of(Item.CONFERENCE), "○")
              .with("section", new Field.Of(Item.CONFERENCE_THEME), "公共施設マネジメント");
    }
    return decided;
  }
}
