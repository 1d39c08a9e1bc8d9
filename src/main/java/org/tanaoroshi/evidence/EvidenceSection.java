package org.tanaoroshi.evidence;

import java.util.ArrayList;
import java.util.List;
import org.tanaoroshi.model.EvidenceKind;
import org.tanaoroshi.model.Message;

/**
 * What there is to see for one kind of evidence: labelled facts, and for some kinds indicators or
 * the budgets of some years; {@code hints} say in words what stands out.
 */
public record EvidenceSection(
    EvidenceKind kind,
    List<EvidenceFact> facts,
    List<IndicatorTrend> indicators,
    List<BudgetYear> years,
    List<Message> hints) {
  /** Copies the lists. */
  public EvidenceSection {
    facts = List.copyOf(facts);
    indicators = List.copyOf(indicators);
    years = List.copyOf(years);
    hints = List.copyOf(hints);
  }

  /** Facts only. */
  static EvidenceSection of(EvidenceKind kind, List<EvidenceFact> facts) {
    return new EvidenceSection(kind, facts, List.of(), List.of(), List.of());
  }

  /** The same with more facts at the end. */
  public EvidenceSection with(List<EvidenceFact> more) {
    List<EvidenceFact> all = new ArrayList<>(facts);
    all.addAll(more);
    return new EvidenceSection(kind, all, indicators, years, hints);
  }

  /** Whether the inventory says nothing of it. */
  public boolean isMissing() {
    return indicators.isEmpty()
        && years.isEmpty()
        && facts.stream().allMatch(f -> f.value() instanceof EvidenceFact.Missing);
  }
}
