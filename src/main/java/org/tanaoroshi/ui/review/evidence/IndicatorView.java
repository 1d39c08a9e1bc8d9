package org.tanaoroshi.ui.review.evidence;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.layout.VBox;
import org.tanaoroshi.evidence.IndicatorTrend;
import org.tanaoroshi.ui.parts.Labels;
import org.tanaoroshi.values.Figures;
import org.tanaoroshi.values.Words;

/** An indicator: where it moves, in words, and target, result and achievement of each year. */
final class IndicatorView extends VBox {
  private final Words words;

  IndicatorView(IndicatorTrend trend, Words words) {
    this.words = words;
    getStyleClass().add("indicator");
    getChildren()
        .add(
            Labels.wrapped(
                trend.unit().isBlank()
                    ? trend.name()
                    : words.say("evidence.indicator", trend.name(), trend.unit())));
    String summary =
        Stream.of(
                trend.move().map(this::moved),
                trend
                    .newestAchievement()
                    .map(
                        y ->
                            words.say(
                                "evidence.achieved",
                                y.year().shortLabel(),
                                Figures.percent(y.achievement().orElseThrow()))))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(words.say("evidence.between")));
    if (!summary.isEmpty()) {
      getChildren().add(Labels.wrapped(summary, "small", "trend"));
    }
    getChildren().add(table(trend));
  }

  private String moved(IndicatorTrend.Move move) {
    String change = move.change().map(c -> Figures.percent(c.abs())).orElse("");
    String key = "evidence.move." + move.direction().name();
    return change.isEmpty() || move.direction() == IndicatorTrend.Direction.LEVEL
        ? words.say(key, move.from().shortLabel())
        : words.say(key + ".by", move.from().shortLabel(), change);
  }

  private FactTable table(IndicatorTrend trend) {
    FactTable table =
        new FactTable(words, "evidence.target", "evidence.result", "evidence.achievement");
    for (IndicatorTrend.Year year : trend.years().reversed()) {
      table.addRow(
          year.year().shortLabel(),
          List.of(
              orBlank(year.target()),
              orBlank(year.result()),
              year.achievement().map(Figures::percent).orElse(orBlank(""))));
    }
    return table;
  }

  private String orBlank(String text) {
    return text.isBlank() ? words.say("evidence.blank") : text;
  }
}
