package org.tanaoroshi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tanaoroshi.model.FinanceFigure;
import org.tanaoroshi.workbench.Desk;
import org.tanaoroshi.workbench.FinanceEntry;

class CommandLineTest {
  private static final Path DATA = Path.of("../shared/data");
  private static final String INVENTORY =
      """
      番号,事業名,所管局,所管課,令和8年度当初予算（千円）,一般財源（千円）
      001,街路樹維持管理,都市整備局,道路維持課,"82,300","82,300"
      002,公園遊具更新,都市整備局,公園管理課,"38,000",0
      003,敬老会,保健福祉局,高齢福祉課,"▲1,200",
      ,合計,,,"119,100",
      """;

  @TempDir Path folder;

  private Path inventory() throws Exception {
    Path file = folder.resolve("台帳.csv");
    Files.write(file, INVENTORY.getBytes(Charset.forName("windows-31j")));
    return file;
  }

  private Path book() throws Exception {
    Path book = folder.resolve("本.tanaoroshi");
    assertThat(Said.by("new", book, inventory(), "--city", "試験市").exit()).isZero();
    return book;
  }

  private List<String> files() throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aNewBookSaysWhatItTookAndWhatNot() throws Exception {
    Path book = folder.resolve("本.tanaoroshi");
    Said said = Said.by("new", book, inventory(), "--json");
    assertThat(said.exit()).as(said.err()).isZero();
    JsonNode json = said.json();
    assertThat(json.get("programs").asInt()).isEqualTo(3);
    assertThat(json.get("unit").asText()).isEqualTo("千円");
    assertThat(json.get("header").asText()).isEqualTo("1");
    assertThat(json.get("totals").get("令和8年度 当初予算").asLong()).isEqualTo(119_100_000L);
    assertThat(json.get("notTaken")).hasSize(1);
    assertThat(json.get("notTaken").get(0).get("row").asInt()).isEqualTo(5);
    assertThat(json.get("totalChecks").get(0).get("agrees").asBoolean()).isTrue();
    assertThat(json.get("mapping")).hasSize(6);
    assertThat(files()).containsExactly("台帳.csv", "本.tanaoroshi");
  }

  @Test
  void aUnitThatNothingStatesWantsALookAndOneThatIsGivenDoesNot() throws Exception {
    Path file = folder.resolve("単位なし.csv");
    Files.writeString(file, "所管課,事業名,令和8年度当初予算額\n財政課,広報紙発行事業,1200\n財政課,統計調査事業,3400\n");
    Path book = folder.resolve("本.tanaoroshi");
    Said assumed = Said.by("new", book, file, "--dry-run", "--json");
    assertThat(assumed.exit()).isEqualTo(1);
    assertThat(assumed.json().get("unitAssumed").asBoolean()).isTrue();
    assertThat(assumed.json().get("files").get(0).get("unitAssumed").asBoolean()).isTrue();
    Said given = Said.by("new", book, file, "--dry-run", "--json", "--unit", "千円");
    assertThat(given.exit()).isZero();
    assertThat(given.json().get("unitAssumed").asBoolean()).isFalse();
    assertThat(Said.by("new", book, inventory(), "--json").json().get("unitAssumed").asBoolean())
        .isFalse();
  }

  @Test
  void amountsAThousandTimesOffAreOneLineForTheirColumn() throws Exception {
    StringBuilder csv = new StringBuilder("事業名,令和7年度当初予算額(円),令和8年度当初予算額(円)\n");
    for (int i = 1; i <= 9; i++) {
      csv.append("事業").append(i).append(",").append(i * 1000).append(",").append(i * 1000000L);
      csv.append('\n');
    }
    Path file = Files.writeString(folder.resolve("桁.csv"), csv);
    Said said = Said.by("new", folder.resolve("本.tanaoroshi"), file, "--dry-run");
    assertThat(said.exit()).isEqualTo(1);
    assertThat(said.out().lines().filter(l -> l.contains("1,000倍")))
        .singleElement()
        .asString()
        .contains("9 件", "「1000000」、前年度「1000」")
        .doesNotContain("「4000000」");
  }

  @Test
  void anAmountBeyondAllReasonIsAskedAboutAndNoSumOverflows() throws Exception {
    Path file = folder.resolve("桁違い.csv");
    Files.writeString(
        file, "番号,事業名,令和8年度当初予算（千円）\n1,甲,9000000000000000\n2,乙,9000000000000000000\n3,丙,5\n");
    Path book = folder.resolve("本.tanaoroshi");
    Said said = Said.by("new", book, file);
    assertThat(said.exit()).isEqualTo(ExitCode.LOOK);
    assertThat(said.out()).contains("9000000000000000000").contains("大きすぎます");
    assertThat(Said.by("report", book, "--json").json().get("budget").asLong()).isEqualTo(5_000);
  }

