package org.tanaoroshi.book;

import java.util.Collection;
import java.util.stream.Collectors;

/** Which programs are read, by their row numbers. */
final class Numbers {
  /** Every program. */
  static final Numbers ALL = new Numbers("");

  private final String list;

  private Numbers(String list) {
    this.list = list;
  }

  /** These only. */
  static Numbers of(Collection<Long> numbers) {
    return new Numbers(
        numbers.stream().map(String::valueOf).collect(Collectors.joining(",", " IN (", ")")));
  }

  /** What narrows a SELECT to them, by the column that holds the number. */
  String where(String column) {
    return list.isEmpty() ? "" : " WHERE " + column + list;
  }
}
