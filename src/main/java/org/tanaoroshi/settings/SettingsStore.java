package org.tanaoroshi.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tanaoroshi.model.Message;

/**
 * The settings in use and their file. A change is written a second later, or at {@link #close}, to
 * a temporary file that then takes the place of the old one. Used from any thread.
 */
public final class SettingsStore implements AutoCloseable {
  private static final String NAME = "settings.json";

  private final Path file;
  private final Message notice;
  private final ScheduledExecutorService writer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("settings").factory());
  private Settings current;
  private Settings written;
  private Future<?> pending;

  private SettingsStore(Path file, Settings read, Message notice) {
    this.file = file;
    this.current = read;
    this.written = notice == null ? read : null;
    this.notice = notice;
  }

  /**
   * Reads the settings in the folder. A file that cannot be understood is kept beside it as {@code
   * settings.json.damaged}, defaults are used, and {@link #notice} says so.
   */
  public static SettingsStore open(Path folder) {
    Path file = folder.resolve(NAME);
    if (!Files.exists(file)) {
      return new SettingsStore(file, Settings.DEFAULT, null);
    }
    try {
      return new SettingsStore(file, SettingsJson.read(Files.readString(file)), null);
    } catch (JsonProcessingException | CharacterCodingException e) {
      log().warn("settings not understood", e);
      return damaged(file);
    } catch (IOException e) {
      log().warn("settings not readable", e);
      return new SettingsStore(
          file, Settings.DEFAULT, Message.of("settings.unreadable", file.toString()));
    }
  }

  /** The settings now. */
  public synchronized Settings current() {
    return current;
  }

  /** What the user should be told of how they were read. */
  public Optional<Message> notice() {
    return Optional.ofNullable(notice);
  }

  /** Changes the settings; the file follows soon. */
  public synchronized void update(UnaryOperator<Settings> change) {
    current = change.apply(current);
    if (pending == null) {
      pending = writer.schedule(this::write, 1, TimeUnit.SECONDS);
    }
  }

  /** Writes what is not written yet. */
  @Override
  public void close() {
    synchronized (this) {
      if (pending != null) {
        pending.cancel(false);
      }
    }
    write();
    writer.shutdown();
  }

  private synchronized void write() {
    pending = null;
    if (current.equals(written)) {
      return;
    }
    try {
      Files.createDirectories(file.getParent());
      Path temporary = file.resolveSibling(NAME + ".tmp");
      Files.write(temporary, SettingsJson.write(current).getBytes(StandardCharsets.UTF_8));
      move(temporary, file);
      written = current;
    } catch (IOException e) {
      // The user's work is elsewhere; losing a window position is no reason to stop it.
      log().warn("settings not written", e);
    }
  }

  private static SettingsStore damaged(Path file) {
    Path aside = file.resolveSibling(NAME + ".damaged");
    try {
      move(file, aside);
    } catch (IOException e) {
      log().warn("damaged settings not kept aside", e);
      return new SettingsStore(
          file, Settings.DEFAULT, Message.of("settings.unreadable", file.toString()));
    }
    return new SettingsStore(
        file, Settings.DEFAULT, Message.of("settings.damaged", aside.toString()));
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Asked for where something is to be said: a start does not wait for a log that says nothing. */
  private static Logger log() {
    return LoggerFactory.getLogger(SettingsStore.class);
  }
}
