package org.tanaoroshi.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.tanaoroshi.book.Book;
import org.tanaoroshi.exchange.cells.CellText;
import org.tanaoroshi.model.Change;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.ListedProgram;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Previous;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.model.Round;
import org.tanaoroshi.model.Step;
import org.tanaoroshi.model.UnitContact;

/**
 * An open book on its own writer thread, and what stands in it as an immutable picture that any
 * thread may read without waiting. Changes are asked for and come back as futures, in the order in
 * which they were asked for; a future fails with a {@link Refusal} as its cause. A picture already
 * shows an edit when its future completes, never before it is committed.
 */
public final class Desk implements AutoCloseable {
  /** What stands in the book at one moment. */
  private record Picture(
      Path file,
      Round round,
      Map<ProgramId, Dossier> dossiers,
      Optional<Step> toUndo,
      Optional<Step> toRedo,
      List<Message> notices) {}

  /** Something done with the book on its thread; for use cases, never for a face. */
  @FunctionalInterface
  public interface Work<T> {
    /** Does it. */
    T with(Book book) throws Refusal;
  }

  private final ExecutorService writer;
  private final Book book;
  private final Framework framework;
  private final boolean readOnly;
  private final List<ListedProgram> listed;
  private volatile Map<ProgramId, Previous> previous;
  private volatile Picture picture;

  private Desk(ExecutorService writer, Book book) throws Refusal {
    this.writer = writer;
    this.book = book;
    this.framework = book.framework();
    this.readOnly = book.readOnly();
    this.listed = List.copyOf(book.listed());
    this.previous = Map.copyOf(book.previous());
    this.picture = look(read(book));
  }

