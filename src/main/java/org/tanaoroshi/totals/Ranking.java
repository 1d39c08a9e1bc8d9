package org.tanaoroshi.totals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/**
 * The programs with the most 一般財源, and how much of all of it they hold together ("100 of 2,200
 * programs held 92 %", DOMAIN §5). Only amounts above zero are ranked and summed; equal ones stay
 * in the order of the book.
 *
 * @param by what is ranked
 * @param ranked from the greatest down
 * @param total the sum of those ranked, in yen
 * @param others programs that are not ranked: zero, negative, or nothing stated
 */
public record Ranking(By by, List<Ranked> ranked, long total, int others) {
  /** Copies the list. */
  public Ranking {
    ranked = List.copyOf(ranked);
  }

  /** What programs are ranked by. */
  public enum By {
    /** 予算額（一般財源） of the 棚卸し実施年度. */
    BUDGET,
    /** 初年度の効果額（一般財源ベース） of what counts as 見直し, without 財源振替. */
    EFFECT
  }

  /** A program with its yen, and the yen of it and all before it. */
  public record Ranked(Line line, long yen, long cumulative) {}

  /**
   * Ranks those lines.
   *
   * @throws ArithmeticException where a sum of yen is beyond a long
   */
  public static Ranking of(List<Line> lines, By by) {
    List<Line> positive = new ArrayList<>();
    for (Line line : lines) {
      if (yen(line, by).orElse(0) > 0) {
        positive.add(line);
      }
    }
    // A stable sort.
    positive.sort(Comparator.comparingLong((Line l) -> yen(l, by).orElseThrow()).reversed());
    List<Ranked> ranked = new ArrayList<>(positive.size());
    long sum = 0;
    for (Line line : positive) {
      long yen = yen(line, by).orElseThrow();
      sum = Math.addExact(sum, yen);
      ranked.add(new Ranked(line, yen, sum));
    }
    return new Ranking(by, ranked, sum, lines.size() - positive.size());
  }

  private static OptionalLong yen(Line line, By by) {
    return switch (by) {
      case BUDGET -> line.budgetGeneralFund();
      case EFFECT ->
          line.kind() == DirectionKind.REVIEW
              ? OptionalLong.of(line.effects().generalFund())
              : OptionalLong.empty();
    };
  }

  /** The first so many. */
  public List<Ranked> top(int count) {
    return ranked.subList(0, Math.min(count, ranked.size()));
  }

  /** What the first so many hold of all, 0 … 1; 0 where nothing is ranked. */
  public BigDecimal share(int count) {
    return ranked.isEmpty() || count == 0
        ? BigDecimal.ZERO
        : share(top(count).getLast().cumulative());
  }

  /** An amount as a share of all that is ranked. */
  public BigDecimal share(long yen) {
    return BigDecimal.valueOf(yen).divide(BigDecimal.valueOf(total), MathContext.DECIMAL64);
  }
}
