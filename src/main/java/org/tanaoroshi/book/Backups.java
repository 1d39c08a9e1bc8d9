package org.tanaoroshi.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Dated copies beside the book, made by SQLite itself and verified before they count: {@code
 * NAME.20261123-091500.backup.tanaoroshi}.
 */
public final class Backups {
  private static final String SUFFIX = ".backup.tanaoroshi";

  private Backups() {}

  /** The backups beside a book, newest first. */
  public static List<Path> of(Path book) throws IOException {
    Path folder = book.toAbsolutePath().getParent();
    String prefix = stem(book) + ".";
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.getFileName().toString().startsWith(prefix))
          .filter(f -> f.getFileName().toString().endsWith(SUFFIX))
          .sorted(Comparator.reverseOrder())
          .toList();
    }
  }

  /** Writes a backup of the open book and reads it back; on any failure none stays behind. */
  static Path write(Connection db, Path book) throws SQLException, IOException {
    return copy(db, freeName(book, SUFFIX));
  }

  /** A verified copy of what the connection sees, at a path where nothing stands. */
  static Path copy(Connection db, Path target) throws SQLException, IOException {
    boolean whole = false;
    try {
      Sql.update(db, "VACUUM INTO ?", target.toString());
      try (Connection copy = Schema.connect(target, true)) {
        String verdict = Sql.list(copy, "PRAGMA quick_check", r -> r.getString(1)).getFirst();
        String count = "SELECT COUNT(*) FROM program";
        if (!verdict.equals("ok") || Sql.number(copy, count) != Sql.number(db, count)) {
          throw new SQLException("the copy " + target + " does not read back: " + verdict);
        }
      }
      whole = true;
      return target;
    } finally {
      if (!whole) {
        Files.deleteIfExists(target);
      }
    }
  }

  /** A name beside the book that says when, under which nothing stands yet. */
  static Path freeName(Path book, String suffix) {
    String when =
        LocalDateTime.now(ZoneId.systemDefault())
            .format(DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss"));
    Path folder = book.toAbsolutePath().getParent();
    Path free = folder.resolve(stem(book) + "." + when + suffix);
    for (int n = 2; Files.exists(free); n++) {
      free = folder.resolve(stem(book) + "." + when + "-" + n + suffix);
    }
    return free;
  }

  private static String stem(Path book) {
    String name = book.getFileName().toString();
    return name.endsWith(".tanaoroshi")
        ? name.substring(0, name.length() - ".tanaoroshi".length())
        : name;
  }
}
