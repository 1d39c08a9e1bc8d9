package org.tanaoroshi.ui.review.list;

/**
 * What a filter offers: a group, what a user reads, and how many programs it would show. The one
 * with {@code value} null stands for all.
 */
record FilterChoice(String value, String label, int count) {
  boolean isAll() {
    return value == null;
  }
}
