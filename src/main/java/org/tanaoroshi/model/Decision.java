package org.tanaoroshi.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a stage decided for a program: items that are not blank, and effects by fiscal year. */
public record Decision(Map<Item, String> items, List<Effect> effects) {
  /** Copies both. */
  public Decision {
    Map<Item, String> copy = new EnumMap<>(Item.class);
    copy.putAll(items);
    items = Collections.unmodifiableMap(copy);
    effects = List.copyOf(effects);
  }

  /** The text of an item, "" where blank. */
  public String get(Item item) {
    return items.getOrDefault(item, "");
  }

  /** The effect of one fiscal year. */
  public Optional<Effect> effect(FiscalYear year) {
    return effects.stream().filter(e -> e.year().equals(year)).findFirst();
  }
}
