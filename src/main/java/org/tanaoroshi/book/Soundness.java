package org.tanaoroshi.book;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Refusal;

/**
 * Whether SQLite finds a book whole: looked at by a thread and a connection of its own while the
 * book is already being read.
 */
final class Soundness implements AutoCloseable {
  private final FutureTask<Boolean> check;

  private Soundness(FutureTask<Boolean> check) {
    this.check = check;
  }

  static Soundness begin(Path file) {
    FutureTask<Boolean> check =
        new FutureTask<>(
            () -> {
              try (Connection db = Schema.connect(file, true)) {
                inspect(db, file);
                return true;
              }
            });
    Thread.ofPlatform().daemon().name("book-check").start(check);
    return new Soundness(check);
  }

  private static void inspect(Connection db, Path file) throws SQLException, IOException, Refusal {
    List<String> verdict = Sql.list(db, "PRAGMA quick_check(5)", r -> r.getString(1));
    if (!verdict.equals(List.of("ok"))) {
      throw new Refusal(
          Message.of(
              "book.damaged",
              String.valueOf(file.getFileName()),
              String.join("; ", verdict),
              Opening.backupsOf(file)));
    }
  }

  /**
   * Waits for the verdict.
   *
   * @throws Refusal where the book is damaged
   */
  void require() throws SQLException, IOException, Refusal {
    try {
      check.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case Refusal refusal -> throw refusal;
        case SQLException failure -> throw failure;
        case IOException failure -> throw failure;
        default -> throw new IllegalStateException(e.getCause());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** Waits until it is done with the file. */
  @Override
  public void close() {
    try {
      check.get();
    } catch (ExecutionException e) {
      // Told by require(), unless the book is refused for another reason.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
