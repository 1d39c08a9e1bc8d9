package org.tanaoroshi.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Everything that finance entered beside the answers: target figures, and what the reduced amount
 * is spent on. Blank values are not held; blank is not zero. Immutable.
 */
public record FinanceFigures(Map<FinanceFigure, String> values) {
  /** Nothing entered. */
  public static final FinanceFigures NONE = new FinanceFigures(Map.of());

  /** Copies the values. */
  public FinanceFigures {
    values = Map.copyOf(values);
  }

  /** One line of what the reduced amount is spent on; either may still be blank, never both. */
  public record Reinvestment(int number, String name, OptionalLong yen) {}

  /** One value changed by a step, as the journal holds it. */
  public record Change(FinanceFigure figure, String oldValue, String newValue) {}

  /** The value, "" where blank. */
  public String get(FinanceFigure figure) {
    return values.getOrDefault(figure, "");
  }

  /** The amount in yen; empty where blank. */
  public OptionalLong yen(FinanceFigure figure) {
    String value = get(figure);
    return value.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(value));
  }

  /** The same with one value changed; "" takes it away. */
  public FinanceFigures with(FinanceFigure figure, String value) {
    Map<FinanceFigure, String> changed = new HashMap<>(values);
    if (value.isEmpty()) {
      changed.remove(figure);
    } else {
      changed.put(figure, value);
    }
    return new FinanceFigures(changed);
  }

  /** The target of a bureau on a basis, in yen; the bureau "" stands for the whole city. */
  public OptionalLong target(String bureau, FinanceFigure.Basis basis) {
    return yen(new FinanceFigure.Target(bureau, basis));
  }

  /** Whether any target is entered. */
  public boolean hasTargets() {
    return values.keySet().stream().anyMatch(FinanceFigure.Target.class::isInstance);
  }

  /** The bureaus that have a target. */
  public SortedSet<String> targetedBureaus() {
    SortedSet<String> bureaus = new TreeSet<>();
    for (FinanceFigure figure : values.keySet()) {
      if (figure instanceof FinanceFigure.Target target && !target.bureau().isEmpty()) {
        bureaus.add(target.bureau());
      }
    }
    return bureaus;
  }

  /** The lines in the order in which they were entered. */
  public List<Reinvestment> reinvestments() {
    List<Reinvestment> lines = new ArrayList<>();
    for (int number : numbers()) {
      lines.add(
          new Reinvestment(
              number,
              get(new FinanceFigure.ReinvestmentName(number)),
              yen(new FinanceFigure.ReinvestmentYen(number))));
    }
    return lines;
  }

  /** The number that a new line takes. */
  public int nextReinvestment() {
    SortedSet<Integer> numbers = numbers();
    return numbers.isEmpty() ? 1 : numbers.last() + 1;
  }

  private SortedSet<Integer> numbers() {
    SortedSet<Integer> numbers = new TreeSet<>();
    for (FinanceFigure figure : values.keySet()) {
      switch (figure) {
        case FinanceFigure.ReinvestmentName name -> numbers.add(name.number());
        case FinanceFigure.ReinvestmentYen yen -> numbers.add(yen.number());
        case FinanceFigure.Target target -> {
          // Not a line.
        }
      }
    }
    return numbers;
  }
}
