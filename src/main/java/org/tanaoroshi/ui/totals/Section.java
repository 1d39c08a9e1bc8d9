package org.tanaoroshi.ui.totals;

/** What the middle of the screen shows, in the order of the keys 1 to 6. */
enum Section {
  MATRIX,
  EFFECT,
  DIRECTIONS,
  TOP,
  BRIDGE,
  UNITS
}
