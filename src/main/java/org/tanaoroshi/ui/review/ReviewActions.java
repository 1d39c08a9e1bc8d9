package org.tanaoroshi.ui.review;

import java.nio.file.Path;
import java.util.List;

/** Where the review screen leads; {@code app} says how. */
public interface ReviewActions {
  /**
   * Writes workbooks from the book; all that was typed is in the book by then. {@code stage} is the
   * id of the stage shown.
   */
  void export(String stage);

  /** Leaves the book for the start screen. */
  void backToStart();

  /**
   * Takes in what came back; all that was typed is in the book by then. Nothing where read-only.
   */
  void merge();

  /** Shows the totals at that stage; all that was typed is in the book by then. */
  void totals(String stage);

  /** Adds an inventory to the book, which has no programs yet. */
  void addInventory();

  /** Files were dropped: submissions to merge, or inventories to add. */
  void drop(List<Path> files);
}
