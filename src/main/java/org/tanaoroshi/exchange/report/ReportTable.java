package org.tanaoroshi.exchange.report;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
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
 * @param columns each with its heading and what it says of an item
 * @param items a line each
 * @param choices what cells that are filled in offer
 */
public record ReportTable<T>(
    String name, List<String> notes, List<Column<T>> columns, List<T> items, List<Choice> choices) {
  /** How many items a sheet of a workbook holds. */
  public static final int MOST = 1_048_576 - ListSheet.HEADER_ROW;

  /** A list of which nothing is filled in. */
  public ReportTable(String name, List<String> notes, List<Column<T>> columns, List<T> items) {
    this(name, notes, columns, items, List.of());
  }

  /** Copies the lists. */
  public ReportTable {
    choices = List.copyOf(choices);
    notes = List.copyOf(notes);
    columns = List.copyOf(columns);
    items = List.copyOf(items);
  }

  /**
   * A column of texts.
   *
   * @param width in half-width characters
   */
  public static <T> Column<T> text(String heading, double width, Function<T, String> text) {
    return Column.of("", heading, width, Look.TEXT, item -> Value.of(text.apply(item)));
  }

  /** A column of whole numbers. */
  public static <T> Column<T> number(String heading, ToLongFunction<T> number) {
    return Column.of("", heading, 13, Look.COUNT, item -> Value.of(number.applyAsLong(item)));
  }

  /** A column of whole numbers that is blank where one is 0. */
  public static <T> Column<T> numberIfAny(String heading, ToLongFunction<T> number) {
    return Column.of(
        "",
        heading,
        13,
        Look.COUNT,
        item -> {
          long value = number.applyAsLong(item);
          return value == 0 ? Value.blank() : Value.of(value);
        });
  }

  /** The sheet. */
  public SheetPlan plan() {
    ListSheet<T> list = new ListSheet<>(name, notes, List.of(), columns);
    return new SheetPlan(
        name,
        list.widths(),
        list.rows(items),
        new SheetPlan.Page(
            SheetPlan.Paper.A3,
            new SheetPlan.Fit.OneWide(true),
            ListSheet.HEADER_ROW,
            2,
            ListSheet.lastRow(items.size()),
            12,
            "24427A"),
        choices,
        List.of());
  }
}
