package org.tanaoroshi.evidence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tanaoroshi.model.AmountKind;
import org.tanaoroshi.model.EvidenceKind;
import org.tanaoroshi.model.Fact;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Funding;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Previous;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.Round;
import org.tanaoroshi.values.Years;

/** The facts that a framework asks to see beside a viewpoint, from what the inventory says. */
public final class Evidence {
  private final Framework framework;
  private final Round round;

  /** Evidence under that framework in that round. */
  public Evidence(Framework framework, Round round) {
    this.framework = framework;
    this.round = round;
  }

  /**
   * What there is to see of one kind. Similar programs need the whole book and are found by {@link
   * SimilarPrograms}: their section is empty here.
   *
   * @param previous what last round said of the program
   * @param viewpointId whose finding of last round is shown; "" for the decision
   */
  public EvidenceSection section(
      EvidenceKind kind, Program program, Optional<Previous> previous, String viewpointId) {
    return switch (kind) {
      case PERIOD -> EvidenceSection.of(kind, period(program));
      case ACTIVITY -> indicators(kind, program, false);
      case OUTCOME -> indicators(kind, program, true);
      case LEGAL_BASIS -> texts(kind, program, Fact.LEGAL_BASIS, Fact.OBLIGATION);
      case DELIVERY -> texts(kind, program, Fact.DELIVERY, Fact.MEANS);
      case SIMILAR_PROGRAMS -> EvidenceSection.of(kind, List.of());
      case UNIT_COST -> EvidenceSection.of(kind, costs(program));
      case STAFF -> EvidenceSection.of(kind, staff(program));
      case FUNDING -> EvidenceSection.of(kind, funding(program));
      case BUDGET_AND_SETTLEMENT -> budgets(program);
      case PURPOSE ->
          texts(
              kind,
              program,
              Fact.PURPOSE,
              Fact.TARGET_GROUP,
              Fact.MEANS,
              Fact.OUTLINE,
              Fact.ISSUES);
      case PREVIOUS_ROUND ->
          EvidenceSection.of(kind, new PreviousFacts(framework).of(program, previous, viewpointId));
    };
  }

  /** Full fiscal years since the start, where the inventory states the start. */
  public Optional<Integer> yearsSinceStart(Program program) {
    return start(program).map(y -> round.reviewYear().year() - y.year()).filter(n -> n >= 0);
  }

  private static Optional<FiscalYear> start(Program program) {
    String text = program.fact(Fact.START_YEAR);
    return Years.read(text).or(() -> Years.range(text).flatMap(Years.Range::from));
  }

  private List<EvidenceFact> period(Program program) {
    List<EvidenceFact> facts = new ArrayList<>();
    facts.add(text(program, Fact.START_YEAR));
    yearsSinceStart(program)
        .ifPresent(
            n ->
                facts.add(
                    new EvidenceFact(
                        Message.of("evidence.since"),
                        new EvidenceFact.Said(Message.of("evidence.since.years", n)))));
    facts.add(text(program, Fact.END_YEAR));
    return facts;
  }

  private static EvidenceSection indicators(EvidenceKind kind, Program program, boolean outcomes) {
    List<IndicatorTrend> trends =
        program.indicators().stream()
            .filter(i -> i.kind().startsWith("成果") == outcomes)
            .map(IndicatorTrend::of)
            .toList();
    return new EvidenceSection(kind, List.of(), trends, List.of(), List.of());
  }

  private static EvidenceSection budgets(Program program) {
    List<BudgetYear> years = BudgetYear.of(program);
    return new EvidenceSection(
        EvidenceKind.BUDGET_AND_SETTLEMENT, List.of(), List.of(), years, BudgetHints.of(years));
  }

  private static EvidenceSection texts(EvidenceKind kind, Program program, Fact... facts) {
    List<EvidenceFact> found = new ArrayList<>();
    for (Fact fact : facts) {
      // The first of a kind is missed where it is blank; the others only add to it.
      if (found.isEmpty() || !program.fact(fact).isBlank()) {
        found.add(text(program, fact));
      }
    }
    return EvidenceSection.of(kind, found);
  }

