package org.tanaoroshi.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.tabular.Cell.Kind;

class TabularFileTest {
  @TempDir Path folder;

  private static Workbook workbook(String ending) {
    return ending.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook();
  }

  private Path save(Workbook book, String name) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file);
        book) {
      book.write(out);
    }
    return file;
  }

  private static List<Row> rows(Path file, OpenOptions options, int sheet) throws Refusal {
    List<Row> rows = new ArrayList<>();
    try (TabularFile opened = TabularFile.open(file, options)) {
      opened.read(opened.sheets().get(sheet), rows::add);
    }
    return rows;
  }

  private static List<Row> rows(Path file) throws Refusal {
    return rows(file, OpenOptions.NONE, 0);
  }

  private static void assertRefused(String key, Path file, OpenOptions options) {
    assertThatThrownBy(() -> rows(file, options, 0))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.reason().key()).isEqualTo("tabular." + key));
  }

  @Test
  void aSheetLeftInItsMiddleDisturbsNoOther() throws Exception {
    XSSFWorkbook book = new XSSFWorkbook();
    for (String name : List.of("大", "小")) {
      var sheet = book.createSheet(name);
      // Unlike numbers, so that what is unpacked ahead of the reader takes a while.
      for (int r = 0; r < (name.equals("大") ? 20_000 : 3); r++) {
        sheet.createRow(r).createCell(0).setCellValue(r * 0.618_033 + r);
      }
    }
    Path file = save(book, "a.xlsx");
    try (TabularFile opened = TabularFile.open(file, OpenOptions.NONE)) {
      for (int n = 0; n < 50; n++) {
        List<Row> rows = new ArrayList<>();
        opened.read(opened.sheets().get(0), row -> false);
        opened.read(opened.sheets().get(1), rows::add);
        assertThat(rows).hasSize(3);
      }
      List<Row> all = new ArrayList<>();
      opened.read(opened.sheets().get(0), all::add);
      assertThat(all).hasSize(20_000);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void valuesAreExactAndCodesStayText(String ending) throws Exception {
    Workbook book = workbook(ending);
    var row = book.createSheet("台帳").createRow(4);
    row.createCell(0).setCellValue("0012");
    row.createCell(1).setCellValue(34482000.0);
    row.createCell(2).setCellValue(1.0E7);
    row.createCell(3).setCellValue(0.1 + 0.2);
    row.createCell(4).setCellValue(true);
    row.createCell(5).setCellValue(-1234567.5);
    CellStyle padded = book.createCellStyle();
    padded.setDataFormat(book.createDataFormat().getFormat("0000"));
    row.createCell(6).setCellValue(801);
    row.getCell(6).setCellStyle(padded);
    row.createCell(9).setCellValue("=x_ \n改行");

    List<Row> rows = rows(save(book, "a." + ending));
    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst().number()).isEqualTo(5);
    assertThat(rows.getFirst().cells())
        .containsExactly(
            new Cell(1, Kind.TEXT, "0012"),
            new Cell(2, Kind.NUMBER, "34482000"),
            new Cell(3, Kind.NUMBER, "10000000"),
            new Cell(4, Kind.NUMBER, "0.3"),
            new Cell(5, Kind.TRUTH, "TRUE"),
            new Cell(6, Kind.NUMBER, "-1234567.5"),
            new Cell(7, Kind.NUMBER, "0801"),
            new Cell(10, Kind.TEXT, "=x_ \n改行"));
  }

  @ParameterizedTest
  @CsvSource({"xlsx,false", "xls,false", "xlsx,true"})
  void datesOfErasAndBothDateSystemsAreIso(String ending, boolean from1904) throws Exception {
    Workbook book = workbook(ending);
    if (from1904) {
      ((XSSFWorkbook) book).getCTWorkbook().addNewWorkbookPr().setDate1904(true);
    }
    var row = book.createSheet().createRow(0);
    String[] formats = {
      "[$-411]ggge\"年\"m\"月\"d\"日\"",
      "yyyy/m/d",
      "[$-ja-JP-x-gannen]ggge\"年度\"",
      "#,##0\"日\"",
      "h:mm"
    };
    for (int i = 0; i < formats.length; i++) {
      CellStyle style = book.createCellStyle();
      style.setDataFormat(book.createDataFormat().getFormat(formats[i]));
      row.createCell(i).setCellValue(i == 4 ? 0.5 : 45383 - (from1904 ? 1462 : 0));
      row.getCell(i).setCellStyle(style);
    }
    Row read = rows(save(book, "a." + ending)).getFirst();
    assertThat(List.of(read.text(1), read.text(2), read.text(3))).containsOnly("2024-04-01");
    assertThat(read.cell(4).kind()).isEqualTo(Kind.NUMBER);
    assertThat(from1904 ? "12:00" : read.text(5)).isEqualTo("12:00");
  }

  @Test
  void escapesOfAWorkbookAreUndoneOnce() throws Exception {
    Path file = save(workbookOf("_x005F_x0041_ a_x000D_ _x00 _xZZZZ_"), "a.xlsx");
    assertThat(rows(file).getFirst().text(1)).isEqualTo("_x0041_ a\r _x00 _xZZZZ_");
  }

  @Test
  void furiganaNeverLeaks() throws Exception {
    XSSFWorkbook book = new XSSFWorkbook();
    XSSFCell cell = book.createSheet().createRow(0).createCell(0);
    XSSFRichTextString text = new XSSFRichTextString("街路樹");
    var reading = text.getCTRst().addNewRPh();
    reading.setT("ガイロジュ");
    reading.setSb(0);
    reading.setEb(3);
    cell.setCellValue(text);
    assertThat(rows(save(book, "a.xlsx")).getFirst().text(1)).isEqualTo("街路樹");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void hiddenAndMergedPartsAreReadAndMarked(String ending) throws Exception {
    Workbook book = workbook(ending);
    var sheet = book.createSheet("見える");
    sheet.createRow(0).createCell(0).setCellValue("a");
    sheet.createRow(1).createCell(2).setCellValue("b");
    sheet.getRow(1).setZeroHeight(true);
    sheet.setColumnHidden(2, true);
    sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 1));
    book.createSheet("隠し").createRow(0).createCell(0).setCellValue("c");
    book.setSheetHidden(1, true);

    try (TabularFile file = TabularFile.open(save(book, "a." + ending), OpenOptions.NONE)) {
      assertThat(file.sheets())
          .containsExactly(new Sheet(0, "見える", false), new Sheet(1, "隠し", true));
      List<Row> rows = new ArrayList<>();
      SheetShape shape = file.read(file.sheets().getFirst(), rows::add);
      assertThat(rows).extracting(Row::hidden).containsExactly(false, true);
      assertThat(shape.hiddenColumns()).containsExactly(3);
      assertThat(shape.merged()).containsExactly(new SheetShape.Merged(1, 2, 1, 2));
      assertThat(List.of(shape.lastRow(), shape.lastColumn())).containsExactly(2, 3);
      List<Row> hidden = new ArrayList<>();
      file.read(file.sheets().get(1), hidden::add);
      assertThat(hidden.getFirst().text(1)).isEqualTo("c");
      assertThat(file.locator(file.sheets().getFirst(), 2, 3).cell()).isEqualTo("C2");
    }
  }

  @Test
  void formulasGiveTheirStoredValueAndWithoutOneAreNotZero() throws Exception {
    XSSFWorkbook book = new XSSFWorkbook();
    var row = book.createSheet().createRow(0);
    row.createCell(0).setCellValue(2);
    row.createCell(1).setCellFormula("A1*3");
    book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(1));
    row.createCell(2).setCellFormula("A1*4");
    row.createCell(3).setCellFormula("A1/0");
    book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(3));
    assertThat(rows(save(book, "a.xlsx")).getFirst().cells())
        .containsExactly(
            new Cell(1, Kind.NUMBER, "2"),
            new Cell(2, Kind.NUMBER, "6"),
            new Cell(3, Kind.FORMULA_WITHOUT_VALUE, ""),
            new Cell(4, Kind.ERROR, "#DIV/0!"));
  }

  @Test
  void encryptedWorkbooksAskForThePassword() throws Exception {
    Path plain = save(workbookOf("秘密"), "plain.xlsx");
    Path file = folder.resolve("secret.xlsx");
    try (POIFSFileSystem files = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(file)) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("ひみつ");
      try (OutputStream inner = encryptor.getDataStream(files)) {
        Files.copy(plain, inner);
      }
      files.writeFilesystem(out);
    }
    assertRefused("password", file, OpenOptions.NONE);
    assertRefused("wrongPassword", file, OpenOptions.NONE.withPassword("x"));
    assertThat(rows(file, OpenOptions.NONE.withPassword("ひみつ"), 0).getFirst().text(1))
        .isEqualTo("秘密");
    assertThat(OpenOptions.NONE.withPassword("ひみつ").toString()).doesNotContain("ひみつ");
  }

  @Test
  void encryptedOldWorkbooksAskForThePassword() throws Exception {
    HSSFWorkbook book = new HSSFWorkbook();
    book.createSheet().createRow(0).createCell(0).setCellValue("秘密");
    Biff8EncryptionKey.setCurrentUserPassword("himitsu");
    Path file;
    try {
      file = save(book, "secret.xls");
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    assertRefused("password", file, OpenOptions.NONE);
    assertRefused("wrongPassword", file, OpenOptions.NONE.withPassword("x"));
    assertThat(rows(file, OpenOptions.NONE.withPassword("himitsu"), 0).getFirst().text(1))
        .isEqualTo("秘密");
  }

  private static XSSFWorkbook workbookOf(String text) {
    XSSFWorkbook book = new XSSFWorkbook();
    book.createSheet().createRow(0).createCell(0).setCellValue(text);
    return book;
  }

  @Test
  void theContentCountsNotTheEnding() throws Exception {
    assertThat(rows(save(workbookOf("a"), "a.csv")).getFirst().text(1)).isEqualTo("a");
    assertThat(rows(text("b.xls", "名称,額\nあ,1\n", StandardCharsets.UTF_8))).hasSize(2);
    assertRefused(
        "html",
        text("c.xls", "<html><table><tr><td>1</td></tr></table></html>", StandardCharsets.UTF_8),
        OpenOptions.NONE);
    assertRefused(
        "notSpreadsheet", text("d.xlsx", "%PDF-1.7\n", StandardCharsets.UTF_8), OpenOptions.NONE);
    assertRefused("empty", text("e.csv", "", StandardCharsets.UTF_8), OpenOptions.NONE);
    assertRefused("missing", folder.resolve("none.csv"), OpenOptions.NONE);
    assertRefused("notAFile", folder, OpenOptions.NONE);
  }

  private Path text(String name, String text, Charset charset) throws IOException {
    return Files.write(folder.resolve(name), text.getBytes(charset));
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8,''",
    "UTF-8,BOM",
    "windows-31j,''",
    "UTF-16LE,BOM",
    "UTF-16BE,BOM",
    "UTF-16LE,''",
    "UTF-16BE,''"
  })
  void charsetsAreToldApart(String charset, String mark) throws Exception {
    String text = "番号,事業名,額\r\n0001,①髙㈱～の事業,\"1,200\"\r\n";
    Path file = text("a.csv", (mark.isEmpty() ? "" : "\uFEFF") + text, Charset.forName(charset));
    try (TabularFile opened = TabularFile.open(file, OpenOptions.NONE)) {
      assertThat(opened.charset()).isEqualTo(Charset.forName(charset).name());
    }
    List<Row> rows = rows(file);
    assertThat(rows.getFirst().text(1)).isEqualTo("番号");
    assertThat(rows.get(1).cells())
        .extracting(Cell::text)
        .containsExactly("0001", "①髙㈱～の事業", "1,200");
  }

  @Test
  void anUnknownCharsetIsAskedFor() throws Exception {
    Path file = text("a.csv", "name,café – “x”\n", Charset.forName("windows-1252"));
    assertRefused("charset", file, OpenOptions.NONE);
    assertRefused("charsetMismatch", file, OpenOptions.NONE.withCharset("UTF-8"));
    assertRefused("unknownCharset", file, OpenOptions.NONE.withCharset("klingon"));
    assertThat(rows(file, OpenOptions.NONE.withCharset("windows-1252"), 0).getFirst().text(2))
        .isEqualTo("café – “x”");
  }

  @ParameterizedTest
  @CsvSource({"'',a mark", "UTF-8,the user"})
  void aCharsetThatTheMiddleOfATextContradictsIsRefused(String told, String by) throws Exception {
    Path file = text("a.csv", "\uFEFF番号,事業名\n" + "1,公園\n".repeat(100_000), StandardCharsets.UTF_8);
    Files.write(file, new byte[] {(byte) 0x8C, (byte) 0xF6, '\n'}, StandardOpenOption.APPEND);
    try (TabularFile opened = TabularFile.open(file, OpenOptions.NONE.withCharset(told))) {
      assertThat(opened.charset()).as(by).isEqualTo("UTF-8");
      assertThatThrownBy(() -> opened.read(opened.sheets().getFirst(), row -> true))
          .isInstanceOfSatisfying(
              Refusal.class,
              e -> assertThat(e.reason().key()).isEqualTo("tabular.charsetMismatch"));
    }
  }

  @Test
  void recordsAreNumberedAsASpreadsheetShowsThem() throws Exception {
    Path file = text("a.tsv", "a\tb\n\"x\ny\"\t2\n\n=\"0012\"\t3", StandardCharsets.UTF_8);
    List<Row> rows = rows(file);
    assertThat(rows).extracting(Row::number).containsExactly(1, 2, 4);
    assertThat(rows.get(1).text(1)).isEqualTo("x\ny");
    assertThat(rows.get(2).text(1)).isEqualTo("0012");
  }

  @Test
  void aQuoteThatIsNeverClosedIsRefusedNotSwallowed() throws Exception {
    assertRefused(
        "quotes", text("a.csv", "a,b\n\"x,1\ny,2\n", StandardCharsets.UTF_8), OpenOptions.NONE);
  }

  @Test
  void whatTheReceiverThrowsComesThrough() throws Exception {
    Path file = text("a.csv", "a,b\n1,2\n", StandardCharsets.UTF_8);
    try (TabularFile opened = TabularFile.open(file, OpenOptions.NONE)) {
      Sheet sheet = opened.sheets().getFirst();
      assertThatThrownBy(
              () ->
                  opened.read(
                      sheet,
                      row -> {
                        throw new CancellationException();
                      }))
          .isInstanceOf(CancellationException.class);
      List<Row> rows = new ArrayList<>();
      opened.read(
          sheet,
          row -> {
            rows.add(row);
            return false;
          });
      assertThat(rows).hasSize(1);
    }
  }

  @Test
  void documentTypesAndBombsAreRefused() throws Exception {
    Path plain = save(workbookOf("a"), "plain.xlsx");
    String sheet =
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
            + "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&a;</t></is></c></row>"
            + "</sheetData></worksheet>";
    assertRefused("unsafe", replaced(plain, "xl/worksheets/sheet1.xml", sheet), OpenOptions.NONE);
    String bomb = "<worksheet><sheetData>" + " ".repeat(50_000_000) + "</sheetData></worksheet>";
    assertRefused("bomb", replaced(plain, "xl/worksheets/sheet1.xml", bomb), OpenOptions.NONE);
  }

  private Path replaced(Path zip, String entry, String content) throws IOException {
    Path changed = Files.createTempFile(folder, "changed", ".xlsx");
    try (var in = new java.util.zip.ZipFile(zip.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(changed))) {
      for (ZipEntry e : (Iterable<ZipEntry>) in.stream().map(x -> (ZipEntry) x)::iterator) {
        out.putNextEntry(new ZipEntry(e.getName()));
        out.write(
            e.getName().equals(entry)
                ? content.getBytes(StandardCharsets.UTF_8)
                : in.getInputStream(e).readAllBytes());
      }
    }
    return changed;
  }
}
