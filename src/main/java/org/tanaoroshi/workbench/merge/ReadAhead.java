package org.tanaoroshi.workbench.merge;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.tanaoroshi.model.Progress;

/**
 * Does the same work for many things and hands the results on in their order, while the next few
 * are worked on: no more than there are processors, so that memory does not grow with their number.
 */
final class ReadAhead<A, B> implements AutoCloseable {
  private static final int MOST = 4;
  private static final long TELL_EVERY_MILLIS = 100;

  /** What is done for one; it is told to stop by its progress. */
  @FunctionalInterface
  interface Work<A, B> {
    B of(A thing, Progress progress);
  }

  private final Iterator<A> things;
  private final Work<A, B> work;
  private final Queue<Future<B>> underWay = new ArrayDeque<>();
  private final ExecutorService workers;
  private volatile boolean closed;

  ReadAhead(List<A> things, Work<A, B> work) {
    this.things = things.iterator();
    this.work = work;
    int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST);
    this.workers =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().daemon().name("reading-", 1).factory());
    for (int i = 0; i < threads; i++) {
      begin();
    }
  }

  private void begin() {
    if (things.hasNext()) {
      A thing = things.next();
      underWay.add(workers.submit(() -> work.of(thing, (what, done, total) -> goOn())));
    }
  }

  private void goOn() {
    if (closed) {
      throw new CancellationException();
    }
  }

  /**
   * The result for the next thing.
   *
   * @param waiting done now and then until it is there; what it throws ends the waiting
   */
  B next(Runnable waiting) {
    Future<B> next = underWay.remove();
    Optional<B> result = Optional.empty();
    while (result.isEmpty()) {
      waiting.run();
      result = within(next);
    }
    begin();
    return result.get();
  }

  private static <B> Optional<B> within(Future<B> next) {
    try {
      return Optional.of(next.get(TELL_EVERY_MILLIS, TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Optional.empty(); // Still at it.
    } catch (ExecutionException e) {
      throw new CompletionException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CompletionException(e);
    }
  }

  /** Stops what is under way and waits for it. */
  @Override
  public void close() {
    closed = true;
    workers.close();
  }
}
