package org.tanaoroshi.ui.review;

import java.util.Optional;
import javafx.beans.InvalidationListener;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.ui.review.answer.AnswerViewModel;
import org.tanaoroshi.ui.review.list.ProgramListViewModel;

/**
 * Where a reviewer stands in an open book: kept while the screen is made anew, as after inventories
 * were added or the language was changed.
 */
public final class Whereabouts {
  private Optional<ProgramId> program = Optional.empty();
  private Optional<String> stage = Optional.empty();

  /** Leads a screen made anew to where the last one was left, and follows it from there. */
  void follow(ProgramListViewModel list, AnswerViewModel answers) {
    stage.ifPresent(answers.stageProperty()::set);
    program.filter(id -> list.dossier(id) != null).ifPresent(list::take);
    InvalidationListener keep =
        o -> {
          program = Optional.ofNullable(list.inHandProperty().get());
          stage = Optional.of(answers.stageProperty().get());
        };
    list.inHandProperty().addListener(keep);
    answers.stageProperty().addListener(keep);
    keep.invalidated(list.inHandProperty());
  }
}
