package org.tanaoroshi.ui.review;

import java.time.LocalDate;
import java.time.ZoneId;
import javafx.application.Platform;
import org.tanaoroshi.settings.SettingsStore;
import org.tanaoroshi.ui.Dialogs;
import org.tanaoroshi.ui.Screen;
import org.tanaoroshi.ui.Tasks;
import org.tanaoroshi.ui.review.answer.AnswerController;
import org.tanaoroshi.ui.review.evidence.EvidenceController;
import org.tanaoroshi.ui.review.list.ProgramListController;
import org.tanaoroshi.ui.review.saving.FxPause;
import org.tanaoroshi.ui.review.saving.Personal;
import org.tanaoroshi.values.Words;
import org.tanaoroshi.workbench.Desk;

/** Opens the review of a book: the one door for {@code app}. */
public final class ReviewScreen {
  /** How long after the last key typed text is saved. */
  private static final double PAUSE_MILLISECONDS = 800;

  private ReviewScreen() {}

  /**
   * The screen over an open book, which stays the caller's to close after the screen was left. It
   * begins at {@code where} and keeps it. To be called on the window's thread.
   */
  public static Screen open(
      Desk desk,
      String reviewer,
      SettingsStore settings,
      Whereabouts where,
      Words words,
      Tasks tasks,
      Dialogs dialogs,
      ReviewActions actions) {
    Personal personal = new Personal(settings, desk.round().id());
    ReviewViewModel model =
        new ReviewViewModel(
            desk,
            reviewer,
            new ReviewViewModel.Surroundings(
                words,
                tasks,
                dialogs,
                personal,
                Platform::runLater,
                new FxPause(PAUSE_MILLISECONDS),
                () -> LocalDate.now(ZoneId.systemDefault())),
            actions);
    where.follow(model.list(), model.answers(), personal.place(), words);
    return new ReviewController(
        model,
        new ProgramListController(model.list(), dialogs),
        new AnswerController(model.answers(), model.list()::toggleMark, model.addInventory()),
        new EvidenceController(model.evidence(), model.list()::take));
  }
}
