package org.tanaoroshi.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook of one list: styles and cells, for the plain and the formal inventory alike. */
final class SheetFile implements AutoCloseable {
  private final Path file;
  private final Workbook workbook;
  private final Map<String, CellStyle> styles = new TreeMap<>();
  private final Sheet sheet;

  SheetFile(Path file, String sheetName) {
    this.file = file;
    boolean old = file.toString().endsWith(".xls");
    this.workbook = old ? new HSSFWorkbook() : new XSSFWorkbook();
    this.sheet = workbook.createSheet(sheetName);
  }

  Sheet sheet() {
    return sheet;
  }

  /** A further sheet of plain sentences, such as 記入要領. */
  void addGuide(String name, List<String> sentences) {
    Sheet guide = workbook.createSheet(name);
    guide.setColumnWidth(0, 90 * 256);
    for (int i = 0; i < sentences.size(); i++) {
      guide.createRow(i).createCell(0).setCellValue(sentences.get(i));
    }
  }

  /** One or two header rows from {@code row} on; equal neighbours above are merged. */
  void header(int row, List<Layout.Column> columns, boolean twoRows) {
    Row upper = sheet.createRow(row);
    upper.setHeightInPoints(32);
    Row lower = twoRows ? sheet.createRow(row + 1) : null;
    for (int c = 0; c < columns.size(); c++) {
      Layout.Column column = columns.get(c);
      boolean continues = c > 0 && sameGroup(columns.get(c - 1), column);
      put(upper, c, continues ? null : column.upper(), style("header"));
      if (lower != null) {
        put(lower, c, column.lower().isEmpty() ? null : column.lower(), style("header"));
        if (column.lower().isEmpty()) {
          sheet.addMergedRegion(new CellRangeAddress(row, row + 1, c, c));
        } else if (!continues) {
          mergeGroup(row, c, columns);
        }
      }
      sheet.setColumnWidth(c, width(column.id()) * 256);
    }
  }

  private void mergeGroup(int row, int from, List<Layout.Column> columns) {
    int to = from;
    while (to + 1 < columns.size() && sameGroup(columns.get(from), columns.get(to + 1))) {
      to++;
    }
    if (to > from) {
      sheet.addMergedRegion(new CellRangeAddress(row, row, from, to));
    }
  }

  private static boolean sameGroup(Layout.Column left, Layout.Column right) {
    return !right.lower().isEmpty() && left.upper().equals(right.upper());
  }

  private static int width(String id) {
    if (id.equals("name") || id.equals("text.law")) {
      return 34;
    }
    if (id.matches("text\\.(purpose|means|target|issues)")) {
      return 42;
    }
    if (id.matches("text\\..*|start|end|period|staff|.*\\.unit|year\\.rate.*")) {
      return 11;
    }
    return id.startsWith("office") || id.endsWith(".name") ? 22 : 15;
  }

  /** Puts a text, a number or nothing, with the look of its kind. */
  void value(Row row, int column, Object value, boolean money) {
    String style = value instanceof BigDecimal number ? numberStyle(number, money) : "text";
    put(row, column, value, style(style));
  }

  private static String numberStyle(BigDecimal number, boolean money) {
    return money ? "money" : number.scale() > 0 ? "decimal" : "count";
  }

  /** A row of one sentence in its first cell. */
  Row sentence(int row, String text, String styleName) {
    Row made = sheet.createRow(row);
    put(made, 0, text, style(styleName));
    return made;
  }

  void put(Row row, int column, Object value, CellStyle style) {
    Cell cell = row.createCell(column);
    cell.setCellStyle(style);
    switch (value) {
      case null -> cell.setBlank();
      case BigDecimal number -> cell.setCellValue(number.doubleValue());
      default -> cell.setCellValue(value.toString());
    }
  }

  CellStyle style(String name) {
    return styles.computeIfAbsent(name, this::newStyle);
  }

  private CellStyle newStyle(String name) {
    CellStyle style = workbook.createCellStyle();
    Font font = workbook.createFont();
    font.setFontName("游ゴシック");
    font.setFontHeightInPoints((short) (name.equals("title") ? 16 : 10));
    font.setBold(List.of("title", "header", "section", "sum").contains(name));
    style.setFont(font);
    if (name.equals("title") || name.equals("note")) {
      return style;
    }
    if (name.equals("unit")) {
      style.setAlignment(HorizontalAlignment.RIGHT);
      return style;
    }
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    short format =
        workbook
            .createDataFormat()
            .getFormat(
                switch (name) {
                  case "money", "sum" -> "#,##0;\"▲\"#,##0";
                  case "decimal" -> "#,##0.0";
                  case "count" -> "#,##0";
                  default -> "General";
                });
    style.setDataFormat(format);
    style.setWrapText(List.of("text", "header").contains(name));
    if (name.equals("right")) {
      style.setAlignment(HorizontalAlignment.RIGHT);
    }
    if (List.of("header", "section", "sum").contains(name)) {
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      style.setFillForegroundColor(
          (name.equals("header") ? IndexedColors.PALE_BLUE : IndexedColors.GREY_25_PERCENT)
              .getIndex());
    }
    if (name.equals("header")) {
      style.setAlignment(HorizontalAlignment.CENTER);
      style.setVerticalAlignment(VerticalAlignment.CENTER);
    }
    return style;
  }

  @Override
  public void close() throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      workbook.write(out);
    }
    workbook.close();
  }
}
