package org.tanaoroshi.sample;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;

/** Writes the inventory of one department group in the form its layout asks for. */
final class InventoryFile {
  /** What a reader should find: rows from 1, as a spreadsheet shows them. */
  record Written(
      Layout layout, String headerRows, int programs, int sections, int totals, int notes) {}

  private static final List<String> GUIDE =
      List.of(
          "記入要領",
          "１　事業は令和８年度当初予算の予算事務事業ごとに１行とする。",
          "２　金額は千円単位で記入する。千円未満は四捨五入する。",
          "３　概算人件費は、従事職員数に１人当たり8,120千円を乗じた額とする。",
          "４　事業番号は、局・部・連番の順に付番しているので変更しない。",
          "５　不明な点は行財政改革課（内線2417）へ問い合わせる。");
  private static final List<String> NOTES =
      List.of(
          "※１　予算現額は、当初予算額に補正額及び前年度からの繰越額を加えた額である。",
          "※２　執行率は、決算額を予算現額で除した割合である。",
          "※３　特別会計の事業の「一般財源」欄には、保険料及び一般会計繰入金を含む。",
          "※４　▲は減額を、「－」は該当がないことを示す。");

  private final Layout layout;
  private final Cells cells;
  private final List<SampleProgram> programs;

  InventoryFile(Layout layout, List<SampleProgram> all) {
    this.layout = layout;
    this.cells = new Cells(layout);
    this.programs = all.stream().filter(layout::takes).toList();
  }

  Written write(Path folder) throws IOException {
    Path file = folder.resolve(layout.file());
    return switch (layout.form()) {
      case "csv" -> writeCsv(file);
      case "formal" -> writeFormal(file);
      default -> writePlain(file);
    };
  }

  private Written writeCsv(Path file) throws IOException {
    List<List<?>> rows = new ArrayList<>();
    rows.add(layout.columns().stream().map(Layout.Column::upper).toList());
    for (SampleProgram program : programs) {
      List<Object> row = new ArrayList<>();
      layout.columns().forEach(column -> row.add(cells.value(program, column.id())));
      rows.add(row);
    }
    DelimitedFile.write(file, layout.setting("charset"), rows);
    return new Written(layout, "1", programs.size(), 0, 0, 0);
  }

  private Written writePlain(Path file) throws IOException {
    try (SheetFile out = new SheetFile(file, layout.sheet())) {
      int header = 0;
      if (!layout.setting("title").isEmpty()) {
        out.sentence(0, layout.setting("title"), "title");
        Row unit = out.sentence(1, "令和8年6月30日現在", "note");
        int last = layout.columns().size() - 1;
        out.put(unit, last, "単位：" + layout.unit().label(), out.style("unit"));
        header = 2;
      }
      out.header(header, layout.columns(), false);
      int at = header + 1;
      for (SampleProgram program : programs) {
        Row row = out.sheet().createRow(at++);
        for (int c = 0; c < layout.columns().size(); c++) {
          String id = layout.columns().get(c).id();
          out.value(row, c, cells.value(program, id), Cells.isMoney(id));
        }
      }
      out.sheet().createFreezePane(2, header + 1);
      out.sheet()
          .setAutoFilter(new CellRangeAddress(header, at - 1, 0, layout.columns().size() - 1));
      if (!layout.setting("guide").isEmpty()) {
        out.addGuide(layout.setting("guide"), GUIDE);
      }
      return new Written(layout, Integer.toString(header + 1), programs.size(), 0, 0, 0);
    }
  }

  private Written writeFormal(Path file) throws IOException {
    try (SheetFile out = new SheetFile(file, layout.sheet())) {
      int last = layout.columns().size() - 1;
      out.sentence(0, layout.setting("title"), "title");
      out.sheet().addMergedRegion(new CellRangeAddress(0, 0, 0, 11));
      out.sentence(1, "作成：総務部総務課（令和８年６月30日）", "note");
      Row unit = out.sheet().createRow(2);
      out.put(unit, last, "(単位：千円)", out.style("unit"));
      out.header(3, layout.columns(), true);
      int at = 5;
      int sections = 0;
      Map<String, List<SampleProgram>> byDepartment =
          programs.stream()
              .collect(
                  Collectors.groupingBy(
                      p -> p.seed().office().department(),
                      java.util.LinkedHashMap::new,
                      Collectors.toList()));
      for (var department : byDepartment.entrySet()) {
        Row section = out.sentence(at, "【" + department.getKey() + "】", "section");
        for (int c = 1; c <= last; c++) {
          out.put(section, c, null, out.style("section"));
        }
        out.sheet().addMergedRegion(new CellRangeAddress(at, at, 0, last));
        at++;
        sections++;
        for (SampleProgram program : department.getValue()) {
          formalRow(out, out.sheet().createRow(at++), program);
        }
        totalRow(out, at++, "小　計", department.getKey()::equals);
      }
      totalRow(out, at++, "合　計", any -> true);
      int totals = byDepartment.size() + 1;
      for (String note : NOTES) {
        out.sentence(at++, note, "note");
      }
      out.sheet().createFreezePane(2, 5);
      printOnA3(out);
      return new Written(layout, "4-5", programs.size(), sections, totals, NOTES.size());
    }
  }

  private static void printOnA3(SheetFile out) {
    PrintSetup print = out.sheet().getPrintSetup();
    print.setPaperSize(PrintSetup.A3_PAPERSIZE);
    print.setLandscape(true);
    print.setFitWidth((short) 2);
    print.setFitHeight((short) 0);
    out.sheet().setFitToPage(true);
    out.sheet().setRepeatingRows(new CellRangeAddress(3, 4, -1, -1));
  }

  /** As typed by hand: negative amounts as ▲ text, some numbers as text, some in wide digits. */
  private void formalRow(SheetFile out, Row row, SampleProgram program) {
    row.setHeightInPoints(42);
    Chance hand = new Chance("hand " + program.code());
    for (int c = 0; c < layout.columns().size(); c++) {
      String id = layout.columns().get(c).id();
      Object value = cells.value(program, id);
      if (value instanceof BigDecimal number && Cells.isMoney(id)) {
        if (number.signum() < 0) {
          out.put(row, c, "▲" + grouped(number.negate()), out.style("right"));
          continue;
        }
        if (hand.happens(0.02)) {
          String typed = grouped(number);
          out.put(row, c, hand.happens(0.6) ? wide(typed) : typed + " ", out.style("right"));
          continue;
        }
      }
      out.value(row, c, value, Cells.isMoney(id));
    }
  }

  private static String grouped(BigDecimal number) {
    return "%,d".formatted(number.longValueExact());
  }

  /** 1,234 → １，２３４. */
  private static String wide(String text) {
    StringBuilder wide = new StringBuilder();
    text.chars().forEach(ch -> wide.append((char) (ch - '!' + '！')));
    return wide.toString();
  }

  private void totalRow(SheetFile out, int at, String label, Predicate<String> department) {
    Row row = out.sheet().createRow(at);
    for (int c = 0; c < layout.columns().size(); c++) {
      String id = layout.columns().get(c).id();
      Object value = c == 1 ? label : Cells.isMoney(id) ? sum(id, department) : null;
      out.put(row, c, value, out.style("sum"));
    }
  }

  private BigDecimal sum(String id, Predicate<String> department) {
    return programs.stream()
        .filter(p -> department.test(p.seed().office().department()))
        .map(p -> cells.value(p, id))
        .filter(BigDecimal.class::isInstance)
        .map(BigDecimal.class::cast)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
