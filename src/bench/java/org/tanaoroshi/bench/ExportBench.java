package org.tanaoroshi.bench;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.tanaoroshi.exchange.sheets.WorkbookKind;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.workbench.Desk;
import org.tanaoroshi.workbench.export.Export;

/**
 * The workbook of about 3,000 programs, against SXSSF and POI's user model writing the same values
 * into the same cells, without styles; aim: 1.5 times SXSSF.
 */
public final class ExportBench {
  private static final String FLOOR = "the same cells by SXSSF, bare";
  private static final String OURS = "export";

  /** The values of a sheet, null where a cell is blank. */
  private record Values(String name, List<List<Object>> rows) {}

  private ExportBench() {}

  /** Runs it. */
  public static void main(String[] args) throws Exception {
    // Else POI's user model does not read the workbook back: the JDK counts every &quot; of a
    // sheet.
    System.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
    System.setProperty("jdk.xml.totalEntitySizeLimit", "0");
    Path book = SampleBook.make(Bench.FOLDER.resolve("export.tanaoroshi"));
    Path target = Bench.FOLDER.resolve("export.xlsx");
    Path bare = Bench.FOLDER.resolve("bare.xlsx");
    Bench bench = new Bench("Export");
    try (Desk desk = Desk.open(book, true)) {
      Export.Request request =
          new Export.Request(WorkbookKind.CONSOLIDATED, "section", List.of(), "");
      Export.workbook(desk, target, request, Progress.NONE);
      List<Values> values = values(target);
      bench.add(FLOOR, () -> write(new SXSSFWorkbook(100), values, bare));
      bench.add("the same by POI's user model", () -> write(new XSSFWorkbook(), values, bare));
      bench.add(OURS, () -> Export.workbook(desk, target, request, Progress.NONE));
      bench.run(2, 7);
      bench.say(
          String.format(
              "%d programs, %d cells, %.1f MB. %s is %.2f times %s (aim 1.5).",
              desk.dossiers().size(),
              values.stream().flatMap(v -> v.rows().stream()).mapToInt(List::size).sum(),
              Files.size(target) / 1e6,
              OURS,
              bench.median(OURS) / bench.median(FLOOR),
              FLOOR));
    }
    bench.write();
  }

  private static List<Values> values(Path file) throws Exception {
    List<Values> values = new ArrayList<>();
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
      for (Sheet sheet : workbook) {
        List<List<Object>> rows = new ArrayList<>();
        for (Row row : sheet) {
          List<Object> cells = new ArrayList<>();
          for (Cell cell : row) {
            cells.add(value(cell));
          }
          rows.add(cells);
        }
        values.add(new Values(sheet.getSheetName(), rows));
      }
    }
    return values;
  }

  private static Object value(Cell cell) {
    return switch (cell.getCellType()) {
      case NUMERIC -> cell.getNumericCellValue();
      case STRING -> cell.getStringCellValue();
      case FORMULA -> cell.getCellFormula();
      default -> null;
    };
  }

  private static void write(Workbook workbook, List<Values> values, Path file) throws Exception {
    try (workbook;
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      for (Values v : values) {
        Sheet sheet = workbook.createSheet(v.name());
        for (int r = 0; r < v.rows().size(); r++) {
          Row row = sheet.createRow(r);
          List<Object> cells = v.rows().get(r);
          for (int c = 0; c < cells.size(); c++) {
            switch (cells.get(c)) {
              case Double number -> row.createCell(c).setCellValue(number);
              case String text -> row.createCell(c).setCellValue(text);
              case null, default -> row.createCell(c);
            }
          }
        }
      }
      workbook.write(out);
    }
  }
}
