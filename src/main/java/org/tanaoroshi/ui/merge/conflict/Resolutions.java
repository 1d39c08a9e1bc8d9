package org.tanaoroshi.ui.merge.conflict;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.tanaoroshi.workbench.merge.MergePlan;

/** What was decided of conflicts, not yet written; each command can be undone and redone. */
public final class Resolutions {
  /** What one command decided: the values before and after, empty for undecided. */
  private record Command(
      Map<MergePlan.Key, Optional<String>> before, Map<MergePlan.Key, Optional<String>> after) {}

  private final ReadOnlyObjectWrapper<Map<MergePlan.Key, String>> decided =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final Deque<Command> done = new ArrayDeque<>();
  private final Deque<Command> undone = new ArrayDeque<>();

  /** The values decided, by conflict. */
  public ReadOnlyObjectProperty<Map<MergePlan.Key, String>> decidedProperty() {
    return decided.getReadOnlyProperty();
  }

  /** What was decided of a conflict. */
  public Optional<String> of(MergePlan.Key key) {
    return Optional.ofNullable(decided.get().get(key));
  }

  /** Decides all of these as one command; an empty value makes it undecided again. */
  void decide(Map<MergePlan.Key, Optional<String>> values) {
    Map<MergePlan.Key, Optional<String>> before = new LinkedHashMap<>();
    values.keySet().forEach(key -> before.put(key, of(key)));
    if (!before.equals(values)) {
      done.push(new Command(before, Map.copyOf(values)));
      undone.clear();
      set(values);
    }
  }

  /** Takes the newest command back; empty where there is none, else what it was about. */
  Optional<MergePlan.Key> undo() {
    Optional<Command> command = Optional.ofNullable(done.poll());
    command.ifPresent(
        c -> {
          undone.push(c);
          set(c.before());
        });
    return command.flatMap(Resolutions::about);
  }

  /** Does again what was taken back. */
  Optional<MergePlan.Key> redo() {
    Optional<Command> command = Optional.ofNullable(undone.poll());
    command.ifPresent(
        c -> {
          done.push(c);
          set(c.after());
        });
    return command.flatMap(Resolutions::about);
  }

  private static Optional<MergePlan.Key> about(Command command) {
    return command.before().keySet().stream().findFirst();
  }

  /** Keeps only what is decided of these: a plan made anew may ask less. */
  void keep(Collection<MergePlan.Key> asked) {
    Map<MergePlan.Key, String> kept = new HashMap<>(decided.get());
    if (kept.keySet().retainAll(asked)) {
      done.clear();
      undone.clear();
      decided.set(Map.copyOf(kept));
    }
  }

  private void set(Map<MergePlan.Key, Optional<String>> values) {
    Map<MergePlan.Key, String> now = new HashMap<>(decided.get());
    values.forEach(
        (key, value) -> value.ifPresentOrElse(v -> now.put(key, v), () -> now.remove(key)));
    decided.set(Map.copyOf(now));
  }
}
