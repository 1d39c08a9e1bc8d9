package org.tanaoroshi.workbench.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tanaoroshi.exchange.sheets.WorkbookKind;
import org.tanaoroshi.inventory.Inventory;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.workbench.Desk;
import org.tanaoroshi.workbench.Report;
import org.tanaoroshi.workbench.export.Export;
import org.tanaoroshi.workbench.merge.Merge;
import org.tanaoroshi.workbench.merge.MergePlan;

/**
 * The whole job on the sample city: inventories read into a book, its review, a distribution
 * workbook per bureau, what the bureaus sent back merged, and the consolidated workbook.
 *
 * @param files what was written, the book first
 * @param inventory what was read
 * @param merge what came back and what became of it; empty where the sample has nothing of it
 * @param report the totals of the book in the end
 */
public record Demo(
    List<Path> files, Inventory inventory, Optional<MergePlan> merge, Report report) {
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
    SampleCity city = SampleCity.find();
    Inventory inventory = city.makeBook(book, progress);
    List<Path> files = new ArrayList<>(List.of(book));
    try (Desk desk = Desk.open(book, false)) {
      String stage = desk.framework().firstStage().id();
      Export.split(
              desk,
              made.resolve("配布用"),
              Export.Split.BUREAU,
              request(WorkbookKind.DISTRIBUTION, stage),
              progress)
          .forEach(w -> files.add(w.file()));
      List<Path> returned = city.returned();
      Optional<MergePlan> merge = Optional.empty();
      if (!returned.isEmpty()) {
        Path report = made.resolve("取りまとめの結果.xlsx");
        merge = Optional.of(merge(desk, returned, report, progress));
        files.add(report);
      }
      Path consolidated = made.resolve("取りまとめ.xlsx");
      Export.workbook(desk, consolidated, request(WorkbookKind.CONSOLIDATED, stage), progress);
      files.add(consolidated);
      return new Demo(files, inventory, merge, Report.of(desk, stage));
    } catch (IOException e) {
      throw new Refusal(Message.of("book.io", book.toString(), String.valueOf(e.getMessage())), e);
    }
  }

  /** Takes in what came back; conflicts stay open, to be decided in the report. */
  private static MergePlan merge(Desk desk, List<Path> returned, Path report, Progress progress)
      throws Refusal, IOException {
    try (Merge merge = Merge.into(desk)) {
      merge.addAll(returned, "", progress);
      MergePlan plan = merge.plan(progress);
      merge.report(report, plan, MergePlan.Choices.NONE, progress);
      merge.apply(SampleCity.CITY, plan, MergePlan.Choices.NONE, progress);
      return plan;
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
