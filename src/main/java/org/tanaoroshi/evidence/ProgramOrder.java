package org.tanaoroshi.evidence;

/** In what order programs are listed; equal ones stay in the order of the book. */
public enum ProgramOrder {
  /** As the inventory has them. */
  BOOK,
  /** By 一般財源 of the review year, the greatest first. */
  GENERAL_FUND,
  /** By the budget of the review year, the greatest first. */
  BUDGET
}
