package org.tanaoroshi.ui.review.saving;

import java.time.LocalTime;
import java.util.Optional;

/**
 * Whether all that was entered stands in the book. {@code at} is when the last save was committed.
 */
public record SaveState(Kind kind, Optional<LocalTime> at) {
  /** How far saving is. */
  public enum Kind {
    /** Nothing was entered yet. */
    UNCHANGED,
    /** Typed or asked for, not committed yet. */
    SAVING,
    /** All committed. */
    SAVED,
    /** Something entered could not be saved; it is kept on the screen. */
    FAILED
  }
}
