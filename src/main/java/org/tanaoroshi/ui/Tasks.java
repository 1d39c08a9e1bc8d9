package org.tanaoroshi.ui;

import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.tanaoroshi.model.Progress;

/**
 * Work away from the window's thread, read as a sentence: {@code
 * tasks.create(work).onSuccess(..).onFailure(..).start()}. What follows from it happens on the
 * window's thread.
 */
public final class Tasks {
  private final Executor background;
  private final Executor window;
  private final Executor drawn;
  private final Consumer<Throwable> failures;

  /**
   * Work on one executor, what follows on the other; both may be {@code Runnable::run} in tests.
   *
   * @param failures where a failure goes that no {@code onFailure} takes
   */
  public Tasks(Executor background, Executor window, Consumer<Throwable> failures) {
    this(background, window, window, failures);
  }

  private Tasks(
      Executor background, Executor window, Executor drawn, Consumer<Throwable> failures) {
    this.background = background;
    this.window = window;
    this.drawn = drawn;
    this.failures = failures;
  }

  /** Work on daemon threads, what follows on the JavaFX thread. */
  public static Tasks onDaemonThreads(Consumer<Throwable> failures) {
    return new Tasks(
        Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("work").factory()),
        Platform::runLater,
        new AfterDrawing(),
        failures);
  }

  /** Work that gives a {@code T}; it tells its progress and learns there that it should stop. */
  @FunctionalInterface
  public interface Work<T> {
    /** Called on a working thread. */
    T run(Progress progress) throws Exception;
  }

  /** Work still to be started. */
  public <T> Builder<T> create(Work<T> work) {
    return new Builder<>(work);
  }

  /** Says what follows from the work, then starts it. */
  public final class Builder<T> {
    private final Work<T> work;
    private Consumer<T> success = result -> {};
    private Consumer<Throwable> failure = failures;
    private Runnable cancelled = () -> {};
    private Runnable anyEnd = () -> {};
    private RunningTask shown = new RunningTask();

    private Builder(Work<T> work) {
      this.work = Objects.requireNonNull(work);
    }

    /** What follows when it is done. */
    public Builder<T> onSuccess(Consumer<T> then) {
      success = then;
      return this;
    }

    /** What follows when it fails, instead of the usual dialog; not called for a cancellation. */
    public Builder<T> onFailure(Consumer<Throwable> then) {
      failure = then;
      return this;
    }

    /** What follows when the user cancelled it. */
    public Builder<T> onCancel(Runnable then) {
      cancelled = then;
      return this;
    }

    /** What follows in any case, before the others. */
    public Builder<T> andFinally(Runnable then) {
      anyEnd = then;
      return this;
    }

    /** Shows how far it is in a task that a screen is already bound to. */
    public Builder<T> progress(RunningTask task) {
      shown = task;
      return this;
    }

    /** Starts it; to be called on the window's thread. */
    public RunningTask start() {
      return start(Runnable::run);
    }

    /**
     * Starts it once the window has drawn what it shows now, which would share the processor with
     * it; to be called on the window's thread.
     */
    public RunningTask startAfterDrawing() {
      return start(drawn);
    }

    private RunningTask start(Executor when) {
      RunningTask task = shown;
      RunningTask.Reporter reporter = task.begin(window);
      when.execute(() -> background.execute(() -> run(task, reporter)));
      return task;
    }

    private void run(RunningTask task, RunningTask.Reporter reporter) {
      AtomicReference<Runnable> then = new AtomicReference<>();
      try {
        T result = work.run(reporter);
        then.set(() -> success.accept(result));
      } catch (CancellationException e) {
        then.set(cancelled);
      } catch (Throwable e) {
        // Errors too: an OutOfMemoryError of the work must reach the user, not end a silent thread.
        then.set(() -> failure.accept(e));
      }
      window.execute(
          () -> {
            task.end(reporter);
            anyEnd.run();
            then.get().run();
          });
    }
  }
}
