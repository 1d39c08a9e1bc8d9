package org.tanaoroshi.book;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Refusal;

/**
 * The sidecar file that tells who has a book open. The lock is the operating system's, so it ends
 * with the process; it stands on a byte past the text because locks are mandatory on Windows and
 * the text must stay readable.
 */
final class BookLock implements AutoCloseable {
  private static final long LOCKED_BYTE = 4096;

  private static final Path LINUX_HOST = Path.of("/proc/sys/kernel/hostname");

  /**
   * Which locks this process holds, and the text of each. POSIX drops a process's locks on a file
   * when the process closes the file anywhere: one that is held here must not even be opened again.
   */
  private static final Map<Path, String> HELD = new ConcurrentHashMap<>();

  private final Path file;
  private final FileChannel channel;

  private BookLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the lock of a book; one book has one lock, by whatever link it is named.
   *
   * @throws Refusal where somebody else has the book open, naming who and since when
   */
  static BookLock take(Path book) throws Refusal, IOException {
    Path file = place(book);
    String holder = holder();
    String other = HELD.putIfAbsent(file, holder);
    if (other != null) {
      throw new Refusal(heldBy(book, file, other));
    }
    boolean taken = false;
    try {
      Optional<FileChannel> channel = lock(file);
      if (channel.isEmpty()) {
        throw new Refusal(heldBy(book, file, text(file)));
      }
      BookLock lock = new BookLock(file, channel.get());
      lock.tell(holder);
      taken = true;
      return lock;
    } finally {
      if (!taken) {
        HELD.remove(file);
      }
    }
  }

  /** Says in the file who holds it; lets it go where that cannot be written. */
  private void tell(String holder) throws IOException {
    boolean told = false;
    try {
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
      told = true;
    } finally {
      if (!told) {
        close();
      }
    }
  }

  private static Path place(Path book) throws IOException {
    Path real =
        Files.exists(book)
            ? book.toRealPath()
            : book.toAbsolutePath().getParent().toRealPath().resolve(book.getFileName());
    return real.resolveSibling(real.getFileName() + ".lock");
  }

  /** The locked file, empty where another process has it. */
  private static Optional<FileChannel> lock(Path file) throws IOException {
    while (true) {
      create(file);
      Optional<FileIdentity> before = FileIdentity.of(file);
      FileChannel channel;
      try {
        channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
      } catch (NoSuchFileException e) {
        continue; // Whoever held it has just taken it away.
      }
      boolean kept = false;
      try {
        if (channel.tryLock(LOCKED_BYTE, 1, false) == null) {
          return Optional.empty();
        }
        // What was taken away between opening and locking is a lock that nobody else sees.
        if (before.isPresent() && before.equals(FileIdentity.of(file))) {
          kept = true;
          return Optional.of(channel);
        }
      } finally {
        if (!kept) {
          channel.close();
        }
      }
    }
  }

  private static void create(Path file) throws IOException {
    try {
      Files.createFile(file);
    } catch (FileAlreadyExistsException e) {
      return; // Somebody holds it, or died holding it.
    }
  }

  private static String text(Path file) throws IOException {
    try {
      return Files.readString(file).strip();
    } catch (NoSuchFileException e) {
      return ""; // Let go since.
    }
  }

  private static Message heldBy(Path book, Path file, String text) throws IOException {
    return Message.of(
        "book.locked",
        String.valueOf(book.getFileName()),
        (text.isEmpty() ? "?" : text) + since(file));
  }

  /** Since when it is held says the file itself: names of zones of time are slow to load. */
  private static String since(Path file) throws IOException {
    try {
      ZonedDateTime taken =
          Files.getLastModifiedTime(file).toInstant().atZone(ZoneId.systemDefault());
      return ", " + DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").format(taken);
    } catch (NoSuchFileException e) {
      return ""; // Let go since.
    }
  }

  private static String holder() throws IOException {
    return System.getProperty("user.name") + " @ " + host();
  }

  /** Asks the network, which takes a while to load, only where nothing nearer says it. */
  private static String host() throws IOException {
    if (Files.isReadable(LINUX_HOST)) {
      return Files.readString(LINUX_HOST).strip();
    }
    String windows = System.getenv("COMPUTERNAME");
    if (windows != null) {
      return windows;
    }
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      // The message names the host that could not be resolved: the best name there is.
      return String.valueOf(e.getMessage()).split(":", 2)[0];
    }
  }

  /** Lets the book go. */
  @Override
  public void close() throws IOException {
    try {
      // While it is still locked: else somebody could lock the file just before it goes away.
      Files.deleteIfExists(file);
    } finally {
      channel.close();
      HELD.remove(file);
    }
  }
}
