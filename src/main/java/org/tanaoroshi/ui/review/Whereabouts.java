package org.tanaoroshi.ui.review;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.InvalidationListener;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.ui.review.answer.AnswerViewModel;
import org.tanaoroshi.ui.review.list.ProgramListViewModel;
import org.tanaoroshi.values.Words;

/**
 * Where a reviewer stands in an open book: kept while the screen is made anew, as after inventories
 * were added or the language was changed.
 */
public final class Whereabouts {
  /** Programs that are shown alone, and what they are. */
  private record Shown(Message title, Set<ProgramId> programs) {}

  private Optional<ProgramId> program = Optional.empty();
  private Optional<String> stage = Optional.empty();
  private Optional<Shown> shown = Optional.empty();

  /** Next time shows those programs alone, at that stage, beginning with the first of them. */
  public void show(Message title, String stageId, List<ProgramId> programs) {
    stage = Optional.of(stageId);
    program = programs.stream().findFirst();
    shown = Optional.of(new Shown(title, Set.copyOf(programs)));
  }

  /** The stage at which the review is, or was left; empty before it was first shown. */
  public Optional<String> stage() {
    return stage;
  }

  /**
   * Leads a screen made anew to where the last one was left, and follows it from there.
   *
   * @param before the program to begin with in a book that was just opened
   */
  void follow(
      ProgramListViewModel list, AnswerViewModel answers, Optional<ProgramId> before, Words words) {
    stage.ifPresent(answers.stageProperty()::set);
    shown.ifPresent(
        s ->
            list.showBehind(
                words.say("review.shown", s.title(), s.programs().size()), s.programs()));
    program.or(() -> before).filter(id -> list.dossier(id) != null).ifPresent(list::take);
    InvalidationListener keep =
        o -> {
          program = Optional.ofNullable(list.inHandProperty().get());
          stage = Optional.of(answers.stageProperty().get());
          shown = shown.filter(s -> list.showsBehind());
        };
    list.inHandProperty().addListener(keep);
    answers.stageProperty().addListener(keep);
    list.revisionProperty().addListener(keep);
    keep.invalidated(list.inHandProperty());
  }
}
