package org.tanaoroshi.workbench;

import org.tanaoroshi.model.Refusal;

/**
 * What may be entered: anything a workbook cell keeps as it is. Refused at entry rather than
 * altered later: longer than a cell holds, or characters that XML cannot say.
 */
final class EnteredText {
  /** The most UTF-16 units a cell of Excel holds. */
  static final int MOST = 32_767;

  private EnteredText() {}

  static void check(String text) throws Refusal {
    if (text.length() > MOST) {
      throw Refusal.of("workbench.text.long", text.length(), MOST);
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean control = (c < ' ' && c != '\n' && c != '\t') || c == '\uFFFE' || c == '\uFFFF';
      boolean lone = Character.isSurrogate(c) && !isPaired(text, i);
      if (control || lone) {
        throw Refusal.of("workbench.text.character", String.format("U+%04X", (int) c), i + 1);
      }
    }
  }

  private static boolean isPaired(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
  }
}
