package org.tanaoroshi.ui.review.compare;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.ui.parts.Labels;
import org.tanaoroshi.ui.parts.TallScroll;
import org.tanaoroshi.values.Words;

/** Two programs side by side, laid over the review; the arrow keys scroll it. */
public final class ComparePane extends VBox {
  private static final double LABELS = 18;
  private static final double MARKS = 4;
  private static final double STEPS = 10;
  private static final double MOST_OF_A_PAGE = 0.9;
  private static final double TEXTS = (100 - LABELS - MARKS) / 2;

  private final CompareViewModel model;
  private final Words words;
  private final ScrollPane scroll;

  /**
   * The two programs of that model.
   *
   * @param open takes one of them in hand
   * @param close takes the pane away
   */
  public ComparePane(CompareViewModel model, Consumer<ProgramId> open, Runnable close) {
    this.model = model;
    this.words = model.words();
    setId("compare");
    getStyleClass().addAll("card", "compare-card");
    Button closing = new Button(words.say("ui.close"));
    closing.setId("close-compare");
    closing.setMinWidth(USE_PREF_SIZE);
    closing.setOnAction(event -> close.run());
    Label title = Labels.line(model.title(), "headline");
    Label count = Labels.line(words.say("compare.differences", model.differences()), "muted");
    title.setMinWidth(USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head = new HBox(title, count, space, closing);
    head.getStyleClass().add("compare-head");
    GridPane names = grid();
    names.add(name(true, open, close), 1, 0);
    names.add(name(false, open, close), 3, 0);
    names.getStyleClass().add("compare-names");
    scroll = new TallScroll(lines());
    scroll.setId("compare-lines");
    scroll.setAccessibleText(words.say("compare.lines"));
    scroll.addEventFilter(KeyEvent.KEY_PRESSED, this::scrollByKey);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(head, names, scroll);
  }

  /** Puts the cursor on the lines, to scroll them by key. */
  public void focusLines() {
    scroll.requestFocus();
  }

  /** The scroll pane's own keys move by a few dots only. */
  private void scrollByKey(KeyEvent event) {
    double page = scroll.getViewportBounds().getHeight();
    double room = scroll.getContent().getLayoutBounds().getHeight() - page;
    double by =
        switch (event.getCode()) {
          case DOWN -> page / STEPS;
          case UP -> -page / STEPS;
          case PAGE_DOWN, SPACE -> page * MOST_OF_A_PAGE;
          case PAGE_UP -> -page * MOST_OF_A_PAGE;
          case HOME -> -room;
          case END -> room;
          default -> 0;
        };
    if (by != 0 && room > 0) {
      scroll.setVvalue(Math.clamp(scroll.getVvalue() + by / room, 0, 1));
      event.consume();
    }
  }

  private static GridPane grid() {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("compare-grid");
    for (double percent : new double[] {LABELS, TEXTS, MARKS, TEXTS}) {
      ColumnConstraints width = new ColumnConstraints();
      width.setPercentWidth(percent);
      grid.getColumnConstraints().add(width);
    }
    return grid;
  }

  private Node name(boolean first, Consumer<ProgramId> open, Runnable close) {
    Side side = model.side(first);
    VBox name = new VBox(Labels.wrapped(side.program().name(), "section-title"));
    if (side.listed()) {
      name.getChildren().add(Labels.line(words.say("review.similar.listed"), "chip", "info"));
    } else if (!first) {
      Button opening = new Button(words.say("compare.open"));
      opening.setId("open-compared");
      opening.getStyleClass().add("small");
      opening.setOnAction(
          event -> {
            close.run();
            open.accept(side.program().id());
          });
      name.getChildren().add(opening);
    }
    return name;
  }

  private GridPane lines() {
    GridPane grid = grid();
    int row = 0;
    for (CompareViewModel.Section section : model.sections()) {
      Label title = Labels.wrapped(section.title(), "section-title", "compare-section");
      grid.add(title, 0, row++, 4, 1);
      for (CompareViewModel.Line line : section.lines()) {
        add(grid, line, row++);
      }
    }
    return grid;
  }

  private void add(GridPane grid, CompareViewModel.Line line, int row) {
    String how = line.mark().name().toLowerCase(Locale.ROOT);
    Label mark = new Label(words.say("compare.mark." + line.mark().name()));
    mark.getStyleClass().addAll("compare-mark", how);
    mark.setAccessibleText(words.say("compare.mark." + line.mark().name() + ".accessible"));
    mark.setMaxWidth(Double.MAX_VALUE);
    mark.setAlignment(Pos.TOP_CENTER);
    Node[] cells = {
      Labels.wrapped(line.label(), "muted", "small", "compare-label"),
      text(line.left(), how),
      mark,
      text(line.right(), how)
    };
    for (int column = 0; column < cells.length; column++) {
      GridPane.setValignment(cells[column], VPos.TOP);
      grid.add(cells[column], column, row);
    }
  }

  private static Label text(String text, String how) {
    Label label = Labels.wrapped(text, "compare-text", how);
    label.setMaxWidth(Double.MAX_VALUE);
    return label;
  }
}
