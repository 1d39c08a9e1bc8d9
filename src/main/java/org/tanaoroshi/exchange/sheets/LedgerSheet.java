package org.tanaoroshi.exchange.sheets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.tanaoroshi.exchange.cells.Column;
import org.tanaoroshi.exchange.cells.ListSheet;
import org.tanaoroshi.exchange.cells.Look;
import org.tanaoroshi.exchange.cells.Money;
import org.tanaoroshi.exchange.cells.SheetPlan;
import org.tanaoroshi.exchange.cells.Value;
import org.tanaoroshi.model.Amount;
import org.tanaoroshi.model.AmountKind;
import org.tanaoroshi.model.ExtraColumn;
import org.tanaoroshi.model.Fact;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Funding;
import org.tanaoroshi.model.Indicator;
import org.tanaoroshi.model.Organisation;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.Round;

/**
 * 台帳: a row per program with all that the inventory says of it. Amounts have a column per year,
 * kind and funding that occurs; what occurs twice in a program, columns that end in "(2)".
 */
public final class LedgerSheet {
  /** The sheet's name. */
  public static final String NAME = "台帳";

  public static final String INDICATOR = "指標";
  public static final String FILE = "元のファイル";
  public static final String SHEET = "元のシート";
  public static final String ROW = "元の行";

  /** What stands before the heading of an inventory column that no field takes. */
  public static final String EXTRA = "その他の列：";

  private static final int LONG_TEXT = 40;
  private static final int SHORT_TEXT = 16;

  private final Round round;
  private final List<Program> programs;
  private final Map<Program, Index> indices = new HashMap<>();
  private final ListSheet<Program> list;

  /** The ledger of those programs, with amounts in the round's unit. */
  public LedgerSheet(Round round, List<Program> programs) {
    this.round = round;
    this.programs = programs;
    this.list =
        new ListSheet<>(
            NAME,
            List.of("点検の前提となる台帳の内容です。年度は会計年度（4月から翌年3月）です。", ""),
            List.of(ReviewSheet.MONEY, round.unit().label()),
            columns());
  }

  /** The whole sheet. */
  public SheetPlan plan() {
    return new SheetPlan(
        NAME,
        list.widths(),
        list.rows(programs),
        new SheetPlan.Page(
            SheetPlan.Paper.A3,
            new SheetPlan.Fit.Scaled(55, List.of()),
            ListSheet.HEADER_ROW,
            2,
            ListSheet.lastRow(programs.size()),
            6,
            "24427A"),
        List.of(),
        List.of());
  }

  private List<Column<Program>> columns() {
    List<Column<Program>> columns = new ArrayList<>();
    String band = "事業";
    columns.add(text(band, Headers.ID, 13, p -> p.id().value()));
    columns.add(text(band, Headers.NAME, 34, Program::name));
    columns.add(text(band, Headers.CODE, 13, Program::code));
    columns.add(organisation(Headers.BUREAU, Organisation::bureau));
    columns.add(organisation(Headers.DEPARTMENT, Organisation::department));
    columns.add(organisation(Headers.SECTION, Organisation::section));
    columns.add(organisation(Headers.UNIT, Organisation::unit));
    for (Fact fact : Fact.values()) {
      if (programs.stream().anyMatch(p -> !p.fact(fact).isEmpty())) {
        columns.add(text("内容", fact.label(), width(fact), p -> p.fact(fact)));
      }
    }
    columns.addAll(amountColumns());
    columns.addAll(indicatorColumns());
    columns.addAll(extraColumns());
    columns.add(text("出所", FILE, 24, p -> p.locator().file()));
    columns.add(text("出所", SHEET, 16, p -> p.locator().sheet()));
    columns.add(
        Column.of(
            "出所",
            ROW,
            8,
            Look.COUNT,
            p -> p.locator().row() == 0 ? Value.blank() : Value.of(p.locator().row())));
    return columns;
  }

  private static double width(Fact fact) {
    return switch (fact) {
      case PURPOSE, TARGET_GROUP, MEANS, OUTLINE, ISSUES, NOTE, PREVIOUS_EVALUATION -> LONG_TEXT;
      case START_YEAR, END_YEAR, OBLIGATION, STAFF, USER_SHARE -> 12;
      default -> SHORT_TEXT + 4;
    };
  }

  private static Column<Program> text(
      String band, String header, double width, Function<Program, String> text) {
    return Column.of(band, header, width, Look.TEXT, p -> Value.of(text.apply(p)));
  }

  private static Column<Program> organisation(String header, Function<Organisation, String> part) {
    return text("事業", header, SHORT_TEXT, p -> part.apply(p.organisation()));
  }

