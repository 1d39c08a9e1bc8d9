package org.tanaoroshi.evidence;

import java.math.BigDecimal;
import java.util.List;
import org.tanaoroshi.model.ProgramId;

/**
 * A program whose name is like another's: {@code likeness} 0 … 1 and {@code shared}, the words that
 * stand in both names, longest first: the reason.
 */
public record Similar(ProgramId program, BigDecimal likeness, List<String> shared) {
  /** Copies the words. */
  public Similar {
    shared = List.copyOf(shared);
  }
}
