package org.tanaoroshi.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tanaoroshi.exchange.WorkbookReader;
import org.tanaoroshi.exchange.WorkbookReading;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.model.Statement;

/** The committed workbooks hold what their generator says, to the last cell. */
class ReturnedDataTest {
  private static final Path RETURNED = Path.of("sample-data/returned");
  private static final List<ReturnedFile> FILES = new SampleCity().returned().all();

  @Test
  void theFilesAreThoseOfTheGenerator() throws Exception {
    try (Stream<Path> files = Files.list(RETURNED)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(FILES.stream().map(ReturnedFile::name).toList());
    }
  }

  @Test
  void everyFileStatesExactlyWhatWasPutIntoIt() throws Exception {
    for (ReturnedFile file : FILES) {
      Path path = RETURNED.resolve(file.name());
      switch (file.make()) {
        case INVENTORY ->
            assertThat(path)
                .hasSameBinaryContentAs(Path.of("sample-data/inventories/07-fire-water.xlsx"));
        case DAMAGED ->
            assertThatThrownBy(() -> WorkbookReader.read(path, "", Progress.NONE))
                .as(file.name())
                .isInstanceOf(Refusal.class);
        default -> check(file, WorkbookReader.read(path, "", Progress.NONE));
      }
    }
  }

  private static void check(ReturnedFile file, WorkbookReading reading) {
    String name = file.name();
    assertThat(reading.cover().sender().unit()).as(name).isEqualTo(file.bureau());
    assertThat(reading.cover().sender().reviewer()).as(name).isEqualTo(file.reviewer());
    assertThat(reading.cover().sender().confirmer()).as(name).isEqualTo(file.confirmer());
    assertThat(reading.cover().sender().submission()).as(name).isEqualTo(file.number());
    assertThat(reading.cover().round().id())
        .as(name)
        .isEqualTo(
            file.make() == ReturnedFile.Make.LASTYEAR
                ? "R2025-tanaoroshi-shi"
                : "R2026-tanaoroshi-shi");
    Map<String, Map<String, String>> stated = new TreeMap<>();
    for (Statement s : reading.statements()) {
      Map<String, String> row = stated.computeIfAbsent(s.program().value(), id -> new TreeMap<>());
      if (!s.value().isEmpty()) {
        row.put(s.field().key(), s.value());
      }
    }
    assertThat(stated).as(name).isEqualTo(file.answers());
    assertThat(reading.statements())
        .as(name)
        .hasSize(file.rows() * ReturnedCounts.FIELDS - file.unreadable().size());
    assertThat(reading.problems()).as(name).hasSameSizeAs(file.unreadable());
    assertThat(reading.problems())
        .extracting(p -> p.where())
        .as(name)
        .allMatch(where -> where.sheet().equals("点検一覧") && !where.cell().isEmpty());
  }
}
