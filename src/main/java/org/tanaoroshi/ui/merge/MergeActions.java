package org.tanaoroshi.ui.merge;

/** Where the screen leads; {@code app} says how. */
@FunctionalInterface
public interface MergeActions {
  /** Back to the review of the book. */
  void back();
}
