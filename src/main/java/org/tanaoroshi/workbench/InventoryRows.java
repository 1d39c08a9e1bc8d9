package org.tanaoroshi.workbench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tanaoroshi.exchange.Draft;
import org.tanaoroshi.inventory.Inventory;
import org.tanaoroshi.inventory.Proposal;
import org.tanaoroshi.model.Locator;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.tabular.Row;
import org.tanaoroshi.tabular.TabularFile;
import org.tanaoroshi.values.Words;

/** Rows of an inventory as they stand, to be looked at, and what is doubtful, to be handed on. */
public final class InventoryRows {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** What Excel takes for the beginning of a formula; a Japanese one full-width signs as well. */
  private static final String FORMULA_STARTS = "=+-@\t\r＝＋－＠";

  private InventoryRows() {}

  /**
   * The rows of the chosen sheet from {@code first}, counted from 1, {@code count} at most; blank
   * rows are left out.
   *
   * @throws Refusal where the file can no longer be read
   */
  public static List<Row> read(Proposal proposal, int first, int count, Progress progress)
      throws Refusal {
    List<Row> rows = new ArrayList<>();
    Message reading =
        Message.of("inventory.progress.reading", String.valueOf(proposal.file().getFileName()));
    try (TabularFile file = TabularFile.open(proposal.file(), proposal.options())) {
      file.read(
          proposal.sheet().sheet(),
          row -> {
            progress.at(reading, row.number(), first + (long) count);
            if (row.number() >= first && row.number() < first + count) {
              rows.add(row);
            }
            return row.number() < first + count - 1;
          });
    }
    return rows;
  }

  /**
   * Writes doubtful values and rows not taken as CSV (UTF-8 with a mark, as Excel wants it): where
   * each stands, what it is, why, and its text. What stood there stays until the new file is whole.
   *
   * @throws Refusal where it cannot be written
   */
  public static void writeToSee(List<Inventory> inventories, Words words, Path to) throws Refusal {
    StringBuilder csv = new StringBuilder(BYTE_ORDER_MARK);
    csv.append(
        line(
            Stream.of("file", "sheet", "row", "cell", "kind", "reason", "text")
                .map(column -> words.say("workbench.toSee." + column))));
    for (Inventory inventory : inventories) {
      for (Inventory.Doubt doubt : inventory.doubts()) {
        csv.append(
            line(
                doubt.at(),
                doubt.at().cell(),
                words.say("workbench.toSee.doubt"),
                words.say(doubt.what()),
                ""));
      }
      for (Inventory.NotTaken row : inventory.notTaken()) {
        csv.append(
            line(
                row.at(),
                "",
                words.say("import.kind." + row.kind().name()),
                words.say(row.reason()),
                row.text()));
      }
    }
    byte[] bytes = csv.toString().getBytes(StandardCharsets.UTF_8);
    Draft.write(to, out -> out.write(bytes));
  }

  private static String line(Locator at, String cell, String kind, String reason, String text) {
    return line(
        Stream.of(at.file(), at.sheet(), Integer.toString(at.row()), cell, kind, reason, text));
  }

  private static String line(Stream<String> cells) {
    return cells.map(InventoryRows::cell).collect(Collectors.joining(",")) + "\r\n";
  }

  /** Quoted; a cell that Excel would take for a formula is marked as text. */
  private static String cell(String text) {
    boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
  }
}
