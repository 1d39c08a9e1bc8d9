package org.tanaoroshi.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.ProgramId;

/** Finds programs by text and by groups, all of which must fit. */
public final class ProgramFilter {
  private final List<Facet> facets;

  /** Filters by those facets. */
  public ProgramFilter(List<Facet> facets) {
    this.facets = List.copyOf(facets);
  }

  /**
   * What was found, in the order of the book; {@code counts} gives for each facet how many programs
   * each group would show if it alone were chosen anew, the other choices as they are.
   */
  public record Found(List<ProgramId> programs, Map<String, Map<String, Integer>> counts) {}

  /**
   * Finds programs.
   *
   * @param chosen facet id → group, only for facets that narrow the search
   */
  public Found find(
      Collection<Dossier> dossiers, TextIndex index, String query, Map<String, String> chosen) {
    List<String> words = TextIndex.words(query);
    List<ProgramId> programs = new ArrayList<>();
    Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
    facets.forEach(f -> counts.put(f.id(), new LinkedHashMap<>()));
    String[] groups = new String[facets.size()];
    for (Dossier dossier : dossiers) {
      if (!index.matches(dossier.id(), words)) {
        continue;
      }
      int misses = 0;
      int missed = -1;
      for (int i = 0; i < groups.length; i++) {
        Facet facet = facets.get(i);
        groups[i] = facet.group().apply(dossier);
        String wanted = chosen.get(facet.id());
        if (wanted != null && !wanted.equals(groups[i])) {
          misses++;
          missed = i;
        }
      }
      if (misses == 0) {
        programs.add(dossier.id());
      }
      for (int i = 0; i < groups.length; i++) {
        if (misses == 0 || (misses == 1 && missed == i)) {
          counts.get(facets.get(i).id()).merge(groups[i], 1, Integer::sum);
        }
      }
    }
    return new Found(programs, counts);
  }
}
