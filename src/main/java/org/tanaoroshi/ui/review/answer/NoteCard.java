package org.tanaoroshi.ui.review.answer;

import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.ui.parts.Labels;
import org.tanaoroshi.ui.parts.Overlay;

/** The note on the program in hand, saved while it is typed like any text of the decision. */
final class NoteCard extends VBox {
  private static final int ROWS = 7;

  private final TextArea note = new TextArea();
  private final TextEntry entry;

  NoteCard(AnswerViewModel model, Overlay overlay) {
    note.setId("note-text");
    note.setWrapText(true);
    note.setPrefRowCount(ROWS);
    note.setAccessibleText(model.words().say("review.item.NOTE"));
    entry = TextEntry.prose(note, model);
    entry.load(new Field.Of(Item.NOTE));
    Button close = new Button(model.words().say("ui.close"));
    close.setOnAction(event -> overlay.close());
    HBox buttons = new HBox(close);
    buttons.getStyleClass().add("card-buttons");
    getStyleClass().addAll("card", "text-card");
    getChildren()
        .addAll(
            Labels.line(model.words().say("review.item.NOTE"), "headline"),
            Labels.wrapped(model.dossierProperty().get().program().name(), "strong"),
            Labels.wrapped(
                model.words().say(model.readOnly() ? "review.note.readOnly" : "review.note.how"),
                "muted"),
            note,
            buttons);
  }

  void focusText() {
    note.requestFocus();
    note.end();
  }

  void commit() {
    entry.commit();
  }
}
