package org.tanaoroshi.ui.parts;

import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Stops what is under way. Not by the Enter key: the focus is often given to this button, and the
 * key was meant for the dialog that was there before.
 */
public final class StopButton extends Button {
  /** Runs that when it is pressed. */
  public StopButton(Runnable stop) {
    setMinWidth(USE_PREF_SIZE);
    setOnAction(event -> stop.run());
    addEventFilter(
        KeyEvent.ANY,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            event.consume();
          }
        });
  }
}
