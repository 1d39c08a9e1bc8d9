package org.tanaoroshi.inventory;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.tanaoroshi.model.Amount;
import org.tanaoroshi.model.AmountKind;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Locator;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.tabular.Cell;
import org.tanaoroshi.tabular.Cell.Kind;
import org.tanaoroshi.tabular.Row;
import org.tanaoroshi.values.Typed;

/**
 * Reads the amounts of a row as whole yen. The unit typed in a cell counts before that of its
 * header, that before the sheet's. What cannot be read stays as raw text, and someone is told.
 */
final class AmountReader {
  /** A factor near 1,000 between two years is more often a wrong unit than a change. */
  private static final double SUSPICIOUS_FROM = 500;

  private static final double SUSPICIOUS_TO = 2_000;

  private final List<ColumnMapping> columns;

  /** What the columns are of, in their order. */
  private final List<AmountName> names;

  private final MoneyUnit unit;
  private final InventoryBuilder builder;
  private final Map<AmountName, String> labels = new HashMap<>();

  AmountReader(SheetProposal sheet, FiscalYear base, InventoryBuilder builder) {
    this.columns =
        sheet.columns().stream().filter(c -> c.target() instanceof Target.Money).toList();
    this.names = columns.stream().map(c -> name(c, base)).toList();
    this.unit = sheet.unit();
    this.builder = builder;
  }

  /** The label of an amount, such as 令和6年度 予算現額 or 令和6年度 当初予算 一般財源. */
  private String label(AmountName name) {
    return labels.computeIfAbsent(name, AmountName::label);
  }

  private static AmountName name(ColumnMapping c, FiscalYear base) {
    Target.Money money = (Target.Money) c.target();
    return new AmountName(money.year().from(base), money.kind(), money.funding());
  }

  /** What the columns of amounts are of, in their order. */
  List<AmountName> names() {
    return names;
  }

  /** The yen of amounts by label, without those that are blank or cannot be read. */
  Map<String, Long> values(List<Amount> amounts) {
    Map<String, Long> values = new LinkedHashMap<>();
    for (Amount a : amounts) {
      a.yen()
          .ifPresent(
              yen -> values.put(label(new AmountName(a.year(), a.kind(), a.funding())), yen));
    }
    return values;
  }

  /** The same of a row that is no program. */
  Map<String, Long> values(Row row) {
    Map<String, Long> values = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      ColumnMapping c = columns.get(i);
      String label = label(names.get(i));
      yen(c, Typed.read(row.text(c.column()))).ifPresent(yen -> values.put(label, yen));
    }
    return values;
  }

  /** The amounts of a program; a blank cell gives none. */
  List<Amount> read(Row row, Locator at) {
    List<Amount> amounts = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      ColumnMapping c = columns.get(i);
      Cell cell = row.cell(c.column());
      Typed typed = cell == null ? new Typed.Blank() : Typed.read(cell.text());
      if (typed instanceof Typed.Blank) {
        if (cell != null && cell.kind() == Kind.FORMULA_WITHOUT_VALUE) {
          doubt(at.inColumn(c.column()), "inventory.doubt.formulaWithoutValue", c.header());
        }
        continue;
      }
      AmountName name = names.get(i);
      Locator here = at.inColumn(c.column());
      OptionalLong yen = checked(c, cell, typed, here);
      amounts.add(new Amount(name.year(), name.kind(), name.funding(), yen, cell.text(), here));
    }
    lookForWrongUnits(amounts);
    return amounts;
  }

  private OptionalLong checked(ColumnMapping c, Cell cell, Typed typed, Locator at) {
    boolean readable = cell.kind() == Kind.TEXT || cell.kind() == Kind.NUMBER;
    if (!readable || typed instanceof Typed.Unreadable) {
      doubt(at, "inventory.doubt.notANumber", cell.text());
      return OptionalLong.empty();
    }
    OptionalLong yen = yen(c, typed);
    if (typed instanceof Typed.Value(BigDecimal number, Optional<MoneyUnit> own)) {
      if (yen.isEmpty()) {
        doubt(at, "inventory.doubt.tooLarge", cell.text());
      } else if (unit(c, own).isFinerThanYen(number)) {
        doubt(
            at, "inventory.doubt.finerThanYen", cell.text(), unit(c, own).label(), yen.getAsLong());
      }
    }
    return yen;
  }

  private MoneyUnit unit(ColumnMapping c, Optional<MoneyUnit> own) {
    return own.or(c::unit).orElse(unit);
  }

  private OptionalLong yen(ColumnMapping c, Typed typed) {
    if (!(typed instanceof Typed.Value(BigDecimal number, Optional<MoneyUnit> own))) {
      return OptionalLong.empty();
    }
    MoneyUnit in = unit(c, own);
    return in.holds(number) ? OptionalLong.of(in.toYen(number)) : OptionalLong.empty();
  }

  private void lookForWrongUnits(List<Amount> amounts) {
    for (Amount later : amounts) {
      for (Amount earlier : amounts) {
        if (comparable(earlier, later) && isSuspicious(earlier.yen(), later.yen())) {
          doubt(
              later.locator(),
              "inventory.doubt.thousandfold",
              later.raw(),
              earlier.raw(),
              times(ratio(earlier.yen().getAsLong(), later.yen().getAsLong())));
        }
      }
    }
  }

  private static boolean comparable(Amount earlier, Amount later) {
    return later.funding() == earlier.funding()
        && later.year().year() == earlier.year().year() + 1
        && (later.kind() == earlier.kind() || (isBudget(later.kind()) && isBudget(earlier.kind())));
  }

  private static boolean isBudget(AmountKind kind) {
    return kind == AmountKind.INITIAL_BUDGET || kind == AmountKind.CURRENT_BUDGET;
  }

  private static boolean isSuspicious(OptionalLong a, OptionalLong b) {
    if (a.isEmpty() || b.isEmpty() || a.getAsLong() == 0 || b.getAsLong() == 0) {
      return false;
    }
    double ratio = ratio(a.getAsLong(), b.getAsLong());
    double factor = ratio < 1 ? 1 / ratio : ratio;
    return factor >= SUSPICIOUS_FROM && factor <= SUSPICIOUS_TO;
  }

  private static double ratio(long earlier, long later) {
    return Math.abs((double) later / earlier);
  }

  private static Message times(double ratio) {
    return ratio < 1
        ? Message.of("inventory.doubt.part", Math.round(1 / ratio))
        : Message.of("inventory.doubt.times", Math.round(ratio));
  }

  private void doubt(Locator at, String what, Object... arguments) {
    builder.doubt(at, Message.of(what, arguments));
  }
}
