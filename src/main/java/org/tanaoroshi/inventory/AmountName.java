package org.tanaoroshi.inventory;

import org.tanaoroshi.model.Amount;
import org.tanaoroshi.model.AmountKind;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Funding;

/** What an amount is of, such as 令和6年度 当初予算 一般財源. */
public record AmountName(FiscalYear year, AmountKind kind, Funding funding) {
  /** That of an amount. */
  public static AmountName of(Amount amount) {
    return new AmountName(amount.year(), amount.kind(), amount.funding());
  }

  /** In Japanese, as files and commands name it. */
  public String label() {
    String label = year.label() + " " + kind.label();
    return funding == Funding.TOTAL ? label : label + " " + funding.label();
  }
}
