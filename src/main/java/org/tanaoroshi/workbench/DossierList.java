package org.tanaoroshi.workbench;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.ProgramId;

/**
 * Programs with their answers in the order of the inventory, found by id. Immutable; a copy with
 * some changed shares the places of all: an answer in a book of 100,000 must not cost a new table.
 */
final class DossierList {
  private final Map<ProgramId, Integer> places;
  private final Dossier[] dossiers;

  private DossierList(Map<ProgramId, Integer> places, Dossier[] dossiers) {
    this.places = places;
    this.dossiers = dossiers;
  }

  static DossierList of(Collection<Dossier> dossiers) {
    Map<ProgramId, Integer> places = HashMap.newHashMap(dossiers.size());
    for (Dossier dossier : dossiers) {
      places.put(dossier.id(), places.size());
    }
    return new DossierList(places, dossiers.toArray(Dossier[]::new));
  }

  /** All, in order; cannot be changed. */
  List<Dossier> all() {
    return Collections.unmodifiableList(Arrays.asList(dossiers));
  }

  Optional<Dossier> find(ProgramId id) {
    Integer place = places.get(id);
    return place == null ? Optional.empty() : Optional.of(dossiers[place]);
  }

  Set<ProgramId> ids() {
    return Collections.unmodifiableSet(places.keySet());
  }

  /** The same with these in place of those with their ids, all of which are here. */
  DossierList with(Collection<Dossier> changed) {
    Dossier[] copy = dossiers.clone();
    for (Dossier dossier : changed) {
      copy[places.get(dossier.id())] = dossier;
    }
    return new DossierList(places, copy);
  }
}
