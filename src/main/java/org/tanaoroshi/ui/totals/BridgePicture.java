package org.tanaoroshi.ui.totals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.tanaoroshi.model.FinanceFigures.Reinvestment;
import org.tanaoroshi.totals.Bridge;
import org.tanaoroshi.ui.parts.Labels;

/**
 * The reduced amount at the left and what it is spent on at the right, joined by bands as wide as
 * the amounts. Every part says its amount; what is left says 未配分.
 */
final class BridgePicture extends Region {
  /** A part at the right: its amount, and the nodes that draw it. */
  private record Part(long yen, Region block, Label label, Path band) {}

  private static final double GAP = 8;
  private static final double BLOCK = 12;
  private static final double LEFT_SHARE = 0.24;
  private static final double BANDS_SHARE = 0.2;

  private final TotalsWords words;
  private final Button left = new Button();
  private final List<Part> parts = new ArrayList<>();
  private long whole = 1;
  private long reduced;

  BridgePicture(TotalsWords words, Runnable open) {
    this.words = words;
    setId("bridge-picture");
    setMinSize(0, 160);
    left.setId("bridge-reduced");
    left.getStyleClass().add("bridge-reduced");
    left.setWrapText(true);
    left.setOnAction(event -> open.run());
  }

  /** Shows a bridge whose reduced amount is above zero. */
  void show(Bridge bridge) {
    parts.clear();
    reduced = bridge.reduced();
    whole = Math.max(reduced, bridge.reinvested());
    left.setText(words.say("totals.bridge.reduced", words.money(reduced)));
    for (Reinvestment line : bridge.lines()) {
      if (line.yen().orElse(0) > 0) {
        parts.add(part(line.name(), line.yen(), "bridge-line"));
      }
    }
    if (bridge.rest() > 0) {
      parts.add(
          part(words.say("totals.bridge.rest"), OptionalLong.of(bridge.rest()), "bridge-rest"));
    }
    getChildren().clear();
    parts.forEach(p -> getChildren().addAll(p.band(), p.block(), p.label()));
    getChildren().add(left);
    requestLayout();
  }

  private Part part(String name, OptionalLong yen, String style) {
    long amount = yen.orElseThrow();
    Region block = new Region();
    block.getStyleClass().addAll("bridge-block", style);
    Path band = new Path();
    band.getStyleClass().addAll("bridge-band", style);
    band.setManaged(false);
    String said =
        words.say(
            "totals.bridge.part",
            name.isEmpty() ? words.say("totals.bridge.nameless") : name,
            words.money(amount),
            TotalsWords.percent(
                BigDecimal.valueOf(amount)
                    .divide(BigDecimal.valueOf(Math.max(1, reduced)), MathContext.DECIMAL64)));
    Label label = Labels.line(said);
    label.setTooltip(new Tooltip(said));
    return new Part(amount, block, label, band);
  }

  @Override
  protected double computePrefHeight(double width) {
    return 200;
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    double leftWidth = width * LEFT_SHARE;
    double bandsEnd = width * (LEFT_SHARE + BANDS_SHARE);
    double gaps = GAP * Math.max(0, parts.size() - 1);
    double line = left.getFont().getSize() * 1.7;
    double least = Math.min(line, (height - gaps) / Math.max(1, parts.size()));
    double free = Math.max(0, height - gaps - least * parts.size());
    double leftHeight = height * reduced / whole;
    left.resizeRelocate(0, 0, leftWidth, Math.max(line * 2, leftHeight));
    double at = 0;
    double from = 0;
    for (Part part : parts) {
      double there = least + free * part.yen() / whole;
      double here = height * part.yen() / whole;
      part.block().resizeRelocate(bandsEnd, at, BLOCK, there);
      double x = bandsEnd + BLOCK + GAP;
      part.label().resizeRelocate(x, at + (there - line) / 2, Math.max(0, width - x), line);
      band(part.band(), leftWidth, from, here, bandsEnd, at, there);
      at += there + GAP;
      from += here;
    }
  }

  private static void band(
      Path band, double x1, double top1, double height1, double x2, double top2, double height2) {
    double middle = (x1 + x2) / 2;
    band.getElements()
        .setAll(
            new MoveTo(x1, top1),
            new CubicCurveTo(middle, top1, middle, top2, x2, top2),
            new LineTo(x2, top2 + height2),
            new CubicCurveTo(middle, top2 + height2, middle, top1 + height1, x1, top1 + height1),
            new ClosePath());
  }

  /** Puts the cursor on the reduced amount. */
  void focusFirst() {
    left.requestFocus();
  }
}
