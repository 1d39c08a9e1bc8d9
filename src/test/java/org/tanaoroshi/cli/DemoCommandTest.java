package org.tanaoroshi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.tanaoroshi.workbench.merge.Returned;

/** The demo on a sample city of two bureaus. */
@Isolated("gives the program another sample city")
class DemoCommandTest {
  private static final String SAMPLE = "tanaoroshi.sample";

  @TempDir Path folder;
  private Path sample;

  @BeforeEach
  void aSampleCityOfTwoBureaus() throws Exception {
    sample = folder.resolve("sample");
    Files.createDirectories(sample.resolve("inventories"));
    Files.writeString(
        sample.resolve("inventories/台帳.csv"),
        """
        番号,事業名,所管局,所管課,令和8年度当初予算（千円）
        A1,街路樹維持管理,土木局,公園課,82300
        A2,橋りょう点検,土木局,道路課,38000
        B1,学校図書,教育委員会,学事課,1200
        """);
    Files.writeString(sample.resolve("answers.csv"), "事業ID,段階,項目,値\nA2,section,grade.v1,A\n");
    System.setProperty(SAMPLE, sample.toString());
  }

  @AfterEach
  void theRealSampleCityAgain() {
    System.clearProperty(SAMPLE);
  }

  private static String demo(Path target, String... options) {
    List<Object> arguments = new ArrayList<>(List.of("demo", target));
    arguments.addAll(List.of(options));
    Said said = Said.by(arguments.toArray());
    assertThat(said.exit()).as(said.err()).isZero();
    return said.out();
  }

  /** What a bureau sends back: its workbook with a grade, a cut, and something unreadable. */
  private void sentBack(Path distributed) throws Exception {
    Files.createDirectories(sample.resolve("returned"));
    try (Returned returned = Returned.open(distributed)) {
      returned
          .from("山本", 1)
          .set("A1", "視点1評価", "C")
          .set("A1", "令和9年度(2027)歳出削減", "1200")
          .set("A2", "令和9年度(2027)歳出削減", "検討中")
          .save(sample.resolve("returned/土木局.xlsx"));
    }
    Files.writeString(sample.resolve("returned/壊れた.xlsx"), "PK");
  }

  @Test
  void withoutReturnedFilesItSaysSoAndGoesOn() {
    Path target = folder.resolve("demo");
    assertThat(demo(target)).contains("取りまとめは行っていません").contains("取りまとめ.xlsx");
    assertThat(target.resolve("取りまとめ.xlsx")).exists();
    assertThat(target.resolve("取りまとめの結果.xlsx")).doesNotExist();
  }

  @Test
  void whatCameBackIsMergedAndToldInAFewLines() throws Exception {
    Path first = folder.resolve("first");
    demo(first);
    sentBack(first.resolve("配布用/土木局_配布用.xlsx"));
    Path target = folder.resolve("demo");
    assertThat(demo(target).lines().map(String::strip))
        .contains(
            "届いたファイル 2 件：取り込み 1・前の版 0・同じファイル 0・受け付けられないもの 1",
            "「壊れた.xlsx」は配布した Excel ではありません。台帳であれば「台帳を追加・更新」から読み込んでください。",
            "取り込んだ値 2、決めてほしい不一致 0、ファイルにない事業 0、読めなかった箇所 1",
            "未提出：教育委員会（1 事業）",
            "所管課案の記入済み：0 → 0 件（全 3 件）",
            "所管課案の効果額：事業費 0 → 1,200,000 円、一般財源 0 → 1,200,000 円");
    assertThat(target.resolve("取りまとめの結果.xlsx")).exists();

    JsonNode json = new ObjectMapper().readTree(demo(folder.resolve("json"), "--json"));
    assertThat(json.get("effect").asLong()).isEqualTo(1_200_000);
    assertThat(json.get("merge").get("taken").asInt()).isEqualTo(2);
    assertThat(json.get("merge").get("submissions")).hasSize(2);
    assertThat(json.get("merge").get("rejected")).hasSize(1);
  }
}
