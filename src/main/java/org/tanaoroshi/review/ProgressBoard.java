package org.tanaoroshi.review;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.ProgramId;

/**
 * How far a book and each of its bureaus are at one stage, kept in step with single changes so that
 * no change looks at every program. Not for several threads at once.
 */
public final class ProgressBoard {
  private enum Step {
    UNTOUCHED,
    BEGUN,
    ANSWERED
  }

  private record Standing(String bureau, Step step) {}

  private final ReviewRules rules;
  private final String stage;
  private final Map<ProgramId, Standing> standings = new HashMap<>();
  private final Map<String, ReviewProgress> bureaus = new HashMap<>();
  private ReviewProgress book = NONE;

  private static final ReviewProgress NONE = new ReviewProgress(0, 0, 0);

  /** The standing of those programs at that stage. */
  public ProgressBoard(Collection<Dossier> dossiers, ReviewRules rules, String stage) {
    this.rules = rules;
    this.stage = stage;
    dossiers.forEach(this::update);
  }

  /** Takes note of a program, new or changed. True where its standing is another than before. */
  public boolean update(Dossier dossier) {
    Standing now = new Standing(dossier.program().organisation().bureauOrFirst(), step(dossier));
    Standing before = standings.put(dossier.id(), now);
    if (now.equals(before)) {
      return false;
    }
    if (before != null) {
      count(before, -1);
    }
    count(now, 1);
    return true;
  }

  private Step step(Dossier dossier) {
    if (rules.isAnswered(dossier.answers(), stage)) {
      return Step.ANSWERED;
    }
    return rules.status(dossier.answers(), stage) == Status.UNTOUCHED ? Step.UNTOUCHED : Step.BEGUN;
  }

  private void count(Standing standing, int by) {
    book = plus(book, standing.step(), by);
    bureaus.merge(standing.bureau(), plus(NONE, standing.step(), by), ProgressBoard::sum);
  }

  private static ReviewProgress plus(ReviewProgress to, Step step, int by) {
    return new ReviewProgress(
        to.programs() + by,
        to.answered() + (step == Step.ANSWERED ? by : 0),
        to.begun() + (step == Step.BEGUN ? by : 0));
  }

  private static ReviewProgress sum(ReviewProgress a, ReviewProgress b) {
    return new ReviewProgress(
        a.programs() + b.programs(), a.answered() + b.answered(), a.begun() + b.begun());
  }

  /** All programs. */
  public ReviewProgress book() {
    return book;
  }

  /** The programs of a bureau, none where it has none. */
  public ReviewProgress bureau(String name) {
    return bureaus.getOrDefault(name, NONE);
  }
}
