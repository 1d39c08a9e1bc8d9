package org.tanaoroshi.ui.merge;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.tanaoroshi.exchange.sheets.WorkbookKind;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.EffectMeasure;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.ui.review.City;
import org.tanaoroshi.values.FrameworkJson;
import org.tanaoroshi.workbench.Desk;
import org.tanaoroshi.workbench.Edit;
import org.tanaoroshi.workbench.NewBook;
import org.tanaoroshi.workbench.export.Export;

/**
 * Finance's book of an invented city, and departments that are sent its workbook, answer in the
 * program and send workbooks back.
 */
final class Departments implements AutoCloseable {
  static final String STAGE = "section";
  static final String UNIT = "こども家庭局";
  static final Field GRADE = new Field.GradeOf("v1");
  static final Field COMMENT = new Field.CommentOn("v3");
  static final Field DIRECTION = new Field.Of(Item.DIRECTION);
  static final Field CUT = new Field.EffectIn(new FiscalYear(2027), EffectMeasure.EXPENDITURE_CUT);

  final Desk finance;
  private final Path folder;
  private final Path sent;
  private int books;

  Departments(Path folder) throws Exception {
    this.folder = folder;
    finance =
        Desk.open(
            City.book(folder, FrameworkJson.shipped(FrameworkJson.STANDARD), City.programs()),
            false);
    sent = folder.resolve("配布.xlsx");
    Export.workbook(
        finance,
        sent,
        new Export.Request(WorkbookKind.DISTRIBUTION, STAGE, List.of(UNIT), ""),
        Progress.NONE);
  }

  /** The program of the unit at that place of the inventory. */
  Dossier program(int at) {
    return finance.dossiers().get(at);
  }

  /** What the book holds at the first stage. */
  String value(int program, Field field) {
    return program(program).answers().get(STAGE, field);
  }

  Edit edit(int program, Field field, String value) {
    return new Edit(program(program).id(), STAGE, field, value);
  }

  /** The workbook that a reviewer of the unit sends back with those answers. */
  Path returned(String name, String reviewer, List<Edit> answers) throws Exception {
    Path book = folder.resolve("課" + books++ + ".tanaoroshi");
    NewBook.fromWorkbook(book, sent, "", reviewer, Progress.NONE);
    Path returned = Files.createDirectories(folder.resolve("提出")).resolve(name);
    try (Desk desk = Desk.open(book, false)) {
      Desk.waitFor(desk.answer(reviewer, "記入", answers));
      Export.workbook(
          desk,
          returned,
          new Export.Request(WorkbookKind.SUBMISSION, STAGE, List.of(), reviewer),
          Progress.NONE);
    }
    return returned;
  }

  /** Types a text that is no number over the effects of a workbook, as happens in Excel. */
  static void spoilAmounts(Path workbook) throws IOException {
    try (InputStream in = Files.newInputStream(workbook);
        XSSFWorkbook opened = new XSSFWorkbook(in)) {
      for (Row row : opened.getSheet("点検一覧")) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.NUMERIC && isUnderCut(cell)) {
            cell.setCellValue("約5百万");
          }
        }
      }
      try (OutputStream out = Files.newOutputStream(workbook)) {
        opened.write(out);
      }
    }
  }

  private static boolean isUnderCut(Cell cell) {
    for (Row row : cell.getSheet()) {
      Cell heading = row.getCell(cell.getColumnIndex());
      if (heading != null && heading.toString().contains("歳出削減")) {
        return row.getRowNum() < cell.getRowIndex();
      }
    }
    return false;
  }

  /** A copy that asks for a password. */
  static Path locked(Path workbook, String password) throws IOException, GeneralSecurityException {
    Path locked = workbook.resolveSibling("鍵付き_" + workbook.getFileName());
    try (POIFSFileSystem file = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword(password);
      try (OutputStream inside = encryptor.getDataStream(file)) {
        Files.copy(workbook, inside);
      }
      try (OutputStream out = Files.newOutputStream(locked)) {
        file.writeFilesystem(out);
      }
    }
    return locked;
  }

  /** Two reviewers of the unit who contradict each other in three fields of two programs. */
  List<Path> twoReviewers() throws Exception {
    return List.of(
        returned(
            "こども家庭局_山本.xlsx",
            "山本",
            List.of(
                edit(0, GRADE, "C"),
                edit(0, COMMENT, "相談機能は行政が担い、遊び場機能は民間との協働に移せる余地がある。"),
                edit(1, DIRECTION, "shrink"),
                edit(2, GRADE, "A"))),
        returned(
            "こども家庭局_井上.xlsx",
            "井上",
            List.of(
                edit(0, GRADE, "D"),
                edit(0, COMMENT, "相談機能は行政が担い、利用料を見直した上で継続する余地がある。"),
                edit(1, DIRECTION, "continue"),
                edit(2, GRADE, "A"))));
  }

  @Override
  public void close() throws IOException {
    finance.close();
  }
}
