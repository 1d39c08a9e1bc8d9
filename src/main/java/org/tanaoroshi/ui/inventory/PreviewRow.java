package org.tanaoroshi.ui.inventory;

import java.util.Set;
import org.tanaoroshi.inventory.RowKind;
import org.tanaoroshi.tabular.Row;

/** A row as it stands in the file, with what it is taken for and the columns someone should see. */
record PreviewRow(Row row, RowKind kind, Set<Integer> doubtful) {
  int number() {
    return row.number();
  }

  /** The text in that column counted from 1, on one line. */
  String text(int column) {
    return row.text(column).replaceAll("\\s*\\R\\s*", " ");
  }
}