  @Test
  void aReportIsATableWhoseColumnsLineUp() throws Exception {
    List<String> lines = Said.by("report", book()).out().lines().skip(1).toList();
    assertThat(lines.getFirst()).contains("予算額（円）");
    assertThat(lines.get(lines.size() - 4)).startsWith("合計").contains("119,100,000");
    assertThat(lines.subList(lines.size() - 3, lines.size()))
        .as("what is no cut stands apart")
        .extracting(line -> line.strip().split("\\s+")[0])
        .containsExactly("うち見直し", "うち拡充", "うち終了（自然減）");
    assertThat(lines).extracting(TextTable::width).containsOnly(TextTable.width(lines.getFirst()));
  }

  @Test
  void aDryRunWritesNothing() throws Exception {
    Said said = Said.by("new", folder.resolve("本.tanaoroshi"), inventory(), "--dry-run");
    assertThat(said.exit()).isZero();
    assertThat(said.out()).contains("3 件");
    assertThat(files()).containsExactly("台帳.csv");
  }

  @Test
  void anExistingFileIsNeverOverwritten() throws Exception {
    Path book = folder.resolve("本.tanaoroshi");
    Files.writeString(book, "大事なファイル");
    Said said = Said.by("new", book, inventory());
    assertThat(said.exit()).isEqualTo(ExitCode.REFUSED);
    assertThat(said.err()).contains("既にあります");
    assertThat(Files.readString(book)).isEqualTo("大事なファイル");
  }

  @Test
  void theWholeWayOverTheCommandLine() throws Exception {
    Path book = book();
    Path split = folder.resolve("配布");
    Said out = Said.by("export", book, split, "--split", "局", "--json");
    assertThat(out.exit()).as(out.err()).isZero();
    assertThat(out.json().get("files")).hasSize(2);
    Path toWelfare = split.resolve("保健福祉局_配布用.xlsx");
    Path department = folder.resolve("保健福祉局.tanaoroshi");
    Said made = Said.by("new", department, toWelfare, "--json");
    assertThat(made.exit()).as(made.err()).isZero();
    assertThat(made.json().get("programs").asInt()).isEqualTo(1);
    Path back = folder.resolve("提出.xlsx");
    assertThat(Said.by("export", department, back, "--kind", "submission").exit()).isZero();
    assertThat(Said.by("check", back).exit()).isEqualTo(ExitCode.LOOK);
    assertThat(Said.by("check", department, "--json").json().get("sound").asBoolean()).isTrue();
  }

  @Test
  void splittingTakesOnlyTheUnitsNamed() throws Exception {
    Path book = book();
    Path split = folder.resolve("配布");
    JsonNode json =
        Said.by("export", book, split, "--split", "課", "--for", "都市整備局", "--json").json();
    assertThat(json.get("programs").asInt()).isEqualTo(2);
    assertThat(json.get("files")).hasSize(2);
    assertThat(Said.by("export", book, split, "--split", "課", "--for", "無い局").exit())
        .isEqualTo(ExitCode.REFUSED);
  }

  @Test
  void reportGroupsSumToTheWhole() throws Exception {
    Path book = book();
    for (String by : List.of("bureau", "viewpoint", "direction")) {
      JsonNode report = Said.by("report", book, "--by", by, "--json").json();
      assertThat(report.get("budget").asLong()).isEqualTo(119_100_000L);
      long sum = 0;
      for (JsonNode group : report.get("groups")) {
        sum += group.get("budget").asLong();
      }
      assertThat(sum).as(by).isEqualTo(119_100_000L);
    }
  }

  @Test
  void reportSaysWhatFinanceEnteredInYen() throws Exception {
    Path book = book();
    JsonNode before = Said.by("report", book, "--json").json();
    assertThat(before.get("targets")).isEmpty();
    assertThat(before.get("reinvestments")).isEmpty();
    try (Desk desk = Desk.open(book, false)) {
      Desk.waitFor(
          new FinanceEntry(desk)
              .save(
                  "財政",
                  "目標額",
                  Map.of(
                      new FinanceFigure.Target("", FinanceFigure.Basis.EXPENDITURE),
                      "5000000",
                      new FinanceFigure.Target("保健福祉局", FinanceFigure.Basis.GENERAL_FUND),
                      "300000",
                      new FinanceFigure.ReinvestmentName(1),
                      "若者",
                      new FinanceFigure.ReinvestmentYen(1),
                      "200000",
                      new FinanceFigure.ReinvestmentName(2),
                      "未定")));
    }
    JsonNode after = Said.by("report", book, "--json").json();
    assertThat(after.get("targets").toString())
        .isEqualTo(
            "[{\"name\":\"\",\"effect\":5000000,\"effectGeneralFund\":null},"
                + "{\"name\":\"保健福祉局\",\"effect\":null,\"effectGeneralFund\":300000}]");
    assertThat(after.get("reinvestments").toString())
        .isEqualTo(
            "[{\"name\":\"若者\",\"generalFund\":200000},"
                + "{\"name\":\"未定\",\"generalFund\":null}]");
  }

