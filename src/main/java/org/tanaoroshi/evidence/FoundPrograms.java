package org.tanaoroshi.evidence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tanaoroshi.model.ProgramId;

/** What a {@link ProgramQuery} found, in its order. */
public final class FoundPrograms {
  private final List<ProgramId> programs;
  private final Map<String, Map<String, Integer>> counts;
  private final long[] cumulated;

  FoundPrograms(
      List<ProgramId> programs, Map<String, Map<String, Integer>> counts, long[] cumulated) {
    this.programs = List.copyOf(programs);
    this.counts = Map.copyOf(counts);
    this.cumulated = cumulated;
  }

  /** The programs. */
  public List<ProgramId> programs() {
    return programs;
  }

  /**
   * Facet → group → how many programs it would show if its facet were chosen from anew, the other
   * choices as they are. Groups that would show none are left out.
   */
  public Map<String, Map<String, Integer>> counts() {
    return counts;
  }

  /**
   * Which share of the 一般財源 of all that was found the programs up to that place hold, 0 … 1 to four
   * decimals. Empty where the list is in another order, or where they hold nothing together.
   */
  public Optional<BigDecimal> cumulativeShare(int place) {
    if (cumulated.length == 0 || cumulated[cumulated.length - 1] <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        BigDecimal.valueOf(cumulated[place])
            .divide(BigDecimal.valueOf(cumulated[cumulated.length - 1]), 4, RoundingMode.HALF_UP));
  }
}
