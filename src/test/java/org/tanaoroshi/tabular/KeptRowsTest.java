package org.tanaoroshi.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows kept of a sheet are the rows of the sheet. */
class KeptRowsTest {
  private static final String[] TEXTS = {"1,000", "道路", "𠮷野", "_xD842_", "_xDFB7_", "a\nb", "　"};

  @TempDir Path folder;
  private Path file;

  /** Two sheets with cells of every kind, gaps, hidden rows and halves of surrogate pairs. */
  @BeforeEach
  void aWorkbook() throws Exception {
    Random random = new Random(4);
    file = folder.resolve("a.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      for (String name : List.of("一", "二")) {
        var sheet = book.createSheet(name);
        for (int r = 0; r < 60; r += 1 + random.nextInt(2)) {
          var row = sheet.createRow(r);
          row.setZeroHeight(random.nextInt(5) == 0);
          for (int c = 0; c < 12; c++) {
            fill(row, c, random);
          }
        }
      }
      book.write(out);
    }
  }

  private static void fill(org.apache.poi.ss.usermodel.Row row, int column, Random random) {
    var cell = row.createCell(column);
    switch (random.nextInt(6)) {
      case 0 -> cell.setCellValue(random.nextInt(1_000_000));
      case 1 -> cell.setCellValue(random.nextBoolean());
      case 2 -> cell.setCellFormula("A1+1");
      case 3 -> row.removeCell(cell);
      default -> cell.setCellValue(TEXTS[random.nextInt(TEXTS.length)]);
    }
  }

  @Test
  void everyRowIsToldOnceAsItWasRead() throws Exception {
    KeptRows kept = new KeptRows(1_000_000);
    try (TabularFile opened = TabularFile.open(file, OpenOptions.NONE)) {
      for (Sheet sheet : opened.sheets()) {
        List<Row> read = new ArrayList<>();
        assertThat(kept.read(opened, sheet, read::add)).isEqualTo(opened.read(sheet, row -> true));
        List<Row> told = new ArrayList<>();
        assertThat(kept.tell(sheet, told::add)).isTrue();
        assertThat(told).isEqualTo(read).hasSizeGreaterThan(20);
        assertThat(kept.tell(sheet, told::add)).isFalse();
        assertThat(told).isEqualTo(read);
      }
    }
  }

  @Test
  void whoHasEnoughIsToldNoMore() throws Exception {
    KeptRows kept = new KeptRows(1_000_000);
    try (TabularFile opened = TabularFile.open(file, OpenOptions.NONE)) {
      Sheet sheet = opened.sheets().getFirst();
      List<Row> read = new ArrayList<>();
      kept.read(opened, sheet, read::add);
      List<Row> told = new ArrayList<>();
      kept.tell(
          sheet,
          row -> {
            told.add(row);
            return told.size() < 3;
          });
      assertThat(told).isEqualTo(read.subList(0, 3));
    }
  }

  @Test
  void aSheetThatDoesNotFitIsNotKeptAndLeavesItsRoomToOthers() throws Exception {
    KeptRows kept = new KeptRows(3_000);
    try (TabularFile opened = TabularFile.open(file, OpenOptions.NONE)) {
      Sheet sheet = opened.sheets().getFirst();
      List<Row> read = new ArrayList<>();
      kept.read(opened, sheet, read::add);
      assertThat(read).hasSizeGreaterThan(20);
      assertThat(kept.tell(sheet, read::add)).isFalse();
      assertThat(kept.room()).isEqualTo(3_000);
    }
  }
}
