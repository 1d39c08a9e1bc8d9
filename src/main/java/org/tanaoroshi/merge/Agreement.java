package org.tanaoroshi.merge;

import java.util.List;

/**
 * How far two parties that reviewed the same programs agree.
 *
 * @param left with its names as it wrote them, as {@code right}
 * @param viewpoints one for each viewpoint under which both graded at least one program
 * @param differences the programs and viewpoints they graded differently
 */
public record Agreement(
    Party left, Party right, List<OfViewpoint> viewpoints, List<Difference> differences) {
  /** Copies both. */
  public Agreement {
    viewpoints = List.copyOf(viewpoints);
    differences = List.copyOf(differences);
  }

  /**
   * Under one viewpoint.
   *
   * @param programs that both graded
   * @param equal of them graded alike
   * @param kappa Cohen's kappa, which takes off what chance alone would give (Cohen 1960); NaN
   *     where both gave one and the same grade throughout, since chance would give that too
   */
  public record OfViewpoint(String viewpointId, int programs, int equal, double kappa) {
    /** Share of programs graded alike, 0 … 1. */
    public double share() {
      return (double) equal / programs;
    }
  }

  /** One program graded differently. */
  public record Difference(String programId, String viewpointId, String left, String right) {}
}
