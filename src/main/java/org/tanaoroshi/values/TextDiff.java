package org.tanaoroshi.values;

import java.util.ArrayList;
import java.util.List;

/**
 * Where two texts differ, for people to see: character by character in Japanese, figures, Latin and
 * katakana words as a whole. One character alike between two that differ is taken for chance.
 */
public final class TextDiff {
  /** A stretch of a text; whether the other text has something else there. */
  public record Part(String text, boolean differs) {}

  /** Both texts in stretches; what does not differ is the same in both. */
  public record Pair(List<Part> left, List<Part> right) {
    /** Copies both. */
    public Pair {
      left = List.copyOf(left);
      right = List.copyOf(right);
    }
  }

  /** A stretch of both texts, alike or not; either side may be "". */
  private record Run(String left, String right, boolean alike) {
    Run plus(Run next, boolean bothAlike) {
      return new Run(left + next.left, right + next.right, bothAlike);
    }
  }

  /** Beyond so many comparisons the middle of two texts counts as different throughout. */
  private static final long MOST = 4_000_000;

  private TextDiff() {}

  /** Compares two texts. */
  public static Pair compare(String left, String right) {
    List<Run> runs = withoutChance(runs(tokens(left), tokens(right)));
    List<Part> ofLeft = new ArrayList<>();
    List<Part> ofRight = new ArrayList<>();
    for (Run run : runs) {
      if (!run.left().isEmpty()) {
        ofLeft.add(new Part(run.left(), !run.alike()));
      }
      if (!run.right().isEmpty()) {
        ofRight.add(new Part(run.right(), !run.alike()));
      }
    }
    return new Pair(ofLeft, ofRight);
  }

  private static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.offsetByCodePoints(start, 1);
      int kind = kind(text.codePointAt(start));
      while (kind > 0 && end < text.length() && kind(text.codePointAt(end)) == kind) {
        end = text.offsetByCodePoints(end, 1);
      }
      tokens.add(text.substring(start, end));
      start = end;
    }
    return tokens;
  }

  /** 1 katakana, 2 figures, 3 Latin letters; 0 for what stands for itself. */
  private static int kind(int character) {
    if (Character.UnicodeScript.of(character) == Character.UnicodeScript.KATAKANA
        || character == 'ー') {
      return 1;
    }
    if (Character.isDigit(character) || character == ',' || character == '.') {
      return 2;
    }
    return Character.UnicodeScript.of(character) == Character.UnicodeScript.LATIN ? 3 : 0;
  }

  private static List<Run> runs(List<String> left, List<String> right) {
    int head = 0;
    int most = Math.min(left.size(), right.size());
    while (head < most && left.get(head).equals(right.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < most - head
        && left.get(left.size() - 1 - tail).equals(right.get(right.size() - 1 - tail))) {
      tail++;
    }
    List<Run> runs = new ArrayList<>();
    left.subList(0, head).forEach(t -> add(runs, t, t, true));
    middle(left.subList(head, left.size() - tail), right.subList(head, right.size() - tail), runs);
    left.subList(left.size() - tail, left.size()).forEach(t -> add(runs, t, t, true));
    return runs;
  }

  /** By the longest common subsequence. */
  private static void middle(List<String> left, List<String> right, List<Run> runs) {
    if ((long) left.size() * right.size() > MOST) {
      add(runs, String.join("", left), String.join("", right), false);
      return;
    }
    int[][] alike = new int[left.size() + 1][right.size() + 1];
    for (int i = left.size() - 1; i >= 0; i--) {
      for (int j = right.size() - 1; j >= 0; j--) {
        alike[i][j] =
            left.get(i).equals(right.get(j))
                ? alike[i + 1][j + 1] + 1
                : Math.max(alike[i + 1][j], alike[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < left.size() || j < right.size()) {
      if (i < left.size() && j < right.size() && left.get(i).equals(right.get(j))) {
        add(runs, left.get(i++), right.get(j++), true);
      } else if (j == right.size() || (i < left.size() && alike[i + 1][j] >= alike[i][j + 1])) {
        add(runs, left.get(i++), "", false);
      } else {
        add(runs, "", right.get(j++), false);
      }
    }
  }

  private static void add(List<Run> runs, String left, String right, boolean alike) {
    Run next = new Run(left, right, alike);
    if (!runs.isEmpty() && runs.getLast().alike() == alike) {
      runs.set(runs.size() - 1, runs.getLast().plus(next, alike));
    } else if (!left.isEmpty() || !right.isEmpty()) {
      runs.add(next);
    }
  }

  private static List<Run> withoutChance(List<Run> runs) {
    List<Run> kept = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      Run run = runs.get(i);
      boolean between = i > 0 && i < runs.size() - 1;
      boolean chance =
          between && run.alike() && run.left().codePointCount(0, run.left().length()) == 1;
      add(kept, run.left(), run.right(), run.alike() && !chance);
    }
    return kept;
  }
}
