package org.tanaoroshi.workbench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.tanaoroshi.book.Book;
import org.tanaoroshi.exchange.cells.CellText;
import org.tanaoroshi.model.Change;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.ListedProgram;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Previous;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.model.Round;
import org.tanaoroshi.model.Step;

/**
 * An open book and what stands in it as an immutable picture that any thread may read without
 * waiting. A picture already shows an edit when its future completes, never before it is committed.
 */
public final class Desk extends OpenBook {
  /** What stands in the book at one moment. */
  private record Picture(DossierList dossiers, Optional<Step> toUndo, Optional<Step> toRedo) {}

  /** Why {@link #undoAnswers} refuses; its arguments are the title of the step and who did it. */
  public static final String MORE_THAN_ANSWERS = "workbench.undo.moreThanAnswers";

  private final List<ListedProgram> listed;
  private volatile Map<ProgramId, Previous> previous;
  private volatile Picture picture;

  private Desk(ExecutorService thread, Book book) throws Refusal {
    super(thread, book);
    this.listed = List.copyOf(book.listed());
    this.previous = Map.copyOf(book.previous());
    this.picture = look(book, read(book));
  }

  /**
   * Opens a book and reads it. Waits for the disk: not for the FX thread.
   *
   * @throws Refusal where it cannot be opened; nothing was changed
   */
  public static Desk open(Path file, boolean readOnly) throws Refusal {
    return open(file, readOnly, Desk::new);
  }

  /** All programs with their answers, in the order of the inventory. */
  public List<Dossier> dossiers() {
    return picture.dossiers().all();
  }

  /** One program with its answers. */
  public Optional<Dossier> dossier(ProgramId id) {
    return picture.dossiers().find(id);
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
          note(b);
          return saved(b, step, some -> some.accept(changes));
        });
  }

  /** Takes the newest step back. */
  public CompletableFuture<Saved> undo(String who) {
    return change(b -> b.undo(who));
  }

  /**
   * The same, but refused as {@link #MORE_THAN_ANSWERS} where the newest step is an import or a
   * merge: it changed the book out of sight of who answers, and is not taken back by the way.
   */
  public CompletableFuture<Saved> undoAnswers(String who) {
    return change(
        b -> {
          Optional<Step> newest = b.toUndo();
          if (newest.isPresent() && b.original(newest.get()).kind() != Step.Kind.ANSWER) {
            throw Refusal.of(MORE_THAN_ANSWERS, newest.get().title(), newest.get().who());
          }
          return b.undo(who);
        });
  }

  /** Takes the newest undo back. */
  public CompletableFuture<Saved> redo(String who) {
    return change(b -> b.redo(who));
  }

  /** Changes what the book says of its round. */
  public CompletableFuture<Saved> saveRound(String who, String title, Round round) {
    return ask(
        b -> {
          b.saveRound(who, title, round);
          note(b);
          picture = look(b, picture.dossiers());
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

  /** What a step changed. */
  public CompletableFuture<List<Change>> changes(long step) {
    return ask(b -> b.changes(step));
  }

  /** Takes programs as one step; one whose id stands in the book is refreshed. */
  CompletableFuture<Saved> importPrograms(String who, String title, List<Program> programs) {
    return change(b -> b.importPrograms(who, title, programs));
  }

  @Override
  public Map<ProgramId, Dossier> standing(Book b, Collection<ProgramId> ids) {
    Map<ProgramId, Dossier> standing = new LinkedHashMap<>();
    for (ProgramId id : ids) {
      dossier(id).ifPresent(d -> standing.put(id, d));
    }
    return standing;
  }

  @Override
  Saved saved(Book b, Step step) throws Refusal {
    note(b);
    if (b.changed(step.number()) != 0 && !b.changesPrograms(step.number())) {
      return saved(b, step, some -> b.eachChange(step.number(), some));
    }
    Set<ProgramId> touched = new LinkedHashSet<>();
    DossierList before = picture.dossiers();
    DossierList dossiers = read(b);
    for (Dossier dossier : dossiers.all()) {
      if (!before.find(dossier.id()).equals(Optional.of(dossier))) {
        touched.add(dossier.id());
      }
    }
    before.ids().stream().filter(id -> dossiers.find(id).isEmpty()).forEach(touched::add);
    picture = look(b, dossiers);
    return new Saved(Optional.of(step), touched);
  }

  /** Tells of changes, some at a time. */
  @FunctionalInterface
  private interface Telling {
    void to(Consumer<List<Change>> some) throws Refusal;
  }

  private Saved saved(Book b, Step step, Telling changes) throws Refusal {
    DossierList before = picture.dossiers();
    Map<ProgramId, Dossier> changed = new LinkedHashMap<>();
    changes.to(
        some ->
            some.stream()
                .collect(Collectors.groupingBy(Change::program))
                .forEach(
                    (id, of) ->
                        Optional.ofNullable(changed.get(id))
                            .or(() -> before.find(id))
                            .map(d -> new Dossier(d.program(), d.answers().with(of)))
                            .ifPresent(d -> changed.put(id, d))));
    picture = look(b, before.with(changed.values()));
    return new Saved(Optional.of(step), changed.keySet());
  }

  private String old(Edit edit, List<Change> before) {
    for (Change c : before.reversed()) {
      if (c.program().equals(edit.program())
          && c.stageId().equals(edit.stageId())
          && c.field().equals(edit.field())) {
        return c.newValue();
      }
    }
    return dossier(edit.program())
        .map(d -> d.answers().get(edit.stageId(), edit.field()))
        .orElse("");
  }

  private static Picture look(Book book, DossierList dossiers) throws Refusal {
    return new Picture(dossiers, book.toUndo(), book.toRedo());
  }

  private static DossierList read(Book book) throws Refusal {
    return DossierList.of(book.dossiers());
  }
}
