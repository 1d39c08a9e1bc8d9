package org.tanaoroshi.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tanaoroshi.exchange.sheets.WorkbookKind;
import org.tanaoroshi.model.Answers;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Fact;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.model.Refusal;

class WorkbookWriterTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void writesEveryKindAndLeavesNothingElse(WorkbookKind kind) throws Exception {
    Path target = folder.resolve(kind + ".xlsx");
    WorkbookWriter.writeOne(
        target, Samples.contents(60, 1, MoneyUnit.THOUSAND), kind, Progress.NONE);
    assertOnly(target);
  }

  @Test
  void theListOfAllProgramsIsTheSameInEachWorkbookOfAWriterAndPrintsOnePage() throws Exception {
    WorkbookContents all = Samples.contents(60, 1, MoneyUnit.THOUSAND);
    WorkbookWriter writer = new WorkbookWriter(all.round(), all.cityWide());
    for (int part = 0; part < 3; part++) {
      List<Dossier> own = all.dossiers().subList(20 * part, 20 * part + 20);
      Path file = folder.resolve(part + ".xlsx");
      WorkbookKind kind = List.of(WorkbookKind.values()).get(part);
      writer.write(file, RoundTripTest.with(all, own), kind, Progress.NONE);
      assertThat(WorkbookReader.read(file, "", Progress.NONE).dossiers())
          .extracting(Dossier::id)
          .containsExactlyElementsOf(own.stream().map(Dossier::id).toList());
      try (XSSFWorkbook book = new XSSFWorkbook(file.toFile())) {
        XSSFSheet sheet = book.getSheet("全庁事業一覧");
        assertThat(sheet.isSelected()).isFalse();
        assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A6:F66");
        assertThat(book.getPrintArea(book.getSheetIndex(sheet))).endsWith("$A$1:$F$40");
        assertThat(sheet.getRow(5).getCell(0).getCellStyle().getFont().getBold()).isTrue();
        for (int i = 0; i < all.cityWide().size(); i++) {
          XSSFRow row = sheet.getRow(6 + i);
          assertThat(row.getCell(0).getStringCellValue())
              .isEqualTo(all.cityWide().get(i).id().value());
          assertThat(row.getCell(5).getCellStyle().getDataFormatString()).contains("▲");
        }
      }
    }
  }

  @Test
  void aWorkbookOfOursIsKnownAndItsListOfAllProgramsIsNotRead() throws Exception {
    WorkbookContents sample = Samples.contents(1_200, 1, MoneyUnit.YEN);
    Path file = folder.resolve("a.xlsx");
    WorkbookWriter.writeOne(
        file,
        RoundTripTest.with(sample, sample.dossiers().subList(0, 3)),
        WorkbookKind.DISTRIBUTION,
        Progress.NONE);
    assertThat(WorkbookReader.isOurs(file, "")).isTrue();
    List<Long> told = new ArrayList<>();
    WorkbookReader.read(file, "", (what, row, of) -> told.add(row));
    assertThat(told).isNotEmpty().allMatch(row -> row < 500);
    Path other = folder.resolve("b.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(other)) {
      book.createSheet("表紙").createRow(0).createCell(0).setCellValue("棚卸しID");
      book.write(out);
    }
    assertThat(WorkbookReader.isOurs(other, "")).isFalse();
  }

  @Test
  void aLongPurposeIsShortenedInTheListOfAllProgramsOnly() throws Exception {
    WorkbookContents sample = Samples.contents(1, 1, MoneyUnit.YEN);
    Program p = sample.cityWide().getFirst();
    String purpose = "𠮷".repeat(120);
    Program talkative =
        new Program(
            p.id(),
            p.code(),
            p.name(),
            p.organisation(),
            Map.of(Fact.PURPOSE, purpose),
            p.amounts(),
            p.indicators(),
            p.extras(),
            p.locator());
    Path file = folder.resolve("a.xlsx");
    WorkbookContents contents =
        new WorkbookContents(
            sample.round(),
            sample.framework(),
            sample.stageId(),
            List.of(new Dossier(talkative, Answers.NONE)),
            List.of(talkative),
            sample.sender(),
            List.of(),
            sample.when());
    WorkbookWriter.writeOne(file, contents, WorkbookKind.SUBMISSION, Progress.NONE);
    assertThat(WorkbookReader.read(file, "", Progress.NONE).dossiers().getFirst().program())
        .returns(purpose, program -> program.fact(Fact.PURPOSE));
    try (XSSFWorkbook book = new XSSFWorkbook(file.toFile())) {
      assertThat(book.getSheet("全庁事業一覧").getRow(6).getCell(4).getStringCellValue())
          .isEqualTo("𠮷".repeat(99) + "…");
    }
  }

  @Test
  void aTargetThatCannotBeWrittenStaysAsItIs() throws Exception {
    Path target = Files.createDirectories(folder.resolve("開いている.xlsx"));
    Path inside = Files.writeString(target.resolve("old"), "old");
    assertRefused(target, Samples.contents(1, 1, MoneyUnit.YEN), "exchange.cannotWrite");
    assertThat(inside).hasContent("old");
  }

  @Test
  void aMissingFolderIsSaid() {
    assertRefused(
        folder.resolve("ない/a.xlsx"), Samples.contents(1, 1, MoneyUnit.YEN), "exchange.noFolder");
  }

  @Test
  void aTextLongerThanACellIsRefusedAndTheOldFileKept() throws Exception {
    WorkbookContents sample = Samples.contents(1, 1, MoneyUnit.YEN);
    Answers answers = Answers.NONE.with("section", new Field.CommentOn("v1"), "あ".repeat(32_768));
    Path target = Files.writeString(folder.resolve("a.xlsx"), "old");
    assertRefused(
        target,
        RoundTripTest.with(
            sample, List.of(new Dossier(sample.dossiers().getFirst().program(), answers))),
        "exchange.cellTooLong");
    assertThat(target).hasContent("old");
  }

  @Test
  void aCancelledExportLeavesTheOldFile() throws Exception {
    Path target = Files.writeString(folder.resolve("a.xlsx"), "old");
    assertThatThrownBy(
            () ->
                WorkbookWriter.writeOne(
                    target,
                    Samples.contents(3, 1, MoneyUnit.YEN),
                    WorkbookKind.SUBMISSION,
                    (what, done, total) -> {
                      throw new CancellationException();
                    }))
        .isInstanceOf(CancellationException.class);
    assertThat(target).hasContent("old");
    assertOnly(target);
  }

  private void assertRefused(Path target, WorkbookContents contents, String key) {
    assertThatThrownBy(
            () -> WorkbookWriter.writeOne(target, contents, WorkbookKind.SUBMISSION, Progress.NONE))
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.reason().key()).isEqualTo(key));
    if (Files.exists(target)) {
      assertOnly(target);
    }
  }

  private void assertOnly(Path target) {
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
