package org.tanaoroshi.ui.review;

/** Where the review screen leads; {@code app} says how. */
public interface ReviewActions {
  /**
   * Writes workbooks from the book; all that was typed is in the book by then. {@code stage} is the
   * id of the stage shown.
   */
  void export(String stage);

  /** Leaves the book for the start screen. */
  void backToStart();
}
