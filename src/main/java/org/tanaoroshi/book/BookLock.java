package org.tanaoroshi.book;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Refusal;

/**
 * The sidecar file that tells who has a book open. The lock is the operating system's, so it ends
 * with the process; it stands on a byte past the text because locks are mandatory on Windows and
 * the text must stay readable.
 */
final class BookLock implements AutoCloseable {
  private static final long LOCKED_BYTE = 4096;

  private final Path file;
  private final FileChannel channel;

  private BookLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the lock of a book.
   *
   * @throws Refusal where somebody else has the book open, naming who and since when
   */
  static BookLock take(Path book) throws Refusal, IOException {
    Path file = book.resolveSibling(book.getFileName() + ".lock");
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
      if (lock != null) {
        byte[] text = holder().getBytes(StandardCharsets.UTF_8);
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(text), 0);
        return new BookLock(file, channel);
      }
    } catch (OverlappingFileLockException e) {
      channel.close();
      throw new Refusal(heldBy(book, file), e);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    channel.close();
    throw new Refusal(heldBy(book, file));
  }

  private static Message heldBy(Path book, Path lock) throws IOException {
    String text = Files.readString(lock).strip();
    return Message.of(
        "book.locked", String.valueOf(book.getFileName()), text.isEmpty() ? "?" : text);
  }

  private static String holder() {
    String since =
        LocalDateTime.now(ZoneId.systemDefault())
            .format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm"));
    return System.getProperty("user.name") + " @ " + host() + ", " + since;
  }

  private static String host() {
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
    // The channel first: Windows deletes no open file.
    channel.close();
    Files.deleteIfExists(file);
  }
}
