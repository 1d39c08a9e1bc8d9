package org.tanaoroshi.book;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.tanaoroshi.model.Refusal;

/**
 * Something read of a book by a thread and a connection of its own, while something else is done
 * with the book. Closing it waits until it is done with the file.
 */
final class Beside<T> implements AutoCloseable {
  /** What is read. */
  @FunctionalInterface
  interface Reading<T> {
    T of(Connection own) throws SQLException, IOException, Refusal;
  }

  private final FutureTask<T> task;

  private Beside(FutureTask<T> task) {
    this.task = task;
  }

  static <T> Beside<T> begin(String name, Path file, Reading<T> reading) {
    FutureTask<T> task =
        new FutureTask<>(
            () -> {
              try (Connection own = Schema.connect(file, true)) {
                return reading.of(own);
              }
            });
    Thread.ofPlatform().daemon().name(name).start(task);
    return new Beside<>(task);
  }

  /** Waits for it; throws what it threw, as if it had been read here. */
  T await() throws SQLException, IOException, Refusal {
    try {
      return task.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case Refusal refusal -> throw refusal;
        case SQLException failure -> throw failure;
        case IOException failure -> throw failure;
        case RuntimeException failure -> throw failure;
        default -> throw new IllegalStateException(e.getCause());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    try {
      task.get();
    } catch (ExecutionException e) {
      // Told by await(), unless nobody wants it any more.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
