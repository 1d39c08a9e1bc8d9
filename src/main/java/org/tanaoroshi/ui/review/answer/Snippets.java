package org.tanaoroshi.ui.review.answer;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.tanaoroshi.ui.parts.Labels;
import org.tanaoroshi.ui.parts.Overlay;
import org.tanaoroshi.ui.review.saving.Personal;
import org.tanaoroshi.values.Text;
import org.tanaoroshi.values.Words;

/** The user's own texts, put where the cursor is. */
final class Snippets {
  private static final int SHOWN_LENGTH = 48;
  private static final int MOST_BY_DIGIT = 9;
  private static final int EDITOR_ROWS = 14;

  private final Personal personal;
  private final Words words;
  private final Overlay overlay;

  Snippets(Personal personal, Words words, Overlay overlay) {
    this.personal = personal;
    this.words = words;
    this.overlay = overlay;
  }

  /** Offers them below a text; the first nine by their number. */
  void offer(TextInputControl target) {
    ContextMenu menu = new ContextMenu();
    menu.setId("snippets");
    int number = 1;
    for (String snippet : personal.snippets()) {
      MenuItem item = new MenuItem(label(number++, snippet));
      item.setMnemonicParsing(false);
      item.setOnAction(event -> insert(target, snippet));
      menu.getItems().add(item);
    }
    if (menu.getItems().isEmpty()) {
      MenuItem none = new MenuItem(words.say("review.snippets.none"));
      none.setDisable(true);
      menu.getItems().add(none);
    }
    menu.getItems().add(new SeparatorMenuItem());
    String text = Text.oneLine(target.getText());
    MenuItem keep = new MenuItem(words.say("review.snippets.keep"));
    keep.setDisable(text.isEmpty() || personal.snippets().contains(text));
    keep.setOnAction(event -> keep(text));
    MenuItem organise = new MenuItem(words.say("review.snippets.organise"));
    organise.setOnAction(event -> organise());
    menu.getItems().addAll(keep, organise);
    menu.addEventFilter(KeyEvent.KEY_PRESSED, event -> choose(menu, event));
    menu.show(target, Side.BOTTOM, 0, 0);
  }

  /** The digits choose: a menu knows its mnemonics only together with Alt. */
  private void choose(ContextMenu menu, KeyEvent event) {
    String key = event.getCode().getName();
    // "3" of the keys above the letters, "Numpad 3" of the number pad.
    int number =
        event.getCode().isDigitKey() ? Character.digit(key.charAt(key.length() - 1), 10) : 0;
    if (number >= 1 && number <= Math.min(MOST_BY_DIGIT, personal.snippets().size())) {
      event.consume();
      menu.hide();
      menu.getItems().get(number - 1).fire();
    }
  }

  private String label(int number, String snippet) {
    String shown =
        snippet.length() > SHOWN_LENGTH ? snippet.substring(0, SHOWN_LENGTH) + "…" : snippet;
    return number <= MOST_BY_DIGIT ? words.say("review.snippets.item", number, shown) : shown;
  }

  private static void insert(TextInputControl target, String snippet) {
    target.requestFocus();
    target.replaceSelection(snippet);
  }

  private void keep(String text) {
    List<String> changed = new ArrayList<>(personal.snippets());
    changed.add(text);
    personal.saveSnippets(changed);
  }

  private void organise() {
    TextArea all = new TextArea(String.join("\n", personal.snippets()));
    all.setId("snippet-editor");
    all.setWrapText(true);
    all.setPrefRowCount(EDITOR_ROWS);
    all.setAccessibleText(words.say("review.snippets.title"));
    Button save = new Button(words.say("review.snippets.save"));
    save.setId("save-snippets");
    save.getStyleClass().add("accent");
    save.setOnAction(
        event -> {
          personal.saveSnippets(all.getText().lines().toList());
          overlay.close();
        });
    Button cancel = new Button(words.say("ui.cancel"));
    cancel.setOnAction(event -> overlay.close());
    HBox buttons = new HBox(cancel, save);
    buttons.getStyleClass().add("card-buttons");
    VBox card =
        new VBox(
            Labels.line(words.say("review.snippets.title"), "headline"),
            Labels.wrapped(words.say("review.snippets.how"), "muted"),
            all,
            buttons);
    card.getStyleClass().addAll("card", "text-card");
    overlay.open(
        card,
        () -> {
          all.requestFocus();
          all.end();
        });
  }
}
