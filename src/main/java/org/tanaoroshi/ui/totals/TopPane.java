package org.tanaoroshi.ui.totals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.tanaoroshi.model.FinanceFigures;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.totals.Ranking;
import org.tanaoroshi.ui.EmptyState;
import org.tanaoroshi.ui.parts.Labels;
import org.tanaoroshi.workbench.totals.Dashboard;

/** 上位の事業: the programs with the most 一般財源, and what they hold together. */
final class TopPane extends SectionPane {
  /** How high the curve is in a picture, where it stands above the rows. */
  private static final double CURVE_HEIGHT = 320;

  /** A place in the ranking, from 1. */
  private record Row(int place, Ranking.Ranked ranked) {}

  private final TotalsViewModel model;
  private final FigureTable<Row> table;
  private final Curve curve;
  private final Label sentence = Labels.line("", "strong");
  private final HBox choices = new HBox();
  private final Map<Integer, ToggleButton> counts = new LinkedHashMap<>();
  private final FlowPane line = new FlowPane();
  private final HBox both = new HBox();
  private boolean unfolded;
  private Ranking ranking = new Ranking(Ranking.By.BUDGET, List.of(), 0, 0);

  TopPane(TotalsViewModel model, TotalsWords words) {
    super("section-top", words);
    this.model = model;
    table = new FigureTable<>("top", "", columns(), r -> false);
    curve = new Curve(words);
    choices.getStyleClass().add("totals-choices");
    choices
        .getChildren()
        .setAll(
            segments(
                "top-by",
                List.of(Ranking.By.values()),
                by -> words.say("totals.top.by.".concat(by.name())),
                model.rankedByProperty().get(),
                model.rankedByProperty()::set),
            counts());
    sentence.setId("top-sentence");
    line.getChildren().setAll(choices, sentence);
    line.getStyleClass().add("top-line");
    both.getChildren().setAll(table, curve);
    both.setAlignment(Pos.TOP_LEFT);
    both.getStyleClass().addAll("totals-both", "top-both");
    HBox.setHgrow(table, Priority.ALWAYS);
    HBox.setHgrow(curve, Priority.SOMETIMES);
    table.setPrefWidth(760);
    curve.setPrefWidth(440);
  }

  private Node counts() {
    HBox row =
        segments(
            "top-count",
            TotalsViewModel.TOP_COUNTS,
            n -> words().say("totals.top.count", n),
            model.topCountProperty().get(),
            model.topCountProperty()::set);
    for (int i = 0; i < TotalsViewModel.TOP_COUNTS.size(); i++) {
      counts.put(TotalsViewModel.TOP_COUNTS.get(i), (ToggleButton) row.getChildren().get(i));
    }
    return row;
  }

  /** The first count that is enough for all says so; greater ones would show the same. */
  private void offer(int size) {
    int enough =
        TotalsViewModel.TOP_COUNTS.stream()
            .filter(n -> n >= size)
            .findFirst()
            .orElse(TotalsViewModel.TOP_COUNTS.getLast());
    counts.forEach(
        (n, button) -> {
          button.setText(
              n == enough && n >= size
                  ? words().say("totals.top.count.all", size)
                  : words().say("totals.top.count", n));
          button.setDisable(n > enough);
          button.setSelected(n == Math.min(enough, model.topCountProperty().get()));
        });
  }

  private List<FigureColumn<Row>> columns() {
    TotalsWords words = words();
    return List.of(
        FigureColumn.<Row>number(
                words.say("totals.column.place"),
                6,
                r -> words.count(r.place()),
                r -> Integer.toString(r.place()))
            .opening(this::openUpTo),
        FigureColumn.<Row>text(
                words.say("totals.column.program", words.noun(1)),
                36,
                r -> r.ranked().line().name())
            .opening(this::openOne),
        FigureColumn.<Row>text(
                words.say("totals.column.bureau"),
                18,
                r -> words.bureau(r.ranked().line().bureau()))
            .opening(this::openOne),
        FigureColumn.<Row>number(
                words.say("totals.column.generalFund"),
                14,
                r -> words.amount(r.ranked().yen()),
                r -> words.plain(r.ranked().yen()))
            .opening(this::openOne),
        FigureColumn.<Row>number(
                words.say("totals.column.share"),
                8,
                r -> TotalsWords.finePercent(ranking.share(r.ranked().yen())),
                r -> TotalsWords.finePercent(ranking.share(r.ranked().yen())))
            .opening(this::openOne),
        FigureColumn.<Row>number(
                words.say("totals.column.cumulative"),
                9,
                r -> TotalsWords.finePercent(ranking.share(r.ranked().cumulative())),
                r -> TotalsWords.finePercent(ranking.share(r.ranked().cumulative())))
            .opening(this::openUpTo));
  }

