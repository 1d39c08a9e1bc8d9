package org.tanaoroshi.house.planted.review;

import java.sql.SQLException;
import org.tanaoroshi.house.planted.book.PlantedReader;

/** A rule that does what no rule may: it uses {@code book} and {@code java.sql}. */
public final class PlantedRule {
  private PlantedRule() {}

  /** Reads where it must not. */
  public static int broken() throws SQLException {
    if (PlantedReader.read() > 1) {
      throw new SQLException();
    }
    return PlantedReader.read();
  }
}
