package org.tanaoroshi.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanaoroshi.inventory.Inventory;
import org.tanaoroshi.inventory.InventoryReader;
import org.tanaoroshi.inventory.Proposal;
import org.tanaoroshi.inventory.ProposeOptions;
import org.tanaoroshi.inventory.RowKind;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Locator;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.tabular.Row;
import org.tanaoroshi.values.Words;

class InventoryRowsTest {
  @TempDir Path folder;

  @Test
  void aPageOfRowsIsReadFromTheMiddleOfAFile() throws Exception {
    Path file = folder.resolve("一覧.csv");
    List<String> lines =
        IntStream.rangeClosed(1, 500).mapToObj(i -> i + ",事業" + i + ",100").toList();
    Files.writeString(file, "番号,事業名,予算額\r\n" + String.join("\r\n", lines));
    Proposal proposal =
        new InventoryReader()
            .propose(file, ProposeOptions.find(new FiscalYear(2026)), Progress.NONE);
    List<Row> page = InventoryRows.read(proposal, 201, 100, Progress.NONE);
    assertThat(page).hasSize(100);
    assertThat(page.getFirst().number()).isEqualTo(201);
    assertThat(page.getFirst().text(2)).isEqualTo("事業200");
    assertThat(InventoryRows.read(proposal, 401, 200, Progress.NONE)).hasSize(101);
  }

  @Test
  void whatIsToBeSeenIsWrittenSoThatExcelReadsItAsText() throws Exception {
    Path csv = folder.resolve("確認.csv");
    Files.writeString(csv, "old");
    Inventory inventory =
        new Inventory(
            List.of(),
            List.of(
                new Inventory.NotTaken(
                    new Locator("一覧.xlsx", "一覧", 12, 2),
                    RowKind.TOTAL,
                    Message.of("inventory.row.total"),
                    "=SUM(A1) \"計\"")),
            List.of(
                new Inventory.Doubt(
                    new Locator("一覧.xlsx", "一覧", 9, 5),
                    Message.of("inventory.doubt.notANumber", "未定"))),
            List.of(),
            Map.of());
    InventoryRows.writeToSee(List.of(inventory), Words.japanese(), csv);
    assertThat(Files.readString(csv))
        .startsWith("\uFEFF\"ファイル\",\"シート\",\"行\",\"セル\"")
        .contains("\"一覧.xlsx\",\"一覧\",\"9\",\"E9\",\"確認が必要な値\",\"「未定」")
        .contains("\"一覧.xlsx\",\"一覧\",\"12\",\"\",\"合計行\"")
        .contains("\"'=SUM(A1) \"\"計\"\"\"\r\n");
    assertThat(folder.toFile().list()).containsExactly("確認.csv");
  }
}
