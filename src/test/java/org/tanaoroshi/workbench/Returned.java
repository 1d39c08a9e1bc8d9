package org.tanaoroshi.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A distributed workbook filled in by hand, as a person with a spreadsheet does it. */
public final class Returned implements AutoCloseable {
  private static final DataFormatter FORMAT = new DataFormatter();

  private final Workbook workbook;

  private Returned(Workbook workbook) {
    this.workbook = workbook;
  }

  /** Opens it. */
  public static Returned open(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new Returned(new XSSFWorkbook(in));
    }
  }

  /** Fills in a field of 表紙. */
  public Returned cover(String label, String text) {
    return label("表紙", label, text);
  }

  /** Types into the cell right of a label. */
  public Returned label(String sheet, String label, String text) {
    Cell cell = find(workbook.getSheet(sheet), label);
    type(cell.getRow().getCell(cell.getColumnIndex() + 1), text);
    return this;
  }

  /** What stands right of a label. */
  public String right(String sheet, String label) {
    Cell cell = find(workbook.getSheet(sheet), label);
    return FORMAT.formatCellValue(cell.getRow().getCell(cell.getColumnIndex() + 1));
  }

  /** Types into a list whose rows are known by another column than 事業ID. */
  public Returned type(String list, String key, String of, String heading, String text) {
    type(at(list, key, of, heading), text);
    return this;
  }

  /** What stands there. */
  public String cell(String list, String key, String of, String heading) {
    return FORMAT.formatCellValue(at(list, key, of, heading));
  }

  /** The headings of a list from the left, line breaks in them aside. */
  public List<String> headings(String list) {
    List<String> headings = new ArrayList<>();
    for (Cell cell : find(workbook.getSheet(list), "事業ID").getRow()) {
      headings.add(FORMAT.formatCellValue(cell).replace("\n", ""));
    }
    return headings;
  }

  private Cell at(String list, String key, String of, String heading) {
    Sheet sheet = workbook.getSheet(list);
    return row(sheet, key, of)
        .getCell(find(sheet, heading).getColumnIndex(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  /** 提出番号 and 記入者. */
  public Returned from(String reviewer, int number) {
    return cover("記入者", reviewer).cover("提出番号", Integer.toString(number));
  }

  /** Types into 点検一覧 under that heading, line breaks in it aside. */
  public Returned set(String id, String heading, String text) {
    return set("点検一覧", id, heading, text);
  }

  /** Types into a list. */
  public Returned set(String list, String id, String heading, String text) {
    return type(list, "事業ID", id, heading, text);
  }

  private static void type(Cell cell, String text) {
    // POI leaves an inline string as it was unless the cell is blanked first.
    cell.setBlank();
    if (!text.isEmpty()) {
      cell.setCellValue(text);
    }
  }

  /** Deletes the row of a program from 点検一覧. */
  public Returned drop(String id) {
    Sheet sheet = workbook.getSheet("点検一覧");
    sheet.removeRow(row(sheet, id));
    return this;
  }

  /** Adds a row of a program to 点検一覧. */
  public Returned add(String id, String name) {
    Sheet sheet = workbook.getSheet("点検一覧");
    Row row = sheet.createRow(sheet.getLastRowNum() + 1);
    row.createCell(find(sheet, "事業ID").getColumnIndex()).setCellValue(id);
    row.createCell(find(sheet, "事業名").getColumnIndex()).setCellValue(name);
    return this;
  }

  /** Saves it under a name. */
  public Path save(Path target) throws IOException {
    try (OutputStream out = Files.newOutputStream(target)) {
      workbook.write(out);
    }
    return target;
  }

  private static Row row(Sheet sheet, String id) {
    return row(sheet, "事業ID", id);
  }

  private static Row row(Sheet sheet, String key, String id) {
    Cell head = find(sheet, key);
    for (int r = head.getRowIndex() + 1; r <= sheet.getLastRowNum(); r++) {
      Row row = sheet.getRow(r);
      if (row != null && FORMAT.formatCellValue(row.getCell(head.getColumnIndex())).equals(id)) {
        return row;
      }
    }
    throw new AssertionError("no row of " + id);
  }

  private static Cell find(Sheet sheet, String text) {
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (FORMAT.formatCellValue(cell).replace("\n", "").replace(" ", "").equals(text)) {
          return cell;
        }
      }
    }
    throw new AssertionError("no cell " + text + " on " + sheet.getSheetName());
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
