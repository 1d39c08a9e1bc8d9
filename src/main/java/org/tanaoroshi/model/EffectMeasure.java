package org.tanaoroshi.model;

/**
 * What an effect row of one fiscal year states, in yen (DOMAIN §3). 事業費ベース is cut minus increase;
 * 一般財源ベース adds revenue gained and takes off revenue lost.
 */
public enum EffectMeasure {
  EXPENDITURE_CUT("歳出削減"),
  EXPENDITURE_INCREASE("歳出増加"),
  NATIONAL_CHANGE("国庫の増減"),
  PREFECTURE_CHANGE("県支出金の増減"),
  BOND_CHANGE("市債の増減"),
  OTHER_CHANGE("その他特定財源の増減");

  private final String label;

  EffectMeasure(String label) {
    this.label = label;
  }

  /** The field's word for it. */
  public String label() {
    return label;
  }

  /** Whether its direction stands in its name, so that a negative amount says the opposite. */
  public boolean isNeverNegative() {
    return this == EXPENDITURE_CUT || this == EXPENDITURE_INCREASE;
  }
}
