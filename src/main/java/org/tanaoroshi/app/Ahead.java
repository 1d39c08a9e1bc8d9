package org.tanaoroshi.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.settings.Folders;
import org.tanaoroshi.settings.SettingsStore;
import org.tanaoroshi.ui.FileKind;
import org.tanaoroshi.values.Words;
import org.tanaoroshi.workbench.Desk;

/**
 * What is read from the disk while JavaFX starts on another core: the settings, the book that the
 * program was started with, and the fonts.
 */
record Ahead(Future<SettingsStore> settings, Optional<Opening> book, Fonts fonts) {
  /** A book that is being opened. */
  record Opening(Path file, Future<Desk> desk) {}

  /** Begins to read for a start with those arguments. */
  static Ahead begin(Folders folders, String... args) {
    Future<SettingsStore> settings = begin("settings-read", () -> settings(folders));
    if (args.length != 1 || !FileKind.BOOK.fits(Path.of(args[0]))) {
      return new Ahead(settings, Optional.empty(), new Fonts());
    }
    Path book = Path.of(args[0]).toAbsolutePath();
    Future<Desk> desk = begin("book-open", () -> Desk.open(book, false));
    return new Ahead(settings, Optional.of(new Opening(book, desk)), new Fonts());
  }

  private static SettingsStore settings(Folders folders) {
    SettingsStore read = SettingsStore.open(folders.settings());
    // What is asked for later is found at once where it was asked for before: the words; how times
    // are written, by the list of recent books; the log that JavaFX keeps of stylesheets, which is
    // looked for in every jar.
    Words words = Words.of(read.current().language());
    if (!read.current().recentBooks().isEmpty()) {
      words.say(Message.of("start.recent.when", 0L));
    }
    System.getLogger("javafx.css");
    return read;
  }

  private static <T> Future<T> begin(String name, Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread.ofPlatform().daemon().name(name).start(task);
    return task;
  }

  /** Closes the book again, where it was opened and nobody will take it. */
  void letGo() {
    book.ifPresent(opening -> close(opening.desk()));
  }

  private static void close(Future<Desk> opened) {
    try {
      opened.get().close();
    } catch (ExecutionException e) {
      // It could not be opened: nothing is held.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for it and throws what it threw. */
  static <T> T await(Future<T> begun) throws Exception {
    try {
      return begun.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Exception failure) {
        throw failure;
      }
      throw e;
    }
  }
}
