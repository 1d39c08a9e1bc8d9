package org.tanaoroshi.ui.totals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.tanaoroshi.exchange.sheets.TrackingSheet;
import org.tanaoroshi.model.FinanceFigures;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.values.Days;
import org.tanaoroshi.workbench.totals.Dashboard;

/** 進み具合と期限: how far each unit is, by when it answers and whom to ask. */
final class UnitsPane extends TablePane {
  private final TotalsViewModel model;
  private final FigureTable<TrackingSheet.Line> table;
  private Dashboard shown;

  UnitsPane(TotalsViewModel model, TotalsWords words) {
    super("section-units", words);
    this.model = model;
    table = new FigureTable<>("units", words.say("totals.units.none"), columns(), l -> false);
    head(
        words.say("totals.units"),
        words.say("totals.units.explained", model.framework().firstStage().label()));
    fill(table);
  }

  private List<FigureColumn<TrackingSheet.Line>> columns() {
    TotalsWords words = words();
    return List.of(
        FigureColumn.<TrackingSheet.Line>text(
                words.say("totals.column.unit"), 24, l -> words.bureau(unit(l)))
            .opening(l -> open(l, "totals.behind.bureau", p -> true)),
        FigureColumn.<TrackingSheet.Line>number(
                model.framework().noun(),
                8,
                l -> words.count(l.programs()),
                l -> Integer.toString(l.programs()))
            .opening(l -> open(l, "totals.behind.bureau", p -> true)),
        FigureColumn.<TrackingSheet.Line>number(
                words.say("totals.column.answered"),
                8,
                l -> words.count(l.answered()),
                l -> Integer.toString(l.answered()))
            .opening(l -> open(l, "totals.behind.answered", this::isAnswered)),
        FigureColumn.<TrackingSheet.Line>bar(
                "", 14, l -> Optional.of(done(l)), l -> TotalsWords.percent(done(l)))
            .opening(l -> open(l, "totals.behind.answered", this::isAnswered)),
        FigureColumn.<TrackingSheet.Line>number(
                words.say("totals.column.done"),
                9,
                l -> TotalsWords.percent(done(l)),
                l -> TotalsWords.percent(done(l)))
            .opening(l -> open(l, "totals.behind.open", p -> !isAnswered(p))),
        FigureColumn.<TrackingSheet.Line>number(
                words.say("totals.column.open"),
                8,
                l -> words.count(l.programs() - l.answered()),
                l -> Integer.toString(l.programs() - l.answered()))
            .opening(l -> open(l, "totals.behind.open", p -> !isAnswered(p))),
        FigureColumn.text(words.say("totals.column.due"), 18, l -> Days.shown(l.due())),
        FigureColumn.text(words.say("totals.column.received"), 13, UnitsPane::received),
        FigureColumn.<TrackingSheet.Line>text(words.say("totals.column.state"), 16, this::state)
            .toned(l -> l.state() == TrackingSheet.State.OVERDUE ? "overdue" : "", l -> ""),
        FigureColumn.text(
            words.say("totals.column.contact"), 20, l -> l.contact().reachedBy().orElse("")));
  }

  private static String unit(TrackingSheet.Line line) {
    return line.contact().unit();
  }

  private static BigDecimal done(TrackingSheet.Line line) {
    return line.programs() == 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(line.answered())
            .divide(BigDecimal.valueOf(line.programs()), MathContext.DECIMAL64);
  }

  private static String received(TrackingSheet.Line line) {
    return line.receipt()
        .map(r -> r.at().atZone(ZoneId.systemDefault()).toLocalDate().toString())
        .orElse("");
  }

  private String state(TrackingSheet.Line line) {
    return words().say("totals.unit.".concat(line.state().name()));
  }

  private void open(TrackingSheet.Line line, String key, Predicate<ProgramId> which) {
    model.open(
        Message.of(key, words().bureauArgument(unit(line))),
        model.framework().firstStage().id(),
        shown.programsByUnit().getOrDefault(unit(line), List.of()).stream().filter(which).toList());
  }

  private boolean isAnswered(ProgramId program) {
    return shown.answered().contains(program);
  }

  @Override
  void show(Dashboard dashboard, FinanceFigures figures) {
    shown = dashboard;
    table.show(dashboard.units());
  }

  @Override
  FigureTable<?> table() {
    return table;
  }
}
