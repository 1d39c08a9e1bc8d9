package org.tanaoroshi.ui.totals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.tanaoroshi.model.FinanceFigures;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.totals.Apart;
import org.tanaoroshi.totals.DirectionKind;
import org.tanaoroshi.totals.Effects;
import org.tanaoroshi.totals.Line;
import org.tanaoroshi.totals.Overview;
import org.tanaoroshi.workbench.totals.Dashboard;

/** 方向性の内訳 by count and amount: what counts as 見直し first, with its sum; the others apart. */
final class DirectionsPane extends TablePane {
  /**
   * A direction or a sum of several.
   *
   * @param netted whether its effects would set off what is to stand apart: 見直し against 拡充
   */
  private record Row(
      Message label,
      Message counts,
      boolean total,
      boolean netted,
      Effects effects,
      Predicate<Line> which) {
    /** Not a review, but an effect is entered: the one or the other is a slip. */
    boolean isDoubtful(Message other) {
      return counts.equals(other) && hasAmounts();
    }

    boolean hasAmounts() {
      return effects.expenditure() != 0 || effects.generalFund() != 0 || effects.transfer() != 0;
    }
  }

  private final TotalsViewModel model;
  private final FigureTable<Row> table;
  private int most = 1;

  DirectionsPane(TotalsViewModel model, TotalsWords words) {
    super("section-directions", words);
    this.model = model;
    table = new FigureTable<>("directions", "", columns(), Row::total);
    head(
        words.say("totals.directions"), words.say("totals.directions.explained", words.unitName()));
  }

  private List<FigureColumn<Row>> columns() {
    TotalsWords words = words();
    return List.of(
        FigureColumn.<Row>text(
                words.say("totals.column.direction"), 22, r -> words.words().say(r.label()))
            .opening(r -> model.open(r.label(), r.which())),
        FigureColumn.<Row>text(words.say("totals.column.counts"), 20, this::counted)
            .toned(
                r -> isDoubtful(r) ? "doubtful" : "",
                r -> isDoubtful(r) ? words.say("totals.directions.doubtful") : ""),
        FigureColumn.<Row>number(
                words.nouns(),
                26,
                r -> words.count(r.effects().programs()),
                r -> Integer.toString(r.effects().programs()))
            .barred(r -> r.total() ? Optional.empty() : Optional.of(length(r)))
            .opening(r -> model.open(r.label(), r.which())),
        amount("totals.column.expenditure", Effects::expenditure, Row::netted),
        amount("totals.column.general", Effects::generalFund, Row::netted),
        amount("totals.column.transfer", Effects::transfer, r -> false),
        amount("totals.column.generalWith", Effects::generalFundWithTransfer, Row::netted));
  }

  private String counted(Row row) {
    String said = words().words().say(row.counts());
    return isDoubtful(row) ? words().say("totals.directions.doubt", said) : said;
  }

  private static boolean isDoubtful(Row row) {
    return row.isDoubtful(counts(DirectionKind.OTHER));
  }

  private BigDecimal length(Row row) {
    return BigDecimal.valueOf(row.effects().programs())
        .divide(BigDecimal.valueOf(most), MathContext.DECIMAL32);
  }

  private FigureColumn<Row> amount(String key, ToLongFunction<Effects> yen, Predicate<Row> silent) {
    TotalsWords words = words();
    return FigureColumn.<Row>number(
            words.say(key),
            15,
            r ->
                silent.test(r)
                    ? ""
                    : r.total() || r.hasAmounts()
                        ? words.amount(yen.applyAsLong(r.effects()))
                        : words.say("totals.none"),
            r ->
                silent.test(r) || !(r.total() || r.hasAmounts())
                    ? ""
                    : words.plain(yen.applyAsLong(r.effects())))
        .opening(
            r ->
                model.open(
                    Message.of("totals.behind.effect", r.label(), Message.of(key)),
                    l -> r.which().test(l) && yen.applyAsLong(l.effects()) != 0));
  }

  @Override
  void show(Dashboard dashboard, FinanceFigures figures) {
    Overview overview = dashboard.overview();
    if (overview.isBlank()) {
      fillBlank(model);
      return;
    }
    most =
        Math.max(
            1,
            overview.byDirection().stream().mapToInt(d -> d.effects().programs()).max().orElse(1));
    table.show(rows(overview));
    fill(table);
  }

  private static List<Row> rows(Overview overview) {
    Apart apart = overview.total().effects();
    List<Row> rows = new ArrayList<>();
    for (DirectionKind kind : DirectionKind.values()) {
      for (Overview.OfDirection direction : overview.byDirection()) {
        if (direction.kind() == kind) {
          rows.add(row(direction));
        }
      }
      if (kind == DirectionKind.REVIEW) {
        rows.add(
            new Row(
                Message.of("totals.directions.review"),
                counts(kind),
                true,
                false,
                apart.review(),
                l -> l.kind() == kind));
      }
    }
    rows.add(
        new Row(
            Message.of("totals.directions.all"),
            Message.of("totals.counts.ALL"),
            true,
            true,
            apart.all(),
            l -> true));
    return rows;
  }

  private static Row row(Overview.OfDirection direction) {
    Message label =
        direction.label().isEmpty()
            ? Message.of("totals.direction.none")
            : Message.of("totals.direction", direction.label());
    return new Row(
        label,
        counts(direction.kind()),
        false,
        false,
        direction.effects(),
        l -> l.direction().equals(direction.id()));
  }

  private static Message counts(DirectionKind kind) {
    return Message.of("totals.counts.".concat(kind.name()));
  }

  @Override
  FigureTable<?> table() {
    return table;
  }
}
