package org.tanaoroshi.book;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Refusal;

/** Opens a book after looking whether it is one, and turns what SQLite says into sentences. */
final class Opening {
  /** Something done with the database. */
  @FunctionalInterface
  interface Access<T> {
    T run() throws SQLException, IOException, Refusal;
  }

  private Opening() {}

  /**
   * Opens a book and does something with it while SQLite still checks it, by a connection of its
   * own: nothing comes of it unless the book is sound.
   *
   * @throws Refusal as {@link Book#open}, and what {@code first} throws
   */
  static <T> T open(Path file, boolean readOnly, Book.With<T> first) throws Refusal {
    if (!Files.isRegularFile(file)) {
      throw Refusal.of("book.missing", file.toString());
    }
    return guard(
        file,
        () -> {
          if (readOnly) {
            Unfinished.rollBack(file);
          }
          BookLock lock = readOnly ? null : lock(file);
          Connection db = null;
          boolean done = false;
          try {
            List<Message> notices = new ArrayList<>();
            db = Schema.connect(file, readOnly);
            requireOurs(db, file);
            try (Beside<Boolean> check =
                Beside.begin("book-check", file, own -> requireWhole(own, file))) {
              T made;
              try {
                // Before anything is read: a table that is none may do anything.
                requireNothingForeign(db, file);
                int version = Schema.version(db);
                if (version > Schema.VERSION && lock != null) {
                  notices.add(Message.of("book.newer", String.valueOf(file.getFileName())));
                  abandon(db, lock);
                  lock = null;
                  db = Schema.connect(file, true);
                }
                if (lock != null) {
                  requireWritable(db, file);
                }
                if (version < Schema.VERSION) {
                  check.await();
                  notices.add(update(db, file, lock));
                }
                made = first.with(Book.opened(file, db, Optional.ofNullable(lock), notices));
              } catch (Refusal | SQLException | RuntimeException e) {
                // That it is damaged is said before what came of it.
                check.await();
                throw e;
              }
              check.await();
              done = true;
              return made;
            }
          } finally {
            if (!done) {
              abandon(db, lock);
            }
          }
        });
  }

  /** The lock to write with; who may not write may still read, and is told so. */
  private static BookLock lock(Path file) throws IOException, Refusal {
    try {
      return BookLock.take(file);
    } catch (NoSuchFileException e) {
      throw e; // The folder itself has gone.
    } catch (FileSystemException e) {
      throw new Refusal(cannotWrite(file), e);
    }
  }

  /**
   * Tries whether SQLite may write: it opens a file that is read-only without a word. Not by the
   * rights that the file seems to give, which are wrong for some shares. Nothing is committed: for
   * that SQLite waits until nobody reads, and the check that runs beside reads all of it.
   */
  private static void requireWritable(Connection db, Path file) throws SQLException, Refusal {
    try {
      Sql.execute(db, "BEGIN");
      Sql.execute(db, "DELETE FROM program WHERE FALSE");
      Sql.execute(db, "ROLLBACK");
    } catch (SQLiteException e) {
      if (kind(e) == SQLiteErrorCode.SQLITE_READONLY) {
        throw new Refusal(cannotWrite(file), e);
      }
      throw e;
    }
  }

  private static Message cannotWrite(Path file) {
    return Message.of(
        "book.placeReadOnly",
        String.valueOf(file.getFileName()),
        String.valueOf(file.toAbsolutePath().getParent()));
  }

  private static Message update(Connection db, Path file, BookLock lock)
      throws SQLException, IOException, Refusal {
    if (lock == null) {
      throw Refusal.of("book.olderReadOnly", String.valueOf(file.getFileName()));
    }
    // A damaged one stays as it is: checksums made anew would hide it.
    Damages damages = Damages.strict();
    new ProgramTable(db, damages).readAll();
    if (!damages.found().isEmpty()) {
      throw damaged(file, damages.found());
    }
    Path backup = Backups.write(db, file);
    Schema.migrate(db);
    return Message.of("book.updated", String.valueOf(backup.getFileName()));
  }

