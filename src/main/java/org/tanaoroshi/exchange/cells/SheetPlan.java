package org.tanaoroshi.exchange.cells;

import java.util.List;

/**
 * A whole sheet as values: what the writer writes and what a reader would see.
 *
 * @param widths of the columns, in half-width characters
 * @param rows from the first row on; made while they are iterated, so that a large sheet is never
 *     held as a whole
 */
public record SheetPlan(
    String name,
    List<Double> widths,
    Iterable<Row> rows,
    Page page,
    List<Choice> choices,
    List<BarChart> charts) {
  /** Copies the lists. */
  public SheetPlan {
    widths = List.copyOf(widths);
    choices = List.copyOf(choices);
    charts = List.copyOf(charts);
  }

  /**
   * One row.
   *
   * @param points its height, 0 to let the spreadsheet find it
   */
  public record Row(List<Cell> cells, float points) {
    /** A row as high as it needs. */
    public static Row of(Cell... cells) {
      return new Row(List.of(cells), 0);
    }
  }

  /**
   * How the sheet is framed and printed.
   *
   * @param headerRow the row counted from 1 that stays in sight, carries the filter and is repeated
   *     on every page; 0 for none
   * @param frozenColumns columns that stay in sight and are repeated on every page
   * @param lastRow the last row of the list, counted from 1
   * @param mostLines of a text that a row shows at once, 0 for all
   * @param tabColor RGB in hex
   */
  public record Page(
      Paper paper,
      Fit fit,
      int headerRow,
      int frozenColumns,
      int lastRow,
      int mostLines,
      String tabColor) {}

  /** How a sheet is brought onto paper. */
  public sealed interface Fit {
    /** One page wide, as many as needed long. */
    record OneWide(boolean landscape) implements Fit {}

    /** Landscape, and only the first rows: for long lists that are looked at and not printed. */
    record FirstRows(int rows) implements Fit {}

    /** Upright, the whole sheet on one page. */
    record OnePage() implements Fit {}

    /** Landscape at a scale in percent, with a new page before these columns counted from 0. */
    record Scaled(int percent, List<Integer> newPageBefore) implements Fit {
      /** Copies the columns. */
      public Scaled {
        newPageBefore = List.copyOf(newPageBefore);
      }
    }
  }

  /** The paper a sheet is printed on. */
  public enum Paper {
    A3,
    A4
  }

  /**
   * Bars of one series. Ranges are absolute references into the same sheet.
   *
   * @param anchor first column, first row, last column, last row, counted from 0
   */
  public record BarChart(
      String title,
      String seriesName,
      String labelRange,
      List<String> labels,
      String valueRange,
      List<Double> values,
      String valueFormat,
      List<Integer> anchor) {
    /** Copies the lists. */
    public BarChart {
      labels = List.copyOf(labels);
      values = List.copyOf(values);
      anchor = List.copyOf(anchor);
    }
  }
}
