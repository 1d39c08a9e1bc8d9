package org.tanaoroshi.merge;

import java.util.List;

/** What a merge makes of one field of one program. */
public sealed interface Outcome {
  /** Nobody changed what was issued; the field keeps what it holds. */
  record Unchanged() implements Outcome {}

  /** Exactly one value differs from what was issued: the field gets it. */
  record Taken(Side side) implements Outcome {}

  /** The book's own answer stands: whoever gave it saw all that was returned. */
  record Settled(String value) implements Outcome {}

  /**
   * It is asked for: several values differ from what was issued and from each other, or a blank
   * stands where something stood ({@code blanking}). Until it is decided the field keeps what it
   * holds.
   *
   * @param base what was issued, "" where blank
   * @param sides the values to choose from, in an order that depends on nothing but them
   */
  record Open(String base, List<Side> sides, boolean blanking) implements Outcome {
    /** Copies the sides. */
    public Open {
      sides = List.copyOf(sides);
    }
  }
}
