package org.tanaoroshi.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tanaoroshi.model.AmountKind;
import org.tanaoroshi.model.Fact;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Funding;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.model.Organisation;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.model.Refusal;

/** Inventories as departments make them. */
class NastyInventoriesTest {
  private static final ProposeOptions FIND = ProposeOptions.find(new FiscalYear(2026));
  private static final FiscalYear R7 = new FiscalYear(2025);
  private static final FiscalYear R8 = new FiscalYear(2026);

  private final InventoryReader reader = new InventoryReader();

  @TempDir Path folder;

  /** The list of one bureau, with all that makes such lists hard to read. */
  private Path bureauList(String ending) throws Exception {
    Workbook book = ending.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook();
    Sheet sheet = book.createSheet("一覧");
    Object[][] rows = {
      {"", "令和8年度　事務事業一覧"},
      {"", "都市整備局"},
      {"（単位：千円）"},
      {"番号", "事　業\n名", "担当課", "予算額", "", "うち一般財源", "増減", "成果指標", "", "", "根拠法令\n（条文まで）"},
      {"", "", "", "R7", "R8", "R8", "", "指標名", "目標値", "実績値"},
      {"", "土木管理費"},
      {"0801", "街路樹維持管理", "道路維持課", 84000, 82300, "82,300", "▲1,700", "剪定本数", 1200, 1180, "道路法"},
      {"0802", "橋りょう長寿命化", "道路建設課", 612000, 640500, 128100, 28500},
      {"0803", "違法駐輪対策", "交通政策課", "２１，６００", 20900, 20900, "▲700"},
      {"0804", "交通安全施設整備", "〃", 98000, "97,5OO", 31000, "▲500"},
      {"", "小計", "", 815600, 743700, 262300, 25600},
      {"", "公園緑地費"},
      {"0811", "公園遊具更新", "公園管理課", 45000, 38000, 38000, "▲7,000"},
      {"0812", "花と緑のまちづくり推進", "公園管理課", 12300, 12300, 11100, "－"},
      {"", "うち花壇コンクール", "", 300, 300, 300},
      {"0815", "公園トイレ清掃委託", "公園管理課", 33100, 33100000, "", 0},
      {"0816", "都市公園統計", "公園管理課", 0, "▲1,000", "該当なし"},
      {"", "小計", "", 90400, 33150300, 49100},
      {"", "合　計", "", 906000, 33894000, 311400},
      {"※　再掲を含む。"},
    };
    for (int r = 0; r < rows.length; r++) {
      var row = sheet.createRow(r);
      for (int c = 0; c < rows[r].length; c++) {
        switch (rows[r][c]) {
          case String text when !text.isEmpty() -> row.createCell(c).setCellValue(text);
          case Integer number -> row.createCell(c).setCellValue(number);
          default -> {
            // Blank.
          }
        }
      }
    }
    for (int c : new int[] {0, 1, 2, 6, 10}) {
      sheet.addMergedRegion(new CellRangeAddress(3, 4, c, c));
    }
    sheet.addMergedRegion(new CellRangeAddress(3, 3, 3, 4));
    sheet.addMergedRegion(new CellRangeAddress(3, 3, 7, 9));
    Path file = folder.resolve("R8_一覧." + ending);
    try (OutputStream out = Files.newOutputStream(file);
        book) {
      book.write(out);
    }
    return file;
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void theHeaderUnitYearAndColumnsOfABureausListAreFound(String ending) throws Exception {
    Proposal proposal = reader.propose(bureauList(ending), FIND, Progress.NONE);
    SheetProposal sheet = proposal.sheet();
    assertThat(proposal.year()).isEqualTo(R8);
    assertThat(sheet.programList()).isTrue();
    assertThat(sheet.unit()).isEqualTo(MoneyUnit.THOUSAND);
    assertThat(sheet.unitAt().cell()).isEqualTo("A3");
    assertThat(sheet.header().orElseThrow().firstRow()).isEqualTo(4);
    assertThat(sheet.header().orElseThrow().lastRow()).isEqualTo(5);
    assertThat(sheet.columns())
        .extracting(ColumnMapping::header, c -> c.target().key())
        .containsExactly(
            tuple("番号", "code"),
            tuple("事業名", "name"),
            tuple("担当課", "owner:SECTION"),
            tuple("予算額｜R7", "amount:INITIAL_BUDGET:TOTAL:2025"),
            tuple("予算額｜R8", "amount:INITIAL_BUDGET:TOTAL:2026"),
            tuple("うち一般財源｜R8", "amount:INITIAL_BUDGET:GENERAL:2026"),
            tuple("増減", "extra"),
            tuple("成果指標｜指標名", "indicator:成果指標:1:NAME:+0"),
            tuple("成果指標｜目標値", "indicator:成果指標:1:TARGET:+0"),
            tuple("成果指標｜実績値", "indicator:成果指標:1:RESULT:+0"),
            tuple("根拠法令（条文まで）", "fact:LEGAL_BASIS"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void programsTotalsHeadingsAndRemarksAreToldApart(String ending) throws Exception {
    Proposal proposal = reader.propose(bureauList(ending), FIND, Progress.NONE);
    Inventory read = reader.read(proposal, Progress.NONE);
    assertThat(read.programs())
        .extracting(p -> p.id().value())
        .containsExactly("0801", "0802", "0803", "0804", "0811", "0812", "0815", "0816");
    assertThat(read.notTaken())
        .extracting(n -> n.at().row(), Inventory.NotTaken::kind)
        .containsExactly(
            tuple(6, RowKind.SECTION),
            tuple(11, RowKind.TOTAL),
            tuple(12, RowKind.SECTION),
            tuple(15, RowKind.OF_WHICH),
            tuple(18, RowKind.TOTAL),
            tuple(19, RowKind.TOTAL),
            tuple(20, RowKind.NOTE));
    Program trees = read.programs().getFirst();
    assertThat(trees.organisation()).isEqualTo(new Organisation("都市整備局", "", "道路維持課", ""));
    assertThat(trees.yen(R7, AmountKind.INITIAL_BUDGET, Funding.TOTAL)).contains(84_000_000L);
    assertThat(trees.yen(R8, AmountKind.INITIAL_BUDGET, Funding.GENERAL)).contains(82_300_000L);
    assertThat(trees.fact(Fact.LEGAL_BASIS)).isEqualTo("道路法");
    assertThat(trees.extras()).extracting("header", "text").containsExactly(tuple("増減", "▲1,700"));
    assertThat(trees.indicators().getFirst().readings().getFirst().result()).isEqualTo("1180");
    Program safety = read.programs().get(3);
    assertThat(safety.organisation().section()).as("〃").isEqualTo("交通政策課");
    assertThat(safety.amounts().get(1).raw()).isEqualTo("97,5OO");
    assertThat(safety.amounts().get(1).yen()).isEqualTo(OptionalLong.empty());
    assertThat(safety.amounts().get(1).locator().cell()).isEqualTo("E10");
    Program statistics = read.programs().getLast();
    assertThat(statistics.yen(R7, AmountKind.INITIAL_BUDGET, Funding.TOTAL)).contains(0L);
    assertThat(statistics.yen(R8, AmountKind.INITIAL_BUDGET, Funding.TOTAL)).contains(-1_000_000L);
    assertThat(statistics.yen(R8, AmountKind.INITIAL_BUDGET, Funding.GENERAL)).isEmpty();
  }

  @Test
  void doubtsAndWrongTotalsAreShown() throws Exception {
    Inventory read =
        reader.read(reader.propose(bureauList("xlsx"), FIND, Progress.NONE), Progress.NONE);
    assertThat(read.doubts())
        .extracting(d -> d.at().cell(), d -> d.what().key(), Inventory.Doubt::leavesBlank)
        .containsExactly(
            tuple("E10", "inventory.doubt.notANumber", true),
            tuple("E16", "inventory.doubt.thousandfold", false));
    assertThat(read.totalChecks())
        .filteredOn(c -> !c.agrees())
        .extracting(
            c -> c.at().row(), Inventory.TotalCheck::label, Inventory.TotalCheck::difference)
        .containsExactly(tuple(18, "令和8年度 当初予算", 1_000_000L), tuple(19, "令和8年度 当初予算", 1_000_000L));
    assertThat(read.totalsByLabel()).containsEntry("令和7年度 当初予算", 906_000_000L);
  }

  @Test
  void everyFirstRowHasItsKind() throws Exception {
    Proposal proposal = reader.propose(bureauList("xlsx"), FIND, Progress.NONE);
    assertThat(reader.kinds(proposal.sheet()))
        .containsEntry(1, RowKind.ABOVE)
        .containsEntry(4, RowKind.HEADER)
        .containsEntry(5, RowKind.HEADER)
        .containsEntry(6, RowKind.SECTION)
        .containsEntry(7, RowKind.PROGRAM)
        .containsEntry(19, RowKind.TOTAL)
        .hasSize(20);
  }

  @Test
  void whatTheUserChangesIsRead() throws Exception {
    Proposal found = reader.propose(bureauList("xlsx"), FIND, Progress.NONE);
    Proposal changed =
        found.with(
            found
                .sheet()
                .withUnit(MoneyUnit.YEN)
                .withTarget(7, new Target.FactOf(Fact.NOTE))
                .withTarget(3, new Target.Owner(Target.Owner.Level.DEPARTMENT)));
    Program first = reader.read(changed, Progress.NONE).programs().getFirst();
    assertThat(first.yen(R7, AmountKind.INITIAL_BUDGET, Funding.TOTAL)).contains(84_000L);
    assertThat(first.fact(Fact.NOTE)).isEqualTo("▲1,700");
    assertThat(first.organisation().department()).isEqualTo("道路維持課");

    Proposal lower = reader.withHeader(found, 5, 5);
    assertThat(lower.sheet().programList()).isFalse();
    assertThatThrownBy(() -> reader.read(lower, Progress.NONE))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.reason().key()).isEqualTo("inventory.noNames"));
    assertThat(reader.withHeader(lower, 4, 5).sheet().columns()).isEqualTo(found.sheet().columns());
  }

  @Test
  void aSavedMappingIsFoundAgainByItsHeadersInTheNextYearToo() throws Exception {
    Path before = csv("a.csv", StandardCharsets.UTF_8, "番号,名前,R7予算額,R8予算額,気づき", "1,あ,1,2,x");
    Proposal first = reader.propose(before, FIND, Progress.NONE);
    assertThat(first.hasProgramList()).isFalse();
    SavedMapping saved =
        SavedMapping.of(
            first
                .sheet()
                .withUnit(MoneyUnit.MILLION)
                .withTarget(2, new Target.Name())
                .withTarget(5, new Target.FactOf(Fact.NOTE)));

    Path after = csv("b.csv", StandardCharsets.UTF_8, "番号,名前,R8予算額,R9予算額,気づき", "1,あ,1,2,x");
    Proposal next = reader.propose(after, FIND.knowing(List.of(saved)), Progress.NONE);
    assertThat(next.hasProgramList()).isTrue();
    Program program = reader.read(next, Progress.NONE).programs().getFirst();
    assertThat(program.fact(Fact.NOTE)).isEqualTo("x");
    assertThat(program.yen(new FiscalYear(2027), AmountKind.INITIAL_BUDGET, Funding.TOTAL))
        .contains(2_000_000L);
    assertThat(program.yen(new FiscalYear(2026), AmountKind.INITIAL_BUDGET, Funding.TOTAL))
        .contains(1_000_000L);
  }

  private Path csv(String name, Charset charset, String... lines) throws Exception {
    return Files.write(folder.resolve(name), (String.join("\n", lines) + "\n").getBytes(charset));
  }

  @Test
  void filesInDifferentUnitsAreReadTogetherAndTheirCodesKeptApart() throws Exception {
    Path yen =
        csv(
            "a.csv",
            StandardCharsets.UTF_8,
            "事業コード,事業名,所管課,予算額（円）",
            "A1,道路,道路課,1234567",
            "A2,橋,道路課,0");
    Path thousand =
        csv(
            "b.tsv",
            StandardCharsets.UTF_8,
            "\uFEFF事業コード\t事業名\t所管課\t予算額（千円）",
            "A1\t道路\t道路課\t1234.567",
            "A2\t公園\t公園課\t5",
            "A3\t堤防\t河川課\t");
    Path million =
        csv("c.csv", Charset.forName("windows-31j"), "事業コード;事業名;所管課;予算額（百万円）", "B1;図書館;図書館;1.5");
    List<Proposal> proposals =
        List.of(
            reader.propose(yen, FIND, Progress.NONE),
            reader.propose(thousand, FIND, Progress.NONE),
            reader.propose(million, FIND, Progress.NONE));
    Inventory read = reader.read(proposals, Progress.NONE);
    assertThat(read.programs())
        .extracting(p -> p.id().value(), Program::name)
        .containsExactly(
            tuple("A1", "道路"),
            tuple("A2", "橋"),
            tuple("A2-2", "公園"),
            tuple("A3", "堤防"),
            tuple("B1", "図書館"));
    assertThat(read.notTaken())
        .singleElement()
        .satisfies(n -> assertThat(n.kind()).isEqualTo(RowKind.REPEAT))
        .satisfies(n -> assertThat(n.at().file()).isEqualTo("b.tsv"));
    assertThat(read.doubts())
        .extracting(d -> d.what().key())
        .containsExactly("inventory.doubt.sameCode");
    assertThat(read.totalsByLabel()).containsEntry("令和8年度 当初予算", 1_234_567L + 5_000 + 1_500_000);
  }

  @Test
  void withoutCodesIdsAreTheSameInWhateverOrderRowsStand() throws Exception {
    Path one = csv("a.csv", StandardCharsets.UTF_8, "事業名,所管課", "道路,道路課", "公園,公園課", "公園,緑地課");
    Path other = csv("b.csv", StandardCharsets.UTF_8, "事業名,所管課", "公園,緑地課", "道路,道路課", "公園,公園課");
    List<String> first = ids(one);
    assertThat(first).doesNotHaveDuplicates().allMatch(id -> id.matches("N[0-9A-Z]{8}"));
    assertThat(ids(other)).containsExactlyInAnyOrderElementsOf(first);
  }

  private List<String> ids(Path file) throws Refusal {
    return reader.read(reader.propose(file, FIND, Progress.NONE), Progress.NONE).programs().stream()
        .map(p -> p.id().value())
        .toList();
  }

  @Test
  void numbersThatBeginAgainInEverySectionAreNoIds() throws Exception {
    Path file =
        csv(
            "a.csv",
            StandardCharsets.UTF_8,
            "No.,事業名,所管課,予算額",
            "1,道路,道路課,1",
            "2,橋,道路課,2",
            "1,公園,公園課,3",
            "2,緑地,公園課,4");
    Inventory read = reader.read(reader.propose(file, FIND, Progress.NONE), Progress.NONE);
    assertThat(read.programs()).hasSize(4).allMatch(p -> p.id().value().startsWith("N"));
    assertThat(read.programs()).extracting(Program::code).containsExactly("1", "2", "1", "2");
    assertThat(read.doubts())
        .extracting(d -> d.what().key())
        .containsExactly("inventory.doubt.codesNotUnique");
  }

  @Test
  void codesUniqueWithinAnAccountMakeIdsWithIt() throws Exception {
    Path file =
        csv(
            "a.csv",
            StandardCharsets.UTF_8,
            "会計,事業コード,事業名",
            "一般会計,01,道路",
            "一般会計,02,橋",
            "国保会計,01,給付",
            "国保会計,02,検診");
    assertThat(ids(file)).containsExactly("一般会計-01", "一般会計-02", "国保会計-01", "国保会計-02");
  }

  @ParameterizedTest
  @CsvSource({
    "総合計画策定, PROGRAM",
    "都市計画統計, PROGRAM",
    "合併処理浄化槽設置補助, PROGRAM",
    "うちエコ診断, PROGRAM",
    "会計, PROGRAM",
    "基本設計, PROGRAM",
    "合計, TOTAL",
    "小　計, TOTAL",
    "【合計】, TOTAL",
    "土木費計, TOTAL",
    "一般会計計, TOTAL",
    "総　計, TOTAL",
    "（再掲）道路, OF_WHICH",
    "うち、人件費, OF_WHICH",
    "※注意, NOTE",
    "道路（再掲）, OF_WHICH",
    "注）令和8年度, NOTE",
    "会計年度任用職員人件費, PROGRAM",
    "計, TOTAL"
  })
  void rowsAreSortedByTheirWords(String name, RowKind kind) throws Exception {
    boolean coded = kind == RowKind.PROGRAM;
    Path file =
        csv(
            "a.csv",
            StandardCharsets.UTF_8,
            "コード,事業名,予算額",
            "1,道路,5",
            (coded ? "2" : "") + "," + name + ",5");
    SheetProposal sheet = reader.propose(file, FIND, Progress.NONE).sheet();
    assertThat(reader.kinds(sheet)).containsEntry(3, kind);
  }

  @Test
  void columnsWithoutAHeaderAndLateColumnsStayWithTheProgram() throws Exception {
    StringBuilder text = new StringBuilder("事業名,所管課,\n");
    for (int i = 0; i < 300; i++) {
      text.append("事業").append(i).append(",課,メモ").append(i == 299 ? ",遅い" : "").append('\n');
    }
    Inventory read =
        reader.read(
            reader.propose(
                csv("a.csv", StandardCharsets.UTF_8, text.toString()), FIND, Progress.NONE),
            Progress.NONE);
    assertThat(read.programs()).hasSize(300);
    assertThat(read.programs().getLast().extras())
        .extracting("header", "text")
        .containsExactly(tuple("C列", "メモ"), tuple("D列", "遅い"));
  }

  @Test
  void departmentsMergedDownOwnAllTheirRows() throws Exception {
    XSSFWorkbook book = new XSSFWorkbook();
    Sheet sheet = book.createSheet();
    String[][] rows = {
      {"所管課", "事業名", "予算額"}, {"道路課", "道路", "1"}, {"", "橋", "2"}, {"", "歩道", "3"}, {"公園課", "公園", "4"}
    };
    for (int r = 0; r < rows.length; r++) {
      for (int c = 0; c < 3; c++) {
        if (!rows[r][c].isEmpty()) {
          (c == 0
                  ? sheet.createRow(r)
                  : sheet.getRow(r) == null ? sheet.createRow(r) : sheet.getRow(r))
              .createCell(c)
              .setCellValue(rows[r][c]);
        }
      }
    }
    sheet.addMergedRegion(new CellRangeAddress(1, 3, 0, 0));
    Path file = folder.resolve("a.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        book) {
      book.write(out);
    }
    Inventory read = reader.read(reader.propose(file, FIND, Progress.NONE), Progress.NONE);
    assertThat(read.programs())
        .extracting(p -> p.organisation().section())
        .containsExactly("道路課", "道路課", "道路課", "公園課");
  }

  @Test
  void furtherListsInAWorkbookAreNamedAndCanBeReadToo() throws Exception {
    XSSFWorkbook book = new XSSFWorkbook();
    for (String name : List.of("表紙", "土木局", "福祉局")) {
      Sheet sheet = book.createSheet(name);
      String[] header = name.equals("表紙") ? new String[] {"棚卸し"} : new String[] {"事業名", "所管課"};
      String[] values =
          name.equals("表紙") ? new String[] {"記入要領"} : new String[] {name + "の事業", "課"};
      for (int c = 0; c < header.length; c++) {
        (c == 0 ? sheet.createRow(0) : sheet.getRow(0)).createCell(c).setCellValue(header[c]);
        (c == 0 ? sheet.createRow(1) : sheet.getRow(1)).createCell(c).setCellValue(values[c]);
      }
    }
    Path file = folder.resolve("a.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        book) {
      book.write(out);
    }
    Proposal proposal = reader.propose(file, FIND, Progress.NONE);
    assertThat(proposal.sheet().sheet().name()).isEqualTo("土木局");
    assertThat(proposal.otherLists()).containsExactly(2);
    Inventory read = reader.read(List.of(proposal, proposal.choosing(2)), Progress.NONE);
    assertThat(read.programs()).extracting(Program::name).containsExactly("土木局の事業", "福祉局の事業");
    assertThatThrownBy(() -> reader.propose(file, FIND.onSheet("無い"), Progress.NONE))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.reason().key()).isEqualTo("inventory.noSuchSheet"));
  }

