package org.tanaoroshi.ui.review.saving;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** A pause on the window's thread. */
public final class FxPause implements Pause {
  private final PauseTransition transition;

  /** Of that many milliseconds. */
  public FxPause(double milliseconds) {
    transition = new PauseTransition(Duration.millis(milliseconds));
  }

  @Override
  public void begin(Runnable then) {
    transition.setOnFinished(event -> then.run());
    transition.playFromStart();
  }

  @Override
  public void stop() {
    transition.stop();
  }
}
