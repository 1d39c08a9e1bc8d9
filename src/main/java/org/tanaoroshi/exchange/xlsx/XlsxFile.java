package org.tanaoroshi.exchange.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.tanaoroshi.exchange.cells.Cell;
import org.tanaoroshi.exchange.cells.CellText;
import org.tanaoroshi.exchange.cells.SheetPlan;
import org.tanaoroshi.exchange.cells.Value;
import org.tanaoroshi.model.Locator;
import org.tanaoroshi.model.Refusal;

/** An .xlsx file being written, sheet by sheet. Close it, so that its temporary files go. */
public final class XlsxFile implements AutoCloseable {
  /** Of 円, 千円, 万円, 百万円 and 億円. */
  private static final List<Integer> DECIMALS = List.of(0, 3, 4, 6, 8);

  private final EscapingWorkbook book = new EscapingWorkbook();
  private final Styles styles = new Styles(book.getXSSFWorkbook());

  /** Told after each row. */
  @FunctionalInterface
  public interface Rows {
    /** So many rows of the sheet are written. */
    void written(int rows);
  }

  /**
   * Adds a sheet.
   *
   * @throws Refusal where a text is longer than {@link CellText#LONGEST}, or there are more rows or
   *     columns than a sheet holds
   */
  public void add(SheetPlan plan, Rows rows) throws Refusal {
    if (plan.widths().size() > SpreadsheetVersion.EXCEL2007.getMaxColumns()
        || plan.page().lastRow() > SpreadsheetVersion.EXCEL2007.getMaxRows()) {
      throw Refusal.of(
          "exchange.sheetTooLarge", plan.name(), plan.page().lastRow(), plan.widths().size());
    }
    SXSSFSheet sheet = book.createSheet(plan.name());
    for (int i = 0; i < plan.widths().size(); i++) {
      sheet.setColumnWidth(i, (int) Math.min(255 * 256, plan.widths().get(i) * 256));
    }
    new SheetFrame(book, sheet).frame(plan);
    int at = 0;
    for (SheetPlan.Row row : plan.rows()) {
      SXSSFRow to = sheet.createRow(at++);
      to.setHeightInPoints(
          row.points() > 0
              ? row.points()
              : RowHeight.of(row.cells(), plan.widths(), plan.page().mostLines()));
      check(plan, row.cells(), at);
      write(row.cells(), to);
      rows.written(at);
    }
  }

  private static void check(SheetPlan plan, List<Cell> cells, int row) throws Refusal {
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i).value() instanceof Value.Text(String text)
          && text.length() > CellText.LONGEST) {
        Locator where = new Locator("", plan.name(), row, i + 1);
        throw Refusal.of(
            "exchange.cellTooLong", plan.name(), where.cell(), text.length(), CellText.LONGEST);
      }
    }
  }

  private void write(List<Cell> cells, SXSSFRow to) {
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      SXSSFCell target = to.createCell(i, CellType.BLANK);
      target.setCellStyle(style(cell));
      if (!cell.formula().isEmpty()) {
        target.setCellFormula(cell.formula());
      }
      switch (cell.value()) {
        case Value.Num(var number) -> target.setCellValue(number.doubleValue());
        case Value.Day(var day) -> target.setCellValue(day);
        case Value.Text(String text) when !text.isEmpty() || !cell.formula().isEmpty() ->
            target.setCellValue(text);
        case Value.Text text -> {}
      }
    }
  }

  /** Whole numbers show no decimals, others as many as their unit has, so that they line up. */
  private CellStyle style(Cell cell) {
    int decimals = 0;
    if (cell.value() instanceof Value.Num(var number)) {
      int exact = number.stripTrailingZeros().scale();
      decimals = DECIMALS.stream().filter(d -> d >= exact).findFirst().orElse(exact);
    }
    return styles.of(cell.look(), decimals);
  }

  /** Writes the file; nothing can be added afterwards. */
  public void writeTo(OutputStream out) throws IOException {
    book.write(out);
  }

  @Override
  public void close() throws IOException {
    book.close();
  }
}
