package org.tanaoroshi.ui.review.list;

/**
 * A group that a facet offers: its id, what a user reads, how many programs it would show, and
 * whether it is chosen.
 */
record FilterChoice(String group, String label, int count, boolean chosen) {}
