package org.tanaoroshi.ui;

import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.layout.HBox;
import org.tanaoroshi.values.Words;

/** Keys shown as small caps of a keyboard. */
public final class Keys {
  private static final boolean MAC =
      System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac");

  private static final Map<String, String> SYMBOLS =
      Map.of(
          "UP",
          "↑",
          "DOWN",
          "↓",
          "LEFT",
          "←",
          "RIGHT",
          "→",
          "ENTER",
          "Enter",
          "ESCAPE",
          "Esc",
          "SPACE",
          "Space",
          "SLASH",
          "/",
          "PAGE_UP",
          "PgUp",
          "PAGE_DOWN",
          "PgDn");

  private Keys() {}

  /** The keys and what they do, for status bars and help. */
  public static HBox hint(Shortcut shortcut, Words words) {
    HBox hint = new HBox(chip(shortcut.keys()), new Label(words.say(shortcut.label())));
    hint.getStyleClass().add("key-hint");
    return hint;
  }

  /** The keys alone, for beside a button or in a field. */
  public static Label chip(KeyCombination keys) {
    Label chip = new Label(text(keys));
    chip.getStyleClass().add("kbd");
    chip.setMinWidth(Label.USE_PREF_SIZE);
    return chip;
  }

  /** Such as "Ctrl+Enter". */
  public static String text(KeyCombination keys) {
    StringBuilder text = new StringBuilder();
    if (keys.getShortcut() == ModifierValue.DOWN) {
      text.append(MAC ? "⌘" : "Ctrl").append('+');
    }
    if (keys.getControl() == ModifierValue.DOWN) {
      text.append("Ctrl+");
    }
    if (keys.getAlt() == ModifierValue.DOWN) {
      text.append("Alt+");
    }
    if (keys.getShift() == ModifierValue.DOWN) {
      text.append("Shift+");
    }
    return text.append(keyName(keys)).toString();
  }

  private static String keyName(KeyCombination keys) {
    if (keys instanceof KeyCodeCombination coded) {
      return SYMBOLS.getOrDefault(coded.getCode().name(), coded.getCode().getName());
    }
    return keys.getDisplayText();
  }
}
