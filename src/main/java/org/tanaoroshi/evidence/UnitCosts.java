package org.tanaoroshi.evidence;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tanaoroshi.model.AmountKind;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Fact;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Funding;
import org.tanaoroshi.model.Indicator;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.values.Text;
import org.tanaoroshi.values.Typed;

/**
 * What the programs of a book cost per unit and per 人工, against the median of their kind.
 * Immutable; to be made away from the window's thread.
 *
 * <p>Cost per unit = 決算 of the newest year for which the first 活動指標 has a result above zero,
 * divided by that result; where no year has both, the same with 総事業費. Cost per 人工 = the newest 決算
 * (else 総事業費) divided by the 人工 that the inventory states as a number above zero.
 *
 * <p>Of the same kind are programs whose first 活動指標 has the same unit (in any width) and that have
 * the same 実施形態; where fewer than five others have that, the same 事業区分; where they are fewer too,
 * the same unit only; and nothing is said where they are still fewer than five: a median of four is
 * chance. Compared is with the others, the program itself left out.
 */
public final class UnitCosts {
  /** Fewer others than this make no median. */
  static final int LEAST_OTHERS = 5;

  private static final MathContext DIGITS = new MathContext(12, RoundingMode.HALF_UP);

  /** What makes others comparable, beside the unit. */
  public enum Alike {
    DELIVERY,
    CATEGORY,
    UNIT
  }

  /** What one unit or one 人工 cost in a year, in yen; {@code kind} is 決算 or 総事業費. */
  public record Cost(FiscalYear year, AmountKind kind, BigDecimal yen) {}

  /** The median of so many others, alike in that way; {@code of} is their 実施形態 or 事業区分. */
  public record Median(Alike alike, String of, BigDecimal yen, int others) {}

  /**
   * A cost beside the median of its kind, which is empty where there are too few.
   *
   * @param unit of the first 活動指標, "" where the inventory states none
   */
  public record Compared(Cost cost, String unit, Optional<Median> median) {
    /** How many times the median the cost is. */
    public Optional<BigDecimal> times() {
      return median.filter(m -> m.yen().signum() > 0).map(m -> cost.yen().divide(m.yen(), DIGITS));
    }
  }

  private enum Per {
    UNIT,
    STAFF
  }

  private record Kind(Per per, String unit, Alike alike, String of) {}

  private final Map<Kind, List<BigDecimal>> sorted = new HashMap<>();
  private final Map<ProgramId, Cost> perUnit = new HashMap<>();
  private final Map<ProgramId, Cost> perStaff = new HashMap<>();

  private UnitCosts() {}

  /** Reads all programs. */
  public static UnitCosts of(Collection<Dossier> dossiers) {
    UnitCosts costs = new UnitCosts();
    for (Dossier dossier : dossiers) {
      Program program = dossier.program();
      perUnit(program).ifPresent(c -> costs.add(program, Per.UNIT, c, costs.perUnit));
      perStaff(program).ifPresent(c -> costs.add(program, Per.STAFF, c, costs.perStaff));
    }
    costs.sorted.values().forEach(Collections::sort);
    return costs;
  }

  private void add(Program program, Per per, Cost cost, Map<ProgramId, Cost> own) {
    own.put(program.id(), cost);
    kinds(program, per)
        .forEach(k -> sorted.computeIfAbsent(k, n -> new ArrayList<>()).add(cost.yen()));
  }

  /** What a unit of the first 活動指標 costs; empty where the inventory does not say enough. */
  public Optional<Compared> unit(Program program) {
    return perUnit(program)
        .map(c -> new Compared(c, unitOf(program), median(program, Per.UNIT, perUnit)));
  }

  /** What a 人工 stands for; empty where the inventory does not say enough. */
  public Optional<Compared> staff(Program program) {
    return perStaff(program)
        .map(c -> new Compared(c, unitOf(program), median(program, Per.STAFF, perStaff)));
  }

