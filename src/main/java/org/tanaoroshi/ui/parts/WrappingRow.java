package org.tanaoroshi.ui.parts;

import javafx.scene.Node;
import javafx.scene.layout.FlowPane;

/** A row that goes on below where there is too little room for all of it beside one another. */
public class WrappingRow extends FlowPane {
  /** A row of these. */
  public WrappingRow(Node... nodes) {
    super(nodes);
  }

  /**
   * All in one line, not the 400 of a flow pane: a horizontal box asks how high a child is at no
   * more than this width, and would leave a gap beneath a wider row.
   */
  @Override
  protected double computePrefWidth(double height) {
    double widths =
        getManagedChildren().stream().mapToDouble(c -> snapSizeX(c.prefWidth(-1))).sum();
    double gaps = snapSpaceX(getHgap()) * Math.max(0, getManagedChildren().size() - 1);
    return snappedLeftInset() + widths + gaps + snappedRightInset();
  }

  /** Never in the way of a narrow window. */
  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }
}
