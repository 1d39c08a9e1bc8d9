package org.tanaoroshi.totals;

import java.util.List;
import org.tanaoroshi.model.FinanceFigures.Reinvestment;

/**
 * 減らした分の行き先 in 一般財源 alone: what the review set free and what finance says it is spent on. 財源振替, 拡充
 * and 終了 are not in it (DOMAIN §3, §5). Reduced is always reinvested plus rest.
 *
 * @param reduced 一般財源ベース of what counts as 見直し, without 財源振替
 * @param lines in the order in which they were entered
 * @param rest 未配分; negative where more is spent than was set free
 */
public record Bridge(long reduced, List<Reinvestment> lines, long rest) {
  /** Copies the lines. */
  public Bridge {
    lines = List.copyOf(lines);
  }

  /**
   * The bridge of those totals.
   *
   * @throws ArithmeticException where a sum of yen is beyond a long
   */
  public static Bridge of(Overview overview, List<Reinvestment> lines) {
    long reduced = overview.total().effects().review().generalFund();
    long rest = reduced;
    for (Reinvestment line : lines) {
      rest = Math.subtractExact(rest, line.yen().orElse(0));
    }
    return new Bridge(reduced, lines, rest);
  }

  /** What finance says is spent. */
  public long reinvested() {
    return Math.subtractExact(reduced, rest);
  }
}
