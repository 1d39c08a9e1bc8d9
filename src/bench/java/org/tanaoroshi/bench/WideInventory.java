package org.tanaoroshi.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** An inventory of 100,000 programs in 30 columns, made once. */
final class WideInventory {
  static final int ROWS = 100_000;
  static final int COLUMNS = 30;

  private static final String[] HEADERS = {
    "事業コード",
    "事業名",
    "局",
    "部",
    "課",
    "事業目的",
    "事業概要",
    "根拠法令",
    "開始年度",
    "実施主体",
    "会計",
    "款",
    "項",
    "目",
    "対象者",
    "備考",
    "令和5年度決算額（千円）",
    "令和6年度決算額（千円）",
    "令和6年度当初予算（千円）",
    "令和7年度当初予算（千円）",
    "令和7年度一般財源（千円）",
    "令和8年度当初予算（千円）",
    "令和8年度一般財源（千円）",
    "令和8年度国庫支出金（千円）",
    "令和8年度市債（千円）",
    "担当者",
    "電話番号",
    "整理番号",
    "区分",
    "様式"
  };

  private WideInventory() {}

  static Path file() throws IOException {
    Path file = Bench.FOLDER.resolve("inventory-100000x30.xlsx");
    if (Files.exists(file)) {
      return file;
    }
    Files.createDirectories(Bench.FOLDER);
    Random random = new Random(30);
    Path part = Bench.FOLDER.resolve("part.xlsx");
    try (SXSSFWorkbook book = new SXSSFWorkbook(100);
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
      SXSSFSheet sheet = book.createSheet("事業一覧");
      SXSSFRow head = sheet.createRow(0);
      for (int c = 0; c < COLUMNS; c++) {
        head.createCell(c).setCellValue(HEADERS[c]);
      }
      for (int r = 1; r <= ROWS; r++) {
        row(sheet.createRow(r), r, random);
      }
      book.write(out);
    }
    return Files.move(part, file);
  }

  private static void row(SXSSFRow row, int number, Random random) {
    for (int c = 0; c < COLUMNS; c++) {
      if (c >= 16 && c < 25) {
        row.createCell(c).setCellValue(random.nextInt(1_000_000));
      } else {
        row.createCell(c).setCellValue(text(c, number, random));
      }
    }
  }

  private static String text(int column, int number, Random random) {
    return switch (column) {
      case 0 -> String.format("%06d", number);
      case 1 -> "第" + number + "号事業";
      case 2 -> "局" + random.nextInt(20);
      case 3 -> "部" + random.nextInt(60);
      case 4 -> "課" + random.nextInt(300);
      default -> HEADERS[column] + random.nextInt(10_000);
    };
  }
}
