package org.tanaoroshi.book;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tanaoroshi.model.Step;

/**
 * What undo and redo would take back, kept beside the journal so that it need not be read again.
 */
final class UndoStack {
  private final Map<Long, Step> byNumber = new HashMap<>();
  private final Deque<Step> undo = new ArrayDeque<>();
  private final Deque<Step> redo = new ArrayDeque<>();

  /** After these steps, oldest first. */
  UndoStack(List<Step> steps) {
    steps.forEach(this::add);
  }

  /** After one more step, which the book has committed. */
  void add(Step step) {
    byNumber.put(step.number(), step);
    switch (step.kind()) {
      case UNDO -> {
        undo.remove(byNumber.get(step.undoes()));
        redo.push(step);
      }
      case REDO -> {
        redo.remove(byNumber.get(step.undoes()));
        undo.push(step);
      }
      case ANSWER, IMPORT, MERGE -> {
        undo.push(step);
        redo.clear();
      }
      case ROUND -> {
        // What a round is called is edited in its own form and not undone with answers.
      }
    }
  }

  /** The newest step that stands. */
  Optional<Step> toUndo() {
    return Optional.ofNullable(undo.peek());
  }

  /** The newest undo; none once something new was done. */
  Optional<Step> toRedo() {
    return Optional.ofNullable(redo.peek());
  }
}
