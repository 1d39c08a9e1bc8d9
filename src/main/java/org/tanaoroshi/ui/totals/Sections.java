package org.tanaoroshi.ui.totals;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import org.tanaoroshi.model.FinanceFigures;
import org.tanaoroshi.workbench.totals.Dashboard;

/** The sections: the chosen one in sight, all of them where the window is large enough. */
final class Sections extends StackPane {
  /** From this size on each of six has the room it needs for a city of twenty bureaus. */
  private static final double ALL_WIDTH = 1900;

  private static final double ALL_HEIGHT = 1000;
  private static final int COLUMNS = 2;

  private final TotalsViewModel model;
  private final TotalsWords words;
  private final Map<Section, SectionPane> panes = new EnumMap<>(Section.class);
  private final GridPane grid = new GridPane();
  private final ReadOnlyBooleanWrapper all = new ReadOnlyBooleanWrapper();
  private boolean showing;

  Sections(TotalsViewModel model, TotalsWords words, Entries entries) {
    this.model = model;
    this.words = words;
    setMinHeight(0);
    grid.getStyleClass().add("totals-all");
    for (Section section : Section.values()) {
      panes.put(section, made(section, entries));
    }
    divide();
    sceneProperty()
        .flatMap(Scene::focusOwnerProperty)
        .addListener((o, before, now) -> chooseByCursor(now));
    widthProperty().addListener(o -> measure());
    heightProperty().addListener(o -> measure());
  }

  private SectionPane made(Section section, Entries entries) {
    return switch (section) {
      case MATRIX -> new MatrixPane(model, words);
      case EFFECT -> new EffectPane(model, words, entries);
      case DIRECTIONS -> new DirectionsPane(model, words);
      case TOP -> new TopPane(model, words);
      case BRIDGE -> new BridgePane(model, words, entries);
      case UNITS -> new UnitsPane(model, words);
    };
  }

  /** Where all are in sight the one with the cursor is the chosen one. */
  private void chooseByCursor(Node cursor) {
    for (Node at = cursor; at != null && all.get() && !showing; at = at.getParent()) {
      Node ancestor = at;
      panes.forEach(
          (section, pane) -> {
            if (pane.equals(ancestor)) {
              model.sectionProperty().set(section);
            }
          });
    }
  }

  private void divide() {
    int rows = Math.ceilDiv(Section.values().length, COLUMNS);
    for (int i = 0; i < COLUMNS; i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(100.0 / COLUMNS);
      grid.getColumnConstraints().add(column);
    }
    for (int i = 0; i < rows; i++) {
      RowConstraints row = new RowConstraints();
      row.setPercentHeight(100.0 / rows);
      grid.getRowConstraints().add(row);
    }
  }

  private void measure() {
    all.set(getWidth() >= ALL_WIDTH && getHeight() >= ALL_HEIGHT);
  }

  /** Whether the window is large enough for all of them. */
  ReadOnlyBooleanProperty allProperty() {
    return all.getReadOnlyProperty();
  }

  /** The chosen one. */
  SectionPane chosen() {
    return panes.get(model.sectionProperty().get());
  }

  /** Shows in their place why there is nothing to show. */
  void say(Node why) {
    getChildren().setAll(why);
  }

  /**
   * Shows the totals and what finance entered.
   *
   * @return whether another section than before came into sight
   */
  boolean show(Dashboard dashboard, FinanceFigures entered) {
    showing = true;
    List<Node> wanted = List.of(all.get() ? grid : chosen());
    boolean isNew = !getChildren().equals(wanted);
    if (isNew) {
      place();
      getChildren().setAll(wanted);
    }
    panes.forEach(
        (section, pane) -> {
          if (all.get() || pane.equals(chosen())) {
            pane.show(dashboard, entered);
          }
        });
    showing = false;
    return isNew;
  }

  /** A node stands in one place: in the grid, or alone. */
  private void place() {
    grid.getChildren().clear();
    if (all.get()) {
      getChildren().clear();
      int place = 0;
      for (SectionPane pane : panes.values()) {
        grid.add(pane, place % COLUMNS, place / COLUMNS);
        place++;
      }
    }
  }

  /** A section as it would be with all of its rows in sight, apart from the window. */
  SectionPane unfolded(Section section, Dashboard dashboard, FinanceFigures entered) {
    SectionPane pane = made(section, new Entries(model, words));
    pane.unfold();
    pane.show(dashboard, entered);
    return pane;
  }
}
