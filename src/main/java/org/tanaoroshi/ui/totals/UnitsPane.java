package org.tanaoroshi.ui.totals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tanaoroshi.exchange.sheets.TrackingSheet;
import org.tanaoroshi.model.FinanceFigures;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.values.Days;
import org.tanaoroshi.workbench.totals.Dashboard;

/** 進み具合と期限: how far each unit is, by when it answers and whom to ask; the whole city first. */
final class UnitsPane extends TablePane {
  /** A unit, or all of them together. */
  private record Row(Optional<TrackingSheet.Line> unit, int programs, int answered) {
    static Row of(TrackingSheet.Line line) {
      return new Row(Optional.of(line), line.programs(), line.answered());
    }

    static Row ofAll(List<TrackingSheet.Line> lines) {
      return new Row(
          Optional.empty(),
          lines.stream().mapToInt(TrackingSheet.Line::programs).sum(),
          lines.stream().mapToInt(TrackingSheet.Line::answered).sum());
    }

    int open() {
      return programs - answered;
    }

    BigDecimal done() {
      return programs == 0
          ? BigDecimal.ZERO
          : BigDecimal.valueOf(answered)
              .divide(BigDecimal.valueOf(programs), MathContext.DECIMAL64);
    }
  }

  private final TotalsViewModel model;
  private final FigureTable<Row> table;
  private Dashboard shown;

  UnitsPane(TotalsViewModel model, TotalsWords words) {
    super("section-units", words);
    this.model = model;
    table =
        new FigureTable<>(
            "units", words.say("totals.units.none"), columns(), r -> r.unit().isEmpty());
    head(
        words.say("totals.units"),
        words.say("totals.units.explained", model.framework().firstStage().label()));
    fill(table);
  }

  private List<FigureColumn<Row>> columns() {
    TotalsWords words = words();
    return List.of(
        FigureColumn.<Row>text(words.say("totals.column.unit"), 24, this::name)
            .opening(r -> open(r, "totals.behind.bureau", p -> true)),
        FigureColumn.<Row>number(
                words.nouns(),
                8,
                r -> words.count(r.programs()),
                r -> Integer.toString(r.programs()))
            .opening(r -> open(r, "totals.behind.bureau", p -> true)),
        FigureColumn.<Row>number(
                words.say("totals.column.answered"),
                8,
                r -> words.count(r.answered()),
                r -> Integer.toString(r.answered()))
            .opening(r -> open(r, "totals.behind.answered", this::isAnswered)),
        FigureColumn.<Row>number(
                words.say("totals.column.done"),
                22,
                r -> TotalsWords.percent(r.done()),
                r -> TotalsWords.percent(r.done()))
            .barred(r -> Optional.of(r.done()))
            .opening(r -> open(r, "totals.behind.answered", this::isAnswered)),
        FigureColumn.<Row>number(
                words.say("totals.column.open"),
                8,
                r -> words.count(r.open()),
                r -> Integer.toString(r.open()))
            .opening(r -> open(r, "totals.behind.open", p -> !isAnswered(p))),
        ofUnit("totals.column.due", 18, l -> Days.shown(l.due())),
        ofUnit("totals.column.received", 13, UnitsPane::received),
        FigureColumn.<Row>text(words.say("totals.column.state"), 16, this::state)
            .toned(r -> isOverdue(r) ? "overdue" : "", r -> ""),
        ofUnit("totals.column.contact", 20, l -> l.contact().reachedBy().orElse("")));
  }

  /** What is known of a unit; what is not says so, and all units together have none. */
  private FigureColumn<Row> ofUnit(String key, int share, Function<TrackingSheet.Line, String> of) {
    return FigureColumn.text(
        words().say(key),
        share,
        r -> r.unit().map(of).map(t -> t.isEmpty() ? words().say("totals.none") : t).orElse(""));
  }

  private String name(Row row) {
    return row.unit().map(l -> words().bureau(unit(l))).orElse(words().say("totals.bureau.all"));
  }

  private static String unit(TrackingSheet.Line line) {
    return line.contact().unit();
  }

  private static String received(TrackingSheet.Line line) {
    return line.receipt()
        .map(r -> r.at().atZone(ZoneId.systemDefault()).toLocalDate().toString())
        .orElse("");
  }

  private static boolean isOverdue(Row row) {
    return row.unit().filter(l -> l.state() == TrackingSheet.State.OVERDUE).isPresent();
  }

  private String state(Row row) {
    return row.unit()
        .map(l -> words().say("totals.unit.".concat(l.state().name())))
        .orElseGet(
            () ->
                words()
                    .say(
                        "totals.units.received",
                        shown.units().stream()
                            .filter(l -> l.state() == TrackingSheet.State.RECEIVED)
                            .count(),
                        shown.units().size()));
  }

  private void open(Row row, String key, Predicate<ProgramId> which) {
    List<ProgramId> programs =
        row.unit()
            .map(l -> shown.programsByUnit().getOrDefault(unit(l), List.of()))
            .orElseGet(
                () -> shown.programsByUnit().values().stream().flatMap(List::stream).toList());
    model.open(
        Message.of(
            key,
            row.unit()
                .map(l -> words().bureauArgument(unit(l)))
                .orElseGet(() -> Message.of("totals.bureau.all"))),
        model.framework().firstStage().id(),
        programs.stream().filter(which).toList());
  }

  private boolean isAnswered(ProgramId program) {
    return shown.answered().contains(program);
  }

  @Override
  void show(Dashboard dashboard, FinanceFigures figures) {
    shown = dashboard;
    List<Row> rows = new ArrayList<>();
    if (!dashboard.units().isEmpty()) {
      rows.add(Row.ofAll(dashboard.units()));
    }
    dashboard.units().forEach(l -> rows.add(Row.of(l)));
    table.show(rows);
  }

  @Override
  FigureTable<?> table() {
    return table;
  }
}
