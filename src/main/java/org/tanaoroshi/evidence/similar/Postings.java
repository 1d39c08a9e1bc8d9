package org.tanaoroshi.evidence.similar;

import java.util.Arrays;
import java.util.List;

/** Which programs have a pair in one of their texts: an inverted index, in two flat arrays. */
final class Postings {
  /** Where the programs of a pair begin in {@code programs}; one more than there are pairs. */
  private final int[] from;

  private final int[] programs;

  private Postings(int[] from, int[] programs) {
    this.from = from;
    this.programs = programs;
  }

  /** Of texts given by program, each as its pairs' numbers, 0 … {@code pairs} − 1. */
  static Postings of(List<int[]> texts, int pairs) {
    int[] from = new int[pairs + 1];
    for (int[] text : texts) {
      for (int pair : text) {
        from[pair + 1]++;
      }
    }
    for (int i = 0; i < pairs; i++) {
      from[i + 1] += from[i];
    }
    int[] next = Arrays.copyOf(from, pairs);
    int[] programs = new int[from[pairs]];
    for (int program = 0; program < texts.size(); program++) {
      for (int pair : texts.get(program)) {
        programs[next[pair]++] = program;
      }
    }
    return new Postings(from, programs);
  }

  /** Adds a weight to every program that has the pair. */
  void add(int pair, double weight, double[] into) {
    for (int i = from[pair]; i < from[pair + 1]; i++) {
      into[programs[i]] += weight;
    }
  }

  /**
   * The same, but only once for each {@code mark}: programs that bear it already in {@code marks}
   * are left alone.
   */
  void addOnce(int pair, double weight, double[] into, int mark, int[] marks) {
    for (int i = from[pair]; i < from[pair + 1]; i++) {
      int program = programs[i];
      if (marks[program] != mark) {
        marks[program] = mark;
        into[program] += weight;
      }
    }
  }
}