  @Test
  void importRefreshesFactsAndKeepsTheRest() throws Exception {
    Path book = book();
    Path changed = folder.resolve("変更.csv");
    Files.writeString(
        changed,
        INVENTORY.replace("82,300\",\"82,300", "80,000\",\"80,000") + "004,新事業,保健福祉局,高齢福祉課,5,5\n");
    JsonNode json = Said.by("import", book, changed, "--json").json();
    assertThat(json.get("added").asInt()).isEqualTo(1);
    assertThat(json.get("refreshed").asInt()).isEqualTo(1);
    assertThat(json.get("unchanged").asInt()).isEqualTo(2);
    assertThat(json.get("onlyInBook").asInt()).isZero();
    JsonNode report = Said.by("report", book, "--json").json();
    assertThat(report.get("programs").asInt()).isEqualTo(4);
    assertThat(report.get("budget").asLong()).isEqualTo(116_805_000L);
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nonsense                               | 2
          new                                    | 2
          report missing.tanaoroshi              | 3
          check missing.tanaoroshi               | 3
          report BOOK --by nonsense              | 2
          report BOOK --stage 無い               | 3
          export BOOK nowhere/here/out.xlsx      | 4
          export BOOK out.xlsx --for 無い局      | 3
          new new.tanaoroshi INVENTORY --unit 円玉 | 3
          new new.tanaoroshi INVENTORY --header x | 3
          new nowhere/new.tanaoroshi INVENTORY   | 4
          new new.tanaoroshi missing.csv         | 3
          """)
  void exitCodesSayWhatKindOfTrouble(String line, int expected) throws Exception {
    Path book = book();
    Object[] args =
        Stream.of(line.split(" "))
            .map(
                a ->
                    switch (a) {
                      case "BOOK" -> book;
                      case "INVENTORY" -> folder.resolve("台帳.csv");
                      default -> a.matches("[a-z/]+\\.[a-z]+") ? folder.resolve(a) : a;
                    })
            .toArray();
    Said said = Said.by(args);
    assertThat(said.exit()).as(said.err()).isEqualTo(expected);
    assertThat(said.err()).isNotBlank().doesNotContain("Exception");
    assertThat(files()).containsExactly("台帳.csv", "本.tanaoroshi");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void everyCommandSaysHowItIsUsed(String language) {
    for (String command : List.of("new", "import", "export", "report", "check", "demo")) {
      Said said = Said.by("--lang", language, command, "--help");
      assertThat(said.exit()).isZero();
      assertThat(said.out()).contains("--json").doesNotContain("cli.");
    }
    Said all = Said.by("--lang", language, "--help");
    assertThat(all.out()).contains("demo").doesNotContain("cli.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"quantities_biff8.xls", "classification_merged_headers.xlsx"})
  void aTableThatIsNoProgramListIsRefusedAndDescribed(String name) throws Exception {
    Path file = DATA.resolve(name);
    Assumptions.assumeTrue(Files.exists(file), "no " + file);
    Said said = Said.by("new", folder.resolve("本.tanaoroshi"), file, "--json");
    assertThat(said.exit()).isEqualTo(ExitCode.REFUSED);
    assertThat(said.json().get("files").get(0).get("sheets")).isNotEmpty();
    assertThat(files()).isEmpty();
  }

  @Test
  void theNationalInventoryIsTakenWholeAndReportedToTheYen() throws Exception {
    Path file = DATA.resolve("rs2024_programs.csv");
    Assumptions.assumeTrue(Files.exists(file), "no " + file);
    Path book = folder.resolve("国.tanaoroshi");
    Said made = Said.by("new", book, file, "--json");
    assertThat(made.json().get("programs").asInt()).isEqualTo(5_664);
    assertThat(made.json().get("notTaken")).isEmpty();
    JsonNode report = Said.by("report", book, "--json").json();
    BigDecimal total = new BigDecimal(made.json().get("totals").get("令和6年度 予算現額").asText());
    assertThat(report.get("budget").decimalValue()).isEqualByComparingTo(total);
    assertThat(report.get("programs").asInt()).isEqualTo(5_664);
  }
}
