package org.tanaoroshi.ui.review.evidence;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.text.Text;

/**
 * Figures of some years beneath their headings. Each is a bare text, not a label: a program may
 * have a hundred of them, styled anew for the next one, and a label takes three times as long.
 */
final class FactTable extends GridPane {
  private int row;

  FactTable(List<String> headings) {
    getStyleClass().add("fact-table");
    for (int i = 0; i < headings.size(); i++) {
      Text heading = figure(headings.get(i), i + 1);
      heading.getStyleClass().add("heading");
    }
    onOneLine(0);
  }

  /** Adds a row: what it is about at the left, its figures at the right of their columns. */
  void addRow(String about, List<String> figures) {
    row++;
    add(new Text(about), 0, row);
    onOneLine(row);
    for (int i = 0; i < figures.size(); i++) {
      figure(figures.get(i), i + 1);
    }
  }

  private void onOneLine(int of) {
    RowConstraints line = new RowConstraints();
    line.setValignment(VPos.BASELINE);
    getRowConstraints().add(of, line);
  }

  private Text figure(String said, int column) {
    Text figure = new Text(said);
    add(figure, column, row);
    setHalignment(figure, HPos.RIGHT);
    setHgrow(figure, Priority.ALWAYS);
    return figure;
  }
}
