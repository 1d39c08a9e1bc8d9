package org.tanaoroshi.ui.totals;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.tanaoroshi.model.FinanceFigures;
import org.tanaoroshi.ui.EmptyState;
import org.tanaoroshi.ui.parts.Labels;
import org.tanaoroshi.workbench.totals.Dashboard;

/** One section of the screen: its heading, what it shows, and what it gives to the clipboard. */
abstract class SectionPane extends VBox {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final TotalsWords words;
  private final VBox heading = new VBox();

  SectionPane(String id, TotalsWords words) {
    this.words = words;
    setId(id);
    getStyleClass().addAll("card", "totals-section");
    heading.getStyleClass().add("totals-heading");
  }

  TotalsWords words() {
    return words;
  }

  /** Shows the totals and what finance entered. */
  abstract void show(Dashboard dashboard, FinanceFigures figures);

  /** What it shows, as a table for the clipboard. */
  abstract CopiedTable copied(String caption);

  /** Shows all rows at once however many they are, for a picture. */
  abstract void unfold();

  /** Puts the cursor where the section begins. */
  abstract void focusFirst();

  /** Whether there is anything that can be copied. */
  abstract boolean hasFigures();

  /** Whether its height is a matter of taste, as that of a picture is. */
  boolean isElastic() {
    return false;
  }

  /** Marks it as the one that is copied, among others. */
  final void choose(boolean chosen) {
    pseudoClassStateChanged(CHOSEN, chosen);
  }

  /** What the section is called, and how it is read; {@code beside} stands right of the title. */
  final void head(String title, String explained, Node... beside) {
    HBox line = new HBox(Labels.line(title, "section-title"), gap());
    line.getStyleClass().add("totals-title");
    line.getChildren().addAll(beside);
    heading.getChildren().setAll(line, Labels.wrapped(explained, "muted", "small"));
  }

  private static Region gap() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return gap;
  }

  /** The heading, then these; the last takes the space that is left. */
  final void fill(Node... nodes) {
    List<Node> wanted = new ArrayList<>(List.of(heading));
    wanted.addAll(List.of(nodes));
    // What is taken away and given again loses the cursor and is styled anew.
    if (!getChildren().equals(wanted)) {
      getChildren().setAll(wanted);
      VBox.setVgrow(wanted.getLast(), Priority.ALWAYS);
    }
  }

  /** Instead of figures: why there are none, and what to do. */
  final void fillEmpty(String missing, String toDo) {
    fill(new EmptyState(Feather.BAR_CHART_2, missing, toDo));
  }
}
