package org.tanaoroshi.ui.totals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import javafx.scene.layout.HBox;
import org.tanaoroshi.model.FinanceFigures;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.totals.DirectionKind;
import org.tanaoroshi.totals.Line;
import org.tanaoroshi.totals.Overview;
import org.tanaoroshi.ui.parts.Labels;
import org.tanaoroshi.workbench.totals.Dashboard;

/** 局 × 視点: the share of programs whose grade asks for a review, the whole city first. */
final class MatrixPane extends TablePane {
  /** A bureau, or all of them. */
  private record Row(Overview.OfBureau sums, boolean total) {
    boolean has(Line line) {
      return total || line.bureau().equals(sums.bureau());
    }
  }

  /** From these whole percents on a cell is so dark; the figure stands in it all the same. */
  private static final List<Integer> STEPS = List.of(10, 20, 30, 40);

  private static final List<String> TONES =
      List.of("heat-none", "heat-low", "heat-mid", "heat-high", "heat-top");

  private final TotalsViewModel model;
  private final FigureTable<Row> table;
  private final Set<String> concerns;

  MatrixPane(TotalsViewModel model, TotalsWords words) {
    super("section-matrix", words);
    this.model = model;
    this.concerns = Overview.concerns(model.framework());
    table = new FigureTable<>("matrix", "", columns(), Row::total);
    head(
        words.say("totals.matrix"),
        words.say("totals.matrix.explained", words.concerns()),
        legend(words));
  }

  private static HBox legend(TotalsWords words) {
    HBox legend = new HBox(Labels.line(words.say("totals.matrix.legend"), "muted", "small"));
    legend.getStyleClass().add("heat-legend");
    for (int i = 0; i < TONES.size(); i++) {
      String said =
          i == 0
              ? words.say("totals.matrix.legend.below", STEPS.getFirst())
              : words.say("totals.matrix.legend.from", STEPS.get(i - 1));
      legend.getChildren().add(Labels.line(said, "small", "heat", TONES.get(i)));
    }
    return legend;
  }

  private List<FigureColumn<Row>> columns() {
    TotalsWords words = words();
    List<FigureColumn<Row>> columns = new ArrayList<>();
    columns.add(
        FigureColumn.<Row>text(words.say("totals.column.bureau"), 17, this::name)
            .opening(r -> model.open(Message.of("totals.behind.bureau", argument(r)), r::has)));
    columns.add(
        FigureColumn.<Row>number(
                words.nouns(),
                7,
                r -> words.count(r.sums().programs()),
                r -> Integer.toString(r.sums().programs()))
            .opening(r -> model.open(Message.of("totals.behind.bureau", argument(r)), r::has)));
    columns.add(
        FigureColumn.<Row>number(
                words.say("totals.column.answered"),
                10,
                r -> words.share(new Overview.Share(r.sums().answered(), r.sums().programs())),
                r -> Integer.toString(r.sums().answered()))
            .opening(
                r ->
                    model.open(
                        Message.of("totals.behind.answered", argument(r)),
                        l -> r.has(l) && l.answered())));
    for (int v = 0; v < model.framework().viewpoints().size(); v++) {
      columns.add(viewpoint(v));
    }
    columns.add(
        effect("totals.column.expenditure", r -> r.effects().review().expenditure(), false));
    columns.add(effect("totals.column.general", r -> r.effects().review().generalFund(), true));
    return columns;
  }

  private FigureColumn<Row> viewpoint(int v) {
    TotalsWords words = words();
    String name = model.framework().viewpoints().get(v).name();
    return FigureColumn.<Row>number(
            words.viewpoint(v),
            10,
            r -> words.share(share(r, v)),
            r -> TotalsWords.plainShare(share(r, v)))
        .toned(
            r -> tone(share(r, v)),
            r ->
                words.say(
                    "totals.matrix.cell",
                    name(r),
                    v + 1,
                    name,
                    share(r, v).concern(),
                    share(r, v).graded()))
        .opening(
            r ->
                model.open(
                    Message.of(
                        "totals.behind.concern",
                        argument(r),
                        v + 1,
                        model.framework().viewpoints().get(v).shortName(),
                        words.concerns()),
                    l -> r.has(l) && concerns.contains(l.grades().get(v))));
  }

  private static Overview.Share share(Row row, int v) {
    return row.sums().byViewpoint().get(v);
  }

  private static String tone(Overview.Share share) {
    Optional<BigDecimal> of = share.share();
    if (of.isEmpty()) {
      return "";
    }
    // By what is printed: cells that say the same look the same.
    int percents = TotalsWords.percents(of.get()).intValueExact();
    long reached = STEPS.stream().filter(s -> percents >= s).count();
    return TONES.get((int) reached);
  }

  private FigureColumn<Row> effect(
      String key, ToLongFunction<Overview.OfBureau> yen, boolean general) {
    TotalsWords words = words();
    return FigureColumn.<Row>number(
            words.say(key),
            13,
            r -> words.amount(yen.applyAsLong(r.sums())),
            r -> words.plain(yen.applyAsLong(r.sums())))
        .opening(
            r ->
                model.open(
                    Message.of("totals.behind.effect", argument(r), Message.of(key)),
                    l ->
                        r.has(l)
                            && l.kind() == DirectionKind.REVIEW
                            && (general ? l.effects().generalFund() : l.effects().expenditure())
                                != 0));
  }

  private String name(Row row) {
    return row.total() ? words().say("totals.bureau.all") : words().bureau(row.sums().bureau());
  }

  private Object argument(Row row) {
    return row.total()
        ? Message.of("totals.bureau.all")
        : words().bureauArgument(row.sums().bureau());
  }

  @Override
  void show(Dashboard dashboard, FinanceFigures figures) {
    Overview overview = dashboard.overview();
    if (overview.isBlank()) {
      fillBlank(model);
      return;
    }
    List<Row> rows = new ArrayList<>();
    rows.add(new Row(overview.total(), true));
    overview.byBureau().forEach(b -> rows.add(new Row(b, false)));
    table.show(rows);
    fill(table);
  }

  @Override
  FigureTable<?> table() {
    return table;
  }
}
