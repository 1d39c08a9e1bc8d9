package org.tanaoroshi.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One 予算事務事業, or whatever noun the framework reviews: what the inventory says of it. {@code code}
 * is blank where the inventory has none.
 */
public record Program(
    ProgramId id,
    String code,
    String name,
    Organisation organisation,
    Map<Fact, String> facts,
    List<Amount> amounts,
    List<Indicator> indicators,
    List<ExtraColumn> extras,
    Locator locator) {
  /** Copies what it is given; facts keep the order of {@link Fact}. */
  public Program {
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

  /** The text of a fact, blank where the inventory does not say. */
  public String fact(Fact fact) {
    return facts.getOrDefault(fact, "");
  }

  /** The amount of that year, kind and funding; empty where there is none or it is blank. */
  public Optional<Long> yen(FiscalYear year, AmountKind kind, Funding funding) {
    for (Amount amount : amounts) {
      if (amount.kind() == kind
          && amount.funding() == funding
          && amount.year().equals(year)
          && amount.yen().isPresent()) {
        return Optional.of(amount.yen().getAsLong());
      }
    }
    return Optional.empty();
  }

  /**
   * The budget of that year as reports count it: 予算現額, else 当初予算; empty where the inventory has
   * none.
   */
  public Optional<Long> budget(FiscalYear year, Funding funding) {
    return yen(year, AmountKind.CURRENT_BUDGET, funding)
        .or(() -> yen(year, AmountKind.INITIAL_BUDGET, funding));
  }

  /** Whether the other says the same, wherever each of them was read. */
  public boolean saysTheSameAs(Program other) {
    return withoutLocators().equals(other.withoutLocators());
  }

  private Program withoutLocators() {
    List<Amount> bare =
        amounts.stream()
            .map(a -> new Amount(a.year(), a.kind(), a.funding(), a.yen(), a.raw(), Locator.NONE))
            .toList();
    return new Program(id, code, name, organisation, facts, bare, indicators, extras, Locator.NONE);
  }

  /** The same program under another id. */
  public Program withId(ProgramId other) {
    return new Program(
        other, code, name, organisation, facts, amounts, indicators, extras, locator);
  }
}