  private List<EvidenceFact> costs(Program program) {
    return List.of(latest(program, AmountKind.TOTAL_COST), latest(program, AmountKind.SETTLEMENT));
  }

  private List<EvidenceFact> staff(Program program) {
    return List.of(text(program, Fact.STAFF), latest(program, AmountKind.PERSONNEL));
  }

  /** The newest year that is stated, up to the year of the review. */
  private Optional<FiscalYear> newest(Program program, AmountKind kind) {
    return program.amounts().stream()
        .filter(a -> a.kind() == kind && a.funding() == Funding.TOTAL && a.yen().isPresent())
        .map(a -> a.year())
        .filter(y -> y.compareTo(round.budgetYear()) <= 0)
        .max(FiscalYear::compareTo);
  }

  private EvidenceFact latest(Program program, AmountKind kind) {
    Optional<FiscalYear> year = newest(program, kind);
    Message name = Message.of("evidence.amount." + kind.name());
    return year.map(
            y ->
                new EvidenceFact(
                    Message.of("evidence.inYear", y.shortLabel(), name),
                    new EvidenceFact.Yen(program.yen(y, kind, Funding.TOTAL).orElseThrow())))
        .orElseGet(() -> new EvidenceFact(name, new EvidenceFact.Missing()));
  }

  private List<EvidenceFact> funding(Program program) {
    FiscalYear year = round.reviewYear();
    Optional<Long> whole = program.budget(year, Funding.TOTAL);
    List<EvidenceFact> facts = new ArrayList<>();
    for (Funding funding : Funding.values()) {
      if (funding == Funding.TOTAL) {
        continue;
      }
      Optional<Long> part = program.budget(year, funding);
      Message name = Message.of("evidence.funding." + funding.name());
      if (part.isPresent()) {
        facts.add(
            new EvidenceFact(
                Message.of("evidence.inYear", year.shortLabel(), name),
                of(funding, part.get(), whole)));
      } else if (funding == Funding.GENERAL) {
        facts.add(new EvidenceFact(name, new EvidenceFact.Missing()));
      }
    }
    addUserShare(program, facts);
    return facts;
  }

  /** 受益者負担 of the newest year with its share of that year's cost, and what the inventory says. */
  private void addUserShare(Program program, List<EvidenceFact> facts) {
    Optional<FiscalYear> year = newest(program, AmountKind.USER_CHARGES);
    Optional<Long> cost =
        year.flatMap(
            y ->
                program
                    .yen(y, AmountKind.TOTAL_COST, Funding.TOTAL)
                    .or(() -> program.yen(y, AmountKind.SETTLEMENT, Funding.TOTAL))
                    .or(() -> program.budget(y, Funding.TOTAL)));
    EvidenceFact charges = latest(program, AmountKind.USER_CHARGES);
    facts.add(
        year.map(y -> program.yen(y, AmountKind.USER_CHARGES, Funding.TOTAL).orElseThrow())
            .map(yen -> new EvidenceFact(charges.label(), of(yen, cost)))
            .orElse(charges));
    if (year.isEmpty() || !program.fact(Fact.USER_SHARE).isBlank()) {
      facts.add(text(program, Fact.USER_SHARE));
    }
  }

  private static EvidenceFact.Value of(Funding funding, long part, Optional<Long> whole) {
    return of(part, whole) instanceof EvidenceFact.YenOfWhole(long yen, BigDecimal share)
        ? new EvidenceFact.FundingPart(funding, yen, share)
        : new EvidenceFact.Yen(part);
  }

  private static EvidenceFact.Value of(long part, Optional<Long> whole) {
    if (whole.isEmpty() || whole.get() <= 0) {
      return new EvidenceFact.Yen(part);
    }
    return new EvidenceFact.YenOfWhole(
        part,
        BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole.get()), 4, RoundingMode.HALF_UP));
  }

  private static EvidenceFact text(Program program, Fact fact) {
    return EvidenceFact.written(Message.of("evidence.fact." + fact.name()), program.fact(fact));
  }
}
