package org.tanaoroshi.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Refusal;

/** Writes a file beside its place and moves it there: the place holds all of it or what it held. */
final class Draft {
  /** Fills the draft. */
  @FunctionalInterface
  interface Filling {
    void fill(OutputStream out) throws IOException, Refusal;
  }

  private Draft() {}

  /**
   * Writes it.
   *
   * @throws Refusal where the target cannot be written, for instance since it is open elsewhere;
   *     nothing is left behind then
   */
  static void write(Path target, Filling filling) throws Refusal {
    Path draft = null;
    try {
      Path folder = target.toAbsolutePath().getParent();
      // Not a temporary file of the system: those are readable by their owner alone, and stay so.
      draft = folder.resolve(".tanaoroshi-" + UUID.randomUUID() + ".tmp");
      try (OutputStream out =
          new BufferedOutputStream(Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW))) {
        filling.fill(out);
      }
      move(draft, target);
    } catch (IOException e) {
      throw new Refusal(reason(target, e), e);
    } finally {
      remove(draft);
    }
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
    return e instanceof AccessDeniedException
        ? Message.of("exchange.targetLocked", file)
        : Message.of("exchange.cannotWrite", file, String.valueOf(e.getMessage()));
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