  /** The kinds that a program belongs to, closest first. */
  private static List<Kind> kinds(Program program, Per per) {
    String unit = Text.searchable(unitOf(program));
    List<Kind> kinds = new ArrayList<>();
    if (unit.isEmpty()) {
      return kinds;
    }
    String delivery = Text.searchable(program.fact(Fact.DELIVERY));
    if (!delivery.isEmpty()) {
      kinds.add(new Kind(per, unit, Alike.DELIVERY, delivery));
    }
    String category = Text.searchable(program.fact(Fact.CATEGORY));
    if (!category.isEmpty()) {
      kinds.add(new Kind(per, unit, Alike.CATEGORY, category));
    }
    kinds.add(new Kind(per, unit, Alike.UNIT, ""));
    return kinds;
  }

  private Optional<Median> median(Program program, Per per, Map<ProgramId, Cost> own) {
    for (Kind kind : kinds(program, per)) {
      List<BigDecimal> others = new ArrayList<>(sorted.getOrDefault(kind, List.of()));
      Cost known = own.get(program.id());
      if (known != null) {
        others.remove(known.yen());
      }
      if (others.size() >= LEAST_OTHERS) {
        String of =
            switch (kind.alike()) {
              case DELIVERY -> program.fact(Fact.DELIVERY);
              case CATEGORY -> program.fact(Fact.CATEGORY);
              case UNIT -> "";
            };
        return Optional.of(new Median(kind.alike(), of, middle(others), others.size()));
      }
    }
    return Optional.empty();
  }

  private static BigDecimal middle(List<BigDecimal> sorted) {
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : sorted.get(half - 1).add(sorted.get(half)).divide(BigDecimal.valueOf(2), DIGITS);
  }

  private static Optional<Indicator> activity(Program program) {
    return program.indicators().stream().filter(i -> i.kind().startsWith("活動")).findFirst();
  }

  private static String unitOf(Program program) {
    return activity(program).map(Indicator::unit).orElse("");
  }

  private static Optional<Cost> perUnit(Program program) {
    Optional<Indicator> activity = activity(program);
    if (activity.isEmpty() || activity.get().unit().isBlank()) {
      return Optional.empty();
    }
    return perUnit(program, activity.get(), AmountKind.SETTLEMENT)
        .or(() -> perUnit(program, activity.get(), AmountKind.TOTAL_COST));
  }

  private static Optional<Cost> perUnit(Program program, Indicator activity, AmountKind kind) {
    Optional<Cost> newest = Optional.empty();
    for (Indicator.Reading reading : activity.readings()) {
      Optional<BigDecimal> result = positive(reading.result());
      Optional<Long> yen = program.yen(reading.year(), kind, Funding.TOTAL).filter(y -> y > 0);
      boolean newer = newest.isEmpty() || reading.year().compareTo(newest.get().year()) > 0;
      if (result.isPresent() && yen.isPresent() && newer) {
        newest = Optional.of(cost(reading.year(), kind, yen.get(), result.get()));
      }
    }
    return newest;
  }

  private static Optional<Cost> perStaff(Program program) {
    return StaffCount.read(program.fact(Fact.STAFF))
        .flatMap(
            staff ->
                newest(program, AmountKind.SETTLEMENT, staff)
                    .or(() -> newest(program, AmountKind.TOTAL_COST, staff)));
  }

  private static Optional<Cost> newest(Program program, AmountKind kind, BigDecimal by) {
    return program.amounts().stream()
        .filter(a -> a.kind() == kind && a.funding() == Funding.TOTAL)
        .filter(a -> a.yen().isPresent() && a.yen().getAsLong() > 0)
        .max((a, b) -> a.year().compareTo(b.year()))
        .map(a -> cost(a.year(), kind, a.yen().getAsLong(), by));
  }

  private static Cost cost(FiscalYear year, AmountKind kind, long yen, BigDecimal by) {
    return new Cost(year, kind, BigDecimal.valueOf(yen).divide(by, DIGITS));
  }

  private static Optional<BigDecimal> positive(String text) {
    return Typed.read(text) instanceof Typed.Value value && value.number().signum() > 0
        ? Optional.of(value.number())
        : Optional.empty();
  }
}
