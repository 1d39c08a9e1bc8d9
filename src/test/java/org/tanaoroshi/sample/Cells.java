package org.tanaoroshi.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.sample.SampleProgram.FundingSplit;
import org.tanaoroshi.sample.SampleProgram.Series;
import org.tanaoroshi.sample.SampleProgram.YearAmounts;
import org.tanaoroshi.sample.Seed.Office;

/**
 * What stands in a column of an inventory: a text, a number in the file's unit, or null for an
 * empty cell.
 */
final class Cells {
  private final Layout layout;

  Cells(Layout layout) {
    this.layout = layout;
  }

  Object value(SampleProgram p, String id) {
    String[] parts = id.split("\\.", -1);
    return switch (parts[0]) {
      case "year" -> amount(p, parts[1], Integer.parseInt(parts[2]));
      case "fund" -> funding(p.funding(), parts[1]);
      case "activity" -> indicator(p.activity(), parts);
      case "outcome" -> indicator(p.outcome(), parts);
      case "office" -> office(p.seed().office(), parts[1]);
      case "text" -> text(p, parts[1]);
      default -> plain(p, parts[0]);
    };
  }

  /** Whether the column holds money in the file's unit. */
  static boolean isMoney(String id) {
    return (id.startsWith("year.") && !id.startsWith("year.rate"))
        || id.startsWith("fund.")
        || id.equals("personnel")
        || id.equals("charges")
        || id.equals("total");
  }

  private Object plain(SampleProgram p, String id) {
    return switch (id) {
      case "code" -> p.code();
      case "name" -> p.name();
      case "account" -> p.account();
      case "item" -> p.account().equals("一般会計") ? p.seed().office().item() : "";
      case "start" -> layout.year(p.start());
      case "end" -> p.end().map(layout::year).orElse(layout.setting("noend"));
      case "period" -> layout.year(p.start()) + "～" + p.end().map(layout::year).orElse("");
      case "staff" -> p.staff();
      case "personnel" -> money(p.personnel());
      case "charges" -> p.charges() == 0 ? layout.setting("nocharge") : money(p.charges());
      case "total" -> money(p.budget() + p.personnel());
      default -> throw new IllegalArgumentException("no column: " + id);
    };
  }

  private static String office(Office office, String id) {
    return switch (id) {
      case "bureau" -> office.bureau();
      case "department" -> office.department();
      case "section" -> office.section();
      case "both" -> office.department() + office.section();
      case "path" ->
          String.join(" ", office.bureau(), office.department(), office.section())
              .replace("  ", " ");
      default -> throw new IllegalArgumentException("no office column: " + id);
    };
  }

  private static String text(SampleProgram p, String id) {
    return switch (id) {
      case "policy" -> p.seed().theme().policy();
      case "purpose" -> p.wording().purpose();
      case "target" -> p.wording().target();
      case "means" -> p.wording().means();
      case "law" -> p.wording().law();
      case "obligation" -> p.wording().obligation();
      case "handling" -> p.wording().handling();
      case "delivery" -> p.seed().kind().delivery();
      case "issues" -> p.wording().issues();
      default -> throw new IllegalArgumentException("no text column: " + id);
    };
  }

  private Object amount(SampleProgram p, String id, int year) {
    YearAmounts amounts = p.years().get(year);
    if (amounts == null) {
      return null;
    }
    return switch (id) {
      case "initial" -> money(amounts.initial());
      case "supplement" -> money(amounts.supplement());
      case "carriedIn" -> money(amounts.carriedIn());
      case "current" -> money(amounts.current());
      case "settled" -> money(amounts.settled());
      case "unused" -> money(amounts.current() - amounts.settled() - amounts.carriedOut());
      case "carriedOut" -> money(amounts.carriedOut());
      case "rate" -> share(amounts.settled(), amounts.current());
      default -> throw new IllegalArgumentException("no amount column: " + id);
    };
  }

  /** Percent to one decimal. */
  private static Object share(long part, long whole) {
    return whole <= 0
        ? "－"
        : BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
  }

  private Object funding(FundingSplit split, String id) {
    return money(
        switch (id) {
          case "national" -> split.national();
          case "prefecture" -> split.prefecture();
          case "bond" -> split.bond();
          case "other" -> split.other();
          case "general" -> split.general();
          default -> throw new IllegalArgumentException("no funding column: " + id);
        });
  }

  private static Object indicator(Optional<Series> series, String[] parts) {
    Function<Map<Integer, BigDecimal>, Object> ofYear =
        values -> values.get(Integer.parseInt(parts[2]));
    return switch (parts[1]) {
      case "name" -> series.map(Series::name).orElse("");
      case "unit" -> series.map(Series::unit).orElse("");
      case "target" -> series.map(s -> ofYear.apply(s.targets())).orElse(null);
      case "result" -> series.map(s -> ofYear.apply(s.results())).orElse(null);
      default -> throw new IllegalArgumentException("no indicator column: " + parts[1]);
    };
  }

  private BigDecimal money(long yen) {
    MoneyUnit unit = layout.unit();
    return unit.fromYen(yen);
  }
}
