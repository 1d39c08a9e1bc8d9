package org.tanaoroshi.ui.review.evidence;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.tanaoroshi.ui.parts.Labels;
import org.tanaoroshi.values.Words;

/**
 * Figures of some years beneath their headings. Each is a bare text, not a label: a program may
 * have a hundred of them, styled anew for the next one. Words in place of a figure are wrapped.
 */
final class FactTable extends GridPane {
  /** Characters of a figure; an indicator may also say its target in a sentence. */
  private static final int LONGEST_FIGURE = 18;

  private int row;

  /** A table with headings of those keys. */
  FactTable(Words words, String... headings) {
    getStyleClass().add("fact-table");
    for (int i = 0; i < headings.length; i++) {
      figure(words.say(headings[i]), i + 1).getStyleClass().add("heading");
    }
    align(VPos.BASELINE);
  }

  /** Adds a row: what it is about at the left, its figures at the right of their columns. */
  void addRow(String about, List<String> figures) {
    row++;
    add(new Text(about), 0, row);
    boolean inWords = figures.stream().anyMatch(f -> f.length() > LONGEST_FIGURE);
    align(inWords ? VPos.TOP : VPos.BASELINE);
    for (int i = 0; i < figures.size(); i++) {
      figure(figures.get(i), i + 1);
    }
  }

  private void align(VPos of) {
    RowConstraints line = new RowConstraints();
    line.setValignment(of);
    getRowConstraints().add(line);
  }

  private Node figure(String said, int column) {
    Node figure = said.length() > LONGEST_FIGURE ? words(said) : new Text(said);
    add(figure, column, row);
    setHalignment(figure, HPos.RIGHT);
    setHgrow(figure, Priority.ALWAYS);
    return figure;
  }

  private static Label words(String said) {
    Label words = Labels.wrapped(said, "small");
    words.setTextAlignment(TextAlignment.RIGHT);
    return words;
  }
}
