package org.tanaoroshi.review;

import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Message;

/**
 * Something missing or contradictory in the answers for a program, and the field where it is
 * mended.
 */
public record Check(Kind kind, Message message, Field field) {
  /** How much it weighs. */
  public enum Kind {
    /** Must be given before the program counts as written. */
    MISSING,
    /** Two answers do not go together; one of them is likely wrong. */
    CONTRADICTION,
    /** Worth a look. */
    HINT
  }
}
