package org.tanaoroshi.evidence;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tanaoroshi.model.EvidenceKind;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.values.Figures;

/** What {@link UnitCosts} say of a program, as facts: hints, never a grade. */
public final class CostFacts {
  /** From this on yen are told without decimals. */
  private static final BigDecimal WHOLE_YEN = BigDecimal.valueOf(100);

  private static final BigDecimal BARELY_LESS = new BigDecimal("0.95");
  private static final BigDecimal BARELY_MORE = new BigDecimal("1.05");

  private CostFacts() {}

  /**
   * What there is to add to the facts of that kind; nothing where the inventory says too little.
   */
  public static List<EvidenceFact> of(EvidenceKind kind, Program program, UnitCosts costs) {
    return switch (kind) {
      case UNIT_COST -> costs.unit(program).map(c -> facts("unit", c)).orElse(List.of());
      case STAFF -> costs.staff(program).map(c -> facts("staff", c)).orElse(List.of());
      default -> List.of();
    };
  }

  private static List<EvidenceFact> facts(String per, UnitCosts.Compared compared) {
    List<EvidenceFact> facts = new ArrayList<>();
    UnitCosts.Cost cost = compared.cost();
    facts.add(
        fact(
            Message.of(
                "evidence.cost." + per,
                cost.year().shortLabel(),
                Message.of("evidence.amount." + cost.kind().name())),
            yen(per, cost.yen(), compared.unit())));
    compared
        .median()
        .ifPresent(
            median -> {
              facts.add(
                  fact(
                      Message.of("evidence.cost.median"), yen(per, median.yen(), compared.unit())));
              facts.add(
                  fact(
                      Message.of(
                          "evidence.cost.alike." + median.alike().name(),
                          compared.unit(),
                          median.of(),
                          median.others()),
                      times(compared.times())));
            });
    return facts;
  }

  private static EvidenceFact fact(Message label, Message value) {
    return new EvidenceFact(label, new EvidenceFact.Said(value));
  }

  private static Message yen(String per, BigDecimal yen, String unit) {
    int decimals = yen.compareTo(WHOLE_YEN) >= 0 ? 0 : 2;
    BigDecimal rounded = yen.setScale(decimals, RoundingMode.HALF_UP);
    return Message.of("evidence.cost.yen." + per, Figures.number(rounded), unit);
  }

  private static Message times(Optional<BigDecimal> times) {
    BigDecimal n = times.orElse(BigDecimal.ONE);
    return n.compareTo(BARELY_LESS) > 0 && n.compareTo(BARELY_MORE) < 0
        ? Message.of("evidence.cost.same")
        : Message.of("evidence.cost.times", Figures.number(shortened(n)));
  }

  /** 1.8, 0.25, 23: as few digits as tell. */
  private static BigDecimal shortened(BigDecimal n) {
    return n.compareTo(BigDecimal.TEN) >= 0
        ? n.setScale(0, RoundingMode.HALF_UP)
        : n.round(new MathContext(2, RoundingMode.HALF_UP));
  }
}
