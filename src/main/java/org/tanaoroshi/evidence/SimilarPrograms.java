package org.tanaoroshi.evidence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.values.Text;

/**
 * Programs of a book with names alike, by the pairs of neighbouring characters that two names
 * share. A pair weighs less the more names have it, so that 事業 or 推進 make nothing similar.
 * Immutable: built and asked away from the window's thread.
 */
public final class SimilarPrograms {
  /** Less alike than this is chance. */
  private static final double LEAST = 0.3;

  private static final int SHORTEST_SHARED = 2;

  private final List<Entry> entries;
  private final Map<Integer, Double> weights;

  /** A name with its pairs, sorted; a class since an array is no part of a record. */
  private static final class Entry {
    private final ProgramId id;
    private final String shown;
    private final int[] pairs;
    private final double weight;

    private Entry(ProgramId id, String shown, int[] pairs, double weight) {
      this.id = id;
      this.shown = shown;
      this.pairs = pairs;
      this.weight = weight;
    }
  }

  private SimilarPrograms(List<Entry> entries, Map<Integer, Double> weights) {
    this.entries = entries;
    this.weights = weights;
  }

  /** Reads the names of all programs. */
  public static SimilarPrograms of(Collection<Dossier> dossiers) {
    Map<Integer, Integer> names = new HashMap<>();
    List<int[]> all = new ArrayList<>();
    for (Dossier dossier : dossiers) {
      int[] pairs = pairs(Text.searchable(dossier.program().name()));
      all.add(pairs);
      for (int pair : pairs) {
        names.merge(pair, 1, Integer::sum);
      }
    }
    Map<Integer, Double> weights = new HashMap<>();
    names.forEach(
        (pair, count) -> weights.put(pair, Math.log(1 + (double) dossiers.size() / count)));
    List<Entry> entries = new ArrayList<>();
    int i = 0;
    for (Dossier dossier : dossiers) {
      int[] pairs = all.get(i++);
      double weight = Arrays.stream(pairs).mapToDouble(weights::get).sum();
      entries.add(new Entry(dossier.id(), Text.word(dossier.program().name()), pairs, weight));
    }
    return new SimilarPrograms(entries, weights);
  }

  /** At most so many other programs of the book, most alike first. */
  public List<Similar> to(Program program, int most) {
    int[] own = pairs(Text.searchable(program.name()));
    String shown = Text.word(program.name());
    double ownWeight = Arrays.stream(own).mapToDouble(p -> weights.getOrDefault(p, 0.0)).sum();
    List<Similar> found = new ArrayList<>();
    for (Entry entry : entries) {
      double likeness = likeness(own, ownWeight, entry);
      if (likeness >= LEAST && !entry.id.equals(program.id())) {
        found.add(
            new Similar(
                entry.id,
                BigDecimal.valueOf(likeness).setScale(3, RoundingMode.HALF_UP),
                shared(shown, entry.shown)));
      }
    }
    found.sort(Comparator.comparing(Similar::likeness).reversed());
    return List.copyOf(found.subList(0, Math.min(most, found.size())));
  }

  /** Weight of the shared pairs over the weight of all pairs of both names (Dice). */
  private double likeness(int[] own, double ownWeight, Entry other) {
    double shared = 0;
    int i = 0;
    int j = 0;
    while (i < own.length && j < other.pairs.length) {
      if (own[i] == other.pairs[j]) {
        shared += weights.getOrDefault(own[i], 0.0);
        i++;
        j++;
      } else if (own[i] < other.pairs[j]) {
        i++;
      } else {
        j++;
      }
    }
    double whole = ownWeight + other.weight;
    return whole == 0 ? 0 : 2 * shared / whole;
  }

  /** Neighbouring characters, sorted, each once. */
  private static int[] pairs(String folded) {
    int[] pairs = new int[Math.max(0, folded.length() - 1)];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = folded.charAt(i) << 16 | folded.charAt(i + 1);
    }
    return Arrays.stream(pairs).sorted().distinct().toArray();
  }

  /** The longest common parts of two names that do not overlap, longest first, at most three. */
  private static List<String> shared(String a, String b) {
    List<String> words = new ArrayList<>();
    String rest = a;
    for (int n = 0; n < 3; n++) {
      String word = longestCommon(rest, b);
      if (word.length() < SHORTEST_SHARED) {
        break;
      }
      words.add(word);
      rest = rest.replace(word, "\n");
    }
    return words;
  }

  private static String longestCommon(String a, String b) {
    int best = 0;
    int end = 0;
    int[] before = new int[b.length() + 1];
    for (int i = 1; i <= a.length(); i++) {
      int[] now = new int[b.length() + 1];
      for (int j = 1; j <= b.length(); j++) {
        if (a.charAt(i - 1) == b.charAt(j - 1)) {
          now[j] = before[j - 1] + 1;
          if (now[j] > best) {
            best = now[j];
            end = i;
          }
        }
      }
      before = now;
    }
    return a.substring(end - best, end);
  }
}
