package org.tanaoroshi.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Refusal;

/** Writes a file beside its place and moves it there: the place holds all of it or what it held. */
public final class Draft {
  private static final Logger LOG = LoggerFactory.getLogger(Draft.class);
  private static final Pattern NAME =
      Pattern.compile("\\.tanaoroshi-[0-9a-f-]{36}\\.tmp(-journal|\\.lock)?");

  /** No draft is written to for so long and then finished. */
  private static final Duration ABANDONED = Duration.ofHours(1);

  /** Fills the draft. */
  @FunctionalInterface
  public interface Filling {
    /** Writes all of it. */
    void fill(OutputStream out) throws IOException, Refusal;
  }

  private Draft() {}

  /**
   * Writes it.
   *
   * @throws Refusal where the target cannot be written, for instance since it is open elsewhere;
   *     nothing is left behind then
   */
  public static void write(Path target, Filling filling) throws Refusal {
    Path draft = null;
    try {
      draft = beside(target);
      try (FileChannel file =
              FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
          OutputStream out = new BufferedOutputStream(Channels.newOutputStream(file))) {
        filling.fill(out);
        out.flush();
        // On the disk before it takes its place: a power cut must not leave an empty file there.
        file.force(true);
      }
      move(draft, target);
    } catch (IOException e) {
      throw new Refusal(reason(target, e), e);
    } finally {
      remove(draft);
    }
  }

  /**
   * A name for a draft in the folder of its target: a move within a folder is done or not done.
   * What runs that were killed left there is removed. Not a temporary file of the system: those are
   * readable by their owner alone, and stay so.
   */
  private static Path beside(Path target) {
    Path folder = target.toAbsolutePath().getParent();
    try (Stream<Path> files = Files.list(folder)) {
      Instant limit = Instant.now().minus(ABANDONED);
      for (Path file :
          files.filter(f -> NAME.matcher(f.getFileName().toString()).matches()).toList()) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      LOG.info("drafts left behind stay", e);
    }
    return folder.resolve(".tanaoroshi-" + UUID.randomUUID() + ".tmp");
  }

  /**
   * The same, where something can be written there: tried before anything is.
   *
   * @throws Refusal where the folder is missing or cannot be written, naming it
   */
  public static Path writableBeside(Path target) throws Refusal {
    Path draft = beside(target);
    try {
      Files.createFile(draft);
      return draft;
    } catch (IOException e) {
      throw new Refusal(reason(target, e), e);
    } finally {
      remove(draft);
    }
  }

  private static Message readOnly(Path target) {
    return Message.of(
        "exchange.folderReadOnly",
        String.valueOf(target.getFileName()),
        target.toAbsolutePath().getParent().toString());
  }

  private static void move(Path draft, Path target) throws IOException {
    // A file that someone holds open or has write-protected stays: a rename alone would replace it.
    if (Files.exists(target) && !Files.isWritable(target)) {
      throw new AccessDeniedException(target.toString());
    }
    try {
      Files.move(
          draft, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static Message reason(Path target, IOException e) {
    String file = String.valueOf(target.getFileName());
    if (e instanceof NoSuchFileException) {
      return Message.of("exchange.noFolder", target.toAbsolutePath().getParent().toString());
    }
    boolean denied = e instanceof AccessDeniedException;
    if (!Files.isWritable(target.toAbsolutePath().getParent())
        || (denied && !Files.exists(target))) {
      return readOnly(target);
    }
    return denied
        ? Message.of("exchange.targetLocked", file)
        : Message.of("exchange.cannotWrite", file, why(e));
  }

  /** Without the name of the draft, which nobody knows. */
  private static String why(IOException e) {
    return e instanceof FileSystemException failed && failed.getReason() != null
        ? failed.getReason()
        : String.valueOf(e.getMessage());
  }

  private static void remove(Path draft) throws Refusal {
    try {
      if (draft != null) {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw new Refusal(Message.of("exchange.draftLeft", draft.toString()), e);
    }
  }
}
