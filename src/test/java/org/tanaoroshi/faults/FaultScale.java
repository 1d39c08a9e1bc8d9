package org.tanaoroshi.faults;

/**
 * How often a fault is tried: a few times in every build, as often as the fault deserves where
 * {@code -Dfaults=full} is given (the profile {@code faults}).
 */
public final class FaultScale {
  private FaultScale() {}

  /** Whether all of it is to be tried. */
  public static boolean isFull() {
    return System.getProperty("faults", "").equals("full");
  }

  /** One count or the other. */
  public static int of(int small, int full) {
    return isFull() ? full : small;
  }
}
