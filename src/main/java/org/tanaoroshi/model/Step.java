package org.tanaoroshi.model;

import java.time.Instant;

/** One user action in the journal. An undo is itself a step and names the one it undid. */
public record Step(long number, Kind kind, String who, Instant when, String title, long undoes) {
  /** What kind of action. */
  public enum Kind {
    ANSWER,
    IMPORT,
    MERGE,
    UNDO,
    REDO,
    ROUND,
    /** Targets and what the reduced amount is spent on. */
    FINANCE
  }
}
