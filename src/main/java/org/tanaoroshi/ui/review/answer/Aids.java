package org.tanaoroshi.ui.review.answer;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.ui.Keys;
import org.tanaoroshi.ui.parts.WrappingRow;
import org.tanaoroshi.values.Words;

/** What spares typing, and what helps not to forget: one row, each with its key. */
final class Aids extends WrappingRow {
  private final AnswerViewModel model;
  private final Words words;
  private final Button same = new Button();
  private final Tooltip from = new Tooltip();
  private final Button snippets = new Button();
  private final ToggleButton later = new ToggleButton();
  private final Button note = new Button();

  /** The row; what each does is done by its owner, so that the keys do the same. */
  Aids(
      AnswerViewModel model,
      Runnable onSame,
      Runnable onSnippets,
      Runnable onLater,
      Runnable onNote) {
    this.model = model;
    this.words = model.words();
    getStyleClass().add("aids");
    aid(same, "same", "Shortcut+D");
    same.setOnAction(event -> onSame.run());
    same.setTooltip(from);
    aid(snippets, "snippet", "Shortcut+J");
    snippets.setOnAction(event -> onSnippets.run());
    aid(later, "later", "Shortcut+K");
    later.setOnAction(event -> onLater.run());
    aid(note, "note", "Shortcut+I");
    note.setOnAction(event -> onNote.run());
    snippets.setDisable(model.readOnly());
    getChildren().addAll(same, snippets, later, note);
  }

  private void aid(Labeled button, String id, String keys) {
    button.setId("aid-" + id);
    button.setText(words.say("review.aid." + id));
    button.getStyleClass().add("aid");
    button.setGraphic(Keys.chip(KeyCombination.valueOf(keys)));
    button.setContentDisplay(ContentDisplay.RIGHT);
    button.setMinWidth(USE_PREF_SIZE);
  }

  /** Shows what can be taken over, and whether there are a mark and a note. */
  void refresh() {
    same.setDisable(!model.maySame());
    from.setText(
        model
            .before()
            .map(d -> words.say("review.aid.same.tip", d.program().name()))
            .orElseGet(() -> words.say("review.aid.same.none")));
    later.setSelected(model.isMarked());
    boolean noted = !model.value(new Field.Of(Item.NOTE)).isBlank();
    note.setText(words.say(noted ? "review.aid.noted" : "review.aid.note"));
  }
}
