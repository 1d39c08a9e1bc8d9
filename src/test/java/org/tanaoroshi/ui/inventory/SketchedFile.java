package org.tanaoroshi.ui.inventory;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.tanaoroshi.inventory.AmountName;
import org.tanaoroshi.inventory.ColumnMapping;
import org.tanaoroshi.inventory.ColumnMapping.Confidence;
import org.tanaoroshi.inventory.Inventory;
import org.tanaoroshi.inventory.Proposal;
import org.tanaoroshi.inventory.ProposeOptions;
import org.tanaoroshi.inventory.RowKind;
import org.tanaoroshi.inventory.SheetProposal;
import org.tanaoroshi.inventory.Target;
import org.tanaoroshi.inventory.YearRef;
import org.tanaoroshi.model.Amount;
import org.tanaoroshi.model.AmountKind;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Funding;
import org.tanaoroshi.model.Locator;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.model.Organisation;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.tabular.Cell;
import org.tanaoroshi.tabular.HeaderBand;
import org.tanaoroshi.tabular.KeptRows;
import org.tanaoroshi.tabular.Row;
import org.tanaoroshi.tabular.Sheet;
import org.tanaoroshi.tabular.SheetShape;
import org.tanaoroshi.values.Words;

/** Stands for reading: every file holds the same small sheet, unless told to refuse. */
public final class SketchedFile implements ImportService {
  /** Refusals to give, by file name, one after the other. */
  public final Map<String, List<Refusal>> refusals = new HashMap<>();

  /** What was asked for. */
  public final List<String> asked = new ArrayList<>();

  /** How many rows follow the small sheet, all alike. */
  int more;

  /** Files, by name, that do not say the unit of their amounts. */
  final Set<String> silentOnUnit = new HashSet<>();

  private static final String[][] CELLS = {
    {"", "令和8年度　事務事業一覧"},
    {"", "都市整備局"},
    {"（単位：千円）"},
    {"番号", "事　業　名", "担当課", "予算額", "", "うち一般財源", "増減", "成果目標"},
    {"", "", "", "R7", "R8", "R8"},
    {"", "土木管理費"},
    {"0801", "街路樹維持管理", "道路維持課", "84,000", "82,300", "82,300", "▲1,700", "剪定本数 4,000本"},
    {"0802", "橋りょう長寿命化", "道路建設課", "612,000", "640,500", "128,100", "28,500", "補修 12橋"},
    {"0803", "違法駐輪対策", "交通政策課", "２１，６００", "20,900", "20,900", "▲700", "撤去台数の半減"},
    {"0804", "交通安全施設整備", "交通政策課", "98,000", "97,5OO", "31,000", "▲500", "カーブミラー 30基"},
    {"", "小計", "", "815,600", "841,200", "262,300", "25,600"},
    {"", "公園緑地費"},
    {"0811", "公園遊具更新", "公園管理課", "45,000", "38,000", "38,000", "▲7,000", "更新 18公園"},
    {"0812", "花と緑のまちづくり推進", "公園管理課", "12,300", "12,300", "11,100", "－", "花壇 40か所"},
    {"0815", "公園トイレ清掃委託", "公園管理課", "33,100", "33,100,000", "33,100", "0", "苦情件数の減"},
    {"", "合計", "", "906,000", "841,200", "344,500", ""},
    {"※ 再掲を含む。"},
  };

  @Override
  public Proposal propose(Path file, ProposeOptions options, Progress progress) throws Refusal {
    String name = file.getFileName().toString();
    asked.add("propose " + name);
    List<Refusal> pending = refusals.getOrDefault(name, List.of());
    if (!pending.isEmpty()) {
      throw pending.removeFirst();
    }
    SheetShape shape = new SheetShape(CELLS.length + more, 8, List.of(), Set.of());
    HeaderBand band = HeaderBand.of(head(), shape, 4, 5);
    boolean silent = silentOnUnit.contains(name);
    SheetProposal sheet =
        new SheetProposal(
            new Sheet(0, "一覧", false),
            shape,
            head(),
            Optional.of(band),
            silent ? MoneyUnit.YEN : MoneyUnit.THOUSAND,
            silent ? Locator.NONE : new Locator(name, "一覧", 3, 1),
            silent ? "" : "（単位：千円）",
            Optional.empty(),
            Locator.NONE,
            columns(),
            true);
    return new Proposal(
        file, options.open(), "", List.of(sheet), 0, new FiscalYear(2026), new KeptRows(0));
  }

  private static List<ColumnMapping> columns() {
    return List.of(
        column(1, "番号", new Target.Code(), Confidence.SURE),
        column(2, "事業名", new Target.Name(), Confidence.SURE),
        column(3, "担当課", new Target.Owner(Target.Owner.Level.SECTION), Confidence.SURE),
        column(4, "予算額｜R7", money(Funding.TOTAL, 2025), Confidence.SURE),
        column(5, "予算額｜R8", money(Funding.TOTAL, 2026), Confidence.SURE),
        column(6, "うち一般財源｜R8", money(Funding.GENERAL, 2026), Confidence.LIKELY),
        column(7, "増減", new Target.Extra(), Confidence.NONE),
        column(
            8,
            "成果目標",
            new Target.Measure("成果指標", 1, Target.Measure.Part.TARGET, YearRef.BASE),
            Confidence.DOUBTFUL));
  }

  private static Target money(Funding funding, int year) {
    return new Target.Money(
        AmountKind.INITIAL_BUDGET, funding, new YearRef.Absolute(new FiscalYear(year)));
  }

