package org.tanaoroshi.ui.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tanaoroshi.model.Message;

/** A book opened before, as it is found now. */
record RecentBook(Path path, boolean there, Message when) {
  /** Looks for it; slow where it lies on a share. */
  static RecentBook find(Path path) {
    if (!Files.isRegularFile(path)) {
      return new RecentBook(path, false, Message.of("start.recent.missing"));
    }
    try {
      return new RecentBook(
          path, true, Message.of("start.recent.when", Files.getLastModifiedTime(path).toMillis()));
    } catch (IOException e) {
      // It vanished between the two looks.
      return new RecentBook(path, false, Message.of("start.recent.missing"));
    }
  }

  /** Written out: the JVM links a record's own when it is first asked, and a start would wait. */
  @Override
  public boolean equals(Object other) {
    return other instanceof RecentBook book
        && path.equals(book.path)
        && there == book.there
        && when.equals(book.when);
  }

  @Override
  public int hashCode() {
    return path.hashCode();
  }

  String name() {
    return path.getFileName().toString().replaceFirst("\\.tanaoroshi$", "");
  }

  String folder() {
    return path.getParent() == null ? "" : path.getParent().toString();
  }
}
