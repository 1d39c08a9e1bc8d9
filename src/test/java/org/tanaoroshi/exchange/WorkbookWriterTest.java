package org.tanaoroshi.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tanaoroshi.exchange.sheets.WorkbookKind;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.model.Progress;

class WorkbookWriterTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void writesEveryKindAndLeavesNothingElse(WorkbookKind kind) throws Exception {
    Path target = folder.resolve(kind + ".xlsx");
    WorkbookWriter.write(target, Samples.contents(60, 1, MoneyUnit.THOUSAND), kind, Progress.NONE);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(target);
    }
  }
}
