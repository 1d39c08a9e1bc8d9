package org.tanaoroshi.ui.review.saving;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.workbench.Desk;
import org.tanaoroshi.workbench.Edit;
import org.tanaoroshi.workbench.Saved;

/**
 * All that the reviewer enters on its way into the book. It is shown at once and saved behind; what
 * could not be saved is kept and shown until it can. Belongs to the window's thread.
 */
public final class Answering {
  /** Where a value stands. */
  public record Place(ProgramId program, String stageId, Field field) {}

  /** A value entered that the book does not hold yet; {@code asked} once the book was asked. */
  private record Entered(String value, String title, boolean asked) {}

  private final Desk desk;
  private final String reviewer;
  private final Executor window;
  private final Pause pause;
  private final Consumer<Throwable> unexpected;
  private final Map<Place, Entered> entered = new LinkedHashMap<>();
  private final List<Consumer<Set<ProgramId>>> listeners = new ArrayList<>();
  private final ReadOnlyObjectWrapper<SaveState> state =
      new ReadOnlyObjectWrapper<>(new SaveState(SaveState.Kind.UNCHANGED, Optional.empty()));
  private final ReadOnlyObjectWrapper<Message> refusal = new ReadOnlyObjectWrapper<>();
  private Optional<LocalTime> savedAt = Optional.empty();
  private Consumer<Saved> takenBack = saved -> {};
  private Consumer<Message> moreThanAnswers = why -> {};
  private CompletableFuture<?> last = CompletableFuture.completedFuture(null);
  private int underWay;
  private boolean failed;

  /**
   * Answers of that reviewer.
   *
   * @param window where what follows from a save happens
   * @param pause after which typed text is saved
   * @param unexpected told of failures that are no {@link Refusal}; those stand in {@link
   *     #refusalProperty}
   */
  public Answering(
      Desk desk, String reviewer, Executor window, Pause pause, Consumer<Throwable> unexpected) {
    this.desk = desk;
    this.reviewer = reviewer;
    this.window = window;
    this.pause = pause;
    this.unexpected = unexpected;
  }

  /** Who answers. */
  public String reviewer() {
    return reviewer;
  }

  /** Whether nothing can be entered. */
  public boolean readOnly() {
    return desk.readOnly();
  }

  /** Told which programs changed, before and after a save. */
  public void onChange(Consumer<Set<ProgramId>> listener) {
    listeners.add(listener);
  }

  /** Whether all stands in the book. */
  public ReadOnlyObjectProperty<SaveState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Why the last step was refused; null where it was not. */
  public ReadOnlyObjectProperty<Message> refusalProperty() {
    return refusal.getReadOnlyProperty();
  }

  /**
   * A program with its answers as the reviewer sees them: the book's, and over them what is
   * entered.
   */
  public Optional<Dossier> dossier(ProgramId id) {
    return desk.dossier(id).map(this::withEntered);
  }

  /** All programs so, in the order of the book. */
  public List<Dossier> dossiers() {
    return entered.isEmpty()
        ? desk.dossiers()
        : desk.dossiers().stream().map(this::withEntered).toList();
  }

  private Dossier withEntered(Dossier dossier) {
    var answers = dossier.answers();
    for (var e : entered.entrySet()) {
      if (e.getKey().program().equals(dossier.id())) {
        answers = answers.with(e.getKey().stageId(), e.getKey().field(), e.getValue().value());
      }
    }
    return answers.equals(dossier.answers()) ? dossier : new Dossier(dossier.program(), answers);
  }

  /** Takes answers that are whole at once, and saves them as one step of that title. */
  public void give(String title, List<Edit> edits) {
    if (readOnly() || edits.isEmpty()) {
      return;
    }
    flush();
    edits.forEach(e -> entered.put(place(e), new Entered(e.value(), title, false)));
    Set<ProgramId> programs = programs(edits);
    ask(title, edits);
    tell(programs);
  }

  /** Takes text while it is typed; it is saved on a pause, or by {@link #flush}. */
  public void type(String title, Edit edit) {
    if (readOnly()) {
      return;
    }
    entered.put(place(edit), new Entered(edit.value(), title, false));
    pause.begin(this::flush);
    show();
    tell(Set.of(edit.program()));
  }

  /** Saves what was typed, and what could not be saved before. */
  public void flush() {
    pause.stop();
    failed = false;
    Map<Place, Entered> typed = new LinkedHashMap<>(entered);
    typed.values().removeIf(Entered::asked);
    typed.forEach(
        (place, e) ->
            ask(
                e.title(),
                List.of(new Edit(place.program(), place.stageId(), place.field(), e.value()))));
  }

