package org.tanaoroshi.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the inventory says of a program beside what it is called and whose it is. */
public record Content(
    Map<Fact, String> facts,
    List<Amount> amounts,
    List<Indicator> indicators,
    List<ExtraColumn> extras) {
  /** Of a program of which it says nothing, or nothing that can be read. */
  public static final Content NONE = new Content(Map.of(), List.of(), List.of(), List.of());

  /** Copies what it is given; facts keep the order of {@link Fact}, blank ones are left out. */
  public Content {
    Map<Fact, String> copy = new EnumMap<>(Fact.class);
    facts.forEach(
        (fact, text) -> {
          if (!text.isEmpty()) {
            copy.put(fact, text);
          }
        });
    facts = Collections.unmodifiableMap(copy);
    amounts = List.copyOf(amounts);
    indicators = List.copyOf(indicators);
    extras = List.copyOf(extras);
  }

  /** The same, without where its amounts were read. */
  Content withoutLocators() {
    return new Content(
        facts,
        amounts.stream()
            .map(a -> new Amount(a.year(), a.kind(), a.funding(), a.yen(), a.raw(), Locator.NONE))
            .toList(),
        indicators,
        extras);
  }
}
