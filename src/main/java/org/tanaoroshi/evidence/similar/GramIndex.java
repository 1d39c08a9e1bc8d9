package org.tanaoroshi.evidence.similar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All programs' names, purposes and target groups as weighted pairs of characters, and how alike
 * one is to each of them.
 *
 * <p>A pair weighs (ln(1 + programs ÷ programs that have it) ÷ ln(1 + programs))³, half of that
 * where both are kana: a pair that one program has weighs 1, 事業 almost nothing.
 */
final class GramIndex {
  private static final double RARITY = 3;

  /**
   * What two texts must share before they are alike, in weights of pairs: that two programs are for
   * 市民 or repeat a motto of their bureau says little, be it all they say.
   */
  private static final double NAME_SLACK = 4;

  private static final double PURPOSE_SLACK = 30;
  private static final double TARGET_SLACK = 12;

  static final double NAME_SHARE = 0.6;
  static final double PURPOSE_SHARE = 0.25;
  static final double TARGET_SHARE = 0.15;

  /** What one program says, as pairs; a class since an array is no part of a record. */
  static final class Texts {
    private final int[] name;
    private final int[] purpose;
    private final int[] target;

    /** Each sorted, each pair once. */
    Texts(int[] name, int[] purpose, int[] target) {
      this.name = name;
      this.purpose = purpose;
      this.target = target;
    }

    private int[] all() {
      return Grams.union(name, Grams.union(purpose, target));
    }
  }

  /** How alike a program is to each of the others, by their place. */
  static final class Scores {
    private final double[] name;
    private final double[] purpose;
    private final double[] target;
    private final double[] whole;

    private Scores(int size) {
      name = new double[size];
      purpose = new double[size];
      target = new double[size];
      whole = new double[size];
    }

    double whole(int program) {
      return whole[program];
    }

    Likeness at(int program) {
      return new Likeness(name[program], purpose[program], target[program], whole[program]);
    }
  }

  private final int size;
  private final Map<Integer, Integer> numbers = new HashMap<>();
  private final double[] weights;
  private final Postings names;
  private final Postings purposes;
  private final Postings targets;
  private final double[] nameWeights;
  private final double[] purposeWeights;
  private final double[] targetWeights;

  /** Of those programs, in that order. */
  GramIndex(List<Texts> programs) {
    size = programs.size();
    int[] having = count(programs);
    weights = new double[having.length];
    numbers.forEach((pair, number) -> weights[number] = weight(pair, having[number]));
    names = postings(programs.stream().map(t -> t.name).toList());
    purposes = postings(programs.stream().map(t -> t.purpose).toList());
    targets = postings(programs.stream().map(t -> t.target).toList());
    nameWeights = programs.stream().mapToDouble(t -> sum(t.name)).toArray();
    purposeWeights = programs.stream().mapToDouble(t -> sum(t.purpose)).toArray();
    targetWeights = programs.stream().mapToDouble(t -> sum(t.target)).toArray();
  }

  /** Numbers all pairs and counts the programs that have each. */
  private int[] count(List<Texts> programs) {
    int[] having = new int[1024];
    for (Texts texts : programs) {
      for (int pair : texts.all()) {
        Integer known = numbers.putIfAbsent(pair, numbers.size());
        int number = known == null ? numbers.size() - 1 : known;
        if (number == having.length) {
          having = Arrays.copyOf(having, 2 * number);
        }
        having[number]++;
      }
    }
    return Arrays.copyOf(having, numbers.size());
  }

  private double weight(int pair, int having) {
    double rarity = Math.log(1 + (double) size / having) / Math.log(1 + (double) size);
    return Math.pow(rarity, RARITY) * Grams.kind(pair);
  }

  private Postings postings(List<int[]> texts) {
    List<int[]> numbered = new ArrayList<>(texts.size());
    for (int[] text : texts) {
      numbered.add(Arrays.stream(text).map(numbers::get).toArray());
    }
    return Postings.of(numbered, numbers.size());
  }

  /** What a pair weighs; one that no program has is as rare as one that a single program has. */
  double weight(int pair) {
    Integer number = numbers.get(pair);
    return number == null ? weight(pair, 1) : weights[number];
  }

  private double sum(int[] pairs) {
    double sum = 0;
    for (int pair : pairs) {
      sum += weight(pair);
    }
    return sum;
  }

  /** How alike that program is to each. */
  Scores scores(Texts own) {
    Scores scores = new Scores(size);
    addNames(own, scores.name);
    add(own.purpose, purposes, scores.purpose);
    add(own.target, targets, scores.target);
    double ownName = sum(own.name);
    double ownPurpose = sum(own.purpose);
    double ownTarget = sum(own.target);
    for (int i = 0; i < size; i++) {
      scores.name[i] /= ownName + nameWeights[i] + NAME_SLACK;
      scores.purpose[i] *= 2 / (ownPurpose + purposeWeights[i] + PURPOSE_SLACK);
      scores.target[i] *= 2 / (ownTarget + targetWeights[i] + TARGET_SLACK);
      double of =
          NAME_SHARE
              + (ownPurpose > 0 && purposeWeights[i] > 0 ? PURPOSE_SHARE : 0)
              + (ownTarget > 0 && targetWeights[i] > 0 ? TARGET_SHARE : 0);
      double sum =
          NAME_SHARE * scores.name[i]
              + PURPOSE_SHARE * scores.purpose[i]
              + TARGET_SHARE * scores.target[i];
      scores.whole[i] = sum / of;
    }
    return scores;
  }

  /** The own name in all texts of the others, and their names in all own texts. */
  private void addNames(Texts own, double[] into) {
    int[] marks = new int[size];
    int mark = 0;
    double[] theirs = new double[size];
    for (int pair : own.name) {
      Integer number = numbers.get(pair);
      if (number != null) {
        mark++;
        names.addOnce(number, weights[number], theirs, mark, marks);
        purposes.addOnce(number, weights[number], theirs, mark, marks);
        targets.addOnce(number, weights[number], theirs, mark, marks);
      }
    }
    add(own.all(), names, into);
    for (int i = 0; i < size; i++) {
      into[i] += theirs[i];
    }
  }

  private void add(int[] pairs, Postings postings, double[] into) {
    for (int pair : pairs) {
      Integer number = numbers.get(pair);
      if (number != null) {
        postings.add(number, weights[number], into);
      }
    }
  }
}
