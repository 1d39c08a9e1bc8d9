package org.tanaoroshi.ui.inventory;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.tanaoroshi.inventory.Inventory;
import org.tanaoroshi.inventory.Proposal;
import org.tanaoroshi.inventory.ProposeOptions;
import org.tanaoroshi.inventory.RowKind;
import org.tanaoroshi.inventory.SheetProposal;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.tabular.Row;
import org.tanaoroshi.values.Words;

/** What the import screen asks of the program; nothing here writes to a book. */
public interface ImportService {
  /** How a file would be read. Slow. */
  Proposal propose(Path file, ProposeOptions options, Progress progress) throws Refusal;

  /** The same with the header in those rows, counted from 1. Quick. */
  Proposal withHeader(Proposal proposal, int firstRow, int lastRow);

  /** What each of the first rows of a sheet is, by row number. Quick. */
  Map<Integer, RowKind> kinds(SheetProposal sheet);

  /** What is read so. Slow. */
  Inventory read(List<Proposal> proposals, Progress progress) throws Refusal;

  /**
   * The rows of the chosen sheet from {@code first}, counted from 1, {@code count} at most. Slow.
   */
  List<Row> rows(Proposal proposal, int first, int count, Progress progress) throws Refusal;

  /** Writes doubtful values and rows not taken as CSV with where they stand and why. Slow. */
  void writeToSee(List<Inventory> inventories, Words words, Path to) throws Refusal;
}
