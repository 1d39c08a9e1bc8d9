package org.tanaoroshi.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one user keeps for reviewing, beside any book. Immutable; what is missing in the file is
 * empty.
 *
 * @param views saved ways to look at the list, in the order in which they were saved
 * @param snippets texts to be put into comments, in the user's order
 * @param marks ids of the programs to look at later, by id of the round
 * @param places the id of the program that was in hand last, by id of the round
 * @param columns of the wide list, by id in their order; empty before any was chosen
 */
public record ReviewSettings(
    List<View> views,
    List<String> snippets,
    Map<String, List<String>> marks,
    Map<String, String> places,
    List<String> columns) {
  /** Before anything was kept. */
  public static final ReviewSettings NONE =
      new ReviewSettings(List.of(), List.of(), Map.of(), Map.of(), List.of());

  /**
   * A saved way to look at the list.
   *
   * @param chosen facet id → group ids
   * @param order the name of the order
   */
  public record View(String name, String text, Map<String, List<String>> chosen, String order) {
    /** Copies what is chosen; takes nothing for what is missing. */
    public View {
      name = name == null ? "" : name;
      text = text == null ? "" : text;
      order = order == null ? "" : order;
      chosen = copy(chosen);
    }
  }

  /** Copies; takes nothing for what is missing. */
  public ReviewSettings {
    views = views == null ? List.of() : List.copyOf(views);
    snippets = snippets == null ? List.of() : List.copyOf(snippets);
    marks = copy(marks);
    places = places == null ? Map.of() : Map.copyOf(places);
    columns = columns == null ? List.of() : List.copyOf(columns);
  }

  private static Map<String, List<String>> copy(Map<String, List<String>> given) {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    if (given != null) {
      given.forEach((key, values) -> copy.put(key, List.copyOf(values)));
    }
    return Map.copyOf(copy);
  }

  /** The same with a view, in place of one of the same name. */
  public ReviewSettings withView(View view) {
    List<View> changed = new ArrayList<>(views);
    changed.removeIf(v -> v.name().equals(view.name()));
    changed.add(view);
    return new ReviewSettings(changed, snippets, marks, places, columns);
  }

  /** The same without the view of that name. */
  public ReviewSettings withoutView(String name) {
    return new ReviewSettings(
        views.stream().filter(v -> !v.name().equals(name)).toList(),
        snippets,
        marks,
        places,
        columns);
  }

  /** The same with those snippets; blank ones and repeats are left out. */
  public ReviewSettings withSnippets(List<String> changed) {
    Set<String> kept = new LinkedHashSet<>();
    changed.stream().map(String::strip).filter(s -> !s.isEmpty()).forEach(kept::add);
    return new ReviewSettings(views, List.copyOf(kept), marks, places, columns);
  }

  /** The same with those programs of that round to look at later. */
  public ReviewSettings withMarks(String round, Set<String> programs) {
    Map<String, List<String>> changed = new LinkedHashMap<>(marks);
    changed.put(round, programs.stream().sorted().toList());
    changed.values().removeIf(List::isEmpty);
    return new ReviewSettings(views, snippets, changed, places, columns);
  }

  /** The same with the program that was in hand last in that round. */
  public ReviewSettings withPlace(String round, String program) {
    Map<String, String> changed = new LinkedHashMap<>(places);
    changed.put(round, program);
    return new ReviewSettings(views, snippets, marks, changed, columns);
  }

  /** The same with those columns. */
  public ReviewSettings withColumns(List<String> changed) {
    return new ReviewSettings(views, snippets, marks, places, changed);
  }
}
