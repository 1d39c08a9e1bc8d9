package org.tanaoroshi.exchange.reading;

import java.util.Optional;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Locator;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.ProgramId;

/**
 * Something in a workbook that was not understood, and where it stands.
 *
 * @param program whose answer it would have been; empty where it is no answer
 * @param field which answer; empty where it is no answer
 */
public record Problem(
    Message what, Locator where, Optional<ProgramId> program, Optional<Field> field) {
  /** Something that is no answer of a program. */
  public Problem(Message what, Locator where) {
    this(what, where, Optional.empty(), Optional.empty());
  }
}
