package org.tanaoroshi.ui;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Progress;

/** How far background work is, to be bound to; everything here belongs to the window's thread. */
public final class RunningTask {
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
  private final ReadOnlyObjectWrapper<Message> what = new ReadOnlyObjectWrapper<>();
  private Reporter reporter;

  /** Whether work is under way. */
  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** 0 to 1, or -1 where unknown. */
  public ReadOnlyDoubleProperty fractionProperty() {
    return fraction.getReadOnlyProperty();
  }

  /** What is being done; null where nothing was told yet. */
  public ReadOnlyObjectProperty<Message> whatProperty() {
    return what.getReadOnlyProperty();
  }

  /** Asks the work to stop; it stops where it next tells its progress. */
  public void cancel() {
    if (reporter != null) {
      reporter.cancelled = true;
    }
  }

  Reporter begin(Executor window) {
    if (reporter != null) {
      reporter.cancelled = true;
    }
    reporter = new Reporter(window);
    what.set(null);
    fraction.set(-1);
    running.set(true);
    return reporter;
  }

  void end(Reporter ended) {
    if (reporter == ended) {
      reporter = null;
      running.set(false);
    }
  }

  /** Takes progress on the working thread and hands on only the newest, however fast it comes. */
  final class Reporter implements Progress {
    private record Mark(Message what, double fraction) {}

    private final Executor window;
    private final AtomicReference<Mark> newest = new AtomicReference<>();
    private volatile boolean cancelled;

    private Reporter(Executor window) {
      this.window = window;
    }

    @Override
    public void at(Message doing, long done, long total) {
      if (cancelled) {
        throw new CancellationException();
      }
      Mark mark = new Mark(doing, total > 0 ? Math.min(1, (double) done / total) : -1);
      if (newest.getAndSet(mark) == null) {
        window.execute(this::show);
      }
    }

    private void show() {
      Mark mark = newest.getAndSet(null);
      if (mark != null && reporter == this) {
        what.set(mark.what());
        fraction.set(mark.fraction());
      }
    }
  }
}
