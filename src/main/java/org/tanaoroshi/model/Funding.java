package org.tanaoroshi.model;

/** Where the money of an amount comes from; {@code TOTAL} is the whole. */
public enum Funding {
  TOTAL("総額"),
  NATIONAL("国庫支出金"),
  PREFECTURE("県支出金"),
  BOND("市債"),
  OTHER("その他特定財源"),
  GENERAL("一般財源");

  private final String label;

  Funding(String label) {
    this.label = label;
  }

  /** The field's word for it. */
  public String label() {
    return label;
  }
}