  private List<Column<Program>> amountColumns() {
    Set<AmountKey> keys = new TreeSet<>(AmountKey.ORDER);
    programs.forEach(p -> keys.addAll(index(p).amounts().keySet()));
    List<Column<Program>> columns = new ArrayList<>();
    for (AmountKey key : keys) {
      columns.add(
          Column.of(
              "金額 " + key.year().label(),
              key.header(),
              15,
              Look.MONEY,
              p -> amount(index(p).amounts().get(key))));
    }
    return columns;
  }

  /** A blank amount with a text such as 該当なし keeps its text. */
  private Value amount(Amount amount) {
    if (amount == null) {
      return Value.blank();
    }
    return amount.yen().isPresent()
        ? Money.of(amount.yen().getAsLong(), round.unit())
        : Value.of(amount.raw());
  }

  private List<Column<Program>> indicatorColumns() {
    List<Column<Program>> columns = new ArrayList<>();
    int most = programs.stream().mapToInt(p -> p.indicators().size()).max().orElse(0);
    for (int i = 0; i < most; i++) {
      int at = i;
      String name = INDICATOR + (i + 1);
      columns.add(indicator(name, " 区分", 12, at, Indicator::kind));
      columns.add(indicator(name, " 名称", 24, at, Indicator::name));
      columns.add(indicator(name, " 単位", 8, at, Indicator::unit));
      Set<FiscalYear> years = new TreeSet<>();
      programs.stream()
          .filter(p -> p.indicators().size() > at)
          .forEach(p -> p.indicators().get(at).readings().forEach(r -> years.add(r.year())));
      for (FiscalYear year : years) {
        String header = " " + Headers.year(year);
        columns.add(indicator(name, header + " 目標", 12, at, x -> reading(x, year).target()));
        columns.add(indicator(name, header + " 実績", 12, at, x -> reading(x, year).result()));
      }
    }
    return columns;
  }

  private static Column<Program> indicator(
      String name, String header, double width, int at, Function<Indicator, String> part) {
    return text(
        name,
        name + header,
        width,
        p -> p.indicators().size() > at ? part.apply(p.indicators().get(at)) : "");
  }

  private static Indicator.Reading reading(Indicator indicator, FiscalYear year) {
    return indicator.readings().stream()
        .filter(r -> r.year().equals(year))
        .findFirst()
        .orElse(new Indicator.Reading(year, "", ""));
  }

  private List<Column<Program>> extraColumns() {
    Set<String> headers = new LinkedHashSet<>();
    programs.forEach(p -> headers.addAll(index(p).extras().keySet()));
    List<Column<Program>> columns = new ArrayList<>();
    for (String header : headers) {
      columns.add(text("その他", header, 20, p -> index(p).extras().getOrDefault(header, "")));
    }
    return columns;
  }

  private Index index(Program program) {
    return indices.computeIfAbsent(program, Index::of);
  }

  /** Which amount of a program: {@code nth} counts those of the same year, kind and funding. */
  public record AmountKey(FiscalYear year, AmountKind kind, Funding funding, int nth) {
    public static final Comparator<AmountKey> ORDER =
        Comparator.comparing(AmountKey::year)
            .thenComparing(AmountKey::kind)
            .thenComparing(AmountKey::funding)
            .thenComparingInt(AmountKey::nth);

    String header() {
      return Headers.year(year)
          + " "
          + kind.label()
          + " "
          + funding.label()
          + (nth == 1 ? "" : "(" + nth + ")");
    }
  }

  /** The amounts and further columns of a program by what their columns are called. */
  private record Index(Map<AmountKey, Amount> amounts, Map<String, String> extras) {
    static Index of(Program program) {
      Map<AmountKey, Amount> amounts = new TreeMap<>(AmountKey.ORDER);
      for (Amount amount : program.amounts()) {
        int nth = 1;
        while (amounts.putIfAbsent(
                new AmountKey(amount.year(), amount.kind(), amount.funding(), nth), amount)
            != null) {
          nth++;
        }
      }
      Map<String, String> extras = new LinkedHashMap<>();
      for (ExtraColumn extra : program.extras()) {
        int nth = 1;
        while (extras.putIfAbsent(extraHeader(extra.header(), nth), extra.text()) != null) {
          nth++;
        }
      }
      return new Index(amounts, extras);
    }

    private static String extraHeader(String header, int nth) {
      return (nth == 1 ? EXTRA : EXTRA.replace("：", "(" + nth + ")：")) + header;
    }
  }
}
