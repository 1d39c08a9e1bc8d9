package org.tanaoroshi.ui.totals;

/** What the middle of the screen shows, in the order in which it is offered. */
enum Section {
  MATRIX("1"),
  EFFECT("2"),
  DIRECTIONS("3"),
  TOP("4"),
  BRIDGE("5"),
  UNITS("6");

  private final String key;

  Section(String key) {
    this.key = key;
  }

  /** The key that shows it. */
  String key() {
    return key;
  }
}
