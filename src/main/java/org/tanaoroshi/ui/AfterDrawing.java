package org.tanaoroshi.ui;

import java.util.concurrent.Executor;
import javafx.animation.AnimationTimer;

/**
 * Runs on the window's thread what may wait until that which the window shows now is drawn. To be
 * used from that thread.
 */
public final class AfterDrawing implements Executor {
  /** A timer is called before a frame is drawn: the second time says that the first one was. */
  private static final int FRAMES = 2;

  @Override
  public void execute(Runnable work) {
    new AnimationTimer() {
      private int frames;

      @Override
      public void handle(long now) {
        frames++;
        if (frames == FRAMES) {
          stop();
          work.run();
        }
      }
    }.start();
  }
}
