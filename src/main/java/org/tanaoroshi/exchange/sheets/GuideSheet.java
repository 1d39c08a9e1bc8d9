package org.tanaoroshi.exchange.sheets;

import java.util.ArrayList;
import java.util.List;
import org.tanaoroshi.exchange.cells.Cell;
import org.tanaoroshi.exchange.cells.Look;
import org.tanaoroshi.exchange.cells.SheetPlan;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Grade;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.model.Round;
import org.tanaoroshi.model.UnitContact;
import org.tanaoroshi.model.Viewpoint;
import org.tanaoroshi.values.Days;

/** 記入要領: how the workbook is filled in, with an example, the deadline and whom to ask. */
public final class GuideSheet {
  /** The sheet's name. */
  public static final String NAME = "記入要領";

  private final List<SheetPlan.Row> rows = new ArrayList<>();
  private int step = 1;

  /**
   * The guide for that round and framework.
   *
   * @param contact of the unit it is for
   * @param toDo what the unit is asked to do first, where it was sent back
   */
  public GuideSheet(Round round, Framework framework, UnitContact contact, List<String> toDo) {
    String noun = framework.noun();
    rows.add(new SheetPlan.Row(List.of(blank(), Cell.of("記入要領", Look.TITLE)), 28));
    rows.add(
        SheetPlan.Row.of(blank(), Cell.of(noun + "ごとに視点別の評価と今後の方向性を記入し、提出してください。", Look.NOTE)));
    if (!toDo.isEmpty()) {
      section("差戻しへの対応");
      toDo.forEach(this::step);
      step = 1;
    }
    section("提出");
    if (!contact.innerDue().isEmpty()) {
      pair(TrackingSheet.INNER_DUE, Days.shown(contact.innerDue()));
    }
    pair("提出期限", round.deadline());
    contact.reachedBy().ifPresent(person -> pair(CoverSheet.PERSON, person));
    pair("問い合わせ先", round.contact());
    steps(round, noun);
    gradesAndViewpoints(framework);
    amounts(round);
    example(round, framework);
    section("お願い");
    pair("列と見出し", "見出しの文字と「事業ID」は変えないでください。並べ替え・絞り込み・行の高さの変更は自由です。");
    pair("シート", "「表紙」「点検一覧」「台帳」「視点」は削除しないでください。");
  }

  private void steps(Round round, String noun) {
    section("記入の順序");
    step("「点検一覧」を開きます。1行が1" + noun + "です。黄色のセルだけに記入してください。");
    step("視点ごとに「評価」を選び、「所見」に理由を書きます。評価の意味と、所見が必要な評価は下の表のとおりです。");
    step("「今後の方向性」を選びます。見直す場合は「見直しの視点（主たるもの）」「見直し内容」「理由」も記入します。");
    step(
        "効果額を「"
            + round.budgetYear().label()
            + "（初年度）」と翌年度（平年度）に、"
            + round.unit().label()
            + "単位で記入します。");
    step("点検の対象外とする場合は、評価の代わりに「対象外の理由」を記入します。");
    step("足りない項目が「不足」に出ます。「未記入」が 0 になれば、その行は記入済みです。「状態」を「記入済」にします。");
    step("「表紙」に提出番号（1回目は1、出し直すたびに1つ増やす）と記入者・確認者を記入し、このファイルのまま提出します。");
  }

  private void gradesAndViewpoints(Framework framework) {
    section("評価の付け方");
    rows.add(row(Cell.of("評価", Look.HEADER), Cell.of("意味", Look.HEADER)));
    for (Grade grade : framework.grades()) {
      pair(grade.code(), grade.label() + (grade.needsComment() ? "（所見を必ず書いてください）" : ""));
    }
    section("視点と、考える手がかり");
    rows.add(row(Cell.of("視点", Look.HEADER), Cell.of("問い", Look.HEADER)));
    int number = 1;
    for (Viewpoint viewpoint : framework.viewpoints()) {
      pair(number++ + "　" + viewpoint.name(), String.join("\n", viewpoint.questions()));
    }
  }

  private void amounts(Round round) {
    section("金額の書き方");
    pair(
        "単位",
        round.unit() == MoneyUnit.YEN
            ? "円。整数で書いてください。"
            : round.unit().label() + "。端数は小数で書けます。1円未満は書けません。");
    pair("歳出削減・歳出増加", "どちらもプラスの数で書きます。事業費ベースの効果額は「歳出削減 − 歳出増加」です。");
    pair("国庫・県支出金・市債・その他の増減", "歳入が増えるときはプラス、減るときはマイナスで書きます。一般財源ベースの効果額に足されます。");
    pair("空白と0", "空白は「記入なし」、0 は「増減なし」です。");
  }

  private void example(Round round, Framework framework) {
    section("記入例");
    rows.add(row(Cell.of("列", Look.HEADER), Cell.of("例", Look.HEADER)));
    Grade grade =
        framework.grades().stream()
            .filter(Grade::concern)
            .findFirst()
            .orElse(framework.grades().getFirst());
    input("視点1 評価", grade.code());
    input("視点1 所見", "利用者数は5年前の6割に減り、民間の同種の施設が区内に3か所開設された。相談機能は行政が担う必要がある。");
    framework.directions().stream()
        .filter(d -> d.countsAsReview())
        .findFirst()
        .ifPresent(d -> input(Item.DIRECTION.label(), d.label()));
    input(Item.MAIN_VIEWPOINT.label(), framework.viewpoints().getFirst().name());
    input(Item.REVIEW_TEXT.label(), "遊び場の運営を民間との協働に切り替え、開館日を週6日から5日とする。（100字程度、公表します）");
    input(Item.TIMING.label(), round.budgetYear().label() + "から");
    input(Item.EFFECT_NATURE.label(), "継続");
  }

  /** The whole sheet. */
  public SheetPlan plan() {
    return new SheetPlan(
        NAME,
        List.of(3d, 34d, 92d),
        List.copyOf(rows),
        new SheetPlan.Page(
            SheetPlan.Paper.A4, new SheetPlan.Fit.OneWide(false), 0, 0, rows.size(), 0, "24427A"),
        List.of(),
        List.of());
  }

  private void section(String title) {
    rows.add(SheetPlan.Row.of());
    rows.add(new SheetPlan.Row(List.of(blank(), Cell.of(title, Look.SECTION)), 22));
  }

  private void step(String text) {
    pair("手順 " + step++, text);
  }

  private void pair(String label, String text) {
    rows.add(row(Cell.of(label, Look.TEXT), Cell.of(text, Look.TEXT)));
  }

  private void input(String label, String text) {
    rows.add(row(Cell.of(label, Look.TEXT), Cell.of(text, Look.INPUT_TEXT)));
  }

  private static SheetPlan.Row row(Cell label, Cell text) {
    return SheetPlan.Row.of(blank(), label, text);
  }

  private static Cell blank() {
    return Cell.blank(Look.PLAIN);
  }
}
