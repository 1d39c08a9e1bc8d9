package org.tanaoroshi.evidence.similar;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tanaoroshi.values.Text;

/** Texts as pairs of neighbouring characters, in any width and kana. */
final class Grams {
  /**
   * Characters of a purpose that are read. 全庁事業一覧 has no more, and what follows in long ones tells
   * of means.
   */
  private static final int PURPOSE_READ = 100;

  /** Kana make half the difference: words in katakana are long, and particles say little. */
  private static final double KANA = 0.5;

  /** Which one of a kind, said in brackets at the end: a place, a year, a section. */
  private static final Pattern LAST_BRACKET = Pattern.compile("(.{4,}?)[（(][^（）()]*[）)]");

  private Grams() {}

  /** A name without what its last brackets say. */
  static String core(String name) {
    Matcher matcher = LAST_BRACKET.matcher(name.strip());
    return matcher.matches() ? matcher.group(1) : name;
  }

  /** Of a name, sorted, each once. */
  static int[] ofName(String name) {
    return of(Text.searchable(core(name)));
  }

  /** Of the beginning of a purpose, sorted, each once. */
  static int[] ofPurpose(String purpose) {
    return of(Text.searchable(beginning(purpose)));
  }

  /** Of a target group, sorted, each once. */
  static int[] ofTarget(String target) {
    return of(Text.searchable(beginning(target)));
  }

  /** As much of a text as is read. */
  static String beginning(String text) {
    return text.length() <= PURPOSE_READ ? text : text.substring(0, PURPOSE_READ);
  }

  private static int[] of(String folded) {
    int[] pairs = new int[Math.max(0, folded.length() - 1)];
    int n = 0;
    for (int i = 0; i + 1 < folded.length(); i++) {
      char a = folded.charAt(i);
      char b = folded.charAt(i + 1);
      if (tells(a) && tells(b)) {
        pairs[n++] = a << 16 | b;
      }
    }
    return Arrays.stream(pairs, 0, n).sorted().distinct().toArray();
  }

  /** Signs and brackets tell nothing; a folded long vowel is part of its word. */
  static boolean tells(char c) {
    return Character.isLetterOrDigit(c) || c == '-';
  }

  /** What a pair weighs before it is known how rare it is. */
  static double kind(int pair) {
    return isKana((char) (pair >>> 16)) && isKana((char) pair) ? KANA : 1;
  }

  private static boolean isKana(char c) {
    return (c >= 'ぁ' && c <= 'ゖ') || c == '-';
  }

  /** The pairs of both. */
  static int[] union(int[] a, int[] b) {
    int[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return Arrays.stream(both).sorted().distinct().toArray();
  }
}
