package org.tanaoroshi.ui.parts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.tanaoroshi.ui.Keys;
import org.tanaoroshi.ui.Shortcut;
import org.tanaoroshi.values.Words;

/** How a screen is used, and all its keys, as the card of an {@link Overlay}. */
public final class KeySheet extends VBox {
  private static final int ROWS = 12;

  private final Button close;

  /** Those keys below a short guide, a paragraph each; {@code onClose} takes the sheet away. */
  private KeySheet(List<Shortcut> shortcuts, List<String> guide, Words words, Runnable onClose) {
    GridPane keys = new GridPane();
    keys.getStyleClass().add("key-grid");
    int shown = 0;
    for (Map.Entry<String, List<Shortcut>> row : rows(shortcuts, words).entrySet()) {
      HBox chips = new HBox();
      chips.getStyleClass().add("key-chips");
      row.getValue().forEach(s -> chips.getChildren().add(Keys.chip(s.keys())));
      int column = shown / ROWS * 2;
      keys.add(chips, column, shown % ROWS);
      keys.add(Labels.line(row.getKey()), column + 1, shown % ROWS);
      shown++;
    }
    close = new Button(words.say("ui.close"));
    close.setId("close-keys");
    close.setOnAction(event -> onClose.run());
    VBox paragraphs = new VBox();
    paragraphs.getStyleClass().add("guide");
    guide.forEach(text -> paragraphs.getChildren().add(Labels.wrapped(text)));
    ScrollPane scroll =
        new ScrollPane(
            new VBox(
                Labels.line(words.say("review.guide"), "section-title"),
                paragraphs,
                Labels.line(words.say("review.keys"), "section-title"),
                keys));
    ((VBox) scroll.getContent()).getStyleClass().add("guide-and-keys");
    Label title = Labels.line(words.say("review.help"), "headline");
    scroll.getStyleClass().add("clear");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    getChildren().addAll(title, scroll, close);
    getStyleClass().addAll("card", "key-sheet");
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setAlignment(Pos.TOP_LEFT);
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
