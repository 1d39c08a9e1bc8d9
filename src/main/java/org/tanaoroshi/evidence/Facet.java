package org.tanaoroshi.evidence;

import java.util.List;
import java.util.function.Function;
import org.tanaoroshi.model.Dossier;

/**
 * One way to sort programs into groups, such as by bureau. {@code groups} gives the stable ids of
 * the groups a program stands in, "" for one of its own where nothing is said; it may be several,
 * or none.
 */
public record Facet(String id, Function<Dossier, List<String>> groups) {
  /** A facet of which every program stands in one group. */
  public static Facet single(String id, Function<Dossier, String> group) {
    return new Facet(id, dossier -> List.of(group.apply(dossier)));
  }
}
