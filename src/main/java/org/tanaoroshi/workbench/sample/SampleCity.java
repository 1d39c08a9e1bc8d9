package org.tanaoroshi.workbench.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tanaoroshi.inventory.Inventory;
import org.tanaoroshi.inventory.Proposal;
import org.tanaoroshi.inventory.ProposeOptions;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.tabular.OpenOptions;
import org.tanaoroshi.tabular.Row;
import org.tanaoroshi.tabular.TabularFile;
import org.tanaoroshi.values.FrameworkJson;
import org.tanaoroshi.workbench.Desk;
import org.tanaoroshi.workbench.Edit;
import org.tanaoroshi.workbench.Intake;
import org.tanaoroshi.workbench.NewBook;

/**
 * The invented city that comes with the program: its inventories, a review of part of them, and
 * what its bureaus sent back. Its round is always the same one, so that what was sent back fits
 * every book ever made of it.
 */
public final class SampleCity {
  static final String CITY = "棚卸市";
  private static final String ROUND = "R2026-tanaoroshi-shi";
  private static final FiscalYear REVIEW_YEAR = new FiscalYear(2026);

  private final Path folder;

  private SampleCity(Path folder) {
    this.folder = folder;
  }

  /**
   * The sample city: in the folder that {@code -Dtanaoroshi.sample} names, else in {@code
   * sample-data}.
   *
   * @throws Refusal where it is not there
   */
  public static SampleCity find() throws Refusal {
    Path folder = Path.of(System.getProperty("tanaoroshi.sample", "sample-data"));
    if (!Files.isDirectory(folder.resolve("inventories"))) {
      throw Refusal.of("workbench.sample.missing", folder.toAbsolutePath().toString());
    }
    return new SampleCity(folder);
  }

  /** The inventories of its bureaus, by name. */
  public List<Path> inventories() throws Refusal {
    return files("inventories");
  }

  /** What its bureaus sent back, by name; nothing where that part of the sample was left out. */
  public List<Path> returned() throws Refusal {
    return Files.isDirectory(folder.resolve("returned")) ? files("returned") : List.of();
  }

  private List<Path> files(String inside) throws Refusal {
    try (Stream<Path> files = Files.list(folder.resolve(inside))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new Refusal(Message.of("workbench.sample.missing", folder.toString()), e);
    }
  }

  /**
   * Makes a book of all its inventories and answers what its reviewers have answered so far.
   *
   * @return what was read of the inventories
   * @throws Refusal where the book cannot be made
   */
  public Inventory makeBook(Path book, Progress progress) throws Refusal {
    List<Proposal> proposals =
        Intake.propose(inventories(), ProposeOptions.find(REVIEW_YEAR), progress);
    Inventory inventory = Intake.read(proposals, progress);
    NewBook.fromInventory(
        book,
        inventory.programs(),
        new NewBook.Details(
            CITY,
            "",
            REVIEW_YEAR,
            MoneyUnit.THOUSAND,
            FrameworkJson.shipped(FrameworkJson.STANDARD),
            Optional.empty(),
            ROUND),
        CITY,
        progress);
    answer(book);
    return inventory;
  }

  private void answer(Path book) throws Refusal {
    List<Edit> edits = new ArrayList<>();
    Path answers = folder.resolve("answers.csv");
    try (TabularFile file = TabularFile.open(answers, OpenOptions.NONE)) {
      file.read(
          file.sheets().getFirst(),
          row -> {
            if (row.number() > 1) {
              edits.add(edit(row));
            }
            return true;
          });
    }
    try (Desk desk = Desk.open(book, false)) {
      Desk.waitFor(desk.answer(CITY, "サンプル市の点検", edits));
    } catch (IOException e) {
      throw new Refusal(
          Message.of("book.io", String.valueOf(book.getFileName()), String.valueOf(e.getMessage())),
          e);
    }
  }

  private static Edit edit(Row row) {
    return new Edit(new ProgramId(row.text(1)), row.text(2), Field.parse(row.text(3)), row.text(4));
  }
}
