package org.tanaoroshi.ui.inventory;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.tanaoroshi.values.Words;

/** Says below the sheet which of its rows are in sight, and offers the pages before and after. */
final class Pages {
  private final Words words;
  private final Label text;
  private final Button previous;
  private final Button next;

  Pages(Words words, Label text, Button previous, Button next) {
    this.words = words;
    this.text = text;
    this.previous = previous;
    this.next = next;
  }

  void show(Preview preview) {
    int first = preview.firstRowProperty().get();
    int last = preview.lastRowProperty().get();
    text.setText(
        first > last
            ? words.say("import.page.none")
            : words.say("import.page", first, Math.min(first + Preview.PAGE - 1, last), last));
    previous.setDisable(first == 1);
    next.setDisable(first + Preview.PAGE > last);
  }
}
