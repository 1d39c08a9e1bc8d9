package org.tanaoroshi.ui.review;

import org.tanaoroshi.ui.review.saving.Pause;

/** A pause that ends when a test says so. */
final class HeldPause implements Pause {
  private Runnable then = () -> {};

  @Override
  public void begin(Runnable after) {
    then = after;
  }

  @Override
  public void stop() {
    then = () -> {};
  }

  void end() {
    Runnable now = then;
    stop();
    now.run();
  }
}
