package org.tanaoroshi.totals;

import java.util.List;
import java.util.OptionalLong;
import org.tanaoroshi.model.ProgramId;

/**
 * One program as it counts at one stage; every figure of the totals is a sum of lines, and the list
 * behind a figure are its lines.
 *
 * @param bureau 局, or the first part of the owner that is there; "" where the inventory has none
 * @param viewpoint 見直しの視点（主たるもの）, an id; "" where not given
 * @param direction an id; "" where not given
 * @param answered whether everything that must be given is
 * @param grades by viewpoint in the framework's order, "" where not given
 * @param budget 棚卸し実施年度の予算, 総額, in yen; 0 where the inventory has none
 * @param budgetGeneralFund the same, 一般財源; empty where the inventory has none
 */
public record Line(
    ProgramId id,
    String name,
    String bureau,
    String viewpoint,
    String direction,
    DirectionKind kind,
    boolean answered,
    List<String> grades,
    long budget,
    OptionalLong budgetGeneralFund,
    Effects effects) {
  /** Copies the grades. */
  public Line {
    grades = List.copyOf(grades);
  }

  /** Whether anything is graded or a direction given. */
  public boolean isBegun() {
    return !direction.isEmpty() || grades.stream().anyMatch(g -> !g.isEmpty());
  }

  /** Itself as a group of one. */
  Group counted() {
    return new Group(
        "",
        "",
        1,
        answered ? 1 : 0,
        budget,
        budgetGeneralFund.orElse(0),
        effects.expenditure(),
        effects.generalFundWithTransfer());
  }
}