  /**
   * Takes the newest step back, after saving what was typed; one that is more than answers only
   * after {@link #onMoreThanAnswers} was told.
   */
  public void undo() {
    flush();
    if (!readOnly() && (underWay > 0 || desk.toUndo().isPresent())) {
      follow(() -> desk.undoAnswers(reviewer), Map.of());
    }
  }

  /** Takes the newest step back also where it is an import or a merge. */
  public void undoWhole() {
    flush();
    follow(() -> desk.undo(reviewer), Map.of());
  }

  /** Takes the newest undo back. */
  public void redo() {
    flush();
    if (!readOnly() && (underWay > 0 || desk.toRedo().isPresent())) {
      follow(() -> desk.redo(reviewer), Map.of());
    }
  }

  /** Told the programs whose answers an undo or redo has changed. */
  public void onTakenBack(Consumer<Saved> told) {
    takenBack = told;
  }

  /** Told, with the reason, that what undo would take back is an import or a merge. */
  public void onMoreThanAnswers(Consumer<Message> told) {
    moreThanAnswers = told;
  }

  /** Done when the book has answered all that was asked so far; fails where the last did. */
  public CompletableFuture<?> settled() {
    return last;
  }

  /** What is entered but not in the book: after {@link #settled}, what could not be saved. */
  public boolean hasUnsaved() {
    return !entered.isEmpty();
  }

  private void ask(String title, List<Edit> edits) {
    Map<Place, Entered> asked = new LinkedHashMap<>();
    for (Edit edit : edits) {
      asked.put(place(edit), new Entered(edit.value(), title, true));
    }
    entered.putAll(asked);
    follow(() -> desk.answer(reviewer, title, edits), asked);
  }

  private void follow(Supplier<CompletableFuture<Saved>> ask, Map<Place, Entered> asked) {
    underWay++;
    refusal.set(null);
    CompletableFuture<Saved> future = ask.get();
    show();
    last =
        future.whenComplete((saved, failure) -> window.execute(() -> done(asked, saved, failure)));
  }

  private void done(Map<Place, Entered> asked, Saved saved, Throwable failure) {
    underWay--;
    Set<ProgramId> touched = new LinkedHashSet<>();
    asked.forEach(
        (place, e) -> {
          touched.add(place.program());
          // What was typed since stays as it is: only the very value that was asked for is settled.
          if (e.equals(entered.get(place))) {
            if (failure == null) {
              entered.remove(place);
            } else {
              entered.put(place, new Entered(e.value(), e.title(), false));
            }
          }
        });
    if (failure == null) {
      saved.step().ifPresent(step -> savedAt = Optional.of(LocalTime.now(ZoneId.systemDefault())));
      touched.addAll(saved.changed());
      if (asked.isEmpty()) {
        takenBack.accept(saved);
      }
    } else {
      failed |= !asked.isEmpty();
    }
    show();
    tell(touched);
    if (failure != null) {
      // Last: a question may be asked, and the rest has to be right meanwhile.
      tellWhy(failure instanceof CompletionException e ? e.getCause() : failure);
    }
  }

  private void tellWhy(Throwable failure) {
    if (failure instanceof Refusal asks && asks.reason().key().equals(Desk.MORE_THAN_ANSWERS)) {
      moreThanAnswers.accept(asks.reason());
    } else if (failure instanceof Refusal refused) {
      refusal.set(refused.reason());
    } else {
      unexpected.accept(failure);
    }
  }

  private void show() {
    SaveState.Kind kind;
    if (failed) {
      kind = SaveState.Kind.FAILED;
    } else if (underWay > 0 || !entered.isEmpty()) {
      kind = SaveState.Kind.SAVING;
    } else {
      kind = savedAt.isPresent() ? SaveState.Kind.SAVED : SaveState.Kind.UNCHANGED;
    }
    state.set(new SaveState(kind, savedAt));
  }

  private void tell(Set<ProgramId> programs) {
    List.copyOf(listeners).forEach(l -> l.accept(programs));
  }

  private static Place place(Edit edit) {
    return new Place(edit.program(), edit.stageId(), edit.field());
  }

  private static Set<ProgramId> programs(List<Edit> edits) {
    Set<ProgramId> programs = new LinkedHashSet<>();
    edits.forEach(e -> programs.add(e.program()));
    return programs;
  }
}
