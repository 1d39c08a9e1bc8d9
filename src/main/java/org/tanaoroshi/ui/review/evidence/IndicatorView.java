package org.tanaoroshi.ui.review.evidence;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
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

  private GridPane table(IndicatorTrend trend) {
    GridPane table = new GridPane();
    table.getStyleClass().add("fact-table");
    List<String> heads = List.of("evidence.target", "evidence.result", "evidence.achievement");
    for (int i = 0; i < heads.size(); i++) {
      table.add(right(words.say(heads.get(i)), "muted"), i + 1, 0);
    }
    int row = 1;
    for (IndicatorTrend.Year year : trend.years().reversed()) {
      table.add(Labels.line(year.year().shortLabel(), "small"), 0, row);
      table.add(right(orBlank(year.target())), 1, row);
      table.add(right(orBlank(year.result())), 2, row);
      table.add(right(year.achievement().map(Figures::percent).orElse(orBlank(""))), 3, row++);
    }
    return table;
  }

  private String orBlank(String text) {
    return text.isBlank() ? words.say("evidence.blank") : text;
  }

  private static Label right(String text, String... styles) {
    Label label = Labels.line(text, styles);
    label.getStyleClass().add("small");
    label.setMaxWidth(Double.MAX_VALUE);
    label.setAlignment(Pos.CENTER_RIGHT);
    GridPane.setHgrow(label, Priority.ALWAYS);
    return label;
  }
}
