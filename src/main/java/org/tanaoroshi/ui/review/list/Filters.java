package org.tanaoroshi.ui.review.list;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tanaoroshi.evidence.Facet;
import org.tanaoroshi.evidence.ProgramFilter;
import org.tanaoroshi.evidence.TextIndex;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.values.Words;

/** What is chosen of each facet, and what each offers. */
final class Filters {
  private final ProgramFacets facets;
  private final List<Facet> all;
  private final ProgramFilter filter;
  private final Words words;
  private final Map<String, String> chosen = new LinkedHashMap<>();
  private Map<String, Map<String, Integer>> counts = Map.of();

  Filters(ProgramFacets facets, Words words) {
    this.facets = facets;
    this.all = facets.facets();
    this.filter = new ProgramFilter(all);
    this.words = words;
  }

  /** Finds by text and by what is chosen; keeps the counts for {@link #choices}. */
  ProgramFilter.Found find(Collection<Dossier> dossiers, TextIndex index, String query) {
    ProgramFilter.Found found = filter.find(dossiers, index, query, chosen);
    counts = found.counts();
    return found;
  }

  /** Whether a change of answers moves a program from one group to another. */
  boolean isMoved(Dossier before, Dossier after) {
    return all.stream().anyMatch(f -> !f.group().apply(before).equals(f.group().apply(after)));
  }

  /**
   * Narrows to a group of a facet; null takes the narrowing away. Sections depend on the bureau.
   */
  void choose(String facet, String group) {
    if (group == null) {
      chosen.remove(facet);
    } else {
      chosen.put(facet, group);
    }
    if (facet.equals(ProgramFacets.BUREAU)) {
      chosen.remove(ProgramFacets.SECTION);
    }
  }

  void clear() {
    chosen.clear();
  }

  boolean isNarrowed() {
    return !chosen.isEmpty();
  }

  Optional<String> chosen(String facet) {
    return Optional.ofNullable(chosen.get(facet));
  }

  /** What a facet offers, all first. */
  List<FilterChoice> choices(String facet) {
    Map<String, Integer> found = counts.getOrDefault(facet, Map.of());
    int sum = found.values().stream().mapToInt(Integer::intValue).sum();
    List<FilterChoice> choices = new ArrayList<>();
    choices.add(new FilterChoice(null, words.say("review.filter." + facet), sum));
    Set<String> groups = new LinkedHashSet<>(facets.order(facet));
    groups.retainAll(found.keySet());
    groups.addAll(found.keySet());
    chosen(facet).ifPresent(groups::add);
    for (String group : groups) {
      choices.add(
          new FilterChoice(group, facets.label(facet, group), found.getOrDefault(group, 0)));
    }
    return choices;
  }
}
