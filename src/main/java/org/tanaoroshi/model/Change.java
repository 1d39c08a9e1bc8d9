package org.tanaoroshi.model;

/**
 * One value changed by a step, as the journal holds it. {@code source} says where the new value
 * came from, "" for typed.
 */
public record Change(
    ProgramId program,
    String stageId,
    Field field,
    String oldValue,
    String newValue,
    String source) {
  /** The change that takes this one back. */
  public Change inverse() {
    return new Change(
        program, stageId, field, /* oldValue= */ newValue, /* newValue= */ oldValue, source);
  }
}
