package org.tanaoroshi.model;

/** A text that an inventory says of a program, kept as it was written. */
public enum Fact {
  ACCOUNT("会計"),
  BUDGET_ITEM("予算科目"),
  POLICY("施策"),
  CATEGORY("事業区分"),
  START_YEAR("開始年度"),
  END_YEAR("終了年度"),
  LEGAL_BASIS("根拠法令"),
  OBLIGATION("義務・任意"),
  DELIVERY("実施形態"),
  PURPOSE("目的"),
  TARGET_GROUP("対象"),
  MEANS("手段"),
  OUTLINE("事業概要"),
  ISSUES("現状・課題"),
  STAFF("人工"),
  USER_SHARE("受益者負担割合"),
  PREVIOUS_EVALUATION("前回の評価"),
  PREVIOUS_DIRECTION("前回の方向性"),
  ADDRESS("所在地"),
  NOTE("備考");

  private final String label;

  Fact(String label) {
    this.label = label;
  }

  /** The field's word for it, as headings show it. */
  public String label() {
    return label;
  }
}
