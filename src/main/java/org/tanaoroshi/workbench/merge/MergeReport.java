package org.tanaoroshi.workbench.merge;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tanaoroshi.exchange.cells.Value;
import org.tanaoroshi.exchange.report.ReportTable;
import org.tanaoroshi.exchange.report.ReportTable.Heading;
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
  List<ReportTable> tables() {
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

  private ReportTable files() {
    List<List<Value>> lines = new ArrayList<>();
    for (MergePlan.OfFile f : plan.files()) {
      Submission s = f.submission();
      lines.add(
          ReportWords.line(
              s.name(),
              ReportWords.SAY.say(
                  "merge.status." + f.status().name().toLowerCase(java.util.Locale.ROOT)),
              f.reason().map((Message m) -> ReportWords.SAY.say(m)).orElse(""),
              s.unit(),
              s.reviewer(),
              s.confirmer(),
              s.number() == 0 ? "" : ReportWords.number(s.number()),
              ReportWords.number(f.taken()),
              ReportWords.number(f.unchanged()),
              ReportWords.number(f.conflicts()),
              ReportWords.number(f.superseded()),
              ReportWords.number(f.notReturned().size()),
              ReportWords.number(s.problems().size()),
              s.sha256()));
    }
    return new ReportTable(
        "受け取ったファイル",
        List.of(desk.round().title(), "ファイルごとの結果です。"),
        List.of(
            Heading.of("ファイル", 40),
            Heading.of("結果", 14),
            Heading.of("理由", 40),
            Heading.of("所属", 24),
            Heading.of("記入者", 14),
            Heading.of("確認者", 26),
            Heading.number("提出番号"),
            Heading.number("取り込む値"),
            Heading.number("変更なし"),
            Heading.number("不一致"),
            Heading.number("前の版の値"),
            Heading.number("返っていない事業"),
            Heading.number("読めなかった箇所"),
            Heading.of("SHA-256", 68)),
        lines);
  }

  private ReportTable units() {
    List<List<Value>> lines = new ArrayList<>();
    for (MergePlan.OfUnit u : plan.units()) {
      lines.add(
          ReportWords.line(
              u.unit(),
              state(u),
              ReportWords.number(u.programs()),
              ReportWords.number(u.answered()),
              ReportWords.number(u.begun()),
              ReportWords.number(u.untouched()),
              ReportWords.number(u.returned()),
              u.deadline().isEmpty() ? "" : Days.shown(u.deadline()),
              u.receipt().map(MergeReport::day).orElse(""),
              u.receipt().filter(r -> r.submission() > 0).isPresent()
                  ? ReportWords.number(u.receipt().get().submission())
                  : ""));
    }
    return new ReportTable(
        "所属別の状況",
        List.of("取り込んだ後の、" + desk.framework().firstStage().label() + "の記入状況です。"),
        List.of(
            Heading.of("所属", 30),
            Heading.of("状況", 12),
            Heading.number("事業数"),
            Heading.number("記入済み"),
            Heading.number("一部"),
            Heading.number("未着手"),
            Heading.number("届いたファイル"),
            Heading.of("提出期限", 20),
            Heading.of("前回までの受領日", 20),
            Heading.number("その提出番号")),
        lines);
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

  private ReportTable totals() {
    List<List<Value>> lines = new ArrayList<>();
    for (MergePlan.OfStage t : plan.totals()) {
      lines.add(
          ReportWords.line(
              t.label(),
              ReportWords.number(t.before().answered()),
              ReportWords.number(t.after().answered()),
              words.money(t.before().effect()),
              words.money(t.after().effect()),
              words.money(t.after().effect() - t.before().effect()),
              words.money(t.before().effectGeneralFund()),
              words.money(t.after().effectGeneralFund()),
              words.money(t.after().effectGeneralFund() - t.before().effectGeneralFund())));
    }
    String unit = "（" + desk.round().unit().label() + "）";
    return new ReportTable(
        "効果額の前後",
        List.of("初年度の効果額です。減は＋で示します。未決定の不一致は、今の値で数えています。"),
        List.of(
            Heading.of("段階", 16),
            Heading.number("記入済み 前"),
            Heading.number("記入済み 後"),
            ReportWords.moneyHeading("事業費 前" + unit),
            ReportWords.moneyHeading("事業費 後" + unit),
            ReportWords.moneyHeading("事業費 差" + unit),
            ReportWords.moneyHeading("一般財源 前" + unit),
            ReportWords.moneyHeading("一般財源 後" + unit),
            ReportWords.moneyHeading("一般財源 差" + unit)),
        lines);
  }

  private ReportTable agreements() {
    List<List<Value>> lines = new ArrayList<>();
    for (Agreement a : plan.agreements()) {
      for (Agreement.OfViewpoint v : a.viewpoints()) {
        lines.add(
            ReportWords.line(
                a.left().unit(),
                a.left().reviewer(),
                a.right().reviewer(),
                words.field(new Field.GradeOf(v.viewpointId())),
                ReportWords.number(v.programs()),
                ReportWords.number(v.equal()),
                String.format("%.0f%%", 100 * v.share()),
                Double.isNaN(v.kappa()) ? "－" : String.format("%.2f", v.kappa())));
      }
    }
    return new ReportTable(
        "評価の一致度",
        List.of("同じ事業を評価した二人の一致の割合と、偶然の一致を除いた係数（Cohen の κ）です。"),
        List.of(
            Heading.of("所属", 24),
            Heading.of("記入者（左）", 16),
            Heading.of("記入者（右）", 16),
            Heading.of("視点", 14),
            Heading.number("事業数"),
            Heading.number("同じ評価"),
            Heading.of("一致率", 10),
            Heading.of("κ", 10)),
        lines);
  }
}
