package org.tanaoroshi.house.planted.book;

/** Stands for a class of {@code book} in the test that a violation is caught. */
public final class PlantedReader {
  private PlantedReader() {}

  /** Anything that a rule might call. */
  public static int read() {
    return 1;
  }
}
