package org.tanaoroshi.exchange.sheets;

import java.util.List;
import java.util.Optional;
import org.tanaoroshi.exchange.cells.Cell;
import org.tanaoroshi.exchange.cells.Column;
import org.tanaoroshi.exchange.cells.ListSheet;
import org.tanaoroshi.exchange.cells.Look;
import org.tanaoroshi.exchange.cells.Money;
import org.tanaoroshi.exchange.cells.SheetPlan;
import org.tanaoroshi.exchange.cells.Value;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Effect;
import org.tanaoroshi.model.Funding;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.Round;

/**
 * 印刷用一覧: what is printed and published, on one A3 width. It mirrors 点検一覧 row by row, live, so that
 * what a department fills in there stands here too.
 */
public final class PrintSheet {
  /** The sheet's name. */
  public static final String NAME = "印刷用一覧";

  private static final String EXPECTED = "見込額";

  private final ReviewSheet review;
  private final Round round;
  private final String stageId;
  private final ListSheet<Dossier> list;

  /** The print list of the programs of that list. */
  public PrintSheet(Round round, ReviewSheet review) {
    this.round = round;
    this.review = review;
    this.stageId = review.stage().id();
    this.list =
        new ListSheet<>(
            round.title() + "　点検結果一覧",
            List.of("差引は「見込額 − 予算額」で、減は▲です。効果額は減をプラスで示します。この表は「点検一覧」から自動で作られます。", ""),
            List.of("段階", review.stage().label(), "単位", round.unit().label(), "自治体", round.city()),
            columns());
  }

  /** The whole sheet. */
  public SheetPlan plan() {
    return new SheetPlan(
        NAME,
        list.widths(),
        list.rows(review.dossiers()),
        new SheetPlan.Page(
            SheetPlan.Paper.A3,
            new SheetPlan.Fit.OneWide(true),
            ListSheet.HEADER_ROW,
            4,
            ListSheet.lastRow(review.dossiers().size()),
            0,
            "24427A"),
        List.of(),
        List.of());
  }

  private List<Column<Dossier>> columns() {
    String budget = review.sameRow(Headers.budget(round, false));
    String effect = review.sameRow(Headers.effectSum(round.budgetYear(), false));
    String general = review.sameRow(Headers.effectSum(round.budgetYear(), true));
    String year = round.budgetYear().label();
    return List.of(
        text(Headers.BUREAU, 16, Headers.GROUP, d -> d.program().organisation().bureauOrFirst()),
        text(Headers.SECTION, 18, Headers.SECTION, d -> d.program().organisation().section()),
        text("コード", 12, Headers.ID, d -> d.id().value()),
        text(Headers.NAME, 36, Headers.NAME, d -> d.program().name()),
        money(Headers.budget(round, false), unlessBlank(budget, budget), PrintSheet.this::budget),
        money(
            year + " " + EXPECTED,
            unlessBlank(budget, rounded(budget + "-SUM(" + effect + ")")),
            d -> budget(d).map(b -> Math.subtractExact(b, effect(d, false).orElse(0L)))),
        money(
            "差引（減は▲）",
            unlessBlank(effect, "-" + effect),
            d -> effect(d, false).map(Math::negateExact)),
        money(
            "一般財源 差引（減は▲）",
            unlessBlank(general, "-" + general),
            d -> effect(d, true).map(Math::negateExact)),
        text(
            "方向性",
            16,
            Item.DIRECTION.label(),
            d -> review.directions().shown(d.answers().get(stageId, Item.DIRECTION))),
        text(
            "見直しの視点",
            26,
            Item.MAIN_VIEWPOINT.label(),
            d -> review.viewpoints().shown(d.answers().get(stageId, Item.MAIN_VIEWPOINT))),
        text(
            Item.REVIEW_TEXT.label(),
            52,
            Item.REVIEW_TEXT.label(),
            d -> d.answers().get(stageId, Item.REVIEW_TEXT)),
        money("効果額（減は＋）", unlessBlank(effect, effect), d -> effect(d, false)));
  }

  private static String unlessBlank(String cell, String formula) {
    return "IF(" + cell + "=\"\",\"\"," + formula + ")";
  }

  private String rounded(String formula) {
    return Money.rounded(formula, round.unit());
  }

  private Column<Dossier> text(
      String header,
      double width,
      String mirrored,
      java.util.function.Function<Dossier, String> text) {
    String formula = review.sameRow(mirrored) + "&\"\"";
    return new Column<>(
        "",
        header,
        width,
        Look.TEXT,
        (d, row) -> Cell.live(formula, Value.of(text.apply(d)), Look.TEXT));
  }

  private Column<Dossier> money(
      String header, String formula, java.util.function.Function<Dossier, Optional<Long>> yen) {
    return new Column<>(
        "",
        header,
        15,
        Look.MONEY,
        (d, row) -> Cell.live(formula, Money.of(yen.apply(d), round.unit()), Look.MONEY));
  }

  private Optional<Long> budget(Dossier dossier) {
    Program program = dossier.program();
    return program.budget(round.reviewYear(), Funding.TOTAL);
  }

  private Optional<Long> effect(Dossier dossier, boolean general) {
    Optional<Effect> effect = dossier.answers().decision(stageId).effect(round.budgetYear());
    return effect.map(e -> general ? e.generalFundBase() : e.expenditureBase());
  }
}
