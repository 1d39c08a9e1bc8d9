package org.tanaoroshi.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanaoroshi.exchange.sheets.WorkbookKind;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.model.Progress;

/** Workbooks that went through LibreOffice: one kept as test data, others where it is installed. */
class LibreOfficeTest {
  /** The seed of the book in {@code resaved-by-libreoffice.xlsx}. */
  private static final long RESAVED = 4;

  private static final int SECONDS = 120;

  @TempDir Path folder;

  @Test
  void aSubmissionSavedAgainByLibreOfficeSaysTheSame() throws Exception {
    Path file = folder.resolve("resaved.xlsx");
    try (InputStream in = getClass().getResourceAsStream("resaved-by-libreoffice.xlsx")) {
      Files.copy(in, file);
    }
    RoundTrip.assertSame(
        WorkbookReader.read(file, "", Progress.NONE), RandomBooks.forLibreOffice(RESAVED));
  }

  @Test
  void soItDoesWithTheLibreOfficeInstalledHere() throws Exception {
    WorkbookContents written = RandomBooks.forLibreOffice(RESAVED);
    Path file = folder.resolve("book.xlsx");
    WorkbookWriter.writeOne(file, written, WorkbookKind.SUBMISSION, Progress.NONE);
    RoundTrip.assertSame(WorkbookReader.read(savedAgain(file), "", Progress.NONE), written);
  }

  @Test
  void libreOfficeComputesWhatStandsInTheCells() throws Exception {
    Path file = folder.resolve("book.xlsx");
    WorkbookContents contents =
        TotalsSheetTest.awkward(Samples.contents(40, 11, MoneyUnit.THOUSAND));
    WorkbookWriter.writeOne(file, contents, WorkbookKind.CONSOLIDATED, Progress.NONE);
    Path uncomputed = folder.resolve("uncomputed.xlsx");
    withoutValuesOfFormulas(file, uncomputed);
    int checked = 0;
    try (XSSFWorkbook expected = new XSSFWorkbook(file.toFile());
        XSSFWorkbook actual = new XSSFWorkbook(savedAgain(uncomputed).toFile())) {
      for (Sheet sheet : expected) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.FORMULA) {
              assertSame(
                  actual
                      .getSheet(sheet.getSheetName())
                      .getRow(row.getRowNum())
                      .getCell(cell.getColumnIndex()),
                  cell);
              checked++;
            }
          }
        }
      }
    }
    assertThat(checked).isGreaterThan(40 * 15);
  }

  private static void assertSame(Cell actual, Cell expected) {
    String where =
        expected.getSheet().getSheetName()
            + " "
            + expected.getAddress()
            + " "
            + expected.getCellFormula();
    if (expected.getCachedFormulaResultType() == CellType.NUMERIC) {
      assertThat(actual.getNumericCellValue())
          .as(where)
          .isCloseTo(expected.getNumericCellValue(), within(1e-9));
    } else {
      assertThat(actual.getStringCellValue()).as(where).isEqualTo(expected.getStringCellValue());
    }
  }

  private Path savedAgain(Path file) throws IOException, InterruptedException {
    String path = System.getenv().getOrDefault("PATH", "");
    assumeTrue(
        Arrays.stream(path.split(System.getProperty("path.separator")))
            .anyMatch(p -> Files.isExecutable(Path.of(p, "soffice"))),
        "LibreOffice (soffice) is not installed");
    Path out = Files.createDirectory(folder.resolve("saved-again"));
    Process process =
        new ProcessBuilder(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "xlsx",
                "--outdir",
                out.toString(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("soffice.log").toFile())
            .start();
    boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
    process.destroy();
    assertThat(ended).as("LibreOffice ended within %d s", SECONDS).isTrue();
    return out.resolve(file.getFileName().toString());
  }

  /** Takes the stored value of every formula away, so that opening the file computes them. */
  private static void withoutValuesOfFormulas(Path from, Path to) throws IOException {
    try (ZipFile zip = new ZipFile(from.toFile());
        OutputStream file = Files.newOutputStream(to);
        ZipOutputStream out = new ZipOutputStream(file)) {
      for (ZipEntry entry : zip.stream().toList()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        byte[] bytes = zip.getInputStream(entry).readAllBytes();
        if (entry.getName().startsWith("xl/worksheets/sheet")) {
          String xml = new String(bytes, StandardCharsets.UTF_8);
          bytes = xml.replaceAll("</f><v>[^<]*</v>", "</f>").getBytes(StandardCharsets.UTF_8);
        }
        out.write(bytes);
      }
    }
  }
}
