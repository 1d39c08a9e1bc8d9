package org.tanaoroshi.ui;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a file is chosen for: its name in the file dialog, its endings, its own last folder. */
public enum FileKind {
  INVENTORY("ui.file.inventory", "xlsx xlsm xls csv tsv txt"),
  BOOK("ui.file.book", "tanaoroshi"),
  SUBMISSION("ui.file.submission", "xlsx xlsm tanaoroshi"),
  WORKBOOK("ui.file.workbook", "xlsx"),
  FRAMEWORK("ui.file.framework", "json"),
  CSV("ui.file.csv", "csv");

  private final String key;

  /** Separated by blanks, the usual one first. */
  private final String endings;

  FileKind(String key, String endings) {
    this.key = key;
    this.endings = endings;
  }

  /** The message that names it. */
  public String key() {
    return key;
  }

  /** Such as "*.xlsx". */
  public List<String> patterns() {
    return endings().map(e -> "*." + e).toList();
  }

  /** The ending that new files get. */
  public String ending() {
    return endings().findFirst().orElseThrow();
  }

  /** Whether a file's name has one of the endings. */
  public boolean fits(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return endings().anyMatch(e -> name.endsWith("." + e));
  }

  private Stream<String> endings() {
    return Arrays.stream(endings.split(" "));
  }
}
