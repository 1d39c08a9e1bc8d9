package org.tanaoroshi.exchange.sheets;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.tanaoroshi.exchange.cells.Cell;
import org.tanaoroshi.exchange.cells.Look;
import org.tanaoroshi.exchange.cells.SheetPlan;
import org.tanaoroshi.exchange.cells.Value;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Round;
import org.tanaoroshi.model.Stage;
import org.tanaoroshi.model.UnitContact;
import org.tanaoroshi.values.Days;

/**
 * 表紙: pairs of a label and a value, all that identifies the workbook, in cells that everyone sees.
 */
public final class CoverSheet {
  /** The sheet's name. */
  public static final String NAME = "表紙";

  public static final String KIND = "ファイルの種類";
  public static final String CITY = "自治体名";
  public static final String TITLE = "棚卸しの名称";
  public static final String REVIEW_YEAR = "棚卸し実施年度";
  public static final String BUDGET_YEAR = "反映予算年度";
  public static final String BASIS = "比較基準";
  public static final String MONEY = "金額の単位";
  public static final String DEADLINE = "提出期限";
  public static final String CONTACT = "問い合わせ先";
  public static final String PERSON = "所属の取りまとめ担当";
  public static final String STAGE = "段階";
  public static final String UNIT = "対象の所属";
  public static final String SUBMISSION = "提出番号";
  public static final String ISSUE = "差戻し番号";
  public static final String REVIEWER = "記入者";
  public static final String CONFIRMER = "確認者";
  public static final String PROGRAMS = "事業数";
  public static final String ANSWERED = "記入済みの事業数";
  public static final String ROUND_ID = "棚卸しID";
  public static final String PREDECESSOR = "前回の棚卸しID";
  public static final String FRAMEWORK = "枠組み";
  public static final String FRAMEWORK_ID = "枠組みID";
  public static final String FRAMEWORK_VERSION = "枠組みの版";
  public static final String BOOK = "棚卸しファイルID";
  public static final String WHEN = "作成日時";

  /** Times stand with their offset, so that they mean the same everywhere. */
  public static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx");

  private final List<SheetPlan.Row> rows = new ArrayList<>();

  /**
   * The cover with the live number of answered programs.
   *
   * @param contact of the unit it is for
   * @param toDo what the unit is asked to do, where that differs from the usual
   */
  public CoverSheet(
      Cover cover,
      Framework framework,
      ReviewSheet review,
      UnitContact contact,
      List<String> toDo) {
    Round round = cover.round();
    rows.add(new SheetPlan.Row(List.of(blank(), Cell.of(round.city(), Look.NOTE)), 24));
    rows.add(new SheetPlan.Row(List.of(blank(), Cell.of(round.title(), Look.TITLE)), 34));
    rows.add(
        new SheetPlan.Row(
            List.of(blank(), Cell.of(cover.kind().label() + " Excel", Look.SECTION)), 24));
    if (!toDo.isEmpty()) {
      section("お願いすること");
      for (int i = 0; i < toDo.size(); i++) {
        rows.add(
            SheetPlan.Row.of(
                blank(),
                Cell.of(Integer.toString(i + 1), Look.LABEL),
                Cell.of(toDo.get(i), Look.TEXT)));
      }
    }
    thisRound(round, contact);
    section("このファイル");
    text(KIND, cover.kind().label());
    text(STAGE, framework.stage(cover.stageId()).map(Stage::label).orElse(cover.stageId()));
    text(UNIT, cover.sender().unit());
    input(
        SUBMISSION,
        cover.sender().submission() == 0 ? Value.blank() : Value.of(cover.sender().submission()));
    input(REVIEWER, Value.of(cover.sender().reviewer()));
    input(CONFIRMER, Value.of(cover.sender().confirmer()));
    pair(PROGRAMS, Cell.of(Value.of(cover.programs()), Look.VALUE), "");
    pair(
        ANSWERED,
        Cell.live(
            "COUNTIF(" + review.range(Headers.MISSING) + ",0)",
            Value.of(cover.answered()),
            Look.VALUE),
        "← 点検一覧から自動で数えます");
    section("取りまとめに使う番号（書き換えないでください）");
    text(ROUND_ID, round.id());
    pair(
        ISSUE,
        Cell.of(
            cover.sender().issue() == 0 ? Value.blank() : Value.of(cover.sender().issue()),
            Look.VALUE),
        "");
    text(PREDECESSOR, round.predecessor());
    text(FRAMEWORK, framework.title());
    text(FRAMEWORK_ID, cover.frameworkId());
    text(FRAMEWORK_VERSION, cover.frameworkVersion());
    text(BOOK, cover.sender().bookId());
    text(WHEN, time(cover.when()));
  }

  private void thisRound(Round round, UnitContact contact) {
    section("この棚卸し");
    text(CITY, round.city());
    text(TITLE, round.title());
    text(REVIEW_YEAR, Headers.year(round.reviewYear()));
    text(BUDGET_YEAR, Headers.year(round.budgetYear()));
    text(BASIS, round.basis().label());
    text(MONEY, round.unit().label());
    if (!contact.innerDue().isEmpty()) {
      text(TrackingSheet.INNER_DUE, Days.shown(contact.innerDue()));
    }
    text(DEADLINE, round.deadline());
    contact.reachedBy().ifPresent(person -> text(PERSON, person));
    text(CONTACT, round.contact());
  }

  private static String time(Instant when) {
    return TIME.format(when.atZone(ZoneId.systemDefault()));
  }

  /** The whole sheet. */
  public SheetPlan plan() {
    return new SheetPlan(
        NAME,
        List.of(3d, 24d, 56d, 40d),
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

  private void text(String label, String text) {
    pair(label, Cell.of(text, Look.VALUE), "");
  }

  private void input(String label, Value value) {
    pair(label, Cell.of(value, Look.INPUT_TEXT), "← 記入してください");
  }

  private void pair(String label, Cell value, String note) {
    rows.add(
        new SheetPlan.Row(
            List.of(blank(), Cell.of(label, Look.LABEL), value, Cell.of(note, Look.NOTE)), 21));
  }

  private static Cell blank() {
    return Cell.blank(Look.PLAIN);
  }
}
