package org.tanaoroshi.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Funding;
import org.tanaoroshi.model.ProgramId;

/**
 * All programs of a book made ready for finding: by text, by facets, in an order. It is made away
 * from the window's thread and then belongs to one thread; what is answered meanwhile and later is
 * told by {@link #update}.
 */
public final class ProgramIndex {
  private final List<ProgramId> ids;
  private final Map<ProgramId, Integer> places = new HashMap<>();
  private final FoldedTexts texts;
  private final List<Grouping> groupings;
  private final long[] generalFund;
  private final int[] byGeneralFund;
  private final int[] byBudget;

  private ProgramIndex(List<Dossier> dossiers, List<Facet> facets, FiscalYear year) {
    ids = dossiers.stream().map(Dossier::id).toList();
    for (int place = 0; place < ids.size(); place++) {
      places.put(ids.get(place), place);
    }
    texts = new FoldedTexts(dossiers);
    groupings = facets.stream().map(f -> new Grouping(f, dossiers)).toList();
    generalFund = yen(dossiers, d -> d.program().budget(year, Funding.GENERAL).orElse(0L));
    byGeneralFund = ranks(generalFund);
    byBudget = ranks(yen(dossiers, d -> d.program().budget(year, Funding.TOTAL).orElse(0L)));
  }

  /**
   * Folds, groups and orders those programs.
   *
   * @param year whose budget they are ordered by; a program without one counts as 0
   */
  public static ProgramIndex of(List<Dossier> dossiers, List<Facet> facets, FiscalYear year) {
    return new ProgramIndex(dossiers, facets, year);
  }

  private static long[] yen(List<Dossier> dossiers, ToLongFunction<Dossier> amount) {
    return dossiers.stream().mapToLong(amount).toArray();
  }

  /** The rank of each place, the greatest amount first, equal ones as they stand. */
  private static int[] ranks(long[] yen) {
    List<Integer> sorted =
        IntStream.range(0, yen.length)
            .boxed()
            .sorted(Comparator.comparing((Integer place) -> yen[place]).reversed())
            .toList();
    int[] ranks = new int[yen.length];
    for (int rank = 0; rank < ranks.length; rank++) {
      ranks[sorted.get(rank)] = rank;
    }
    return ranks;
  }

  /**
   * Takes note of changed answers. True where that moved the program from one group to another.
   *
   * @throws IllegalArgumentException where the index does not have the program
   */
  public boolean update(Dossier dossier) {
    Integer place = places.get(dossier.id());
    if (place == null) {
      throw new IllegalArgumentException("not in the index: " + dossier.id().value());
    }
    texts.update(place, dossier.answers());
    boolean moved = false;
    for (Grouping grouping : groupings) {
      moved |= grouping.update(place, dossier);
    }
    return moved;
  }

  /** Finds programs and counts the groups around them. */
  public FoundPrograms find(ProgramQuery query) {
    BitSet candidates = texts.holding(FoldedTexts.words(query.text()));
    query.within().ifPresent(only -> candidates.and(places(only)));
    boolean[][] wanted = new boolean[groupings.size()][];
    int[][] counts = new int[groupings.size()][];
    for (int f = 0; f < wanted.length; f++) {
      Grouping grouping = groupings.get(f);
      wanted[f] =
          Optional.ofNullable(query.chosen().get(grouping.facetId()))
              .map(grouping::wanted)
              .orElse(null);
      counts[f] = grouping.newCounts();
    }
    int[] found = new int[candidates.cardinality()];
    int size = 0;
    for (int place = candidates.nextSetBit(0);
        place >= 0;
        place = candidates.nextSetBit(place + 1)) {
      if (counted(place, wanted, counts)) {
        found[size++] = place;
      }
    }
    int[] ordered = ordered(Arrays.copyOf(found, size), query.order());
    return new FoundPrograms(listed(ordered), named(counts), cumulated(ordered, query.order()));
  }

  private BitSet places(Iterable<ProgramId> only) {
    BitSet set = new BitSet(ids.size());
    for (ProgramId id : only) {
      if (places.get(id) instanceof Integer place) {
        set.set(place);
      }
    }
    return set;
  }

  /**
   * Counts a program where it is found, and for the one facet that keeps it out where only one
   * does: there it would be found if that facet were chosen from anew.
   */
  private boolean counted(int place, boolean[][] wanted, int[][] counts) {
    int misses = 0;
    int missed = -1;
    for (int f = 0; f < wanted.length && misses < 2; f++) {
      if (wanted[f] != null && !groupings.get(f).isIn(place, wanted[f])) {
        misses++;
        missed = f;
      }
    }
    if (misses == 0) {
      for (int f = 0; f < wanted.length; f++) {
        groupings.get(f).count(place, counts[f]);
      }
    } else if (misses == 1) {
      groupings.get(missed).count(place, counts[missed]);
    }
    return misses == 0;
  }

  private int[] ordered(int[] found, ProgramOrder order) {
    int[] ranks =
        switch (order) {
          case BOOK -> null;
          case GENERAL_FUND -> byGeneralFund;
          case BUDGET -> byBudget;
        };
    return ranks == null
        ? found
        : Arrays.stream(found)
            .mapToLong(place -> (long) ranks[place] << 32 | place)
            .sorted()
            .mapToInt(ranked -> (int) ranked)
            .toArray();
  }

  private List<ProgramId> listed(int[] found) {
    List<ProgramId> listed = new ArrayList<>(found.length);
    for (int place : found) {
      listed.add(ids.get(place));
    }
    return listed;
  }

  private Map<String, Map<String, Integer>> named(int[][] counts) {
    Map<String, Map<String, Integer>> named = new LinkedHashMap<>();
    for (int f = 0; f < counts.length; f++) {
      named.put(groupings.get(f).facetId(), groupings.get(f).named(counts[f]));
    }
    return named;
  }

  private long[] cumulated(int[] found, ProgramOrder order) {
    if (order != ProgramOrder.GENERAL_FUND) {
      return new long[0];
    }
    long[] sums = new long[found.length];
    long sum = 0;
    for (int i = 0; i < found.length; i++) {
      sum = Math.addExact(sum, generalFund[found[i]]);
      sums[i] = sum;
    }
    return sums;
  }
}