  /**
   * Opens a book. Waits for the disk: not for the FX thread.
   *
   * @throws Refusal where it cannot be opened; nothing was changed
   */
  public static Desk open(Path file, boolean readOnly) throws Refusal {
    ExecutorService writer =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().name("book").daemon().factory());
    boolean done = false;
    try {
      Desk desk =
          waitFor(
              CompletableFuture.supplyAsync(
                  () -> unchecked(() -> start(writer, file, readOnly)), writer));
      done = true;
      return desk;
    } finally {
      if (!done) {
        writer.shutdown();
      }
    }
  }

  private static Desk start(ExecutorService writer, Path file, boolean readOnly) throws Refusal {
    Book book = Book.open(file, readOnly);
    try {
      return new Desk(writer, book);
    } catch (Refusal e) {
      try {
        book.close();
      } catch (IOException closing) {
        e.addSuppressed(closing);
      }
      throw e;
    }
  }

  /** Where the book is. */
  public Path file() {
    return picture.file();
  }

  /** What the book says of its round. */
  public Round round() {
    return picture.round();
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
    return picture.notices();
  }

  /** All programs with their answers, in the order of the inventory. */
  public List<Dossier> dossiers() {
    return List.copyOf(picture.dossiers().values());
  }

  /** One program with its answers. */
  public Optional<Dossier> dossier(ProgramId id) {
    return Optional.ofNullable(picture.dossiers().get(id));
  }

  /** 全庁事業一覧 as it was distributed with the book; empty where it came with none. */
  public List<ListedProgram> listed() {
    return listed;
  }

  /** What last round's book said, by program. */
  public Map<ProgramId, Previous> previous() {
    return previous;
  }

  /** The step that {@link #undo} would take back. */
  public Optional<Step> toUndo() {
    return picture.toUndo();
  }

  /** The undo that {@link #redo} would take back. */
  public Optional<Step> toRedo() {
    return picture.toRedo();
  }

  /**
   * Saves edits as one step; {@code title} names it for undo. Edits that change nothing are left
   * out.
   */
  public CompletableFuture<Saved> answer(String who, String title, List<Edit> edits) {
    return ask(
        b -> {
          List<Change> changes = new ArrayList<>();
          for (Edit edit : edits) {
            Optional<Message> problem = CellText.problem(edit.value());
            if (problem.isPresent()) {
              throw new Refusal(problem.get());
            }
            String old = old(edit, changes);
            if (!old.equals(edit.value())) {
              changes.add(
                  new Change(edit.program(), edit.stageId(), edit.field(), old, edit.value(), ""));
            }
          }
          if (changes.isEmpty()) {
            return new Saved(Optional.empty(), Set.of());
          }
          Step step = b.answer(who, title, changes);
          return changed(b, step);
        });
  }

  /** Takes the newest step back. */
  public CompletableFuture<Saved> undo(String who) {
    return ask(b -> changed(b, b.undo(who)));
  }

  /** Takes the newest undo back. */
  public CompletableFuture<Saved> redo(String who) {
    return ask(b -> changed(b, b.redo(who)));
  }

  /** Changes what the book says of its round. */
  public CompletableFuture<Saved> saveRound(String who, String title, Round round) {
    return ask(
        b -> {
          b.saveRound(who, title, round);
          picture = look(picture.dossiers());
          return new Saved(Optional.empty(), Set.of());
        });
  }

  /** Keeps whether a program is the one of last round that was proposed for it. */
  public CompletableFuture<Previous.Link> decidePrevious(ProgramId program, Previous.Link link) {
    return ask(
        b -> {
          b.decidePrevious(program, link);
          previous = Map.copyOf(b.previous());
          return link;
        });
  }

  /** The journal, oldest first. */
  public CompletableFuture<List<Step>> steps() {
    return ask(Book::steps);
  }

  /** What a step changed. */
  public CompletableFuture<List<Change>> changes(long step) {
    return ask(b -> b.changes(step));
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

  /** Takes programs as one step; one whose id stands in the book is refreshed. */
  CompletableFuture<Saved> importPrograms(String who, String title, List<Program> programs) {
    return ask(b -> changed(b, b.importPrograms(who, title, programs)));
  }

  /** Changes the book by a step of its own kind. */
  public CompletableFuture<Saved> change(Work<Step> work) {
    return ask(b -> changed(b, work.with(b)));
  }

  /** Does something with the book on its thread. */
  public <T> CompletableFuture<T> ask(Work<T> work) {
    return CompletableFuture.supplyAsync(() -> unchecked(() -> work.with(book)), writer);
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
            writer);
    IOException failure = closed.join();
    writer.shutdown();
    if (failure != null) {
      throw failure;
    }
  }

  private Saved changed(Book b, Step step) throws Refusal {
    Set<ProgramId> touched = new LinkedHashSet<>();
    Map<ProgramId, Dossier> dossiers;
    List<Change> changes = b.changes(step.number());
    if (changes.isEmpty() || b.changesPrograms(step.number())) {
      Map<ProgramId, Dossier> before = picture.dossiers();
      dossiers = read(b);
      dossiers.forEach(
          (id, dossier) -> {
            if (!dossier.equals(before.get(id))) {
              touched.add(id);
            }
          });
      before.keySet().stream().filter(id -> !dossiers.containsKey(id)).forEach(touched::add);
    } else {
      dossiers = new LinkedHashMap<>(picture.dossiers());
      changes.stream()
          .collect(Collectors.groupingBy(Change::program))
          .forEach(
              (id, of) -> {
                dossiers.computeIfPresent(
                    id, (same, d) -> new Dossier(d.program(), d.answers().with(of)));
                touched.add(id);
              });
    }
    picture = look(dossiers);
    return new Saved(Optional.of(step), touched);
  }

  private String old(Edit edit, List<Change> before) {
    for (Change c : before.reversed()) {
      if (c.program().equals(edit.program())
          && c.stageId().equals(edit.stageId())
          && c.field().equals(edit.field())) {
        return c.newValue();
      }
    }
    Dossier dossier = picture.dossiers().get(edit.program());
    return dossier == null ? "" : dossier.answers().get(edit.stageId(), edit.field());
  }

  private Picture look(Map<ProgramId, Dossier> dossiers) throws Refusal {
    return new Picture(
        book.file(), book.round(), dossiers, book.toUndo(), book.toRedo(), book.notices());
  }

  private static Map<ProgramId, Dossier> read(Book book) throws Refusal {
    Map<ProgramId, Dossier> dossiers = new LinkedHashMap<>();
    book.dossiers().forEach(d -> dossiers.put(d.id(), d));
    return dossiers;
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