  private static ColumnMapping column(
      int column, String header, Target target, Confidence confidence) {
    return new ColumnMapping(column, header, Optional.empty(), target, confidence);
  }

  @Override
  public Proposal withHeader(Proposal proposal, int firstRow, int lastRow) {
    asked.add("header " + firstRow + "-" + lastRow);
    SheetProposal sheet = proposal.sheet();
    return proposal.with(
        new SheetProposal(
            sheet.sheet(),
            sheet.shape(),
            sheet.head(),
            Optional.of(HeaderBand.of(sheet.head(), sheet.shape(), firstRow, lastRow)),
            sheet.unit(),
            sheet.unitAt(),
            sheet.unitText(),
            sheet.statedYear(),
            sheet.statedYearAt(),
            sheet.columns(),
            true));
  }

  @Override
  public Map<Integer, RowKind> kinds(SheetProposal sheet) {
    Map<Integer, RowKind> kinds = new HashMap<>();
    for (int row = 1; row <= 3; row++) {
      kinds.put(row, RowKind.ABOVE);
    }
    kinds.put(4, RowKind.HEADER);
    kinds.put(5, RowKind.HEADER);
    kinds.put(6, RowKind.SECTION);
    kinds.put(11, RowKind.TOTAL);
    kinds.put(12, RowKind.SECTION);
    kinds.put(16, RowKind.TOTAL);
    kinds.put(17, RowKind.NOTE);
    return kinds;
  }

  @Override
  public Inventory read(List<Proposal> proposals, Progress progress) throws Refusal {
    String file = proposals.getFirst().file().getFileName().toString();
    asked.add("read " + proposals.size());
    if (proposals.getFirst().sheet().column(new Target.Name()).isEmpty()) {
      throw Refusal.of("import.noList");
    }
    progress.at(Message.of("import.reading"), 1, 2);
    List<Program> programs = new ArrayList<>();
    for (int row = 1; row <= CELLS.length; row++) {
      if (!kinds(null).containsKey(row)) {
        programs.add(program(file, row));
      }
    }
    return new Inventory(
        programs,
        List.of(
            new Inventory.NotTaken(
                at(file, 6, 2), RowKind.SECTION, Message.of("inventory.row.section"), "土木管理費"),
            new Inventory.NotTaken(
                at(file, 11, 2), RowKind.TOTAL, Message.of("inventory.row.total"), "小計 815,600"),
            new Inventory.NotTaken(
                at(file, 12, 2), RowKind.SECTION, Message.of("inventory.row.section"), "公園緑地費"),
            new Inventory.NotTaken(
                at(file, 16, 2), RowKind.TOTAL, Message.of("inventory.row.total"), "合計 906,000"),
            new Inventory.NotTaken(
                at(file, 17, 1), RowKind.NOTE, Message.of("inventory.row.remark"), "※ 再掲を含む。")),
        List.of(
            new Inventory.Doubt(
                at(file, 10, 5), Message.of("inventory.doubt.notANumber", "97,5OO")),
            new Inventory.Doubt(
                at(file, 15, 5),
                Message.of("inventory.doubt.thousandfold", "33,100,000", "33,100", "約1,000倍"))),
        List.of(
            new Inventory.TotalCheck(
                at(file, 11, 4), "小計", initial(2025), 815_600_000L, 815_600_000L),
            new Inventory.TotalCheck(
                at(file, 16, 5), "合計", initial(2026), 841_200_000L, 33_894_000_000L)),
        Map.of(initial(2025), 906_000_000L, initial(2026), 33_894_000_000L));
  }

  private static AmountName initial(int year) {
    return new AmountName(new FiscalYear(year), AmountKind.INITIAL_BUDGET, Funding.TOTAL);
  }

  private static Program program(String file, int row) {
    return new Program(
        new ProgramId(CELLS[row - 1][0]),
        CELLS[row - 1][0],
        CELLS[row - 1][1],
        Organisation.NONE,
        Map.of(),
        List.of(
            new Amount(
                new FiscalYear(2025),
                AmountKind.INITIAL_BUDGET,
                Funding.TOTAL,
                OptionalLong.empty(),
                CELLS[row - 1][3],
                at(file, row, 4))),
        List.of(),
        List.of(),
        at(file, row, 0));
  }

  static Locator at(String file, int row, int column) {
    return new Locator(file, "一覧", row, column);
  }

  @Override
  public List<Row> rows(Proposal proposal, int first, int count, Progress progress) {
    asked.add("rows " + first);
    if (progress == null) {
      throw new CancellationException();
    }
    List<Row> rows = new ArrayList<>();
    for (int row = first; row < first + count && row <= CELLS.length + more; row++) {
      rows.add(row(row));
    }
    return rows;
  }

  @Override
  public void writeToSee(List<Inventory> inventories, Words words, Path to) {
    int rows = inventories.stream().mapToInt(i -> i.notTaken().size()).sum();
    int doubts = inventories.stream().mapToInt(i -> i.doubts().size()).sum();
    asked.add("write " + doubts + " and " + rows + " to " + to.getFileName());
  }

  private List<Row> head() {
    return rows(null, 1, 200, Progress.NONE);
  }

  private static Row row(int number) {
    String[] texts = CELLS[Math.min(number, CELLS.length) - 1];
    List<Cell> cells = new ArrayList<>();
    for (int column = 1; column <= texts.length; column++) {
      if (!texts[column - 1].isEmpty()) {
        cells.add(new Cell(column, Cell.Kind.TEXT, texts[column - 1]));
      }
    }
    return new Row(number, false, cells);
  }
}
