package org.tanaoroshi.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.tanaoroshi.model.AmountKind;
import org.tanaoroshi.model.Fact;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Funding;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.model.Organisation;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.tabular.HeaderBand;
import org.tanaoroshi.tabular.OpenOptions;

/** Real inventories are understood without help; what is none is said to be none. */
class RealInventoriesTest {
  private static final Path DATA = Path.of("../shared/data");
  private static final ProposeOptions FIND = ProposeOptions.find(new FiscalYear(2026));

  private final InventoryReader reader = new InventoryReader();

  private Proposal propose(String name, String charset) throws Refusal {
    Path file = DATA.resolve(name);
    Assumptions.assumeTrue(Files.exists(file), "no real data at " + file);
    return reader.propose(file, FIND.opening(OpenOptions.NONE.withCharset(charset)), Progress.NONE);
  }

  /** The sum of a column, computed apart from the code under test. */
  private static BigDecimal sum(String name, Charset charset, String column) throws IOException {
    String text = Files.readString(DATA.resolve(name), charset).replace("\uFEFF", "");
    BigDecimal sum = BigDecimal.ZERO;
    try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(text)) {
      for (NamedCsvRecord r : records) {
        sum = sum.add(new BigDecimal(r.getField(column).isBlank() ? "0" : r.getField(column)));
      }
    }
    return sum;
  }

  private static String target(SheetProposal sheet, String header) {
    return sheet.columns().stream()
        .filter(c -> c.header().equals(header))
        .findFirst()
        .orElseThrow()
        .target()
        .key();
  }

  @Test
  void everyProgramOfTheNationalReviewOf2024IsTakenToTheYen() throws Exception {
    Proposal proposal = propose("rs2024_programs.csv", "");
    assertThat(proposal.charset()).isEqualTo("UTF-8");
    assertThat(proposal.year()).isEqualTo(new FiscalYear(2024));
    assertThat(target(proposal.sheet(), "予算事業ID")).isEqualTo("code");
    assertThat(target(proposal.sheet(), "府省庁")).isEqualTo("owner:BUREAU");
    assertThat(target(proposal.sheet(), "局・庁")).isEqualTo("owner:DEPARTMENT");
    assertThat(target(proposal.sheet(), "課")).isEqualTo("owner:SECTION");

    Inventory read = reader.read(proposal, Progress.NONE);
    assertThat(read.programs()).hasSize(5664);
    assertThat(read.notTaken()).isEmpty();
    BigDecimal sum = sum("rs2024_programs.csv", StandardCharsets.UTF_8, "歳出予算現額（円）");
    assertThat(BigDecimal.valueOf(read.totalsByLabel().get("令和6年度 予算現額")))
        .isEqualByComparingTo(sum);
    Program fourth = read.programs().get(1);
    assertThat(fourth.id().value()).isEqualTo("4");
    assertThat(fourth.organisation()).isEqualTo(new Organisation("デジタル庁", "戦略・組織", "政府DX担当", ""));
    assertThat(fourth.extras()).extracting("header").contains("主要経費");
  }

  @Test
  void millionsWithFractionsBecomeExactYenAndWhatIsFinerIsReported() throws Exception {
    Proposal proposal = propose("gyosei_review_2022_cp932.csv", "");
    assertThat(proposal.charset()).isEqualTo("windows-31j");
    assertThat(proposal.sheet().unit()).isEqualTo(MoneyUnit.MILLION);
    assertThat(proposal.year()).isEqualTo(new FiscalYear(2022));

    Inventory read = reader.read(proposal, Progress.NONE);
    assertThat(read.programs()).hasSize(5394);
    assertThat(read.notTaken()).isEmpty();
    Charset cp932 = Charset.forName("windows-31j");
    for (var column :
        Map.of(
                "前年度執行額（百万円）", "令和3年度 決算",
                "当初予算（百万円）", "令和4年度 当初予算",
                "補正予算（百万円）", "令和4年度 補正予算",
                "翌年度要求額（百万円）", "令和5年度 要求")
            .entrySet()) {
      assertThat(BigDecimal.valueOf(read.totalsByLabel().get(column.getValue())))
          .as(column.getKey())
          .isEqualByComparingTo(
              sum("gyosei_review_2022_cp932.csv", cp932, column.getKey()).movePointRight(6));
    }
    BigDecimal before = sum("gyosei_review_2022_cp932.csv", cp932, "前年度予算計（百万円）").movePointRight(6);
    assertThat(BigDecimal.valueOf(read.totalsByLabel().get("令和3年度 予算現額")).subtract(before).abs())
        .isLessThan(BigDecimal.ONE);
    assertThat(read.doubts())
        .filteredOn(d -> d.what().key().equals("inventory.doubt.finerThanYen"))
        .singleElement()
        .satisfies(d -> assertThat(d.at().cell()).isEqualTo("N4828"));
    assertThat(read.programs().getFirst().organisation().section())
        .isEqualTo("依存対策課 犯罪収益移転防止対策室 調査課");
  }

  @Test
  void facilitiesOfACityAreTakenWithTheirSections() throws Exception {
    Inventory read = reader.read(propose("yaizu_facilities_cp932.csv", ""), Progress.NONE);
    assertThat(read.programs()).hasSize(277);
    assertThat(read.programs()).noneMatch(p -> p.organisation().section().isEmpty());
    assertThat(read.programs().getFirst().name()).isEqualTo("くすのき");
    assertThat(read.programs().getFirst().fact(Fact.ADDRESS)).isEqualTo("焼津市八楠1丁目5-19　1階");
  }

  @Test
  void rowsThatRepeatACodeAreListedNotTaken() throws Exception {
    Proposal proposal = propose("us_fpi_2020_windows1252.csv", "windows-1252");
    assertThat(proposal.year()).isEqualTo(new FiscalYear(2020));
    Inventory read = reader.read(proposal, Progress.NONE);
    assertThat(read.programs()).hasSize(711);
    assertThat(read.notTaken()).hasSize(108).allMatch(n -> n.kind() == RowKind.REPEAT);
    assertThat(
            read.programs()
                .getFirst()
                .yen(new FiscalYear(2020), AmountKind.CURRENT_BUDGET, Funding.TOTAL))
        .contains(65505L);
  }

  @Test
  void strayHeaderCellsAndScientificNotationDoNoHarm() throws Exception {
    Inventory read = reader.read(propose("us_fpi_additional.csv", ""), Progress.NONE);
    assertThat(read.programs()).hasSize(175);
    Program interest = read.programs().getFirst();
    assertThat(interest.id().value()).isEqualTo("IN.001");
    assertThat(interest.yen(new FiscalYear(2022), AmountKind.SETTLEMENT, Funding.TOTAL))
        .contains(717_611_000_000L);
  }

  @Test
  void aTableOfQuantitiesIsNoListOfPrograms() throws Exception {
    Proposal proposal = propose("quantities_biff8.xls", "");
    assertThat(proposal.hasProgramList()).isFalse();
    assertThat(proposal.sheet().unit()).isEqualTo(MoneyUnit.MILLION);
    assertThat(proposal.sheet().unitText()).isEqualTo("（金額単位：100万円）");
    HeaderBand header = proposal.sheet().header().orElseThrow();
    assertThat(List.of(header.firstRow(), header.lastRow())).containsExactly(2, 2);
    assertThat(proposal.sheet().head().get(2).text(1)).isEqualTo("0111011");
    assertThat(proposal.sheet().shape().lastRow()).isEqualTo(9253);
  }

  @Test
  void mergedHeadersOfEverySheetAreFoundAndJoined() throws Exception {
    Proposal proposal = propose("classification_merged_headers.xlsx", "");
    assertThat(proposal.hasProgramList()).isFalse();
    Map<String, String> bands =
        proposal.sheets().stream()
            .collect(
                Collectors.toMap(
                    s -> s.sheet().name(),
                    s -> s.header().map(h -> h.firstRow() + "-" + h.lastRow()).orElse("")));
    assertThat(bands)
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("部門分類（統合後）", "4-5"),
                Map.entry("基本分類", "5-6"),
                Map.entry("190", "5-7"),
                Map.entry("108", "5-7"),
                Map.entry("37", "5-7"),
                Map.entry("37 (2)", "5-7"),
                Map.entry("13", "5-7"),
                Map.entry("全体", "5-7"),
                Map.entry("内生部門", "5-7"),
                Map.entry("最終需要部門・粗付加価値部門", "2-4"),
                Map.entry("13部門分類", "3-4"),
                Map.entry("物量単位", "2-3")));
    HeaderBand band = proposal.sheets().get(2).header().orElseThrow();
    assertThat(band.columns())
        .extracting(HeaderBand.Column::header)
        .startsWith(
            "基本分類（行518部門×列397部門）｜分類コード｜列部門",
            "基本分類（行518部門×列397部門）｜分類コード｜列部門",
            "基本分類（行518部門×列397部門）｜分類コード",
            "基本分類（行518部門×列397部門）｜部門名",
            "統合小分類（190部門）｜分類コード");
  }
}
