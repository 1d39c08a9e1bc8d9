package org.tanaoroshi.workbench;

import java.nio.file.Path;
import java.util.Locale;
import org.tanaoroshi.exchange.WorkbookReader;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.model.Refusal;

/** Tells our workbooks from inventories. */
public final class Workbooks {
  private Workbooks() {}

  /**
   * Whether the file is a distributed, submitted or consolidated workbook of ours, by what stands in its
   * cells.
   *
   * @throws Refusal where it seems to be one but cannot be opened
   */
  public static boolean isOurs(Path file, String password) throws Refusal {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (!name.endsWith(".xlsx") && !name.endsWith(".xlsm")) {
      return false;
    }
    try {
      WorkbookReader.read(file, password, Progress.NONE);
      return true;
    } catch (Refusal e) {
      if (e.reason().key().equals("exchange.notOurs")) {
        return false;
      }
      throw e;
    }
  }
}
