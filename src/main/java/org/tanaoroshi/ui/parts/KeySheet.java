package org.tanaoroshi.ui.parts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.tanaoroshi.ui.Keys;
import org.tanaoroshi.ui.Shortcut;
import org.tanaoroshi.values.Words;

/** How a screen is used, and all its keys, as the card of an {@link Overlay}. */
public final class KeySheet extends VBox {
  private static final int COLUMNS = 3;

  /** More keys than these for one thing are said by the first and the last: 1 … 9. */
  private static final int MOST_CHIPS = 5;

  private final Button close;

  /** Those keys below a short guide, a paragraph each; {@code onClose} takes the sheet away. */
  private KeySheet(List<Shortcut> shortcuts, List<String> guide, Words words, Runnable onClose) {
    GridPane keys = new GridPane();
    keys.getStyleClass().add("key-grid");
    Map<String, List<Shortcut>> all = rows(shortcuts, words);
    int height = Math.ceilDiv(all.size(), COLUMNS);
    int shown = 0;
    for (Map.Entry<String, List<Shortcut>> row : all.entrySet()) {
      int column = shown / height * 2;
      keys.add(chips(row.getValue()), column, shown % height);
      keys.add(Labels.wrapped(row.getKey()), column + 1, shown % height);
      shown++;
    }
    close = new Button(words.say("ui.close"));
    close.setId("close-keys");
    close.setOnAction(event -> onClose.run());
    VBox paragraphs = new VBox();
    paragraphs.getStyleClass().add("guide");
    guide.forEach(text -> paragraphs.getChildren().add(Labels.wrapped(text)));
    VBox content =
        new VBox(
            Labels.line(words.say("review.guide"), "section-title"),
            paragraphs,
            Labels.line(words.say("review.keys"), "section-title"),
            keys);
    content.getStyleClass().add("guide-and-keys");
    Label title = Labels.line(words.say("review.help"), "headline");
    getChildren().addAll(title, new TallScroll(content), close);
    getStyleClass().addAll("card", "key-sheet");
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setAlignment(Pos.TOP_LEFT);
  }

  private static HBox chips(List<Shortcut> shortcuts) {
    HBox chips = new HBox();
    chips.getStyleClass().add("key-chips");
    chips.setMinWidth(USE_PREF_SIZE);
    if (shortcuts.size() > MOST_CHIPS) {
      chips
          .getChildren()
          .addAll(
              Keys.chip(shortcuts.getFirst().keys()),
              Labels.line("…"),
              Keys.chip(shortcuts.getLast().keys()));
    } else {
      shortcuts.forEach(s -> chips.getChildren().add(Keys.chip(s.keys())));
    }
    return chips;
  }

  /** Lays the sheet over a screen. */
  public static void open(Overlay over, List<Shortcut> shortcuts, List<String> guide, Words words) {
    KeySheet sheet = new KeySheet(shortcuts, guide, words, over::close);
    over.open(sheet, sheet.close::requestFocus);
  }

  /** What the keys do, each with all its keys; the number pad does what the digits do. */
  private static Map<String, List<Shortcut>> rows(List<Shortcut> shortcuts, Words words) {
    Map<String, List<Shortcut>> rows = new LinkedHashMap<>();
    for (Shortcut shortcut : shortcuts) {
      if (!isNumberPad(shortcut)) {
        rows.computeIfAbsent(words.say(shortcut.label()), label -> new ArrayList<>()).add(shortcut);
      }
    }
    return rows;
  }

  private static boolean isNumberPad(Shortcut shortcut) {
    return shortcut.keys() instanceof KeyCodeCombination coded && coded.getCode().isKeypadKey();
  }
}
