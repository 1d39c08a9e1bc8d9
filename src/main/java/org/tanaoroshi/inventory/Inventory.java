package org.tanaoroshi.inventory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tanaoroshi.model.Locator;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Program;

/**
 * What was read of one or several files: the programs, and everything that someone may want to look
 * at. {@code totals} give the sum in yen of all programs for each amount, such as 令和6年度 予算現額.
 */
public record Inventory(
    List<Program> programs,
    List<NotTaken> notTaken,
    List<Doubt> doubts,
    List<TotalCheck> totalChecks,
    Map<AmountName, Long> totals) {
  /** Copies the lists. */
  public Inventory {
    programs = List.copyOf(programs);
    notTaken = List.copyOf(notTaken);
    doubts = List.copyOf(doubts);
    totalChecks = List.copyOf(totalChecks);
  }

  /** A row below the header that is no program: what it is, why, and the start of its text. */
  public record NotTaken(Locator at, RowKind kind, Message reason, String text) {}

  /** A value that was read, or kept as text, but that someone should look at. */
  public record Doubt(Locator at, Message what) {
    private static final Set<String> BLANK =
        Set.of(
            "inventory.doubt.notANumber",
            "inventory.doubt.formulaWithoutValue",
            "inventory.doubt.tooLarge");

    /** Whether the amount is left blank for it, so that no sum has it. */
    public boolean leavesBlank() {
      return BLANK.contains(what.key());
    }
  }

  /**
   * A total found in the file for one amount, beside the sum of the rows taken; both in yen. {@code
   * title} is the text of the row.
   */
  public record TotalCheck(Locator at, String title, AmountName of, long stated, long taken) {
    /** The label of the amount. */
    public String label() {
      return of.label();
    }

    /** Whether they agree. */
    public boolean agrees() {
      return stated == taken;
    }

    /** Stated minus taken, in yen. */
    public long difference() {
      return stated - taken;
    }
  }

  /** The totals by the labels of their amounts, in their order. */
  public Map<String, Long> totalsByLabel() {
    Map<String, Long> byLabel = new LinkedHashMap<>();
    totals.forEach((name, yen) -> byLabel.put(name.label(), yen));
    return byLabel;
  }

  /** How many rows of that kind were not taken. */
  public long count(RowKind kind) {
    return notTaken.stream().filter(n -> n.kind() == kind).count();
  }
}
