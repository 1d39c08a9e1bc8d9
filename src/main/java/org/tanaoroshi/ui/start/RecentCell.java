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
  private final Label name = new Label();
  private final Label folder = new Label();
  private final Label when = new Label();
  private final HBox line;

  RecentCell(Words words, Consumer<RecentBook> forget) {
    this.words = words;
    name.getStyleClass().add("strong");
    // What tells two books apart is often the end of their name.
    name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    folder.getStyleClass().addAll("muted", "small");
    folder.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    when.setMinWidth(Label.USE_PREF_SIZE);
    VBox text = new VBox(name, folder);
    text.setMinWidth(0);
    HBox.setHgrow(text, Priority.ALWAYS);
    Button off = new Button(null, new Icon(Feather.X));
    off.getStyleClass().addAll("quiet", "icon-only");
    off.setAccessibleText(words.say("start.recent.forget"));
    off.setTooltip(new Tooltip(words.say("start.recent.forget")));
    // The Delete key does the same; a stop in each row would make the list long to tab through.
    off.setFocusTraversable(false);
    off.setOnAction(event -> forget.accept(getItem()));
    line = new HBox(text, when, off);
    line.getStyleClass().add("recent-line");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(RecentBook book, boolean empty) {
    super.updateItem(book, empty);
    if (empty || book == null) {
      setGraphic(null);
      setAccessibleText(null);
      setTooltip(null);
      return;
    }
    name.setText(book.name());
    folder.setText(book.folder());
    when.setText(words.say(book.when()));
    when.getStyleClass().setAll("label", "small", book.there() ? "muted" : "warn");
    setGraphic(line);
    setAccessibleText(book.name() + " " + when.getText() + " " + book.folder());
    setTooltip(new Tooltip(book.path().toString()));
  }
}
