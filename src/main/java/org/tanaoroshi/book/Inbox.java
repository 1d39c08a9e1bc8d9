package org.tanaoroshi.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.model.Statement;

/**
 * Submissions that were read and not yet taken into a book: a scratch database, so that memory does
 * not grow with their number and the book is not touched while a plan is looked at. It goes away
 * when closed. Belongs to one thread at a time.
 */
public final class Inbox implements AutoCloseable {
  /** The name under which a book attaches it. */
  static final String NAME = "inbox";

  private final Path file;
  private final Connection db;

  private Inbox(Path file, Connection db) {
    this.file = file;
    this.db = db;
  }

  /** An empty one in the scratch folder. */
  public static Inbox create() throws Refusal {
    try {
      Path file = Files.createTempFile("tanaoroshi-inbox-", ".tmp");
      return Opening.guard(
          file,
          () -> {
            Connection db = Schema.connect(file, false);
            boolean done = false;
            try {
              // Lost with the power: it is made again from the submissions.
              Schema.doNotWait(db);
              Schema.migrate(db);
              done = true;
              return new Inbox(file, db);
            } finally {
              if (!done) {
                db.close();
                Files.deleteIfExists(file);
              }
            }
          });
    } catch (IOException e) {
      throw new Refusal(
          org.tanaoroshi.model.Message.of("book.io", "inbox", String.valueOf(e.getMessage())), e);
    }
  }

  /**
   * Adds what one file said.
   *
   * @param written when its cover says it was written
   */
  public void add(List<Statement> statements, Instant written) throws Refusal {
    change(
        () -> {
          new StatementTable(db).write(statements, 0, written);
          return statements;
        });
  }

  /** Lets go what a file said. */
  public void remove(String sha256) throws Refusal {
    change(
        () -> {
          String sources = " IN (SELECT number FROM source WHERE sha256 = ?)";
          Sql.update(db, "DELETE FROM statement WHERE source" + sources, sha256);
          Sql.update(db, "DELETE FROM returned WHERE source" + sources, sha256);
          return Sql.update(db, "DELETE FROM source WHERE sha256 = ?", sha256);
        });
  }

  private void change(Sql.Work<?> work) throws Refusal {
    Opening.guard(file, () -> Sql.transaction(db, work));
  }

  /** Does something with the book while this is attached to it. */
  <T> T attachedTo(Connection book, Opening.Access<T> work)
      throws SQLException, IOException, Refusal {
    Sql.update(book, "ATTACH ? AS " + NAME, file.toString());
    try {
      return work.run();
    } finally {
      Sql.execute(book, "DETACH " + NAME);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      db.close();
    } catch (SQLException e) {
      throw new IOException("the inbox " + file + " does not close", e);
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
