package org.tanaoroshi.ui.review.list;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tanaoroshi.evidence.Facet;
import org.tanaoroshi.evidence.ProgramOrder;
import org.tanaoroshi.evidence.ProgramQuery;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.settings.ReviewSettings;

/** What the list is narrowed to and in which order it stands, and what else it could be. */
final class Narrowing {
  /** Programs behind a figure: what it was, and which they are. */
  record Behind(String title, Set<ProgramId> programs) {}

  /**
   * Something that narrows the list, to be taken away on its own; the facet is empty for Behind.
   */
  record Chip(Optional<String> facet, String group, String label) {}

  private ProgramFacets facets;
  private final Map<String, Set<String>> chosen = new LinkedHashMap<>();
  private Map<String, Map<String, Integer>> counts = Map.of();
  private Optional<Behind> behind = Optional.empty();
  private ProgramOrder order = ProgramOrder.BOOK;

  Narrowing(ProgramFacets facets) {
    this.facets = facets;
  }

  /** Takes the facets of another stage. */
  void name(ProgramFacets others) {
    facets = others;
  }

  /** Keeps what was counted, for {@link #choices}. */
  void counted(Map<String, Map<String, Integer>> found) {
    counts = found;
  }

  ProgramQuery query(String text) {
    return new ProgramQuery(text, chosen, behind.map(Behind::programs), order);
  }

  boolean isNarrowed() {
    return behind.isPresent() || chosen.values().stream().anyMatch(groups -> !groups.isEmpty());
  }

  /** Whether it is narrowed to what a figure stands for. */
  boolean isBehind() {
    return behind.isPresent();
  }

  ProgramOrder order() {
    return order;
  }

  void setOrder(ProgramOrder wanted) {
    order = wanted;
  }

  /** Chooses a group, or takes the choice back. Sections depend on the bureau. */
  void toggle(String facet, String group) {
    Set<String> groups = chosen.computeIfAbsent(facet, f -> new LinkedHashSet<>());
    if (!groups.remove(group)) {
      groups.add(group);
    }
    if (facet.equals(ProgramFacets.BUREAU)) {
      chosen.remove(ProgramFacets.SECTION);
    }
  }

  /** Chooses a group alone; the one chosen alone is taken back. */
  void only(String facet, String group) {
    boolean was = Set.of(group).equals(chosen.get(facet));
    chosen.remove(facet);
    if (!was) {
      toggle(facet, group);
    }
  }

  void show(Behind programs) {
    clear();
    behind = Optional.of(programs);
  }

  void remove(Chip chip) {
    chip.facet().ifPresentOrElse(f -> toggle(f, chip.group()), () -> behind = Optional.empty());
  }

  void clear() {
    chosen.clear();
    behind = Optional.empty();
  }

  /** What narrows, beside the chips of what is left to do, in the order of the facets. */
  List<Chip> chips() {
    List<Chip> chips = new ArrayList<>();
    behind.ifPresent(b -> chips.add(new Chip(Optional.empty(), "", b.title())));
    for (Facet facet : facets.all()) {
      if (!facet.id().equals(ProgramFacets.TODO)) {
        chosen
            .getOrDefault(facet.id(), Set.of())
            .forEach(
                group ->
                    chips.add(
                        new Chip(Optional.of(facet.id()), group, facets.label(facet.id(), group))));
      }
    }
    return chips;
  }

  /** The facets to choose from, beside what is left to do; one with a single group says nothing. */
  List<String> offered() {
    return facets.all().stream()
        .map(Facet::id)
        .filter(id -> !id.equals(ProgramFacets.TODO))
        .filter(id -> isChosen(id) || counts.getOrDefault(id, Map.of()).size() > 1)
        .toList();
  }

  boolean isChosen(String facet) {
    return !chosen.getOrDefault(facet, Set.of()).isEmpty();
  }

  String title(String facet) {
    return facets.title(facet);
  }

  /** What a facet offers: in its set order, else the most programs first. */
  List<FilterChoice> choices(String facet) {
    Map<String, Integer> found = counts.getOrDefault(facet, Map.of());
    Set<String> mine = chosen.getOrDefault(facet, Set.of());
    Set<String> groups = new LinkedHashSet<>(facets.order(facet));
    if (!facet.equals(ProgramFacets.TODO)) {
      groups.retainAll(found.keySet());
    }
    found.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
        .forEach(e -> groups.add(e.getKey()));
    groups.addAll(mine);
    return groups.stream()
        .map(
            g ->
                new FilterChoice(
                    g, facets.label(facet, g), found.getOrDefault(g, 0), mine.contains(g)))
        .toList();
  }

  /** This, to be saved under that name. */
  ReviewSettings.View asView(String name, String text) {
    Map<String, List<String>> kept = new LinkedHashMap<>();
    chosen.forEach((facet, groups) -> kept.put(facet, List.copyOf(groups)));
    kept.values().removeIf(List::isEmpty);
    return new ReviewSettings.View(name, text, kept, order.name());
  }

  /** Takes what was saved; an order of another version is the order of the book. */
  void take(ReviewSettings.View view) {
    clear();
    view.chosen().forEach((facet, groups) -> chosen.put(facet, new LinkedHashSet<>(groups)));
    order = ProgramOrder.BOOK;
    for (ProgramOrder known : ProgramOrder.values()) {
      if (known.name().equals(view.order())) {
        order = known;
      }
    }
  }
}