  @Test
  void fundingColumnsBelongToTheAmountBeforeThem() throws Exception {
    Path file =
        csv(
            "a.csv",
            StandardCharsets.UTF_8,
            "事業名,令和8年度要求額,国庫支出金,県支出金,市債,その他特定財源,一般財源,令和6年度決算額,執行率,翌年度繰越額",
            "道路,10,1,2,3,0,4,9,0.9,1");
    SheetProposal sheet = reader.propose(file, FIND, Progress.NONE).sheet();
    assertThat(sheet.columns())
        .extracting(c -> c.target().key())
        .containsExactly(
            "name",
            "amount:REQUEST:TOTAL:2026",
            "amount:REQUEST:NATIONAL:2026",
            "amount:REQUEST:PREFECTURE:2026",
            "amount:REQUEST:BOND:2026",
            "amount:REQUEST:OTHER:2026",
            "amount:REQUEST:GENERAL:2026",
            "amount:SETTLEMENT:TOTAL:2024",
            "extra",
            "amount:CARRIED_OUT:TOTAL:+0");
  }

  @Test
  void aCancelPassesThrough() throws Exception {
    Path file = bureauList("xlsx");
    Progress cancelled =
        (what, done, total) -> {
          throw new CancellationException();
        };
    assertThatThrownBy(() -> reader.propose(file, FIND, cancelled))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void everyTargetIsReadBackFromItsKey() {
    for (String key :
        List.of(
            "name",
            "code",
            "extra",
            "owner:UNIT",
            "fact:NOTE",
            "amount:REQUEST:BOND:-1",
            "amount:SETTLEMENT:TOTAL:2024",
            "indicator:成果指標:2:UNIT:+0")) {
      assertThat(Target.parse(key).key()).isEqualTo(key);
    }
    assertThatThrownBy(() -> Target.parse("owner")).isInstanceOf(IllegalArgumentException.class);
  }
}
