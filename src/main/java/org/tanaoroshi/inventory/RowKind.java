package org.tanaoroshi.inventory;

/** What a row of an inventory is. */
public enum RowKind {
  /** Above the header: title, notes, unit. */
  ABOVE,
  /** Part of the header. */
  HEADER,
  /** A program. */
  PROGRAM,
  /** 小計, 合計, 計. */
  TOTAL,
  /** 再掲, うち〜: counted elsewhere already. */
  OF_WHICH,
  /** A heading between programs. */
  SECTION,
  /** A remark, a line of column numbers, a header repeated, the rest of a program above. */
  NOTE,
  /** A further row of a program already taken. */
  REPEAT,
  /** Amounts without a name: someone should look. */
  NAMELESS
}
