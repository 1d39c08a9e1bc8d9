package org.tanaoroshi.book;

import java.util.List;
import java.util.Map;
import org.tanaoroshi.model.Amount;
import org.tanaoroshi.model.ExtraColumn;
import org.tanaoroshi.model.Fact;
import org.tanaoroshi.model.Indicator;

/** What the inventory says of a program beside its head. */
record Content(
    Map<Fact, String> facts,
    List<Amount> amounts,
    List<Indicator> indicators,
    List<ExtraColumn> extras) {
  /** Of a program of which it says nothing, or nothing that can be read. */
  static final Content NONE = new Content(Map.of(), List.of(), List.of(), List.of());
}
