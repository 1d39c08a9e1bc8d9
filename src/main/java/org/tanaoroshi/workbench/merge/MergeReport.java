package org.tanaoroshi.workbench.merge;

import static org.tanaoroshi.exchange.report.ReportTable.number;
import static org.tanaoroshi.exchange.report.ReportTable.numberIfAny;
import static org.tanaoroshi.exchange.report.ReportTable.text;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tanaoroshi.exchange.report.ReportTable;
import org.tanaoroshi.merge.Agreement;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Statement;
import org.tanaoroshi.model.UnitContact;
import org.tanaoroshi.values.Days;
import org.tanaoroshi.workbench.OpenBook;

/** The report of a 取りまとめ: every value that came back and what becomes of it. */
final class MergeReport {
  /**
   * The values it lists one by one.
   *
   * @param names of the programs that were not returned
   */
  record Values(
      List<MergePlan.Value> taken, List<Statement> superseded, Map<ProgramId, String> names) {}

  private final OpenBook desk;
  private final MergePlan plan;
  private final MergePlan.Choices choices;
  private final Values values;
  private final ReportWords words;

  MergeReport(OpenBook desk, MergePlan plan, MergePlan.Choices choices, Values values) {
    this.desk = desk;
    this.plan = plan;
    this.choices = choices;
    this.values = values;
    this.words = new ReportWords(desk);
  }

  /** Its lists, the most pressing first. */
  List<ReportTable<?>> tables() {
    ValueSheets sheets = new ValueSheets(plan, words, values.names());
    return List.of(
        files(),
        new ConflictSheet(plan, words).table(choices.resolutions()),
        units(),
        totals(),
        sheets.taken(values.taken()),
        sheets.notReturned(),
        sheets.problems(),
        sheets.added(choices),
        sheets.changedFacts(choices),
        sheets.earlierVersions(values.superseded()),
        agreements());
  }

  private ReportTable<MergePlan.OfFile> files() {
    return new ReportTable<>(
        "受け取ったファイル",
        List.of(desk.round().title(), "ファイルごとの結果です。"),
        List.of(
            text("ファイル", 40, f -> f.submission().name()),
            text("結果", 14, MergeReport::status),
            text("理由", 40, f -> f.reason().map((Message m) -> ReportWords.SAY.say(m)).orElse("")),
            text("所属", 24, f -> f.submission().unit()),
            text("記入者", 14, f -> f.submission().reviewer()),
            text("確認者", 26, f -> f.submission().confirmer()),
            numberIfAny("提出番号", f -> f.submission().number()),
            number("取り込む値", MergePlan.OfFile::taken),
            number("変更なし", MergePlan.OfFile::unchanged),
            number("不一致", MergePlan.OfFile::conflicts),
            number("前の版の値", MergePlan.OfFile::superseded),
            number("ファイルにない事業", f -> f.notReturned().size()),
            number("読めなかった箇所", f -> f.submission().problems().size()),
            text("SHA-256", 68, f -> f.submission().sha256())),
        plan.files());
  }

  private static String status(MergePlan.OfFile file) {
    return ReportWords.SAY.say("merge.status." + file.status().name().toLowerCase(Locale.ROOT));
  }

  private ReportTable<MergePlan.OfUnit> units() {
    return new ReportTable<>(
        "所属別の状況",
        List.of("取り込んだ後の、" + desk.framework().firstStage().label() + "の記入状況です。"),
        List.of(
            text("所属", 30, MergePlan.OfUnit::unit),
            text("状況", 12, MergeReport::state),
            number("事業数", MergePlan.OfUnit::programs),
            number("記入済み", MergePlan.OfUnit::answered),
            number("一部", MergePlan.OfUnit::begun),
            number("未着手", MergePlan.OfUnit::untouched),
            number("届いたファイル", MergePlan.OfUnit::returned),
            text("提出期限", 20, u -> u.deadline().isEmpty() ? "" : Days.shown(u.deadline())),
            text("前回までの受領日", 20, u -> u.receipt().map(MergeReport::day).orElse("")),
            numberIfAny("その提出番号", u -> u.receipt().map(UnitContact.Receipt::submission).orElse(0))),
        plan.units());
  }

  private static String state(MergePlan.OfUnit unit) {
    if (unit.answered() == unit.programs()) {
      return "完了";
    }
    if (unit.overdue()) {
      return "期限超過";
    }
    return unit.untouched() == unit.programs() ? "未提出" : "一部";
  }

  private static String day(UnitContact.Receipt receipt) {
    return Days.label(receipt.at().atZone(ZoneId.systemDefault()).toLocalDate());
  }

  private ReportTable<MergePlan.OfStage> totals() {
    return new ReportTable<>(
        "効果額の前後",
        List.of("初年度の効果額です。減は＋で示します。未決定の不一致は、今の値で数えています。"),
        List.of(
            text("段階", 16, MergePlan.OfStage::label),
            number("記入済み 前", t -> t.before().answered()),
            number("記入済み 後", t -> t.after().answered()),
            words.money("事業費 前", t -> t.before().effect()),
            words.money("事業費 後", t -> t.after().effect()),
            words.money("事業費 差", t -> t.after().effect() - t.before().effect()),
            words.money("一般財源 前", t -> t.before().effectGeneralFund()),
            words.money("一般財源 後", t -> t.after().effectGeneralFund()),
            words.money(
                "一般財源 差", t -> t.after().effectGeneralFund() - t.before().effectGeneralFund())),
        plan.totals());
  }

  /** How two agree under one viewpoint. */
  private record Agreeing(Agreement two, Agreement.OfViewpoint under) {}

  private ReportTable<Agreeing> agreements() {
    return new ReportTable<>(
        "評価の一致度",
        List.of("同じ事業を評価した二人の一致の割合と、偶然の一致を除いた係数（Cohen の κ）です。"),
        List.of(
            text("所属", 24, a -> a.two().left().unit()),
            text("記入者（左）", 16, a -> a.two().left().reviewer()),
            text("記入者（右）", 16, a -> a.two().right().reviewer()),
            text("視点", 14, a -> words.field(new Field.GradeOf(a.under().viewpointId()))),
            number("事業数", a -> a.under().programs()),
            number("同じ評価", a -> a.under().equal()),
            text("一致率", 10, a -> String.format("%.0f%%", 100 * a.under().share())),
            text("κ", 10, a -> kappa(a.under().kappa()))),
        plan.agreements().stream()
            .flatMap(a -> a.viewpoints().stream().map(v -> new Agreeing(a, v)))
            .toList());
  }

  private static String kappa(double kappa) {
    return Double.isNaN(kappa) ? "－" : String.format("%.2f", kappa);
  }
}
