package org.tanaoroshi.model;

/**
 * The visible 事業ID of a program, unique in its book: the inventory's code where codes are unique,
 * else minted once. It is printed in every workbook.
 */
public record ProgramId(String value) implements Comparable<ProgramId> {
  /** An id is never blank. */
  public ProgramId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("blank program id");
    }
  }

  @Override
  public int compareTo(ProgramId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
