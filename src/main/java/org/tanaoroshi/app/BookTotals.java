package org.tanaoroshi.app;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tanaoroshi.ui.Dialogs;
import org.tanaoroshi.ui.Fxml;
import org.tanaoroshi.ui.Screen;
import org.tanaoroshi.ui.Tasks;
import org.tanaoroshi.ui.totals.TotalsActions;
import org.tanaoroshi.ui.totals.TotalsController;
import org.tanaoroshi.ui.totals.TotalsViewModel;
import org.tanaoroshi.values.Words;
import org.tanaoroshi.workbench.Desk;

/** The totals of an open book, found again as they were left. */
final class BookTotals {
  private final Desk desk;
  private final String who;
  private final Tasks tasks;
  private final Dialogs dialogs;
  private final TotalsActions actions;
  private Optional<TotalsViewModel> kept = Optional.empty();

  BookTotals(Desk desk, String who, Tasks tasks, Dialogs dialogs, TotalsActions actions) {
    this.desk = desk;
    this.who = who;
    this.tasks = tasks;
    this.dialogs = dialogs;
    this.actions = actions;
  }

  /** The screen, at first at that stage. */
  Function<Words, Screen> begin(String stage) {
    TotalsViewModel model =
        kept.orElseGet(() -> new TotalsViewModel(desk, who, stage, tasks, dialogs, actions));
    kept = Optional.of(model);
    return said ->
        new Fxml(said, Map.of(TotalsController.class, () -> new TotalsController(model, said)))
            .load(TotalsController.class);
  }
}
