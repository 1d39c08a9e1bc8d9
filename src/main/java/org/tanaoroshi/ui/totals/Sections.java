package org.tanaoroshi.ui.totals;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import org.tanaoroshi.model.FinanceFigures;
import org.tanaoroshi.workbench.totals.Dashboard;

/** The sections: the chosen one in sight, all of them where the window is large enough. */
final class Sections extends StackPane {
  /**
   * From this size in em on each of six has the room it needs for a city of twenty bureaus: in
   * larger letters they need a larger window.
   */
  private static final double ALL_WIDTH = 146;

  private static final double ALL_HEIGHT = 77;

  /** Where all are in sight. */
  private static final List<List<Section>> COLUMNS =
      List.of(
          List.of(Section.MATRIX, Section.DIRECTIONS, Section.TOP),
          List.of(Section.EFFECT, Section.BRIDGE, Section.UNITS));

  private final TotalsViewModel model;
  private final TotalsWords words;
  private final Map<Section, SectionPane> panes = new EnumMap<>(Section.class);
  private final HBox columns = new HBox();
  private final ObservableValue<Font> letters;
  private final ReadOnlyBooleanWrapper all = new ReadOnlyBooleanWrapper();
  private boolean showing;

  /** The sections, whose letters are as large as those. */
  Sections(
      TotalsViewModel model, TotalsWords words, Entries entries, ObservableValue<Font> letters) {
    this.model = model;
    this.words = words;
    this.letters = letters;
    setMinHeight(0);
    columns.getStyleClass().add("totals-all");
    for (Section section : Section.values()) {
      panes.put(section, made(section, entries));
    }
    sceneProperty()
        .flatMap(Scene::focusOwnerProperty)
        .addListener((o, before, now) -> chooseByCursor(now));
    widthProperty().addListener(o -> measure());
    heightProperty().addListener(o -> measure());
    letters.addListener(o -> measure());
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

  private void measure() {
    double em = letters.getValue().getSize();
    all.set(getWidth() >= ALL_WIDTH * em && getHeight() >= ALL_HEIGHT * em);
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
    List<Node> wanted = List.of(all.get() ? columns : chosen());
    boolean isNew = !getChildren().equals(wanted);
    if (isNew) {
      place();
      getChildren().setAll(wanted);
    }
    panes.forEach(
        (section, pane) -> {
          pane.choose(all.get() && pane.equals(chosen()));
          if (all.get() || pane.equals(chosen())) {
            pane.show(dashboard, entered);
          }
        });
    showing = false;
    return isNew;
  }

  /** A node stands in one place: in a column, or alone. */
  private void place() {
    columns.getChildren().forEach(column -> ((SectionColumn) column).empty());
    columns.getChildren().clear();
    if (all.get()) {
      getChildren().clear();
      for (List<Section> sections : COLUMNS) {
        SectionColumn column = new SectionColumn(sections.stream().map(panes::get).toList());
        HBox.setHgrow(column, Priority.ALWAYS);
        columns.getChildren().add(column);
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
