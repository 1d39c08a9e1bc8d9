package org.tanaoroshi.ui.totals;

import java.util.List;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * Sections one above the other, each as high as its rows. What is over or lacking is that of those
 * that hold pictures; only where it is not enough are rows scrolled in all of them.
 */
final class SectionColumn extends VBox {
  private final List<SectionPane> panes;

  /** Those sections, as wide as another column beside. */
  SectionColumn(List<SectionPane> panes) {
    super(panes.toArray(SectionPane[]::new));
    this.panes = List.copyOf(panes);
    getStyleClass().add("totals-column");
    setMinSize(0, 0);
    setPrefWidth(1);
    panes.forEach(p -> setVgrow(p, p.isElastic() ? Priority.ALWAYS : Priority.NEVER));
  }

  /** Gives its sections away. */
  void empty() {
    getChildren().clear();
    panes.forEach(p -> p.setMinHeight(USE_COMPUTED_SIZE));
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double needed = getSpacing() * (panes.size() - 1);
    for (SectionPane pane : panes) {
      needed += pane.isElastic() ? pane.minHeight(width) : pane.prefHeight(width);
    }
    double least = needed <= getHeight() ? USE_PREF_SIZE : USE_COMPUTED_SIZE;
    panes.stream().filter(p -> !p.isElastic()).forEach(p -> p.setMinHeight(least));
    super.layoutChildren();
  }
}
