package org.tanaoroshi.ui.totals;

import java.util.List;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.ProgramId;

/** Where the screen leads; {@code app} says how. */
public interface TotalsActions {
  /**
   * Shows the programs behind a figure in the review, at that stage.
   *
   * @param title what they are, such as ○○局 × 視点4
   */
  void show(Message title, String stageId, List<ProgramId> programs);

  /** Adds an inventory to the book, which has no programs yet. */
  void addInventory();

  /** Back to the review of the book. */
  void back();
}
