package org.tanaoroshi.exchange.cells;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tanaoroshi.values.Text;

/**
 * Ids and what cells show for them, both ways. Where two share a label, or a label reads like
 * another's id, the id follows in brackets.
 */
public final class Labels {
  private final Map<String, String> byId = new LinkedHashMap<>();
  private final Map<String, String> byLabel = new LinkedHashMap<>();

  public <T> Labels(List<T> things, Function<T, String> id, Function<T, String> label) {
    for (T thing : things) {
      String shown = label.apply(thing);
      boolean unique =
          things.stream()
              .filter(t -> !id.apply(t).equals(id.apply(thing)))
              .noneMatch(
                  t ->
                      folded(label.apply(t)).equals(folded(shown))
                          || folded(id.apply(t)).equals(folded(shown)));
      String text = unique && !shown.isBlank() ? shown : shown + "[" + id.apply(thing) + "]";
      byId.put(id.apply(thing), text);
      byLabel.put(folded(text), id.apply(thing));
    }
  }

  /** What a cell shows; an id that is not known is shown as it is. */
  public String shown(String id) {
    return byId.getOrDefault(id, id);
  }

  /** All that cells may show, in order. */
  public List<String> all() {
    return List.copyOf(byId.values());
  }

  /**
   * The id of what a cell shows, or of the id itself; widths, case, dashes, spaces do not count.
   */
  public Optional<String> id(String text) {
    String id = byLabel.get(folded(text));
    return id != null ? Optional.of(id) : Optional.of(text).filter(byId::containsKey);
  }

  /** Folds what people vary without meaning it. */
  public static String folded(String text) {
    return Text.searchable(text);
  }
}
