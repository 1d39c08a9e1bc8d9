package org.tanaoroshi.model;

/** What an amount states (DOMAIN §3, §4). */
public enum AmountKind {
  INITIAL_BUDGET("当初予算"),
  SUPPLEMENT("補正予算"),
  CARRIED_IN("前年度繰越"),
  CURRENT_BUDGET("予算現額"),
  SETTLEMENT("決算"),
  EXPECTED_SETTLEMENT("決算見込"),
  CARRIED_OUT("翌年度繰越"),
  UNUSED("不用額"),
  REQUEST("要求"),
  ASSESSED("査定"),
  PERSONNEL("人件費"),
  TOTAL_COST("総事業費"),
  USER_CHARGES("受益者負担");

  private final String label;

  AmountKind(String label) {
    this.label = label;
  }

  /** The field's word for it. */
  public String label() {
    return label;
  }
}
