package org.tanaoroshi.ui.totals;

import java.math.BigDecimal;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/** A bar that is full where the target is reached; the words beside it say the figure. */
final class Meter extends Region {
  private static final PseudoClass REACHED = PseudoClass.getPseudoClass("reached");

  private final Region bar = new Region();
  private double length;

  Meter() {
    getStyleClass().add("meter");
    bar.getStyleClass().add("meter-bar");
    bar.setManaged(false);
    getChildren().add(bar);
  }

  /** Shows a share of the target; nothing is drawn without one. */
  void show(Optional<BigDecimal> share) {
    length = share.map(s -> Math.clamp(s.doubleValue(), 0, 1)).orElse(0d);
    pseudoClassStateChanged(
        REACHED, share.filter(s -> s.compareTo(BigDecimal.ONE) >= 0).isPresent());
    setVisible(share.isPresent());
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    bar.resizeRelocate(0, 0, Math.round(getWidth() * length), getHeight());
  }
}
