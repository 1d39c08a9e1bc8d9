package org.tanaoroshi.ui.totals;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tanaoroshi.model.FinanceFigure.Basis;
import org.tanaoroshi.model.FinanceFigures;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.totals.Apart;
import org.tanaoroshi.totals.Attainment;
import org.tanaoroshi.totals.DirectionKind;
import org.tanaoroshi.totals.Effects;
import org.tanaoroshi.totals.Line;
import org.tanaoroshi.totals.Overview;

/** The figures of the whole city; each opens the list behind it. */
final class Tiles extends HBox {
  /** One figure: what it is, how much, and what belongs to it in small. */
  private final class Tile extends Button {
    private final String name;
    private final Label figure = new Label();
    private final Label unit = new Label();
    private final Meter meter = new Meter();
    private final Label beside = new Label();

    private Tile(String id, String name, Message title, Predicate<Line> which) {
      this.name = name;
      setId(id);
      getStyleClass().add("totals-tile");
      Label what = new Label(name);
      what.getStyleClass().add("tile-name");
      figure.getStyleClass().add("tile-figure");
      figure.setMinWidth(USE_PREF_SIZE);
      unit.getStyleClass().add("small");
      beside.getStyleClass().add("small");
      beside.setMinHeight(USE_PREF_SIZE);
      HBox amount = new HBox(figure, unit);
      amount.getStyleClass().add("tile-amount");
      VBox inside = new VBox(what, amount, meter, beside);
      inside.getStyleClass().add("tile-inside");
      inside.setAlignment(Pos.CENTER_LEFT);
      setGraphic(inside);
      setMaxWidth(Double.MAX_VALUE);
      setMaxHeight(Double.MAX_VALUE);
      setMinSize(0, USE_PREF_SIZE);
      setPrefWidth(10);
      HBox.setHgrow(this, Priority.ALWAYS);
      inside.prefWidthProperty().bind(widthProperty().subtract(26));
      inside.setMinWidth(0);
      setOnAction(event -> model.open(title, which));
    }

    private void show(String amount, String inUnit, String small, Optional<Attainment> against) {
      figure.setText(amount);
      unit.setText(inUnit);
      beside.setText(small);
      meter.show(against.flatMap(Attainment::share));
      meter.setManaged(meter.isVisible());
      String said = words.say("totals.tile.accessible", name, amount + inUnit, small);
      setAccessibleText(said);
      // In large letters on a small screen the small line is cut.
      setTooltip(new Tooltip(said));
    }
  }

  private final TotalsViewModel model;
  private final TotalsWords words;
  private final Tile answered;
  private final Tile expenditure;
  private final Tile general;
  private final Tile expansion;
  private final Tile transfer;
  private final Tile naturalEnd;

  Tiles(TotalsViewModel model, TotalsWords words) {
    this.model = model;
    this.words = words;
    getStyleClass().add("totals-tiles");
    setMinHeight(USE_PREF_SIZE);
    String noun = words.noun();
    Message all = Message.of("totals.bureau.all");
    answered =
        new Tile(
            "tile-answered",
            words.say("totals.tile.answered", noun),
            Message.of("totals.behind.answered", all),
            Line::answered);
    expenditure =
        new Tile(
            "tile-expenditure",
            words.say("totals.tile.expenditure"),
            Message.of("totals.tile.expenditure"),
            l -> isReview(l) && l.effects().expenditure() != 0);
    general =
        new Tile(
            "tile-general",
            words.say("totals.tile.general"),
            Message.of("totals.tile.general"),
            l -> isReview(l) && l.effects().generalFund() != 0);
    expansion =
        new Tile(
            "tile-expansion",
            words.say("totals.tile.expansion"),
            Message.of("totals.tile.expansion"),
            l -> l.kind() == DirectionKind.EXPANSION);
    transfer =
        new Tile(
            "tile-transfer",
            words.say("totals.tile.transfer"),
            Message.of("totals.tile.transfer"),
            l -> l.effects().transfer() != 0);
    naturalEnd =
        new Tile(
            "tile-end",
            words.say("totals.tile.end"),
            Message.of("totals.tile.end"),
            l -> l.kind() == DirectionKind.NATURAL_END);
    getChildren().setAll(answered, expenditure, general, expansion, transfer, naturalEnd);
  }

  private static boolean isReview(Line line) {
    return line.kind() == DirectionKind.REVIEW;
  }

  /** Shows the sums against the targets for the whole city. */
  void show(Overview overview, FinanceFigures figures) {
    Overview.OfBureau total = overview.total();
    Overview.Share share = new Overview.Share(total.answered(), total.programs());
    answered.show(
        words.count(total.answered()),
        words.say("totals.tile.of", words.count(total.programs())),
        share
            .share()
            .map(s -> words.say("totals.tile.done", TotalsWords.percent(s)))
            .orElseGet(() -> words.say("totals.none")),
        Optional.empty());
    if (overview.isBlank()) {
      List.of(expenditure, general, expansion, transfer, naturalEnd)
          .forEach(tile -> tile.show(words.say("totals.none"), "", "", Optional.empty()));
    } else {
      effects(total.effects(), figures);
    }
  }

  private void effects(Apart effects, FinanceFigures figures) {
    String unit = words.unitName();
    Attainment whole =
        new Attainment(effects.review().expenditure(), figures.target("", Basis.EXPENDITURE));
    expenditure.show(words.amount(whole.effect()), unit, words.attained(whole), Optional.of(whole));
    Attainment fund =
        new Attainment(effects.review().generalFund(), figures.target("", Basis.GENERAL_FUND));
    general.show(words.amount(fund.effect()), unit, words.attained(fund), Optional.of(fund));
    apart(expansion, effects.of(DirectionKind.EXPANSION));
    Effects everything = effects.all();
    transfer.show(
        words.count(everything.transferred()),
        words.noun(everything.transferred()),
        words.say(
            "totals.tile.transferred",
            words.amount(everything.transfer()),
            words.amount(effects.review().transfer())),
        Optional.empty());
    apart(naturalEnd, effects.of(DirectionKind.NATURAL_END));
  }

  private void apart(Tile tile, Effects effects) {
    tile.show(
        words.count(effects.programs()),
        words.noun(effects.programs()),
        words.say(
            "totals.tile.effect",
            words.amount(effects.expenditure()),
            words.amount(effects.generalFund())),
        Optional.empty());
  }
}
