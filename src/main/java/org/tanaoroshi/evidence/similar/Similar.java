package org.tanaoroshi.evidence.similar;

import java.util.List;
import org.tanaoroshi.model.ProgramId;

/**
 * A program that is like another, as a hint.
 *
 * @param reasons the words that both have, most telling field first; never empty
 * @param elsewhere whether the two names differ by a place or a number only: the same program in
 *     another place
 * @param others programs whose names differ from this one's by a place or a number only, most alike
 *     first; they are alike as well and are not listed again
 */
public record Similar(
    ProgramId program,
    Likeness likeness,
    List<Reason> reasons,
    boolean elsewhere,
    List<ProgramId> others) {
  /** Copies the lists. */
  public Similar {
    reasons = List.copyOf(reasons);
    others = List.copyOf(others);
  }

  /** In which texts of the two programs the words of a reason stand. */
  public enum Where {
    /** In both names. */
    NAME,
    /** In the name of one and in the purpose or the target group of the other. */
    NAME_AND_TEXT,
    /** In both purposes. */
    PURPOSE,
    /** In both target groups. */
    TARGET
  }

  /** Words that both programs have, longest first, as the program found writes them. */
  public record Reason(Where where, List<String> words) {
    /** Copies the words. */
    public Reason {
      words = List.copyOf(words);
    }
  }
}
