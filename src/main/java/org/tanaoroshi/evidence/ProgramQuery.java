package org.tanaoroshi.evidence;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tanaoroshi.model.ProgramId;

/**
 * What is looked for: programs that hold every word of the text and stand, for each facet that is
 * chosen from, in one of its chosen groups.
 *
 * @param chosen facet id → groups; a facet without any does not narrow
 * @param within only these, as where a figure opens the programs behind it
 */
public record ProgramQuery(
    String text,
    Map<String, Set<String>> chosen,
    Optional<Set<ProgramId>> within,
    ProgramOrder order) {
  /** Everything, as the book has it. */
  public static final ProgramQuery ALL =
      new ProgramQuery("", Map.of(), Optional.empty(), ProgramOrder.BOOK);

  /** Copies what is chosen. */
  public ProgramQuery {
    Map<String, Set<String>> copy = new LinkedHashMap<>();
    chosen.forEach(
        (facet, groups) -> {
          if (!groups.isEmpty()) {
            copy.put(facet, Set.copyOf(groups));
          }
        });
    chosen = Map.copyOf(copy);
    within = within.map(Set::copyOf);
  }

  /** Whether it may leave programs out. */
  public boolean narrows() {
    return !text.isBlank() || !chosen.isEmpty() || within.isPresent();
  }
}
