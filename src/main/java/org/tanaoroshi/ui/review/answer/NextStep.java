package org.tanaoroshi.ui.review.answer;

import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Message;

/** What the one strong button does, and what it says. */
public record NextStep(Message label, Target target) {
  /** Where it leads. */
  public sealed interface Target {}

  /** To a field of the program in hand. */
  public record ToField(Field field) implements Target {}

  /** Marks the program as 記入済 and goes to the next with something missing. */
  public record Finish() implements Target {}

  /** To the next program with something missing. */
  public record NextProgram() implements Target {}
}
