package org.tanaoroshi.ui;

import javafx.scene.paint.Color;

/** How well two colours are told apart (WCAG 2). */
final class Contrast {
  private Contrast() {}

  /** From 1, the same, to 21, black and white. */
  static double of(Color a, Color b) {
    double one = luminance(a) + 0.05;
    double other = luminance(b) + 0.05;
    return Math.max(one, other) / Math.min(one, other);
  }

  private static double luminance(Color c) {
    return 0.2126 * linear(c.getRed())
        + 0.7152 * linear(c.getGreen())
        + 0.0722 * linear(c.getBlue());
  }

  private static double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
