package org.tanaoroshi.evidence.similar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tanaoroshi.evidence.similar.Similar.Reason;
import org.tanaoroshi.evidence.similar.Similar.Where;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Fact;
import org.tanaoroshi.model.ListedProgram;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.ProgramId;

/**
 * Programs alike, of a book and of the 全庁事業一覧 that it was distributed with, by name, purpose (目的)
 * and target group (対象). Immutable: built and asked away from the window's thread. Hints only: the
 * reviewer grades.
 *
 * <p>How alike: the name of each in all texts of the other counts 0.60, purposes 0.25, target
 * groups 0.15, of what both have; below 0.1 nothing is shown. Decided with the groups planted
 * across bureaus in the sample city (198 programs; share of a program's group found among the first
 * six): names alone by the rarity of their pairs 0.24, names by its cube 0.29, with purposes and
 * targets 0.27, with slack for mottos that a bureau repeats 0.33, with names looked for in the
 * other's purpose and target too 0.37. Above 0.1 it is 0.28, and of what is shown at least 52 in
 * 100 are of the group (66 of the first ones); at 0.08 it would be 0.29 but 38, at 0.12 0.20 and
 * 62. All groups that the ward offices have alike are found whole. Most of what is missed shares no
 * word (ふれあい収集 and 見守りシール交付).
 *
 * <p>Of 43 programs drawn by chance from the 5,664 of the national 行政事業レビュー 2024, 40 had a hit;
 * read by a person, 31 of the 40 first hits (78 %) were of truly like purpose. One program takes 3
 * ms in the middle and 9 to 28 at the 95th percentile in 3,000, 6 and 7 to 37 in 100,000 (two cores
 * that others used as well); the index of 100,000 holds some 45 MB and is built in 4 s.
 */
public final class SimilarPrograms {
  /** Less alike than this is not shown. */
  static final double LEAST = 0.1;

  /** What is known of one program, own or listed; texts as they stand. */
  private record Entry(ProgramId id, String name, String purpose, String target) {
    static Entry of(Program program) {
      return new Entry(
          program.id(),
          program.name(),
          program.fact(Fact.PURPOSE),
          program.fact(Fact.TARGET_GROUP));
    }

    static Entry of(ListedProgram listed) {
      return new Entry(listed.id(), listed.name(), listed.purpose(), "");
    }

    GramIndex.Texts texts() {
      return new GramIndex.Texts(
          Grams.ofName(name), Grams.ofPurpose(purpose), Grams.ofTarget(target));
    }
  }

  private final List<Entry> entries;
  private final String[] names;
  private final GramIndex index;
  private final SharedWords words;

  private SimilarPrograms(List<Entry> entries) {
    this.entries = List.copyOf(entries);
    names = entries.stream().map(e -> PlaceNames.folded(e.name())).toArray(String[]::new);
    index = new GramIndex(entries.stream().map(Entry::texts).toList());
    words = new SharedWords(index::weight);
  }

  /** Reads all programs of a book, and those listed beside it that are none of its own. */
  public static SimilarPrograms of(Collection<Dossier> dossiers, Collection<ListedProgram> listed) {
    List<Entry> entries = new ArrayList<>();
    Set<ProgramId> own = dossiers.stream().map(Dossier::id).collect(Collectors.toSet());
    dossiers.forEach(d -> entries.add(Entry.of(d.program())));
    listed.stream().filter(l -> !own.contains(l.id())).forEach(l -> entries.add(Entry.of(l)));
    return new SimilarPrograms(entries);
  }

  /**
   * At most so many others, most alike first; programs that differ from one of them by a place or a
   * number only stand with it and do not count.
   */
  public List<Similar> to(Program program, int most) {
    Entry own = Entry.of(program);
    GramIndex.Scores scores = index.scores(own.texts());
    List<Integer> alike =
        IntStream.range(0, entries.size())
            .filter(i -> scores.whole(i) >= LEAST && !entries.get(i).id().equals(own.id()))
            .boxed()
            .sorted(
                Comparator.comparingDouble((Integer i) -> -scores.whole(i))
                    .thenComparing(i -> entries.get(i).id().value()))
            .toList();
    return grouped(PlaceNames.folded(own.name()), alike, most).stream()
        .map(group -> similar(own, group, scores))
        // Without a word that people can see it would be a riddle.
        .filter(s -> !s.reasons().isEmpty())
        .toList();
  }

  /** One group for each kind; the first of a group stands for it. */
  private List<List<Integer>> grouped(String ownName, List<Integer> alike, int most) {
    List<List<Integer>> groups = new ArrayList<>();
    Optional<List<Integer>> elsewhere = Optional.empty();
    for (int i : alike) {
      boolean ofOwn = isSameElsewhere(ownName, names[i]);
      Optional<List<Integer>> group =
          ofOwn
              ? elsewhere
              : groups.stream()
                  .filter(g -> isSameElsewhere(names[g.getFirst()], names[i]))
                  .findFirst();
      if (group.isEmpty() && groups.size() < most) {
        group = Optional.of(new ArrayList<>());
        groups.add(group.get());
        elsewhere = ofOwn ? group : elsewhere;
      }
      group.ifPresent(g -> g.add(i));
    }
    return groups;
  }

  private static boolean isSameElsewhere(String a, String b) {
    return a.equals(b) || PlaceNames.differByPlace(a, b);
  }

  private Similar similar(Entry own, List<Integer> group, GramIndex.Scores scores) {
    int first = group.getFirst();
    Entry found = entries.get(first);
    return new Similar(
        found.id(),
        scores.at(first),
        reasons(own, found),
        isSameElsewhere(PlaceNames.folded(own.name()), names[first]),
        group.stream().skip(1).map(i -> entries.get(i).id()).toList());
  }

  private List<Reason> reasons(Entry own, Entry found) {
    List<Reason> reasons = new ArrayList<>();
    List<String> inNames = words.of(Grams.core(own.name()), Grams.core(found.name()));
    add(reasons, Where.NAME, inNames);
    Set<String> across = new LinkedHashSet<>();
    across.addAll(words.of(Grams.core(own.name()), texts(found)));
    across.addAll(words.of(texts(own), Grams.core(found.name())));
    across.removeIf(w -> inNames.stream().anyMatch(n -> n.contains(w) || w.contains(n)));
    List<String> purposes =
        words.of(Grams.beginning(own.purpose()), Grams.beginning(found.purpose()));
    across.removeIf(w -> purposes.stream().anyMatch(p -> p.contains(w)));
    add(reasons, Where.NAME_AND_TEXT, across.stream().limit(3).toList());
    add(reasons, Where.PURPOSE, purposes);
    add(
        reasons,
        Where.TARGET,
        words.of(Grams.beginning(own.target()), Grams.beginning(found.target())));
    return reasons;
  }

  private static String texts(Entry entry) {
    return Grams.beginning(entry.purpose()) + "\n" + Grams.beginning(entry.target());
  }

  private static void add(List<Reason> reasons, Where where, List<String> words) {
    if (!words.isEmpty()) {
      reasons.add(new Reason(where, words));
    }
  }
}
