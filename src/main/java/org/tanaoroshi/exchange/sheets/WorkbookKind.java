package org.tanaoroshi.exchange.sheets;

/** The three workbooks, in one layout. */
public enum WorkbookKind {
  DISTRIBUTION("配布用"),
  SUBMISSION("提出用"),
  CONSOLIDATED("取りまとめ");

  private final String label;

  WorkbookKind(String label) {
    this.label = label;
  }

  /** The field's word for it. */
  public String label() {
    return label;
  }
}
