package org.tanaoroshi.evidence.similar;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.tanaoroshi.values.Text;

/** The words that two texts have in common, as the reason that people see. */
final class SharedWords {
  private static final int MOST = 3;
  private static final int SHORTEST = 2;

  /** A common part weighs a fifth of a pair that a single program has, or it is not said. */
  private static final double LEAST = 0.2;

  private final IntToDoubleFunction weight;

  /** Words weighed by what their pairs weigh. */
  SharedWords(IntToDoubleFunction weight) {
    this.weight = weight;
  }

  /**
   * The most telling common parts that do not overlap, at most three, longest first, as {@code
   * shown} has them. Parts that many programs have (事業, を図る) are left out.
   */
  List<String> of(String own, String shown) {
    String written = Text.word(shown);
    StringBuilder rest = new StringBuilder(Text.searchable(own));
    StringBuilder other = new StringBuilder(Text.searchable(shown));
    List<String> words = new ArrayList<>();
    while (words.size() < MOST) {
      Common common = mostTelling(rest, other);
      if (common.weight() < LEAST) {
        break;
      }
      boolean startCut = isKanjiAt(rest, common.own() - 1) && isKanjiAt(other, common.other() - 1);
      boolean endCut =
          isKanjiAt(rest, common.own() + common.length())
              && isKanjiAt(other, common.other() + common.length());
      String part =
          trimmed(
              written.substring(common.other(), common.other() + common.length()),
              startCut,
              endCut);
      if (part.length() >= SHORTEST && !words.contains(part)) {
        words.add(part);
      }
      blank(rest, common.own(), common.length(), '\n');
      blank(other, common.other(), common.length(), '\r');
    }
    words.sort(Comparator.comparingInt(String::length).reversed());
    return words;
  }

  /** Where a common part begins in each text, its length and its weight. */
  private record Common(int own, int other, int length, double weight) {}

  private static void blank(StringBuilder text, int from, int length, char with) {
    for (int i = from; i < from + length; i++) {
      text.setCharAt(i, with);
    }
  }

  /**
   * Without the particles and signs that stand at its ends. A word of two kanji that was cut in two
   * leaves an odd one behind, which is left out too: 農地転用許可事務 and 道路占用許可事務 share 許可事務.
   */
  private static String trimmed(String text, boolean startCut, boolean endCut) {
    int from = 0;
    int to = text.length();
    while (from < to && isEdge(text.charAt(from))) {
      from++;
    }
    while (to > from && isEdge(text.charAt(to - 1))) {
      to--;
    }
    int first = from;
    while (first < to && isKanji(text.charAt(first))) {
      first++;
    }
    if (isOdd(first - from) && startCut && from == 0) {
      from++;
    }
    int last = to;
    while (last > from && isKanji(text.charAt(last - 1))) {
      last--;
    }
    if (isOdd(to - last) && endCut && to == text.length()) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isOdd(int kanji) {
    return kanji >= 3 && kanji % 2 == 1;
  }

  private static boolean isKanjiAt(CharSequence text, int at) {
    return at >= 0 && at < text.length() && isKanji(text.charAt(at));
  }

  private static boolean isKanji(char c) {
    return UnicodeScript.of(c) == UnicodeScript.HAN;
  }

  private static boolean isEdge(char c) {
    return (!Character.isLetterOrDigit(c) && c != 'ー') || "をにがはのとでへも".indexOf(c) >= 0;
  }

  private Common mostTelling(CharSequence a, CharSequence b) {
    Common best = new Common(0, 0, 0, 0);
    int[] lengths = new int[b.length() + 1];
    double[] sums = new double[b.length() + 1];
    for (int i = 1; i <= a.length(); i++) {
      // Backwards, so that what stands one before is still of the row above.
      for (int j = b.length(); j >= 1; j--) {
        if (a.charAt(i - 1) == b.charAt(j - 1)) {
          lengths[j] = lengths[j - 1] + 1;
          sums[j] = lengths[j] == 1 ? 0 : sums[j - 1] + weigh(a.charAt(i - 2), a.charAt(i - 1));
          if (sums[j] > best.weight()) {
            best = new Common(i - lengths[j], j - lengths[j], lengths[j], sums[j]);
          }
        } else {
          lengths[j] = 0;
        }
      }
    }
    return best;
  }

  private double weigh(char a, char b) {
    return Grams.tells(a) && Grams.tells(b) ? weight.applyAsDouble(a << 16 | b) : 0;
  }
}
