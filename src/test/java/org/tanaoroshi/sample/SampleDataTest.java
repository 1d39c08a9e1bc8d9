package org.tanaoroshi.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanaoroshi.sample.SampleProgram.FundingSplit;

class SampleDataTest {
  private static final Path COMMITTED = Path.of("sample-data");
  private static final List<SampleProgram> PROGRAMS = new SampleCity().programs();

  @Test
  void committedFilesAreWhatTheGeneratorMakes(@TempDir Path made) throws IOException {
    SampleCity.write(made);
    assertThat(files(COMMITTED)).isEqualTo(files(made));
    for (String file : files(made)) {
      if (file.matches(".*\\.xlsx?")) {
        assertThat(contents(COMMITTED.resolve(file)))
            .as(file)
            .isEqualTo(contents(made.resolve(file)));
      } else {
        assertThat(COMMITTED.resolve(file)).hasSameBinaryContentAs(made.resolve(file));
      }
    }
  }

  @Test
  void codesAreUniqueInTheCity() {
    assertThat(PROGRAMS)
        .extracting(SampleProgram::code)
        .doesNotHaveDuplicates()
        .allMatch(code -> code.matches("\\d\\d-\\d\\d-\\d{4}"));
  }

  @Test
  void everyProgramStandsInExactlyOneFile() {
    List<Layout> layouts = Layout.read();
    assertThat(PROGRAMS)
        .allMatch(program -> layouts.stream().filter(file -> file.takes(program)).count() == 1);
  }

  @Test
  void fundingAddsUpToTheBudget() {
    for (SampleProgram program : PROGRAMS) {
      FundingSplit f = program.funding();
      assertThat(f.national() + f.prefecture() + f.bond() + f.other() + f.general())
          .as(program.name())
          .isEqualTo(program.budget());
    }
  }

  @Test
  void noProgramEndsBeforeItsLastBudget() {
    assertThat(PROGRAMS)
        .allMatch(p -> p.start() <= Years.BUDGET)
        .allMatch(p -> p.end().isEmpty() || p.end().get() >= Years.BUDGET);
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(file -> !file.startsWith("returned/"))
          .sorted()
          .toList();
    }
  }

  private static List<String> contents(Path file) throws IOException {
    List<String> contents = new ArrayList<>();
    try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
      for (Sheet sheet : workbook) {
        contents.add(sheet.getSheetName() + " " + sheet.getMergedRegions());
        for (Row row : sheet) {
          for (Cell cell : row) {
            contents.add(cell.getAddress() + " " + cell.getCellType() + " " + cell);
          }
        }
      }
    }
    return contents;
  }
}
