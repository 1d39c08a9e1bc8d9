package org.tanaoroshi.ui.review.evidence;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.tanaoroshi.evidence.BudgetYear;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.ui.parts.Labels;
import org.tanaoroshi.values.Figures;
import org.tanaoroshi.values.Words;

/** Budget and settlement of each year as two bars, and the figures of each year beneath. */
final class BudgetChart extends VBox {
  private static final double HEIGHT = 84;
  private static final int MOST_YEARS = 5;

  /** Characters of budget, settlement and unused amount that fit in a row of the narrow pane. */
  private static final int BESIDE = 25;

  private final Words words;
  private final MoneyUnit unit;

  BudgetChart(List<BudgetYear> stated, MoneyUnit unit, Words words) {
    this.words = words;
    this.unit = unit;
    getStyleClass().add("budget-chart");
    List<BudgetYear> years = stated.subList(Math.max(0, stated.size() - MOST_YEARS), stated.size());
    long most =
        years.stream()
            .mapToLong(y -> Math.max(y.budget().orElse(0L), y.settlement().orElse(0L)))
            .max()
            .orElse(0);
    HBox bars = new HBox();
    bars.getStyleClass().add("bars");
    years.forEach(y -> bars.getChildren().add(bars(y, most)));
    // The table says the same in figures: to a screen reader the bars are one sentence.
    bars.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    bars.setAccessibleText(
        years.stream()
            .map(this::spoken)
            .collect(Collectors.joining(words.say("evidence.between"))));
    getChildren().addAll(legend(), bars, tables(years));
  }

  private Node legend() {
    HBox legend = new HBox(swatch("bar-budget"), said("evidence.budget"), swatch("bar-settled"));
    legend.getChildren().add(said("evidence.settlement"));
    legend.getStyleClass().add("legend");
    return legend;
  }

  private Label said(String key) {
    return Labels.line(words.say(key), "muted", "small");
  }

  private static Region swatch(String style) {
    Region swatch = new Region();
    swatch.getStyleClass().addAll("swatch", style);
    return swatch;
  }

  private Node bars(BudgetYear year, long most) {
    HBox both =
        new HBox(
            bar(year.budget(), most, "bar-budget"), bar(year.settlement(), most, "bar-settled"));
    both.setAlignment(Pos.BOTTOM_CENTER);
    both.setMinHeight(HEIGHT);
    both.setPrefHeight(HEIGHT);
    VBox column = new VBox(both, Labels.line(year.year().shortLabel(), "muted", "small"));
    column.setAlignment(Pos.BOTTOM_CENTER);
    HBox.setHgrow(column, Priority.ALWAYS);
    Tooltip.install(column, new Tooltip(spoken(year)));
    return column;
  }

  private String spoken(BudgetYear year) {
    return words.say(
        "evidence.years.tip",
        words.year(year.year()),
        amount(year.budget()),
        amount(year.settlement()),
        words.unit(unit));
  }

  private static Region bar(Optional<Long> yen, long most, String style) {
    Region bar = new Region();
    bar.getStyleClass().addAll("bar", style);
    double height = most <= 0 ? 0 : Math.max(0, yen.orElse(0L)) * HEIGHT / most;
    bar.setMinHeight(Math.max(height, yen.isPresent() ? 1 : 0));
    bar.setMaxHeight(bar.getMinHeight());
    bar.setVisible(yen.isPresent());
    return bar;
  }

  /** Amounts too long to stand beside one another stand in two tables. */
  private Node tables(List<BudgetYear> years) {
    if (years.stream().mapToInt(this::length).max().orElse(0) <= BESIDE) {
      return table(
          years,
          y -> List.of(amount(y.budget()), amount(y.settlement()), rate(y), amount(y.unused())),
          "evidence.budget",
          "evidence.settlement",
          "evidence.rate",
          "evidence.unused");
    }
    VBox both =
        new VBox(
            table(
                years,
                y -> List.of(amount(y.budget()), amount(y.settlement())),
                "evidence.budget",
                "evidence.settlement"),
            table(
                years,
                y -> List.of(rate(y), amount(y.unused())),
                "evidence.rate",
                "evidence.unused"));
    both.getStyleClass().add("fact-tables");
    return both;
  }

  private FactTable table(
      List<BudgetYear> years, Function<BudgetYear, List<String>> figures, String... headings) {
    FactTable table = new FactTable(words, headings);
    years.reversed().forEach(year -> table.addRow(heading(year), figures.apply(year)));
    return table;
  }

  private int length(BudgetYear year) {
    return Stream.of(year.budget(), year.settlement(), year.unused())
        .mapToInt(yen -> amount(yen).length())
        .sum();
  }

  /** The year and which budget stands in its row: rows of both kinds cannot be compared. */
  private String heading(BudgetYear year) {
    if (year.budget().isEmpty()) {
      return year.year().shortLabel();
    }
    String kind = year.isAgainstInitial() ? "evidence.year.initial" : "evidence.year.current";
    return words.say(kind, year.year().shortLabel());
  }

  private String amount(Optional<Long> yen) {
    return yen.map(y -> Figures.amount(y, unit)).orElseGet(() -> words.say("evidence.blank"));
  }

  private String rate(BudgetYear year) {
    return year.executionRate()
        .map(Figures::percent)
        .map(p -> year.isAgainstInitial() ? words.say("evidence.rate.initial", p) : p)
        .orElseGet(() -> words.say("evidence.blank"));
  }
}
