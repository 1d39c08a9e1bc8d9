package org.tanaoroshi.ui.totals;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Label;
import org.tanaoroshi.totals.Ranking;
import org.tanaoroshi.ui.parts.Labels;

/**
 * The cumulative curve of a ranking: how much the first so many programs hold of all, in percent,
 * with a mark where the shown ones end.
 */
final class Curve extends LineChart<Number, Number> {
  private static final int MOST_POINTS = 240;
  private static final int HUNDRED = 100;
  private static final int TICKS = 5;

  private final TotalsWords words;
  private final Label mark = Labels.line("", "curve-mark");
  private XYChart.Data<Number, Number> marked = new XYChart.Data<>(0, 0);

  Curve(TotalsWords words) {
    super(new NumberAxis(), new NumberAxis(0, HUNDRED, HUNDRED / TICKS));
    this.words = words;
    setId("curve");
    setAnimated(false);
    setCreateSymbols(false);
    setLegendVisible(false);
    getXAxis().setAnimated(false);
    getYAxis().setAnimated(false);
    getYAxis().setLabel(words.say("totals.top.axis.share"));
    getXAxis().setLabel(words.say("totals.top.axis.count"));
    setMinWidth(0);
    getPlotChildren().add(mark);
  }

  /** Shows a ranking, with the mark after so many. */
  void show(Ranking ranking, int count) {
    int size = ranking.ranked().size();
    NumberAxis x = (NumberAxis) getXAxis();
    x.setAutoRanging(false);
    x.setLowerBound(0);
    double tick = Math.max(1, roundTick(size));
    x.setTickUnit(tick);
    // On a whole tick, so that the last two figures do not touch.
    x.setUpperBound(tick * Math.max(1, Math.ceil(size / tick)));
    x.setMinorTickVisible(false);
    ((NumberAxis) getYAxis()).setMinorTickVisible(false);
    int end = Math.min(count, size);
    double share = ranking.share(end).doubleValue() * HUNDRED;
    marked = new XYChart.Data<>(end, share);
    mark.setText(
        words.say(
            "totals.top.mark", end, words.noun(end), TotalsWords.percent(ranking.share(end))));
    getData().setAll(List.of(series(points(ranking)), series(lines(end, share))));
    setAccessibleText(
        words.say(
            "totals.top.sentence",
            end,
            words.noun(end),
            TotalsWords.percent(ranking.share(end)),
            size,
            words.money(ranking.total())));
  }

  private static double roundTick(int size) {
    double rough = size / (double) TICKS;
    double power = Math.pow(10, Math.floor(Math.log10(Math.max(1, rough))));
    for (double step : new double[] {1, 2, 5, 10}) {
      if (step * power >= rough) {
        return step * power;
      }
    }
    return rough;
  }

  private static List<XYChart.Data<Number, Number>> points(Ranking ranking) {
    int size = ranking.ranked().size();
    int step = Math.max(1, size / MOST_POINTS);
    List<XYChart.Data<Number, Number>> points = new ArrayList<>();
    points.add(new XYChart.Data<>(0, 0));
    for (int n = 1; n < size; n += step) {
      points.add(point(ranking, n));
    }
    if (size > 0) {
      points.add(point(ranking, size));
    }
    return points;
  }

  private static XYChart.Data<Number, Number> point(Ranking ranking, int count) {
    return new XYChart.Data<>(count, ranking.share(count).doubleValue() * HUNDRED);
  }

  private static List<XYChart.Data<Number, Number>> lines(int count, double share) {
    return List.of(
        new XYChart.Data<>(0, share),
        new XYChart.Data<>(count, share),
        new XYChart.Data<>(count, 0));
  }

  /** The mark's words stand below the curve where there is room, else before it. */
  @Override
  protected void layoutPlotChildren() {
    super.layoutPlotChildren();
    double width = mark.prefWidth(-1);
    double height = mark.prefHeight(width);
    double x = getXAxis().getDisplayPosition(marked.getXValue());
    double y = getYAxis().getDisplayPosition(marked.getYValue());
    double left = x + width <= getXAxis().getWidth() ? x : x - width;
    mark.resizeRelocate(
        left, Math.clamp(y, 0, Math.max(0, getYAxis().getHeight() - height)), width, height);
  }

  private static XYChart.Series<Number, Number> series(List<XYChart.Data<Number, Number>> points) {
    XYChart.Series<Number, Number> series = new XYChart.Series<>();
    series.getData().setAll(points);
    return series;
  }
}
