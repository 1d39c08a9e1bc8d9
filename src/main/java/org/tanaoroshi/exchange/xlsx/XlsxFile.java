package org.tanaoroshi.exchange.xlsx;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.util.TempFile;
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
  private final Map<String, ReadySheet> ready = new HashMap<>();

  /** A file of sheets that are written here. */
  public XlsxFile() {}

  /** A file that also takes that sheet, whose styles must come first. */
  public XlsxFile(ReadySheet sheet) {
    sheet.styles().forEach(s -> styles.of(s.look(), s.decimals()));
  }

  /** Told after each row. */
  @FunctionalInterface
  public interface Rows {
    /** So many rows of the sheet are written. */
    void written(int rows);
  }

  /**
   * Adds a sheet.
   *
   * @return the name of its part of the file
   * @throws Refusal where a text is longer than {@link CellText#LONGEST}, or there are more rows or
   *     columns than a sheet holds
   * @throws IOException where the scratch folder cannot be written
   */
  public String add(SheetPlan plan, Rows rows) throws Refusal, IOException {
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
      SXSSFRow to = row(sheet, at++);
      to.setHeightInPoints(
          row.points() > 0
              ? row.points()
              : RowHeight.of(row.cells(), plan.widths(), plan.page().mostLines()));
      check(plan, row.cells(), at);
      write(row.cells(), to);
      rows.written(at);
    }
    return part(plan.name());
  }

  /** The next row; earlier ones go to the scratch folder now and then. */
  private static SXSSFRow row(SXSSFSheet sheet, int number) throws IOException {
    try {
      return sheet.createRow(number);
    } catch (IllegalStateException e) {
      if (e.getCause() instanceof IOException disk) {
        throw disk;
      }
      throw e;
    }
  }

  /** Adds the sheet that the file was made for; its rows are not written anew. */
  public void add(ReadySheet sheet) {
    // The names that filter, repeated rows and print area need stand in the workbook, not there.
    new SheetFrame(book, book.createSheet(sheet.name())).frame(sheet.plan());
    ready.put(part(sheet.name()), sheet);
  }

  /** Adds a sheet with nothing on it. */
  void addBlank(String name) {
    book.createSheet(name);
  }

  private String part(String name) {
    return book.getXSSFWorkbook()
        .getSheet(name)
        .getPackagePart()
        .getPartName()
        .getName()
        .substring(1);
  }

  List<Styles.Key> styles() {
    return styles.made();
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
    if (ready.isEmpty()) {
      book.write(out);
      return;
    }
    Path draft = TempFile.createTempFile("workbook", ".xlsx").toPath();
    try {
      try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(draft))) {
        book.write(to);
      }
      withReadySheets(draft, out);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** Copies the parts as they are compressed, with the ready sheets in their places. */
  private void withReadySheets(Path draft, OutputStream out) throws IOException {
    try (ZipFile from = ZipFile.builder().setPath(draft).get()) {
      ZipArchiveOutputStream to = new ZipArchiveOutputStream(out);
      for (ZipArchiveEntry entry : Collections.list(from.getEntriesInPhysicalOrder())) {
        ReadySheet sheet = ready.get(entry.getName());
        try (InputStream raw =
            sheet == null
                ? from.getRawInputStream(entry)
                : new ByteArrayInputStream(sheet.compressed())) {
          to.addRawArchiveEntry(sheet == null ? entry : sheet.entry(entry.getName()), raw);
        }
      }
      to.finish();
      to.flush();
    }
  }

  @Override
  public void close() throws IOException {
    book.close();
  }
}
