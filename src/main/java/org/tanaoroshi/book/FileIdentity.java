package org.tanaoroshi.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * Which file stands at a path, so that a book replaced or taken away under an open window is
 * noticed before anything is written. The key is the file's number on its disk; where the system
 * gives none (Windows), the time it was made.
 */
record FileIdentity(Object key) {
  /** Written out: the JVM links a record's own when it is first asked, and opening would wait. */
  @Override
  public boolean equals(Object other) {
    return other instanceof FileIdentity identity && key.equals(identity.key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  /** The identity, empty where no file stands there. */
  static Optional<FileIdentity> of(Path file) throws IOException {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      Object key = attributes.fileKey();
      return Optional.of(new FileIdentity(key != null ? key : attributes.creationTime()));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }
}
