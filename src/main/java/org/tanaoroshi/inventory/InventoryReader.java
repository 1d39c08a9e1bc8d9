package org.tanaoroshi.inventory;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.tabular.HeaderBand;
import org.tanaoroshi.tabular.KeptRows;
import org.tanaoroshi.tabular.Row;
import org.tanaoroshi.tabular.Sheet;
import org.tanaoroshi.tabular.SheetShape;
import org.tanaoroshi.tabular.TabularFile;

/**
 * Reads inventories in two steps: {@link #propose} says how a file would be read, for someone to
 * look at and change; {@link #read} reads files so, the first time from the rows that were kept of
 * the look. Neither writes anything.
 */
public final class InventoryReader {
  /** How many rows of a sheet a proposal holds and is made from. */
  public static final int HEAD_ROWS = 200;

  /** The share of the heap that rows may be kept in, of all files that one reader looks at. */
  private static final int SHARE_TO_KEEP = 4;

  private long room = Runtime.getRuntime().maxMemory() / SHARE_TO_KEEP;

  /**
   * How a file would be read. A file that is no list of programs gives a proposal too, whose {@link
   * Proposal#hasProgramList} says so.
   *
   * @throws Refusal where the file cannot be opened, or has no sheet of the name that was stated
   */
  public Proposal propose(Path file, ProposeOptions options, Progress progress) throws Refusal {
    try (TabularFile opened = TabularFile.open(file, options.open())) {
      KeptRows kept = new KeptRows(room);
      List<SheetProposal> sheets = new ArrayList<>();
      List<Sheet> all = opened.sheets();
      for (Sheet sheet : all) {
        progress.at(
            Message.of("inventory.progress.looking", file.getFileName().toString()),
            sheets.size(),
            all.size());
        List<Row> head = new ArrayList<>();
        SheetShape shape =
            kept.read(
                opened,
                sheet,
                row -> {
                  if (head.size() < HEAD_ROWS) {
                    head.add(row);
                  }
                });
        sheets.add(new SheetProposer(opened, sheet, shape, head, options).propose());
      }
      room = kept.room();
      int chosen = choose(file, sheets, options.sheet());
      return new Proposal(
          file,
          options.open(),
          opened.charset(),
          sheets,
          chosen,
          options.year().or(() -> sheets.get(chosen).statedYear()).orElse(options.otherwiseYear()),
          kept);
    }
  }

  private static int choose(Path file, List<SheetProposal> sheets, String name) throws Refusal {
    int best = 0;
    for (int i = 0; i < sheets.size(); i++) {
      if (!name.isEmpty() && sheets.get(i).sheet().name().equals(name)) {
        return i;
      }
      if (score(sheets.get(i)) > score(sheets.get(best))) {
        best = i;
      }
    }
    if (!name.isEmpty()) {
      throw Refusal.of("inventory.noSuchSheet", file.getFileName().toString(), name);
    }
    return best;
  }

  private static long score(SheetProposal sheet) {
    long known =
        sheet.columns().stream().filter(c -> !(c.target() instanceof Target.Extra)).count();
    return (sheet.programList() ? 1_000_000 : 0)
        + (sheet.sheet().hidden() ? 0 : 100_000)
        + (sheet.header().isPresent() ? 10_000 : 0)
        + known * 100
        + Math.min(sheet.shape().lastRow(), 99);
  }

  /** The same proposal with the header of its chosen sheet in those rows, counted from 1. */
  public Proposal withHeader(Proposal proposal, int firstRow, int lastRow) {
    SheetProposal sheet = proposal.sheet();
    HeaderBand band = HeaderBand.of(sheet.head(), sheet.shape(), firstRow, lastRow);
    return proposal.with(sheet.withHeader(band, ColumnProposer.propose(band, sheet.head())));
  }

  /** What each of the first rows of a sheet is, by row number, as the proposal would read it. */
  public Map<Integer, RowKind> kinds(SheetProposal sheet) {
    RowSorter sorter = new RowSorter(sheet);
    Map<Integer, RowKind> kinds = new LinkedHashMap<>();
    sheet.head().forEach(row -> kinds.put(row.number(), sorter.sort(row).kind()));
    return kinds;
  }

  /**
   * Reads one file.
   *
   * @throws Refusal {@code inventory.noNames} where no column is read as the name, and where the
   *     file cannot be read
   */
  public Inventory read(Proposal proposal, Progress progress) throws Refusal {
    return read(List.of(proposal), progress);
  }

  /**
   * Reads several files, each in its own unit, as one inventory: ids are unique over all of them,
   * and a program that stands in two of them under the same code and name is taken once.
   */
  public Inventory read(List<Proposal> proposals, Progress progress) throws Refusal {
    InventoryBuilder builder = new InventoryBuilder();
    for (Proposal proposal : proposals) {
      SheetProposal sheet = proposal.sheet();
      Optional<ColumnMapping> name = sheet.column(new Target.Name());
      if (sheet.header().isEmpty() || name.isEmpty()) {
        throw Refusal.of(
            "inventory.noNames", proposal.file().getFileName().toString(), sheet.sheet().name());
      }
      SheetReader reader = new SheetReader(proposal, builder);
      reader.read(progress, rows -> tell(proposal, rows));
    }
    return builder.build();
  }

  private static void tell(Proposal proposal, TabularFile.RowHandler rows) throws Refusal {
    Sheet sheet = proposal.sheet().sheet();
    if (!proposal.kept().tell(sheet, rows)) {
      try (TabularFile opened = TabularFile.open(proposal.file(), proposal.options())) {
        opened.read(sheet, rows);
      }
    }
  }
}
