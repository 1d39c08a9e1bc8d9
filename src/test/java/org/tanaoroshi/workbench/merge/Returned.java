package org.tanaoroshi.workbench.merge;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A distributed workbook filled in by hand, as a person with a spreadsheet does it. */
public final class Returned implements AutoCloseable {
  private static final DataFormatter FORMAT = new DataFormatter();
  private static final String REVIEW = "点検一覧";
  private static final String ID = "事業ID";

  private final Workbook workbook;

  /** sheet → heading → its cell, and sheet → 事業ID → its row: large lists are typed into often. */
  private final Map<String, Map<String, Cell>> headings = new HashMap<>();

  private final Map<String, Map<String, Row>> rows = new HashMap<>();

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
    return set(REVIEW, id, heading, text);
  }

  /** Types into a list. */
  public Returned set(String list, String id, String heading, String text) {
    type(cell(list, id, heading), text);
    return this;
  }

  /** Types a number into 点検一覧. */
  public Returned number(String id, String heading, double number) {
    Cell cell = cell(REVIEW, id, heading);
    cell.setBlank();
    cell.setCellValue(number);
    return this;
  }

  /** Types a day into 点検一覧. */
  public Returned day(String id, String heading, LocalDate day) {
    Cell cell = cell(REVIEW, id, heading);
    cell.setBlank();
    cell.setCellValue(day);
    return this;
  }

  private Cell cell(String list, String id, String heading) {
    Sheet sheet = workbook.getSheet(list);
    int column =
        headings
            .computeIfAbsent(list, l -> new HashMap<>())
            .computeIfAbsent(heading, h -> find(sheet, h))
            .getColumnIndex();
    return rows.computeIfAbsent(list, l -> rows(sheet))
        .computeIfAbsent(id, i -> row(sheet, i))
        .getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  private static Map<String, Row> rows(Sheet sheet) {
    Map<String, Row> rows = new HashMap<>();
    Cell head = find(sheet, ID);
    for (int r = head.getRowIndex() + 1; r <= sheet.getLastRowNum(); r++) {
      Row row = sheet.getRow(r);
      if (row != null) {
        rows.putIfAbsent(FORMAT.formatCellValue(row.getCell(head.getColumnIndex())), row);
      }
    }
    return rows;
  }

  private static void type(Cell cell, String text) {
    // POI leaves an inline string as it was unless the cell is blanked first.
    cell.setBlank();
    if (!text.isEmpty()) {
      cell.setCellValue(text);
    }
  }

  /** Empties the row of a program of 点検一覧. */
  public Returned drop(String id) {
    Sheet sheet = workbook.getSheet(REVIEW);
    sheet.removeRow(row(sheet, id));
    rows.clear();
    return this;
  }

  /** Sorts 点検一覧 by a column of numbers, the greatest first; formulas stay in their rows. */
  public Returned sort(String heading) {
    Sheet sheet = workbook.getSheet(REVIEW);
    Cell head = find(sheet, heading);
    List<Map<Integer, Object>> lines = new ArrayList<>();
    for (int r = head.getRowIndex() + 1; r <= sheet.getLastRowNum(); r++) {
      lines.add(values(sheet.getRow(r)));
    }
    Comparator<Map<Integer, Object>> byNumber =
        Comparator.comparingDouble(
            line -> line.get(head.getColumnIndex()) instanceof Double number ? number : 0);
    lines.sort(byNumber.reversed());
    for (int i = 0; i < lines.size(); i++) {
      Row row = sheet.getRow(head.getRowIndex() + 1 + i);
      lines.get(i).forEach((column, value) -> put(row.getCell(column), value));
    }
    rows.clear();
    return this;
  }

  private static Map<Integer, Object> values(Row row) {
    Map<Integer, Object> values = new HashMap<>();
    for (Cell cell : row) {
      if (cell.getCellType() != CellType.FORMULA) {
        values.put(
            cell.getColumnIndex(),
            cell.getCellType() == CellType.NUMERIC
                ? (Object) cell.getNumericCellValue()
                : FORMAT.formatCellValue(cell));
      }
    }
    return values;
  }

  private static void put(Cell cell, Object value) {
    cell.setBlank();
    if (value instanceof Double number) {
      cell.setCellValue(number);
    } else if (!value.equals("")) {
      cell.setCellValue(value.toString());
    }
  }

  /** Lets two columns of texts of 点検一覧 change places. */
  public Returned swap(String one, String other) {
    Sheet sheet = workbook.getSheet(REVIEW);
    Cell head = find(sheet, one);
    int left = head.getColumnIndex();
    int right = find(sheet, other).getColumnIndex();
    for (int r = head.getRowIndex(); r <= sheet.getLastRowNum(); r++) {
      Cell first = sheet.getRow(r).getCell(left);
      Cell second = sheet.getRow(r).getCell(right);
      String text = FORMAT.formatCellValue(first);
      put(first, FORMAT.formatCellValue(second));
      put(second, text);
    }
    headings.clear();
    return this;
  }

  /** Hides rows of 点検一覧 as its filter does. */
  public Returned hide(Collection<String> ids) {
    Sheet sheet = workbook.getSheet(REVIEW);
    ids.forEach(id -> row(sheet, id).setZeroHeight(true));
    return this;
  }

  /** Takes a whole sheet away. */
  public Returned without(String sheet) {
    workbook.removeSheetAt(workbook.getSheetIndex(sheet));
    return this;
  }

  /** Computes the formulas, as a spreadsheet does while people type. */
  public Returned compute() {
    workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
    return this;
  }

  /** Adds a row of a program to 点検一覧. */
  public Returned add(String id, String name) {
    Sheet sheet = workbook.getSheet(REVIEW);
    Row row = sheet.createRow(sheet.getLastRowNum() + 1);
    row.createCell(find(sheet, ID).getColumnIndex()).setCellValue(id);
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
    return row(sheet, ID, id);
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
