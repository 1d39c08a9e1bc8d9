package org.tanaoroshi.totals;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often each grade was given under one viewpoint: grade code → programs, in the framework's
 * order, last "" for not graded. The counts sum to the number of programs.
 */
public record GradeCounts(String viewpointId, String name, Map<String, Integer> programs) {
  /** Copies the counts in their order. */
  public GradeCounts {
    programs = Collections.unmodifiableMap(new LinkedHashMap<>(programs));
  }
}
