package org.tanaoroshi.exchange.sheets;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tanaoroshi.exchange.cells.Column;
import org.tanaoroshi.exchange.cells.ListSheet;
import org.tanaoroshi.exchange.cells.Look;
import org.tanaoroshi.exchange.cells.Money;
import org.tanaoroshi.exchange.cells.SheetPlan;
import org.tanaoroshi.exchange.cells.Value;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Effect;
import org.tanaoroshi.model.Fact;
import org.tanaoroshi.model.Funding;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.Round;
import org.tanaoroshi.model.Step;

/** The lists that are read by people only: 全庁事業一覧, X会議 and 履歴. */
public final class ReferenceSheets {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  /** The name of the sheet of all programs. */
  public static final String CITY_WIDE = "全庁事業一覧";

  private static final int PURPOSE_SHOWN = 100;
  private static final int PRINTED_ROWS = 40;

  /** The heading of the ids, which people know as codes. */
  public static final String CODE = "コード";

  private ReferenceSheets() {}

  /** 全庁事業一覧: all programs of the city, to look for similar ones. */
  public static SheetPlan cityWide(Round round, List<Program> programs) {
    ListSheet<Program> list =
        new ListSheet<>(
            CITY_WIDE,
            List.of(
                "類似・重複する事業を探すための参考です。この表に書いた内容は取りまとめられません。",
                "ファイル全体を印刷しても、この表は1ページ目だけが印刷されます（印刷範囲で変えられます）。"),
            List.of("単位", round.unit().label()),
            List.of(
                text(CODE, 13, p -> p.id().value()),
                text(Headers.BUREAU, 18, p -> p.organisation().bureauOrFirst()),
                text(Headers.SECTION, 20, p -> p.organisation().section()),
                text(Headers.NAME, 44, Program::name),
                text(Fact.PURPOSE.label(), 90, p -> shortened(p.fact(Fact.PURPOSE))),
                Column.of(
                    "",
                    Headers.budget(round, false),
                    16,
                    Look.MONEY,
                    p -> Money.of(p.budget(round.reviewYear(), Funding.TOTAL), round.unit()))));
    return plan(CITY_WIDE, list, programs, 4, new SheetPlan.Fit.FirstRows(PRINTED_ROWS));
  }

  /** Enough to see what a program is for; the sheet stands in every workbook of a split. */
  private static String shortened(String text) {
    if (text.codePointCount(0, text.length()) <= PURPOSE_SHOWN) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, PURPOSE_SHOWN - 1)) + "…";
  }

  /** X会議: the programs that a stage nominated for public discussion. */
  public static SheetPlan conference(Round round, ReviewSheet review) {
    String stage = review.stage().id();
    List<Dossier> nominated =
        review.dossiers().stream()
            .filter(d -> !d.answers().get(stage, Item.CONFERENCE).isEmpty())
            .toList();
    ListSheet<Dossier> list =
        new ListSheet<>(
            "X会議に出す事業",
            List.of(nominated.isEmpty() ? "指名された事業はありません。" : "「点検一覧」の「X会議」の列に記入がある事業です。", ""),
            List.of("段階", review.stage().label(), "単位", round.unit().label()),
            List.of(
                text(CODE, 13, d -> d.id().value()),
                text(Headers.BUREAU, 18, d -> d.program().organisation().bureauOrFirst()),
                text(Headers.SECTION, 20, d -> d.program().organisation().section()),
                text(Headers.NAME, 40, d -> d.program().name()),
                text("指名", 8, d -> d.answers().get(stage, Item.CONFERENCE)),
                text("テーマ", 26, d -> d.answers().get(stage, Item.CONFERENCE_THEME)),
                money(
                    round,
                    Headers.budget(round, false),
                    d -> d.program().budget(round.reviewYear(), Funding.TOTAL)),
                text(
                    "方向性",
                    18,
                    d -> review.directions().shown(d.answers().get(stage, Item.DIRECTION))),
                text(Item.REVIEW_TEXT.label(), 60, d -> d.answers().get(stage, Item.REVIEW_TEXT)),
                money(round, "効果額 事業費", d -> effect(round, d, stage).map(Effect::expenditureBase)),
                money(
                    round, "効果額 一般財源", d -> effect(round, d, stage).map(Effect::generalFundBase))));
    return plan("X会議", list, nominated, 4, new SheetPlan.Fit.OneWide(true));
  }

  /** 履歴: the journal, step by step. */
  public static SheetPlan history(List<Step> steps) {
    ListSheet<Step> list =
        new ListSheet<>(
            "履歴",
            List.of("この棚卸しファイルで行われた操作です。", ""),
            List.of(),
            List.of(
                Column.of("", "番号", 10, Look.COUNT, s -> Value.of(s.number())),
                text("日時", 22, s -> TIME.format(s.when().atZone(ZoneId.systemDefault()))),
                text("操作した人", 20, Step::who),
                text("種類", 14, s -> word(s.kind())),
                text("内容", 90, Step::title),
                Column.of(
                    "",
                    "取り消した番号",
                    12,
                    Look.COUNT,
                    s -> s.undoes() == 0 ? Value.blank() : Value.of(s.undoes()))));
    return plan("履歴", list, steps, 1, new SheetPlan.Fit.OneWide(true));
  }

  private static Optional<Effect> effect(Round round, Dossier dossier, String stage) {
    return dossier.answers().decision(stage).effect(round.budgetYear());
  }

  private static String word(Step.Kind kind) {
    return switch (kind) {
      case ANSWER -> "記入";
      case IMPORT -> "取り込み";
      case MERGE -> "取りまとめ";
      case UNDO -> "元に戻す";
      case REDO -> "やり直し";
      case ROUND -> "棚卸しの設定";
      case FINANCE -> "目標額・配分";
    };
  }

  private static <T> Column<T> text(String header, double width, Function<T, String> text) {
    return Column.of("", header, width, Look.TEXT, t -> Value.of(text.apply(t)));
  }

  private static Column<Dossier> money(
      Round round, String header, Function<Dossier, Optional<Long>> yen) {
    return Column.of("", header, 16, Look.MONEY, d -> Money.of(yen.apply(d), round.unit()));
  }

  private static <T> SheetPlan plan(
      String name, ListSheet<T> list, List<T> items, int frozen, SheetPlan.Fit fit) {
    return new SheetPlan(
        name,
        list.widths(),
        list.rows(items),
        new SheetPlan.Page(
            SheetPlan.Paper.A3,
            fit,
            ListSheet.HEADER_ROW,
            frozen,
            ListSheet.lastRow(items.size()),
            0,
            "6B7487"),
        List.of(),
        List.of());
  }
}
