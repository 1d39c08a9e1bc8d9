package org.tanaoroshi.evidence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Message;

/** What stands out in budgets and settlements, in words: hints for the reviewer, who grades. */
final class BudgetHints {
  private static final BigDecimal LITTLE = new BigDecimal("0.8");

  private BudgetHints() {}

  /** Of the years that {@link BudgetYear#of} gives. */
  static List<Message> of(List<BudgetYear> years) {
    List<Message> hints = new ArrayList<>();
    List<BudgetYear> settled = years.stream().filter(y -> y.executionRate().isPresent()).toList();
    if (settled.isEmpty()) {
      return hints;
    }
    int low = newestInARow(settled, y -> y.executionRate().orElseThrow().compareTo(LITTLE) < 0);
    if (low == 1) {
      hints.add(Message.of("evidence.hint.rate.once", settled.getLast().year().shortLabel()));
    } else if (low > 1) {
      hints.add(Message.of("evidence.hint.rate", low));
    }
    int over =
        newestInARow(settled, y -> y.executionRate().orElseThrow().compareTo(BigDecimal.ONE) > 0);
    if (over > 0) {
      hints.add(Message.of("evidence.hint.over", settled.getLast().year().shortLabel()));
    }
    return hints;
  }

  /** How many of the newest years are so, each the year after the next older one. */
  private static int newestInARow(List<BudgetYear> settled, Predicate<BudgetYear> so) {
    int n = 0;
    FiscalYear expected = settled.getLast().year();
    for (BudgetYear year : settled.reversed()) {
      if (!year.year().equals(expected) || !so.test(year)) {
        break;
      }
      n++;
      expected = expected.plus(-1);
    }
    return n;
  }
}
