package org.tanaoroshi.model;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who owns a program: 局, 部, 課, 係 as the inventory writes them, blank where it does not say. Where a
 * file has a single column for all of it, the text stands in {@code section}.
 */
public record Organisation(String bureau, String department, String section, String unit) {
  /** Nothing known. */
  public static final Organisation NONE = new Organisation("", "", "", "");

  /** The parts that are there, outermost first, with spaces between. */
  public String path() {
    return Stream.of(bureau, department, section, unit)
        .filter(s -> !s.isBlank())
        .collect(Collectors.joining(" "));
  }

  /** The bureau, or the first part that is there: what totals are grouped by. */
  public String bureauOrFirst() {
    return Stream.of(bureau, department, section, unit)
        .filter(s -> !s.isBlank())
        .findFirst()
        .orElse("");
  }
}
