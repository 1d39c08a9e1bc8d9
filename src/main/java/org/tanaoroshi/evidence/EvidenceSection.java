package org.tanaoroshi.evidence;

import java.util.List;
import org.tanaoroshi.model.EvidenceKind;

/**
 * What there is to see for one kind of evidence: labelled facts, and for some kinds indicators or
 * the budgets of some years.
 */
public record EvidenceSection(
    EvidenceKind kind,
    List<EvidenceFact> facts,
    List<IndicatorTrend> indicators,
    List<BudgetYear> years) {
  /** Copies the lists. */
  public EvidenceSection {
    facts = List.copyOf(facts);
    indicators = List.copyOf(indicators);
    years = List.copyOf(years);
  }

  /** Facts only. */
  static EvidenceSection of(EvidenceKind kind, List<EvidenceFact> facts) {
    return new EvidenceSection(kind, facts, List.of(), List.of());
  }

  /** Whether the inventory says nothing of it. */
  public boolean isMissing() {
    return indicators.isEmpty()
        && years.isEmpty()
        && facts.stream().allMatch(f -> f.value() instanceof EvidenceFact.Missing);
  }
}
