package org.tanaoroshi.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanaoroshi.exchange.cells.CellText;
import org.tanaoroshi.model.Answers;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Fact;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.workbench.Desk;
import org.tanaoroshi.workbench.Edit;

/**
 * What was typed as text is text in every workbook and report, whatever a spreadsheet makes of it.
 */
class InjectionTest {
  private static final List<String> TEXTS =
      List.of(
          "=1+1",
          "+1+1",
          "-1+1",
          "@SUM(1,1)",
          "=cmd|' /C calc'!A0",
          "=HYPERLINK(\"http://example.invalid\",\"押す\")",
          "{=1+1}",
          "'=1+1",
          "＝1+1",
          "_x0041_",
          "_x003D_1+1",
          "%A&P&D",
          "<b>]]>&amp;",
          "=DDE(\"a\",\"b\",\"c\")");

  @TempDir Path folder;
  private Path book;

  @BeforeEach
  void everyTextStandsEverywhere() throws Exception {
    Path inventory = folder.resolve("台帳.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(inventory)) {
      Sheet sheet = workbook.createSheet("一覧");
      row(sheet, 0, "番号", "事業名", "所管局", "所管課", "事業目的", "備考", "令和8年度当初予算（千円）");
      for (int i = 0; i < TEXTS.size(); i++) {
        String text = TEXTS.get(i);
        row(sheet, i + 1, "c" + i, text + "事業", text + "局", text + "課", text, text, "100");
      }
      workbook.write(out);
    }
    book = folder.resolve("b.tanaoroshi");
    run("new", book, inventory);
    try (Desk desk = Desk.open(book, false)) {
      for (Dossier d : desk.dossiers()) {
        String text = d.program().fact(Fact.PURPOSE);
        Desk.waitFor(
            desk.answer(
                text,
                text,
                List.of(
                    new Edit(d.id(), "section", new Field.GradeOf("v1"), "C"),
                    new Edit(d.id(), "section", new Field.CommentOn("v1"), text),
                    new Edit(d.id(), "section", new Field.Of(Item.REASON), text))));
      }
    }
  }

  private static void row(Sheet sheet, int number, String... texts) {
    Row row = sheet.createRow(number);
    for (int i = 0; i < texts.length; i++) {
      // POI leaves to its caller that what looks like an escape is one.
      row.createCell(i).setCellValue(CellText.escaped(texts[i]));
    }
  }

  private static String run(Object... command) {
    Command.Said said = Command.run(command);
    assertThat(said.exit()).as(said.text()).isIn(0, 1);
    return said.text();
  }

  private static List<Dossier> dossiers(Path book) throws Exception {
    try (Desk desk = Desk.open(book, true)) {
      return desk.dossiers();
    }
  }

  @Test
  void theInventoryIsTakenAsItStands() throws Exception {
    assertThat(dossiers(book))
        .extracting(d -> d.program().fact(Fact.PURPOSE))
        .containsExactlyElementsOf(TEXTS);
    assertThat(dossiers(book))
        .extracting(d -> d.program().name())
        .containsExactlyElementsOf(TEXTS.stream().map(t -> t + "事業").toList());
  }

  @Test
  void noCellOfAnyWorkbookIsMadeAFormulaOfWhatWasTyped() throws Exception {
    List<Path> written = new ArrayList<>();
    for (String kind : List.of("distribution", "submission", "consolidated", "tracking")) {
      Path file = folder.resolve(kind + ".xlsx");
      run("export", book, file, "--kind", kind, "--reviewer", "=1+1");
      written.add(file);
    }
    Path report = folder.resolve("report.xlsx");
    Path theirs = folder.resolve("theirs.tanaoroshi");
    run("new", theirs, written.get(1));
    try (Desk desk = Desk.open(theirs, false)) {
      Desk.waitFor(
          desk.answer(
              "=1+1",
              "t",
              List.of(
                  new Edit(
                      desk.dossiers().getFirst().id(),
                      "section",
                      new Field.CommentOn("v2"),
                      "=1+1"))));
    }
    run("merge", book, theirs, "--dry-run", "--report", report);
    written.add(report);
    run("export", book, folder.resolve("split"), "--split", "局");
    try (Stream<Path> files = Files.list(folder.resolve("split"))) {
      files.forEach(written::add);
    }
    for (Path file : written) {
      Set<String> found = textsOf(file);
      if (!file.getParent().endsWith("split") && !file.endsWith("report.xlsx")) {
        assertThat(found).as("%s", file).containsAll(expectedIn(file));
      }
    }
  }

