package org.tanaoroshi.values;

import java.text.Normalizer;
import java.util.Locale;

/** Texts folded for comparing and searching, so that width, case and spacing make no difference. */
public final class Text {
  private Text() {}

  /**
   * Folded for searching: NFKC, lower case, hiragana and katakana alike, the signs that people type
   * for a hyphen or a long vowel alike, no white space.
   */
  public static String searchable(String text) {
    if (staysAsItIs(text) && text.chars().allMatch(c -> c < 'ァ' || c > 'ー')) {
      return text;
    }
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (isSpace(c)) {
        continue;
      }
      if (isDash(c) || c == '~' || c == '〜') {
        out.append('-');
      } else if (c >= 'ァ' && c <= 'ヶ') {
        out.append((char) (c - 'ァ' + 'ぁ'));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /**
   * Folded for comparing header words and row words: NFKC, lower case, spaces and line breaks
   * removed. Kana stay apart.
   */
  public static String word(String text) {
    if (staysAsItIs(text)) {
      return text;
    }
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      if (!isSpace(folded.charAt(i))) {
        out.append(folded.charAt(i));
      }
    }
    return out.toString();
  }

  /** Digits, small letters, kanji and kana without a mark to join: folding leaves these alone. */
  private static boolean staysAsItIs(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean stays =
          (c >= '0' && c <= '9')
              || (c >= 'a' && c <= 'z')
              || (c >= '一' && c <= '鿿')
              || (c >= 'ぁ' && c <= 'ゖ')
              || (c >= 'ァ' && c <= 'ヺ')
              || c == 'ー';
      if (!stays) {
        return false;
      }
    }
    return true;
  }

  /** On one line: line breaks and runs of white space become one space, none at the ends. */
  public static String oneLine(String text) {
    if (!hasSpace(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        gap = !out.isEmpty();
      } else {
        if (gap) {
          out.append(' ');
        }
        gap = false;
        out.append(c);
      }
    }
    // One that is shared by many cells stays shared.
    return text.contentEquals(out) ? text : out.toString();
  }

  /**
   * A label on one line: line breaks and padding inside Japanese words are removed (部　門　名 is 部門名),
   * a space stays between words of other scripts.
   */
  public static String label(String text) {
    String line = oneLine(text);
    StringBuilder out = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      boolean padding =
          line.charAt(i) == ' ' && (line.charAt(i - 1) > '\u2E7F' || line.charAt(i + 1) > '\u2E7F');
      if (!padding) {
        out.append(line.charAt(i));
      }
    }
    return out.toString();
  }

  /** Without white space at the ends, the ideographic and the no-break space included. */
  public static String trim(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean hasSpace(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isSpace(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Any white space, the ideographic, no-break and zero-width ones included. */
  static boolean isSpace(char c) {
    boolean letter = (c > ' ' && c < '\u00A0') || (c > '\u3000' && c != '\uFEFF');
    if (letter) {
      return false; // Nearly all are, and told at once: every cell of an inventory passes here.
    }
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == '\u200B'
        || c == '\uFEFF'
        || c == '\u2060';
  }

  /** The signs used for a dash, a minus, or a long vowel standing alone. */
  static boolean isDash(char c) {
    return switch (c) {
      case '-', '‐', '‑', '‒', '–', '—', '―', '−', '－', 'ー', 'ｰ', '─', '━', '﹣' -> true;
      default -> false;
    };
  }
}
