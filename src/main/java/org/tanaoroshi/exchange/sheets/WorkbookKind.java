package org.tanaoroshi.exchange.sheets;

/** The workbooks, in one layout; 差戻し holds only the programs that were asked about. */
public enum WorkbookKind {
  DISTRIBUTION("配布用"),
  SUBMISSION("提出用"),
  CONSOLIDATED("取りまとめ"),
  SENT_BACK("差戻し");

  private final String label;

  WorkbookKind(String label) {
    this.label = label;
  }

  /** The field's word for it. */
  public String label() {
    return label;
  }
}
