package org.tanaoroshi.inventory;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tanaoroshi.model.Locator;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Program;

/**
 * What was read of one or several files: the programs, and everything that someone may want to look
 * at. {@code totals} give the sum in yen of all programs by the label of an amount, such as 令和6年度
 * 予算現額.
 */
public record Inventory(
    List<Program> programs,
    List<NotTaken> notTaken,
    List<Doubt> doubts,
    List<TotalCheck> totalChecks,
    Map<String, Long> totals) {
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
   * title} is the text of the row, {@code label} that of the amount.
   */
  public record TotalCheck(Locator at, String title, String label, long stated, long taken) {
    /** Whether they agree. */
    public boolean agrees() {
      return stated == taken;
    }

    /** Stated minus taken, in yen. */
    public long difference() {
      return stated - taken;
    }
  }

  /** How many rows of that kind were not taken. */
  public long count(RowKind kind) {
    return notTaken.stream().filter(n -> n.kind() == kind).count();
  }
}
