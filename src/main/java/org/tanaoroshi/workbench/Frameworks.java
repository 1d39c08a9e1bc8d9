package org.tanaoroshi.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.tanaoroshi.exchange.WorkbookReader;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.values.FrameworkJson;

/** Frameworks from files of the user's. */
public final class Frameworks {
  private Frameworks() {}

  /**
   * Reads a framework: JSON, or the 視点 sheet of a workbook of ours.
   *
   * @throws Refusal where it is neither
   */
  public static Framework read(Path file) throws Refusal {
    String name = String.valueOf(file.getFileName());
    if (name.toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
      return WorkbookReader.readFramework(file, "", Progress.NONE);
    }
    try {
      return FrameworkJson.read(Files.readString(file));
    } catch (IOException e) {
      throw new Refusal(Message.of("workbench.framework.unreadable", name), e);
    }
  }
}
