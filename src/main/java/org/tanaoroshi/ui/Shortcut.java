package org.tanaoroshi.ui;

import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCombination;
import org.tanaoroshi.model.Message;

/**
 * A key and what it does. Without Ctrl, Alt or a function key it does nothing while the focus is in
 * a text field.
 *
 * @param enabled asked at each press; where it says no the key is left to others
 */
public record Shortcut(
    KeyCombination keys, Message label, BooleanSupplier enabled, Runnable action) {
  /** Always enabled. */
  public static Shortcut of(String keys, Message label, Runnable action) {
    return new Shortcut(KeyCombination.valueOf(keys), label, () -> true, action);
  }

  /** Enabled while {@code enabled} says so. */
  public static Shortcut of(String keys, Message label, BooleanSupplier enabled, Runnable action) {
    return new Shortcut(KeyCombination.valueOf(keys), label, enabled, action);
  }
}
