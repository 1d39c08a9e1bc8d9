package org.tanaoroshi.app;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What nobody caught: shown once and counted after that, since a fault in drawing comes back many
 * times a second.
 */
final class Failures implements Thread.UncaughtExceptionHandler {
  private final Map<String, Integer> seen = new HashMap<>();
  private final Executor window;
  private final Consumer<Throwable> show;

  /** Shows a failure on the window's thread. */
  Failures(Executor window, Consumer<Throwable> show) {
    this.window = window;
    this.show = show;
  }

  @Override
  public void uncaughtException(Thread thread, Throwable failure) {
    int times;
    synchronized (seen) {
      times = seen.merge(signature(failure), 1, Integer::sum);
    }
    if (times == 1) {
      log().error("uncaught on {}", thread.getName(), failure);
      window.execute(() -> show.accept(failure));
    } else if (Integer.bitCount(times) == 1) {
      log().error("uncaught on {}, {} times now: {}", thread.getName(), times, signature(failure));
    }
  }

  private static String signature(Throwable failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    return failure.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
  }

  /** Asked for where something is to be said: a start does not wait for a log that says nothing. */
  private static Logger log() {
    return LoggerFactory.getLogger(Failures.class);
  }
}
