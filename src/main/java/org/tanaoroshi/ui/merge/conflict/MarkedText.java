package org.tanaoroshi.ui.merge.conflict;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.tanaoroshi.values.TextDiff;

/** A text on as many lines as it needs, with stretches marked behind and underlined. */
final class MarkedText extends Region {
  private final Path marks = new Path();
  private final TextFlow flow = new TextFlow();
  private List<TextDiff.Part> parts = List.of();

  MarkedText() {
    getStyleClass().add("marked-text");
    marks.getStyleClass().add("marks");
    marks.setManaged(false);
    getChildren().addAll(marks, flow);
  }

  /** Shows a text in stretches; those that differ are marked. */
  void show(List<TextDiff.Part> text) {
    parts = List.copyOf(text);
    List<Text> shown = new ArrayList<>();
    for (TextDiff.Part part : parts) {
      Text stretch = new Text(part.text());
      stretch.getStyleClass().add(part.differs() ? "differs" : "alike");
      stretch.setUnderline(part.differs());
      shown.add(stretch);
    }
    flow.getChildren().setAll(shown);
    requestLayout();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefWidth(double height) {
    return 0;
  }

  @Override
  protected double computeMinHeight(double width) {
    return flow.minHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    return flow.prefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    flow.resizeRelocate(0, 0, getWidth(), getHeight());
    flow.layout();
    marks.getElements().clear();
    int at = 0;
    for (TextDiff.Part part : parts) {
      if (part.differs()) {
        marks.getElements().addAll(flow.getRangeShape(at, at + part.text().length(), false));
      }
      at += part.text().length();
    }
  }
}