  private void openOne(Row row) {
    model.open(
        Message.of("totals.behind.bureau", row.ranked().line().name()),
        model.stageProperty().get(),
        List.of(row.ranked().line().id()));
  }

  private void openUpTo(Row row) {
    List<ProgramId> programs = ranking.top(row.place()).stream().map(r -> r.line().id()).toList();
    model.open(
        Message.of(
            "totals.behind.top",
            row.place(),
            Message.of("totals.top.by.".concat(ranking.by().name()))),
        model.stageProperty().get(),
        programs);
  }

  /** Choices of a few, all in sight. */
  private static <T> HBox segments(
      String id, List<T> values, Function<T, String> label, T chosen, Consumer<T> choose) {
    HBox row = new HBox();
    row.setId(id);
    row.getStyleClass().add("segments");
    row.setMinWidth(USE_PREF_SIZE);
    for (T value : values) {
      ToggleButton button = new ToggleButton(label.apply(value));
      button.setId(id + "-" + value);
      button.setSelected(value.equals(chosen));
      button.setMinWidth(USE_PREF_SIZE);
      button.setOnAction(
          event -> {
            row.getChildren().forEach(b -> ((ToggleButton) b).setSelected(b.equals(button)));
            choose.accept(value);
          });
      row.getChildren().add(button);
    }
    return row;
  }

  @Override
  void show(Dashboard dashboard, FinanceFigures figures) {
    int count = model.topCountProperty().get();
    ranking = dashboard.rankings().get(model.rankedByProperty().get());
    offer(ranking.ranked().size());
    head(words().say("totals.top"), explained());
    if (ranking.ranked().isEmpty()) {
      sentence.setText("");
      fill(line, empty());
      return;
    }
    List<Row> rows = new ArrayList<>();
    for (Ranking.Ranked ranked : ranking.top(count)) {
      rows.add(new Row(rows.size() + 1, ranked));
    }
    table.show(rows);
    curve.show(ranking, count);
    sentence.setText(
        words()
            .say(
                "totals.top.sentence",
                rows.size(),
                words().noun(rows.size()),
                TotalsWords.percent(ranking.share(rows.size())),
                ranking.ranked().size(),
                words().money(ranking.total())));
    if (unfolded) {
      fill(sentence, curve, table);
    } else {
      fill(line, both);
    }
  }

  private String explained() {
    String what =
        words()
            .say(
                "totals.top.what.".concat(ranking.by().name()),
                words()
                    .words()
                    .year(
                        ranking.by() == Ranking.By.BUDGET
                            ? model.round().reviewYear()
                            : model.round().budgetYear()));
    return ranking.others() == 0
        ? words().say("totals.top.explained", what)
        : words().say("totals.top.explained.others", what, ranking.others());
  }

  private Node empty() {
    return new EmptyState(
        Feather.TRENDING_UP,
        words().say("totals.top.none.".concat(ranking.by().name())),
        words().say("totals.top.none.toDo.".concat(ranking.by().name())));
  }

  @Override
  CopiedTable copied(String caption) {
    return table.copied(caption);
  }

  @Override
  void unfold() {
    unfolded = true;
    table.unfold();
    curve.setMinHeight(CURVE_HEIGHT);
    curve.setMaxHeight(CURVE_HEIGHT);
  }

  @Override
  boolean isElastic() {
    return true;
  }

  @Override
  boolean hasFigures() {
    return !ranking.ranked().isEmpty();
  }

  @Override
  void focusFirst() {
    if (ranking.ranked().isEmpty()) {
      ((HBox) choices.getChildren().getFirst()).getChildren().getFirst().requestFocus();
    } else {
      table.requestFocus();
    }
  }
}
