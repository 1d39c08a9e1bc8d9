package org.tanaoroshi.workbench.merge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Refusal;

/** The files that came back, as both faces are given them: files and whole folders. */
public final class Submissions {
  private Submissions() {}

  /**
   * The files named, and those of folders named; what spreadsheets leave beside them is not one.
   *
   * @throws Refusal where a folder cannot be looked into
   */
  public static List<Path> files(List<Path> named) throws Refusal {
    List<Path> found = new ArrayList<>();
    for (Path file : named) {
      if (!Files.isDirectory(file)) {
        found.add(file);
        continue;
      }
      try (Stream<Path> inside = Files.list(file)) {
        inside.filter(Submissions::mayBeOne).sorted().forEach(found::add);
      } catch (IOException e) {
        throw new Refusal(Message.of("book.noPermission", file.toString()), e);
      }
    }
    return found;
  }

  /** Whether the name says that it may be a workbook or a book. */
  private static boolean mayBeOne(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return !name.startsWith("~$")
        && !name.startsWith(".")
        && Stream.of(".xlsx", ".xlsm", ".xls", ".tanaoroshi").anyMatch(name::endsWith);
  }
}
