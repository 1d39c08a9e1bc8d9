package org.tanaoroshi.ui.start;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.tanaoroshi.ui.Icon;
import org.tanaoroshi.values.Words;

/** A recent book in the list: name, folder, when it was last written, a way off the list. */
final class RecentCell extends ListCell<RecentBook> {
  private final Words words;
  private final Consumer<RecentBook> forget;

  /** Made for the first book: most rows of the list are empty, and a start waits for all. */
  private Line line;

  RecentCell(Words words, Consumer<RecentBook> forget) {
    this.words = words;
    this.forget = forget;
    setPrefWidth(0);
    setOnMouseEntered(event -> explain());
  }

  @Override
  protected void updateItem(RecentBook book, boolean empty) {
    super.updateItem(book, empty);
    setTooltip(null);
    if (empty || book == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    if (line == null) {
      line = new Line();
    }
    String when = words.say(book.when());
    line.show(book, when);
    setGraphic(line);
    setAccessibleText(book.name() + " " + when + " " + book.folder());
    if (isHover()) {
      explain();
    }
  }

  /** A tooltip is a window of its own: none is made before the mouse comes. */
  private void explain() {
    if (!isEmpty() && getTooltip() == null) {
      setTooltip(new Tooltip(getItem().path().toString()));
      line.off.setTooltip(new Tooltip(line.off.getAccessibleText()));
    }
  }

  private final class Line extends HBox {
    private final Label name = new Label();
    private final Label folder = new Label();
    private final Label when = new Label();
    private final Button off = new Button(null, new Icon(Feather.X));

    Line() {
      getStyleClass().add("recent-line");
      name.getStyleClass().add("strong");
      // What tells two books apart is often the end of their name.
      name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
      folder.getStyleClass().addAll("muted", "small");
      folder.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
      when.setMinWidth(Label.USE_PREF_SIZE);
      VBox text = new VBox(name, folder);
      text.setMinWidth(0);
      HBox.setHgrow(text, Priority.ALWAYS);
      off.getStyleClass().addAll("quiet", "icon-only");
      off.setAccessibleText(words.say("start.recent.forget"));
      // The Delete key does the same; a stop in each row would make the list long to tab through.
      off.setFocusTraversable(false);
      off.setOnAction(event -> forget.accept(getItem()));
      getChildren().addAll(text, when, off);
    }

    void show(RecentBook book, String whenWritten) {
      name.setText(book.name());
      folder.setText(book.folder());
      when.setText(whenWritten);
      when.getStyleClass().setAll("label", "small", book.there() ? "muted" : "warn");
    }
  }
}
