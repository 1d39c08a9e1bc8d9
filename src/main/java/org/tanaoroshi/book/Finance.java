package org.tanaoroshi.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tanaoroshi.model.FinanceFigure;
import org.tanaoroshi.model.FinanceFigures;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.model.Step;

/**
 * What finance enters in an open book beside the answers. Every change is a step of the journal,
 * with an undo of its own: it is entered on a screen of its own, and undoing an answer must not
 * change a target out of sight. A merge takes in answers alone and leaves all of it as it is.
 */
public final class Finance {
  private final Book book;
  private UndoStack undoStack;

  Finance(Book book) {
    this.book = book;
  }

  /**
   * All of it as it stands.
   *
   * @throws Refusal where a row is damaged
   */
  public FinanceFigures figures() throws Refusal {
    return book.readFinance();
  }

  /**
   * Saves values as one step, "" for blank; those that change nothing are left out.
   *
   * @return the step; empty where nothing changes
   */
  public Optional<Step> save(String who, String title, Map<FinanceFigure, String> values)
      throws Refusal {
    FinanceFigures now = figures();
    List<FinanceFigures.Change> changes = new ArrayList<>();
    values.forEach(
        (figure, value) -> {
          if (!now.get(figure).equals(value)) {
            changes.add(new FinanceFigures.Change(figure, now.get(figure), value));
          }
        });
    if (changes.isEmpty()) {
      return Optional.empty();
    }
    UndoStack stack = undoStack();
    Step step = book.writeFinance(table -> table.write(Step.Kind.FINANCE, who, title, 0, changes));
    stack.add(step);
    return Optional.of(step);
  }

  /** The step that {@link #undo} would take back. */
  public Optional<Step> toUndo() throws Refusal {
    return undoStack().toUndo();
  }

  /** The undo that {@link #redo} would take back. */
  public Optional<Step> toRedo() throws Refusal {
    return undoStack().toRedo();
  }

  /**
   * Takes the newest of these steps back, as a step of its own.
   *
   * @throws Refusal where there is none, or what it changed was changed again
   */
  public Step undo(String who) throws Refusal {
    return takeBack(
        Step.Kind.UNDO, who, toUndo().orElseThrow(() -> Refusal.of("book.nothingToUndo")));
  }

  /** Takes the newest undo back, as a step of its own. */
  public Step redo(String who) throws Refusal {
    return takeBack(
        Step.Kind.REDO, who, toRedo().orElseThrow(() -> Refusal.of("book.nothingToRedo")));
  }

  private Step takeBack(Step.Kind kind, String who, Step step) throws Refusal {
    Step taken = book.writeFinance(table -> table.takeBack(kind, who, step));
    undoStack().add(taken);
    return taken;
  }

  private UndoStack undoStack() throws Refusal {
    if (undoStack == null) {
      undoStack = UndoStack.ofFinance(book.steps());
    }
    return undoStack;
  }
}
