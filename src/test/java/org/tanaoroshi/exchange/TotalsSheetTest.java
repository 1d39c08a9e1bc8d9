package org.tanaoroshi.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tanaoroshi.exchange.sheets.WorkbookKind;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.model.Organisation;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.totals.Group;
import org.tanaoroshi.totals.Totals;

class TotalsSheetTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void everyFormulaComputesWhatStandsInItsCell(MoneyUnit unit) throws Exception {
    Path file = folder.resolve("book.xlsx");
    WorkbookWriter.writeOne(
        file, awkward(Samples.contents(40, 11, unit)), WorkbookKind.CONSOLIDATED, Progress.NONE);
    int checked = 0;
    try (XSSFWorkbook book = new XSSFWorkbook(file.toFile())) {
      FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
      for (Sheet sheet : book) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            // POI evaluates no arrays; LibreOfficeTest has these computed.
            if (cell.getCellType() == CellType.FORMULA
                && !cell.getCellFormula().contains("SUMPRODUCT")) {
              assertComputed(cell, evaluator);
              checked++;
            }
          }
        }
      }
    }
    assertThat(checked).isGreaterThan(40 * 15);
  }

  @Test
  void totalsOfTheSheetAreTheTotalsOfTheBookToTheYenAtEveryStage() throws Exception {
    WorkbookContents contents = Samples.contents(40, 11, MoneyUnit.THOUSAND);
    Path file = folder.resolve("book.xlsx");
    WorkbookWriter.writeOne(file, contents, WorkbookKind.CONSOLIDATED, Progress.NONE);
    try (XSSFWorkbook book = new XSSFWorkbook(file.toFile())) {
      XSSFSheet sheet = book.getSheet("集計");
      for (String stage : List.of("section", "bureau")) {
        Group all =
            Totals.of(contents.round(), contents.framework(), contents.dossiers(), stage).all();
        String label = contents.framework().stage(stage).orElseThrow().label();
        assertThat(numbers(sheet, label))
            .containsExactly(
                (double) all.programs(),
                (double) all.answered(),
                thousand(all.budget()),
                thousand(all.budgetGeneralFund()),
                thousand(all.effect()),
                thousand(all.effectGeneralFund()));
      }
    }
  }

  @Test
  void theSheetHasItsChartsAndABookWithoutProgramsHasOneToo() throws Exception {
    WorkbookContents sample = Samples.contents(5, 1, MoneyUnit.YEN);
    for (WorkbookContents contents : List.of(sample, RoundTripTest.with(sample, List.of()))) {
      Path file = folder.resolve(contents.dossiers().size() + ".xlsx");
      WorkbookWriter.writeOne(file, contents, WorkbookKind.CONSOLIDATED, Progress.NONE);
      try (XSSFWorkbook book = new XSSFWorkbook(file.toFile())) {
        assertThat(book.getSheet("集計").getDrawingPatriarch().getCharts()).isNotEmpty();
      }
    }
  }

  /** Bureaus whose names a spreadsheet would take for patterns, comparisons or numbers. */
  static WorkbookContents awkward(WorkbookContents contents) {
    List<String> names = List.of("財務*局", "財務局", "財?局", "~局", "=局", "<>", "001", "1", "");
    List<Dossier> dossiers = new ArrayList<>();
    for (Dossier dossier : contents.dossiers()) {
      Program p = dossier.program();
      String name = names.get(dossiers.size() % names.size());
      dossiers.add(
          new Dossier(
              new Program(
                  p.id(),
                  p.code(),
                  p.name(),
                  new Organisation(name, "", "", ""),
                  p.facts(),
                  p.amounts(),
                  p.indicators(),
                  p.extras(),
                  p.locator()),
              dossier.answers()));
    }
    return RoundTripTest.with(contents, dossiers);
  }

  private static void assertComputed(Cell cell, FormulaEvaluator evaluator) {
    String where =
        cell.getSheet().getSheetName() + " " + cell.getAddress() + " " + cell.getCellFormula();
    CellValue computed = evaluator.evaluate(cell);
    assertThat(computed.getCellType()).as(where).isEqualTo(cell.getCachedFormulaResultType());
    if (computed.getCellType() == CellType.NUMERIC) {
      assertThat(computed.getNumberValue())
          .as(where)
          .isCloseTo(cell.getNumericCellValue(), within(1e-9));
    } else {
      assertThat(computed.getStringValue()).as(where).isEqualTo(cell.getStringCellValue());
    }
  }

  private static double thousand(long yen) {
    return MoneyUnit.THOUSAND.fromYen(yen).doubleValue();
  }

  private static List<Double> numbers(Sheet sheet, String label) {
    for (Row row : sheet) {
      if (row.getCell(0) != null && row.getCell(0).toString().equals(label)) {
        List<Double> numbers = new ArrayList<>();
        for (int c = 1; c <= 6; c++) {
          numbers.add(row.getCell(c).getNumericCellValue());
        }
        return numbers;
      }
    }
    throw new AssertionError("no row " + label);
  }
}
