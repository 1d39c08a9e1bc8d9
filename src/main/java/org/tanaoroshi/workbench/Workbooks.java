package org.tanaoroshi.workbench;

import java.nio.file.Path;
import java.util.Locale;
import org.tanaoroshi.exchange.WorkbookReader;
import org.tanaoroshi.exchange.WorkbookReading;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.model.Refusal;

/** Our workbooks, told from inventories and read. */
public final class Workbooks {
  private Workbooks() {}

  /**
   * Whether the file is a distributed, submitted or consolidated workbook of ours, by what stands
   * in its cells.
   *
   * @throws Refusal where it seems to be one but cannot be opened
   */
  public static boolean isOurs(Path file, String password) throws Refusal {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (!name.endsWith(".xlsx") && !name.endsWith(".xlsm")) {
      return false;
    }
    return WorkbookReader.isOurs(file, password);
  }

  /**
   * What a workbook of ours says.
   *
   * @throws Refusal where it is none, or cannot be read
   */
  public static WorkbookReading read(Path file, String password, Progress progress) throws Refusal {
    return WorkbookReader.read(file, password, progress);
  }
}
