package org.tanaoroshi.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.tanaoroshi.model.Refusal;

class CsvTextTest {
  @TempDir Path folder;

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFileIsLetGoOfWhetherItsCharsetIsTheFirstOneTriedOrNone() throws Exception {
    Path sjis = folder.resolve("sjis.csv");
    Files.writeString(sjis, "番号,事業名\n1,公園管理\n", Charset.forName("windows-31j"));
    assertThat(CsvText.charset(sjis, "").name()).isEqualTo("windows-31j");
    assertThat(CsvText.delimiter(sjis, Charset.forName("windows-31j"))).isEqualTo(',');
    assertThat(openFiles()).doesNotContain(sjis);

    Path neither = folder.resolve("neither.csv");
    Files.write(neither, new byte[] {(byte) 0xFE, 0x41, (byte) 0xFD, 0x0A});
    assertThatThrownBy(() -> CsvText.charset(neither, "")).isInstanceOf(Refusal.class);
    assertThat(openFiles()).doesNotContain(neither);
  }

  /** What this process holds open. */
  private static List<Path> openFiles() throws IOException {
    try (Stream<Path> held = Files.list(Path.of("/proc/self/fd"))) {
      return held.map(CsvTextTest::target).toList();
    }
  }

  /** Another test's file may be closed meanwhile. */
  private static Path target(Path held) {
    try {
      return Files.readSymbolicLink(held);
    } catch (IOException e) {
      return held;
    }
  }
}