  private static List<String> expectedIn(Path file) {
    // POI undoes escapes twice: that they are right is seen when the workbook is read back.
    return TEXTS.stream()
        .filter(t -> !t.startsWith("_x"))
        .map(t -> file.endsWith("tracking.xlsx") ? t + "局" : t + "事業")
        .toList();
  }

  /** The texts of a workbook; fails where one stands in a formula, a name or a heading of pages. */
  private static Set<String> textsOf(Path file) throws Exception {
    Set<String> texts = new HashSet<>();
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.FORMULA) {
              assertOurs(file + " " + cell.getAddress(), cell.getCellFormula());
            } else if (cell.getCellType() == CellType.STRING) {
              texts.add(cell.getStringCellValue());
            }
          }
        }
        assertOurs(
            sheet.getSheetName(), sheet.getFooter().getLeft() + sheet.getHeader().getCenter());
      }
      for (Name name : workbook.getAllNames()) {
        assertOurs(name.getNameName(), name.getRefersToFormula());
      }
    }
    return texts;
  }

  private static void assertOurs(String where, String formula) {
    // Inside quotes, doubled where they stand in it, a name is text.
    assertThat(formula.replaceAll("\"(?:[^\"]|\"\")*\"", "text"))
        .as(where)
        .doesNotContain("1+1", "cmd", "calc", "HYPERLINK", "DDE", "SUM(1,1)");
  }

  @Test
  void whatComesBackIsWhatWasSent() throws Exception {
    Path sent = folder.resolve("sent.xlsx");
    run("export", book, sent, "--kind", "submission");
    Path back = folder.resolve("back.tanaoroshi");
    run("new", back, sent);
    List<Dossier> ours = dossiers(book);
    List<Dossier> theirs = dossiers(back);
    assertThat(theirs).extracting(Dossier::answers).isEqualTo(answers(ours));
    assertThat(theirs)
        .extracting(Dossier::program)
        .extracting(Program::name, Program::organisation, Program::facts)
        .isEqualTo(
            ours.stream()
                .map(Dossier::program)
                .map(
                    p -> org.assertj.core.groups.Tuple.tuple(p.name(), p.organisation(), p.facts()))
                .toList());
  }

  private static List<Answers> answers(List<Dossier> dossiers) {
    return dossiers.stream().map(Dossier::answers).toList();
  }

  @Test
  void aReportOnATerminalHoldsNothingThatSteersIt() throws Exception {
    Path csv = folder.resolve("b.csv");
    Files.writeString(
        csv,
        "番号,事業名,所管局,予算額（円）\n1,甲,\"\u001B[31m赤\u0007\u009B局\",1\n2,乙,\"二\n行局\",1\n3,丙,\u202E逆局,1\n");
    Path other = folder.resolve("c.tanaoroshi");
    run("new", other, csv);
    for (List<String> command :
        List.of(List.of("report"), List.of("check"), List.of("report", "--json"))) {
      List<Object> arguments = new ArrayList<>(command);
      arguments.add(1, other);
      String said = run(arguments.toArray());
      String steering =
          said.chars()
              .filter(c -> (c != '\n' && Character.isISOControl(c)) || c == 0x202E)
              .mapToObj(Integer::toHexString)
              .collect(Collectors.joining(" "));
      assertThat(steering).as("%s: %s", command, said).isEmpty();
    }
    assertThat(run("report", other).lines()).hasSize(3 + 3 + 3);
  }
}
