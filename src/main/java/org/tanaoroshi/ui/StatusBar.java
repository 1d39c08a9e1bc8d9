package org.tanaoroshi.ui;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.tanaoroshi.values.Words;

/** The line at the foot of the window: keys at the left, where the work is saved at the right. */
public final class StatusBar extends HBox {
  private static final int KEYS_SHOWN = 6;

  private final HBox keys = new HBox();
  private final Label state = new Label();

  /** An empty line. */
  public StatusBar() {
    getStyleClass().add("status-bar");
    keys.setSpacing(14);
    // A long file name is cut before a key is.
    keys.setMinWidth(USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    state.setId("status");
    state.setMinWidth(0);
    getChildren().addAll(keys, gap, state);
  }

  /** Shows the first six keys and follows the state; null for none. */
  public void show(List<Shortcut> shortcuts, ObservableValue<String> status, Words words) {
    keys.getChildren()
        .setAll(shortcuts.stream().limit(KEYS_SHOWN).map(s -> Keys.hint(s, words)).toList());
    state.textProperty().unbind();
    state.setText("");
    if (status != null) {
      state.textProperty().bind(status);
    }
  }
}
