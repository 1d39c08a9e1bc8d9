package org.tanaoroshi.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tanaoroshi.exchange.sheets.WorkbookKind;
import org.tanaoroshi.inventory.Inventory;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.model.Refusal;

/**
 * The whole job on the sample city: inventories read into a book, its review, a distribution
 * workbook per bureau and the consolidated workbook.
 *
 * @param files what was written, the book first
 * @param inventory what was read
 * @param report the totals of the book
 */
public record Demo(List<Path> files, Inventory inventory, Report report) {
  /** Copies the files. */
  public Demo {
    files = List.copyOf(files);
  }

  /**
   * Does it in a folder, which is made where it is missing; what stands there from before is left
   * alone, under its own name.
   *
   * @throws Refusal where the sample city is not there or the folder cannot be written
   */
  public static Demo run(Path folder, Progress progress) throws Refusal {
    Path made = freeFolder(folder);
    try {
      Files.createDirectories(made);
    } catch (IOException e) {
      throw new Refusal(Message.of("book.noPermission", made.toString()), e);
    }
    Path book = made.resolve("棚卸市_令和8年度.tanaoroshi");
    Inventory inventory = SampleCity.find().makeBook(book, progress);
    List<Path> files = new ArrayList<>(List.of(book));
    try (Desk desk = Desk.open(book, true)) {
      String stage = desk.framework().firstStage().id();
      Path consolidated = made.resolve("取りまとめ.xlsx");
      Export.workbook(desk, consolidated, request(WorkbookKind.CONSOLIDATED, stage), progress);
      files.add(consolidated);
      Export.split(
              desk,
              made.resolve("配布用"),
              Export.Split.BUREAU,
              request(WorkbookKind.DISTRIBUTION, stage),
              progress)
          .forEach(w -> files.add(w.file()));
      return new Demo(files, inventory, Report.of(desk, stage));
    } catch (IOException e) {
      throw new Refusal(Message.of("book.io", book.toString(), String.valueOf(e.getMessage())), e);
    }
  }

  private static Export.Request request(WorkbookKind kind, String stage) {
    return new Export.Request(kind, stage, List.of(), "");
  }

  /** The folder itself where it is new or empty, else it with a number. */
  private static Path freeFolder(Path folder) {
    Path free = folder;
    for (int n = 2; isUsed(free); n++) {
      free = folder.resolveSibling(folder.getFileName() + "-" + n);
    }
    return free;
  }

  private static boolean isUsed(Path folder) {
    String[] inside = folder.toFile().list();
    return Files.exists(folder) && (inside == null || inside.length > 0);
  }
}
