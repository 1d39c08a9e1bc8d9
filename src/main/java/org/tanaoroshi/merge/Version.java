package org.tanaoroshi.merge;

import java.util.Comparator;
import org.tanaoroshi.model.Statement;

/**
 * Which version of a party's submission a statement belongs to: by 提出番号, never by a clock or a file
 * name; of equal numbers the one that answers a later send-back is later.
 */
public record Version(int submission, int issue) implements Comparable<Version> {
  private static final Comparator<Version> ORDER =
      Comparator.comparingInt(Version::submission).thenComparingInt(Version::issue);

  /** A number that is not stated counts as the first. */
  public static Version of(Statement.Source source) {
    return new Version(Math.max(1, source.submission()), source.issue());
  }

  @Override
  public int compareTo(Version other) {
    return ORDER.compare(this, other);
  }
}
