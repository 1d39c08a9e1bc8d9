package org.tanaoroshi.model;

/**
 * What last round's book says of a program: its id and name there, how the two are linked, and what
 * was answered then, under that round's framework.
 */
public record Previous(ProgramId id, String name, Link link, Answers answers) {
  /** How a program is linked to one of last round. */
  public enum Link {
    /** The same code, which is unique in both rounds. */
    BY_CODE,
    /** The same name and organisation: a person has to say whether it is the same (DOMAIN §4). */
    PROPOSED,
    /** A person said that it is another program. */
    REJECTED,
    /** A person said that it is the same program. */
    CONFIRMED
  }

  /** Whether the two may be taken for the same program, be it only as a proposal. */
  public boolean isLinked() {
    return link != Link.REJECTED;
  }
}
