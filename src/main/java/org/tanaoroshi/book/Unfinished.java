package org.tanaoroshi.book;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Refusal;

/**
 * A book whose last commit was cut off, by a kill or by the power: its journal lies beside it with
 * what the book was. Who opens it for writing rolls it back unawares; who opens it for reading may
 * not, and is helped here.
 */
final class Unfinished {
  private static final Set<SQLiteErrorCode> WRITES_NOTHING =
      EnumSet.of(
          SQLiteErrorCode.SQLITE_READONLY,
          SQLiteErrorCode.SQLITE_CANTOPEN,
          SQLiteErrorCode.SQLITE_IOERR,
          SQLiteErrorCode.SQLITE_PERM);

  private Unfinished() {}

  /**
   * Makes the book what it was before a commit that was cut off; leaves every other book alone.
   *
   * @throws Refusal {@code book.unfinished} where nothing can be written beside it
   */
  static void rollBack(Path file) throws SQLException, IOException, Refusal {
    Path journal = file.resolveSibling(file.getFileName() + "-journal");
    if (!Files.exists(journal) || !isNeeded(file)) {
      return;
    }
    Message cannot =
        Message.of(
            "book.unfinished",
            String.valueOf(file.getFileName()),
            String.valueOf(journal.getFileName()));
    // Nobody who is writing in this moment is disturbed: then the lock is refused.
    try (BookLock lock = BookLock.take(file);
        Connection db = Schema.connect(file, false)) {
      Schema.version(db);
    } catch (FileSystemException e) {
      throw new Refusal(cannot, e);
    } catch (SQLiteException e) {
      if (WRITES_NOTHING.contains(Opening.kind(e))) {
        throw new Refusal(cannot, e);
      }
      throw e;
    }
  }

  private static boolean isNeeded(Path file) throws SQLException {
    try (Connection db = Schema.connect(file, true)) {
      Schema.version(db);
      return false;
    } catch (SQLiteException e) {
      if (e.getResultCode() == SQLiteErrorCode.SQLITE_READONLY_ROLLBACK) {
        return true;
      }
      throw e;
    }
  }
}
