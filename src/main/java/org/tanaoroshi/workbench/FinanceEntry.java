package org.tanaoroshi.workbench;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.tanaoroshi.book.Finance;
import org.tanaoroshi.exchange.cells.CellText;
import org.tanaoroshi.model.FinanceFigure;
import org.tanaoroshi.model.FinanceFigures;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.model.Step;

/**
 * Target figures and what the reduced amount is spent on, as finance enters them in a book. What is
 * asked for is done in the order in which it was asked for.
 */
public final class FinanceEntry {

  /**
   * What stands in the book.
   *
   * @param toUndo the step of finance that would be undone
   * @param toRedo the undo that would be taken back
   */
  public record Standing(FinanceFigures figures, Optional<Step> toUndo, Optional<Step> toRedo) {}

  private final Desk desk;

  /** The figures of that open book. */
  public FinanceEntry(Desk desk) {
    this.desk = desk;
  }

  /** What stands in the book now. */
  public CompletableFuture<Standing> read() {
    return desk.ask(book -> standing(book.finance()));
  }

  /**
   * Saves values as one step, "" for blank; those that change nothing are left out. Yen are whole,
   * in digits, and not negative: anything else is refused.
   */
  public CompletableFuture<Standing> save(
      String who, String title, Map<FinanceFigure, String> values) {
    Map<FinanceFigure, String> asked = Map.copyOf(values);
    return desk.ask(
        book -> {
          for (Map.Entry<FinanceFigure, String> value : asked.entrySet()) {
            check(value.getKey(), value.getValue());
          }
          book.finance().save(who, title, asked);
          return standing(book.finance());
        });
  }

  /** Takes the newest of these steps back; answers stay as they are. */
  public CompletableFuture<Standing> undo(String who) {
    return desk.ask(
        book -> {
          book.finance().undo(who);
          return standing(book.finance());
        });
  }

  /** Takes the newest undo back. */
  public CompletableFuture<Standing> redo(String who) {
    return desk.ask(
        book -> {
          book.finance().redo(who);
          return standing(book.finance());
        });
  }

  /** Whether a value is one that {@link #save} takes as an amount. */
  public static boolean isAmount(String value) {
    return value.isEmpty()
        || (value.matches("\\d{1,16}") && MoneyUnit.YEN.holds(new BigDecimal(value)));
  }

  private static Standing standing(Finance finance) throws Refusal {
    return new Standing(finance.figures(), finance.toUndo(), finance.toRedo());
  }

  private static void check(FinanceFigure figure, String value) throws Refusal {
    if (figure.isYen() && !isAmount(value)) {
      throw Refusal.of("workbench.finance.notAnAmount", value);
    }
    Optional<Message> problem = CellText.problem(value);
    if (problem.isPresent()) {
      throw new Refusal(problem.get());
    }
  }
}
