package org.tanaoroshi.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tanaoroshi.model.Dossier;

/** Which groups of one facet each program stands in, by number, so that counting is cheap. */
final class Grouping {
  private final Facet facet;
  private final List<String> names = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  /** The same groups are the same array: most programs share theirs with many others. */
  private final Map<List<String>, int[]> shared = new HashMap<>();

  private final int[][] groups;

  Grouping(Facet facet, List<Dossier> dossiers) {
    this.facet = facet;
    groups = new int[dossiers.size()][];
    for (int place = 0; place < groups.length; place++) {
      groups[place] = numbered(facet.groups().apply(dossiers.get(place)));
    }
  }

  private int[] numbered(List<String> found) {
    return shared.computeIfAbsent(
        found, names -> names.stream().mapToInt(this::number).distinct().toArray());
  }

  private int number(String name) {
    return numbers.computeIfAbsent(
        name,
        n -> {
          names.add(n);
          return names.size() - 1;
        });
  }

  String facetId() {
    return facet.id();
  }

  /** Groups a program anew; true where that moved it. */
  boolean update(int place, Dossier dossier) {
    int[] before = groups[place];
    groups[place] = numbered(facet.groups().apply(dossier));
    return !Arrays.equals(before, groups[place]);
  }

  /** Whether a program stands in one of those groups; {@code wanted} is from {@link #wanted}. */
  boolean isIn(int place, boolean[] wanted) {
    for (int group : groups[place]) {
      if (wanted[group]) {
        return true;
      }
    }
    return false;
  }

  /** Those groups by number; names that no program stands in match none. */
  boolean[] wanted(Set<String> chosen) {
    boolean[] wanted = new boolean[names.size()];
    chosen.stream().map(numbers::get).filter(n -> n != null).forEach(n -> wanted[n] = true);
    return wanted;
  }

  int[] newCounts() {
    return new int[names.size()];
  }

  void count(int place, int[] counts) {
    for (int group : groups[place]) {
      counts[group]++;
    }
  }

  Map<String, Integer> named(int[] counts) {
    Map<String, Integer> named = new LinkedHashMap<>();
    for (int group = 0; group < counts.length; group++) {
      if (counts[group] > 0) {
        named.put(names.get(group), counts[group]);
      }
    }
    return named;
  }
}
