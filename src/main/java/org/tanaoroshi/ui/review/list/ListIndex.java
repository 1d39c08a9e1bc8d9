package org.tanaoroshi.ui.review.list;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tanaoroshi.evidence.FoundPrograms;
import org.tanaoroshi.evidence.ProgramIndex;
import org.tanaoroshi.evidence.ProgramQuery;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.review.ProgressBoard;
import org.tanaoroshi.review.ReviewRules;
import org.tanaoroshi.ui.Tasks;

/**
 * What is found by and counted, made on another thread and kept in step from then on. Until it is
 * there nothing is found by; what is answered meanwhile is taken in when it comes.
 */
final class ListIndex {
  private record Made(ProgramIndex index, ProgressBoard board) {}

  private final ReviewRules rules;
  private final FiscalYear year;
  private final Tasks tasks;
  private final Set<ProgramId> since = new LinkedHashSet<>();
  private Optional<Made> made = Optional.empty();
  private long asked;

  ListIndex(ReviewRules rules, FiscalYear year, Tasks tasks) {
    this.rules = rules;
    this.year = year;
    this.tasks = tasks;
  }

  /**
   * Makes it anew, for those programs at that stage.
   *
   * @param now a program as it is answered when the index has come
   */
  void make(
      List<Dossier> all,
      ProgramFacets facets,
      String stage,
      Function<ProgramId, Dossier> now,
      Runnable ready) {
    long mine = ++asked;
    since.clear();
    made = Optional.empty();
    tasks
        .create(
            progress ->
                new Made(
                    ProgramIndex.of(all, facets.all(), year), new ProgressBoard(all, rules, stage)))
        .onSuccess(
            came -> {
              // One asked for later is under way otherwise.
              if (mine == asked) {
                made = Optional.of(came);
                List.copyOf(since).forEach(id -> update(now.apply(id)));
                since.clear();
                ready.run();
              }
            })
        .startAfterDrawing();
  }

  boolean isReady() {
    return made.isPresent();
  }

  /** Takes note of changed answers; true where that changed groups or how far a program is. */
  boolean update(Dossier dossier) {
    if (made.isEmpty()) {
      since.add(dossier.id());
      return false;
    }
    boolean moved = made.get().index().update(dossier);
    return made.get().board().update(dossier) || moved;
  }

  Optional<FoundPrograms> find(ProgramQuery query) {
    return made.map(m -> m.index().find(query));
  }

  Optional<ProgressBoard> board() {
    return made.map(Made::board);
  }
}
