package org.tanaoroshi.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.tanaoroshi.exchange.WorkbookReader;
import org.tanaoroshi.exchange.WorkbookReading;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.model.Refusal;

/** Our workbooks and books, told from other files, and workbooks read. */
public final class Workbooks {
  private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

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

  /** Whether the file is a book, sound or not. */
  public static boolean isBook(Path file) throws Refusal {
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(SQLITE.length), SQLITE)
          || file.toString().endsWith(".tanaoroshi");
    } catch (IOException e) {
      throw new Refusal(Message.of("book.missing", file.toString()), e);
    }
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
