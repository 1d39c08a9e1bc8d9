package org.tanaoroshi.review;

import java.util.Collection;
import org.tanaoroshi.model.Dossier;

/** How far a list of programs is: all, answered, touched but not answered. */
public record ReviewProgress(int programs, int answered, int begun) {
  /** Counts at a stage. */
  public static ReviewProgress of(Collection<Dossier> dossiers, ReviewRules rules, String stage) {
    int answered = 0;
    int begun = 0;
    for (Dossier dossier : dossiers) {
      if (rules.isAnswered(dossier.answers(), stage)) {
        answered++;
      } else if (rules.status(dossier.answers(), stage) != Status.UNTOUCHED) {
        begun++;
      }
    }
    return new ReviewProgress(dossiers.size(), answered, begun);
  }

  /** Both together. */
  public ReviewProgress plus(ReviewProgress other) {
    return new ReviewProgress(
        programs + other.programs, answered + other.answered, begun + other.begun);
  }

  /** 0 … 1; 1 for an empty list. */
  public double share() {
    return programs == 0 ? 1 : (double) answered / programs;
  }
}
