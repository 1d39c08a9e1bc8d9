package org.tanaoroshi.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tanaoroshi.exchange.sheets.WorkbookKind;
import org.tanaoroshi.model.Answers;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.model.Refusal;

class WorkbookWriterTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void writesEveryKindAndLeavesNothingElse(WorkbookKind kind) throws Exception {
    Path target = folder.resolve(kind + ".xlsx");
    WorkbookWriter.write(target, Samples.contents(60, 1, MoneyUnit.THOUSAND), kind, Progress.NONE);
    assertOnly(target);
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
                WorkbookWriter.write(
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
            () -> WorkbookWriter.write(target, contents, WorkbookKind.SUBMISSION, Progress.NONE))
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
