package org.tanaoroshi.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.tanaoroshi.book.Book;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.model.Round;
import org.tanaoroshi.model.Step;
import org.tanaoroshi.model.UnitContact;

/**
 * An open book on its own thread. What is asked for is done there in the order in which it was
 * asked for and comes back as futures; a future fails with a {@link Refusal} as its cause. It holds
 * no program: a book of any size lies open in little memory. A {@link Desk} holds them all.
 */
public sealed class OpenBook implements AutoCloseable permits Desk {
  /** Something done with the book on its thread; for use cases, never for a face. */
  @FunctionalInterface
  public interface Work<T> {
    /** Does it. */
    T with(Book book) throws Refusal;
  }

  /** Makes one of an opened book, on its thread. */
  @FunctionalInterface
  interface Making<T extends OpenBook> {
    T of(ExecutorService thread, Book book) throws Refusal;
  }

  /** What is said of the book at one moment. */
  private record Saying(Path file, Round round, List<Message> notices) {}

  private final ExecutorService thread;
  private final Book book;
  private final Framework framework;
  private final boolean readOnly;
  private volatile Saying saying;

  /** On the book's thread. */
  OpenBook(ExecutorService thread, Book book) {
    this.thread = thread;
    this.book = book;
    this.framework = book.framework();
    this.readOnly = book.readOnly();
    this.saying = saying(book);
  }

  /**
   * Opens a book. Waits for the disk: not for the FX thread.
   *
   * @throws Refusal where it cannot be opened; nothing was changed
   */
  public static OpenBook open(Path file, boolean readOnly) throws Refusal {
    return open(file, readOnly, OpenBook::new);
  }

  static <T extends OpenBook> T open(Path file, boolean readOnly, Making<T> making) throws Refusal {
    ExecutorService thread =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().name("book").daemon().factory());
    boolean done = false;
    try {
      T open =
          waitFor(
              CompletableFuture.supplyAsync(
                  () -> unchecked(() -> start(thread, file, readOnly, making)), thread));
      done = true;
      return open;
    } finally {
      if (!done) {
        thread.shutdown();
      }
    }
  }

  private static <T extends OpenBook> T start(
      ExecutorService thread, Path file, boolean readOnly, Making<T> making) throws Refusal {
    return Book.open(file, readOnly, book -> making.of(thread, book));
  }

  /** Where the book is. */
  public Path file() {
    return saying.file();
  }

  /** What the book says of its round. */
  public Round round() {
    return saying.round();
  }

  /** The framework the book was made with. */
  public Framework framework() {
    return framework;
  }

  /** Whether nothing can be saved. */
  public boolean readOnly() {
    return readOnly;
  }

  /** What the user should know of how the book was opened or saved, oldest first. */
  public List<Message> notices() {
    return saying.notices();
  }

  /** The journal, oldest first. */
  public CompletableFuture<List<Step>> steps() {
    return ask(Book::steps);
  }

  /** What is known of the units that were written to, by name. */
  public CompletableFuture<List<UnitContact>> units() {
    return ask(Book::units);
  }

  /** Keeps what is known of those units; others stay as they are. Not a step of the journal. */
  public CompletableFuture<List<UnitContact>> saveUnits(List<UnitContact> units) {
    return ask(
        b -> {
          b.saveUnits(units);
          return units;
        });
  }

  /** The newest submission of each unit that was taken in and not undone. */
  public CompletableFuture<Map<String, UnitContact.Receipt>> receipts() {
    return ask(Book::receipts);
  }

  /** Changes the book by a step of its own kind. */
  public CompletableFuture<Saved> change(Work<Step> work) {
    return ask(b -> saved(b, work.with(b)));
  }

  /** Does something with the book on its thread. */
  public <T> CompletableFuture<T> ask(Work<T> work) {
    return CompletableFuture.supplyAsync(() -> unchecked(() -> work.with(book)), thread);
  }

  /** What stands in the book of these programs, as far as it has them; on its thread. */
  public Map<ProgramId, Dossier> standing(Book b, Collection<ProgramId> ids) throws Refusal {
    Map<ProgramId, Dossier> standing = new LinkedHashMap<>();
    b.dossiers(ids).forEach(d -> standing.put(d.id(), d));
    return standing;
  }

  /** Takes note of a step that was committed; on the book's thread. */
  Saved saved(Book b, Step step) throws Refusal {
    note(b);
    return new Saved(Optional.of(step), Set.of());
  }

  /** Takes note of what the book says of itself; on its thread. */
  final void note(Book b) {
    saying = saying(b);
  }

  private static Saying saying(Book book) {
    return new Saying(book.file(), book.round(), book.notices());
  }

  /** Waits for a future of this class. Not for the FX thread. */
  public static <T> T waitFor(CompletableFuture<T> future) throws Refusal {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Refusal refusal) {
        throw refusal;
      }
      throw new CompletionException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CompletionException(e);
    }
  }

  /** Waits for what was asked for before, then lets the book go. */
  @Override
  public void close() throws IOException {
    CompletableFuture<IOException> closed =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                book.close();
                return null;
              } catch (IOException e) {
                return e;
              }
            },
            thread);
    IOException failure = closed.join();
    thread.shutdown();
    if (failure != null) {
      throw failure;
    }
  }

  private interface Failing<T> {
    T run() throws Refusal;
  }

  private static <T> T unchecked(Failing<T> work) {
    try {
      return work.run();
    } catch (Refusal e) {
      throw new CompletionException(e);
    }
  }
}
