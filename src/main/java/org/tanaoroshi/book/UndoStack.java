package org.tanaoroshi.book;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tanaoroshi.model.Step;

/**
 * What undo and redo would take back, kept beside the journal so that it need not be read again.
 */
final class UndoStack {
  private final Map<Long, Step> byNumber = new HashMap<>();
  private final Set<Step.Kind> kinds;
  private final Deque<Step> undo = new ArrayDeque<>();
  private final Deque<Step> redo = new ArrayDeque<>();

  private UndoStack(Set<Step.Kind> kinds, List<Step> steps) {
    this.kinds = kinds;
    steps.forEach(this::add);
  }

  /**
   * Over answers, imports and merges, after these steps, oldest first. What a round is called and
   * what finance enters are edited in forms of their own and not undone with answers.
   */
  static UndoStack ofAnswers(List<Step> steps) {
    return new UndoStack(Set.of(Step.Kind.ANSWER, Step.Kind.IMPORT, Step.Kind.MERGE), steps);
  }

  /** Over what finance enters, after these steps, oldest first. */
  static UndoStack ofFinance(List<Step> steps) {
    return new UndoStack(Set.of(Step.Kind.FINANCE), steps);
  }

  /** After one more step, which the book has committed; one of another kind is passed over. */
  void add(Step step) {
    switch (step.kind()) {
      case UNDO -> {
        if (undo.remove(byNumber.get(step.undoes()))) {
          byNumber.put(step.number(), step);
          redo.push(step);
        }
      }
      case REDO -> {
        if (redo.remove(byNumber.get(step.undoes()))) {
          byNumber.put(step.number(), step);
          undo.push(step);
        }
      }
      case ANSWER, IMPORT, MERGE, ROUND, FINANCE -> {
        if (kinds.contains(step.kind())) {
          byNumber.put(step.number(), step);
          undo.push(step);
          redo.clear();
        }
      }
    }
  }

  /** The newest step that stands. */
  Optional<Step> toUndo() {
    return Optional.ofNullable(undo.peek());
  }

  /** The step whose undo was undone, and so on, by that step; itself where it undoes none. */
  Step original(Step step) {
    Step first = step;
    while (first.undoes() != 0) {
      first = byNumber.get(first.undoes());
    }
    return first;
  }

  /** The newest undo; none once something new was done. */
  Optional<Step> toRedo() {
    return Optional.ofNullable(redo.peek());
  }
}