  private static void requireOurs(Connection db, Path file) throws SQLException, Refusal {
    if (!Schema.isOurs(db) || Schema.version(db) < 1) {
      throw Refusal.of("book.notOurs", String.valueOf(file.getFileName()));
    }
  }

  private static boolean requireWhole(Connection db, Path file)
      throws SQLException, IOException, Refusal {
    List<String> verdict = Sql.list(db, "PRAGMA quick_check(5)", r -> r.getString(1));
    if (!verdict.equals(List.of("ok"))) {
      throw new Refusal(
          Message.of(
              "book.damaged",
              String.valueOf(file.getFileName()),
              String.join("; ", verdict),
              backupsOf(file)));
    }
    return true;
  }

  private static void requireNothingForeign(Connection db, Path file) throws SQLException, Refusal {
    Set<String> foreign = Schema.foreignObjects(db);
    if (!foreign.isEmpty() && Schema.version(db) <= Schema.VERSION) {
      throw Refusal.of(
          "book.foreignObjects", String.valueOf(file.getFileName()), String.join(", ", foreign));
    }
  }

  /** Rows whose checksum does not fit. */
  static Refusal damaged(Path file, List<Damages.Damage> found) throws IOException {
    String rows =
        found.stream()
            .limit(5)
            .map(d -> d.table() + " " + d.where())
            .collect(Collectors.joining("; "));
    return new Refusal(
        Message.of(
            "book.damagedRows",
            String.valueOf(file.getFileName()),
            found.size(),
            rows,
            backupsOf(file)));
  }

  static Message backupsOf(Path file) throws IOException {
    List<Path> backups = Backups.of(file);
    return backups.isEmpty()
        ? Message.of("book.noBackups")
        : Message.of(
            "book.backups",
            backups.stream()
                .limit(3)
                .map(b -> String.valueOf(b.getFileName()))
                .collect(Collectors.joining("、")));
  }

  static void abandon(Connection db, BookLock lock) throws SQLException, IOException {
    if (db != null) {
      db.close();
    }
    if (lock != null) {
      lock.close();
    }
  }

  /** Runs it; what SQLite and the disk say becomes a sentence that keeps its cause. */
  static <T> T guard(Path file, Access<T> access) throws Refusal {
    String name = String.valueOf(file.getFileName());
    try {
      return access.run();
    } catch (ChangedSince e) {
      throw new Refusal(e.reason(), e);
    } catch (SQLiteException e) {
      throw new Refusal(sentence(name, e), e);
    } catch (SQLException | RuntimeException e) {
      if (e instanceof IllegalStateException misuse) {
        throw misuse;
      }
      // A value no enum or year has: the row was altered outside the program.
      throw new Refusal(Message.of("book.unreadable", name, String.valueOf(e.getMessage())), e);
    } catch (AccessDeniedException e) {
      throw new Refusal(Message.of("book.noPermission", name), e);
    } catch (NoSuchFileException e) {
      throw new Refusal(Message.of("book.noFolder", file.toString()), e);
    } catch (IOException e) {
      throw new Refusal(Message.of("book.io", name, String.valueOf(e.getMessage())), e);
    }
  }

  /** What kind of trouble it is, the finer codes of SQLite taken together. */
  static SQLiteErrorCode kind(SQLiteException e) {
    return SQLiteErrorCode.getErrorCode(e.getResultCode().code & 0xFF);
  }

  private static Message sentence(String name, SQLiteException e) {
    String detail = String.valueOf(e.getMessage());
    return switch (kind(e)) {
      case SQLITE_NOTADB -> Message.of("book.notOurs", name);
      case SQLITE_FULL -> Message.of("book.diskFull", name);
      case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN, SQLITE_AUTH ->
          Message.of("book.noPermission", name);
      case SQLITE_BUSY, SQLITE_LOCKED -> Message.of("book.busy", name);
      case SQLITE_IOERR -> Message.of("book.io", name, detail);
      default -> Message.of("book.unreadable", name, detail);
    };
  }
}
