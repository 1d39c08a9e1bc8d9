package org.tanaoroshi.inventory;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.tabular.KeptRows;
import org.tanaoroshi.tabular.OpenOptions;

/**
 * How a file would be read: shown to the user, changed, then read. {@code charset} is "" for a
 * workbook. {@code chosen} is the index into {@code sheets} of the one to read; {@code year} the
 * fiscal year of columns without a year word. {@code kept} are rows that need not be read from the
 * file again, once.
 */
public record Proposal(
    Path file,
    OpenOptions options,
    String charset,
    List<SheetProposal> sheets,
    int chosen,
    FiscalYear year,
    KeptRows kept) {
  /** Copies the sheets, of which there is at least one. */
  public Proposal {
    sheets = List.copyOf(sheets);
  }

  /** The sheet to read. */
  public SheetProposal sheet() {
    return sheets.get(chosen);
  }

  /** Whether any sheet looks like a list of programs. */
  public boolean hasProgramList() {
    return sheets.stream().anyMatch(SheetProposal::programList);
  }

  /**
   * The other sheets that look like lists of programs, by their index in {@code sheets}: reading
   * takes the chosen one alone, so these would be left out unless they are read too, each by {@link
   * #choosing}.
   */
  public List<Integer> otherLists() {
    return IntStream.range(0, sheets.size())
        .filter(i -> i != chosen && sheets.get(i).programList())
        .boxed()
        .toList();
  }

  /** The same with another sheet chosen, by its index in {@code sheets}. */
  public Proposal choosing(int index) {
    return new Proposal(file, options, charset, sheets, index, year, kept);
  }

  /** The same with the chosen sheet changed. */
  public Proposal with(SheetProposal changed) {
    List<SheetProposal> others = new ArrayList<>(sheets);
    others.set(chosen, changed);
    return new Proposal(file, options, charset, others, chosen, year, kept);
  }

  /** The same with another year for columns without a year word. */
  public Proposal withYear(FiscalYear other) {
    return new Proposal(file, options, charset, sheets, chosen, other, kept);
  }
}
