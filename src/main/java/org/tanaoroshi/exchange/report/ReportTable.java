package org.tanaoroshi.exchange.report;

import java.util.List;
import java.util.stream.IntStream;
import org.tanaoroshi.exchange.cells.Choice;
import org.tanaoroshi.exchange.cells.Column;
import org.tanaoroshi.exchange.cells.ListSheet;
import org.tanaoroshi.exchange.cells.Look;
import org.tanaoroshi.exchange.cells.SheetPlan;
import org.tanaoroshi.exchange.cells.Value;

/**
 * One list of the report.
 *
 * @param name of the sheet
 * @param notes at most two lines that explain it
 * @param lines each with a value for every heading
 * @param choices what cells that are filled in offer
 */
public record ReportTable(
    String name,
    List<String> notes,
    List<Heading> headings,
    List<List<Value>> lines,
    List<Choice> choices) {
  /** A list of which nothing is filled in. */
  public ReportTable(
      String name, List<String> notes, List<Heading> headings, List<List<Value>> lines) {
    this(name, notes, headings, lines, List.of());
  }

  /** Copies the lists. */
  public ReportTable {
    choices = List.copyOf(choices);
    notes = List.copyOf(notes);
    headings = List.copyOf(headings);
    lines = List.copyOf(lines);
  }

  /**
   * A heading.
   *
   * @param width in half-width characters
   * @param look of the cells below it
   */
  public record Heading(String text, double width, Look look) {
    /** Over texts. */
    public static Heading of(String text, double width) {
      return new Heading(text, width, Look.TEXT);
    }

    /** Over numbers. */
    public static Heading number(String text) {
      return new Heading(text, 13, Look.COUNT);
    }
  }

  /** The sheet. */
  public SheetPlan plan() {
    List<Column<List<Value>>> columns =
        IntStream.range(0, headings.size())
            .mapToObj(
                i -> {
                  Heading h = headings.get(i);
                  return Column.<List<Value>>of(
                      "", h.text(), h.width(), h.look(), line -> line.get(i));
                })
            .toList();
    ListSheet<List<Value>> list = new ListSheet<>(name, notes, List.of(), columns);
    return new SheetPlan(
        name,
        list.widths(),
        list.rows(lines),
        new SheetPlan.Page(
            SheetPlan.Paper.A3,
            new SheetPlan.Fit.OneWide(true),
            ListSheet.HEADER_ROW,
            2,
            ListSheet.lastRow(lines.size()),
            12,
            "24427A"),
        choices,
        List.of());
  }
}
