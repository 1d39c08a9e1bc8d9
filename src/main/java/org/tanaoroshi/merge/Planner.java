package org.tanaoroshi.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tanaoroshi.model.Said;
import org.tanaoroshi.model.StageField;
import org.tanaoroshi.model.Statement;

/**
 * The rules of 取りまとめ for one program. The plan is a function of the set of statements: their order
 * does not matter, and twice is once.
 *
 * <ul>
 *   <li>Of each party the highest version that returned the field counts; two files of the same
 *       version both count, since nobody can tell which is later.
 *   <li>A statement changes the field where it differs from what was issued to its party, or from
 *       what the party itself changed it to before.
 *   <li>One changed value is taken, several different ones are asked for, and so is a blank over
 *       something.
 *   <li>An answer of the book's own counts like one more value. It settles what the book had
 *       received when it was given, for good.
 *   <li>A value that was sent back gives way to a party that was sent it and changed it, be it the
 *       book's own or another party's.
 * </ul>
 */
public final class Planner {
  private static final Comparator<Statement> ORDER =
      Comparator.comparing((Statement s) -> Version.of(s.source()))
          .thenComparing(s -> s.source().unit())
          .thenComparing(s -> s.source().reviewer())
          .thenComparing(s -> s.source().sha256())
          .thenComparing(Statement::value);

  private final Said said;
  private final Map<StageField, Outcome> outcomes = new HashMap<>();
  private final Set<Statement> superseded = new HashSet<>();

  private Planner(Said said) {
    this.said = said;
  }

  /** The plan for one program. */
  public static ProgramPlan plan(Said said) {
    Planner planner = new Planner(said);
    Map<StageField, Map<Party, List<Statement>>> byField = new HashMap<>();
    Map<Statement.Source, Party> parties = new HashMap<>();
    for (Statement s : said.statements()) {
      byField
          .computeIfAbsent(s.at(), f -> new HashMap<>())
          .computeIfAbsent(parties.computeIfAbsent(s.source(), Party::of), p -> new ArrayList<>())
          .add(s);
    }
    byField.forEach((at, byParty) -> planner.outcomes.put(at, planner.outcome(at, byParty)));
    said.own().forEach((at, own) -> planner.outcomes.putIfAbsent(at, settled(own)));
    return new ProgramPlan(said.program(), planner.outcomes, planner.superseded);
  }

  private static Outcome settled(Said.Own own) {
    return new Outcome.Settled(own.value());
  }

  private Outcome outcome(StageField at, Map<Party, List<Statement>> byParty) {
    Optional<Said.Own> own = Optional.ofNullable(said.own().get(at));
    Map<String, List<Statement>> changed = new TreeMap<>();
    List<Statement> blanked = new ArrayList<>();
    boolean ownGivesWay = false;
    for (List<Statement> versions : byParty.values()) {
      for (Statement s : latest(versions)) {
        if (own.isPresent() && saw(own.get(), s, versions)) {
          continue;
        }
        List<Statement> before = saidOtherwise(versions, s);
        if (isAsIssued(s) && before.isEmpty()) {
          continue;
        }
        changed.computeIfAbsent(s.value(), v -> new ArrayList<>()).add(s);
        ownGivesWay |= own.isPresent() && said.issuedAt(s.source().issue()) >= own.get().step();
        if (s.value().isEmpty()) {
          blanked.addAll(before);
        }
      }
    }
    giveWay(at, changed);
    if (changed.isEmpty()) {
      return own.map(Planner::settled).orElseGet(Outcome.Unchanged::new);
    }
    if (own.isPresent() && !ownGivesWay) {
      changed.computeIfAbsent(own.get().value(), v -> new ArrayList<>());
    }
    if (changed.size() == 1 && !changed.containsKey("")) {
      Map.Entry<String, List<Statement>> only = changed.entrySet().iterator().next();
      return new Outcome.Taken(new Side(only.getKey(), sorted(only.getValue())));
    }
    return open(at, changed, blanked);
  }

  /**
   * Who answers a send-back has changed the value that it showed, whoever had given that before.
   */
  private void giveWay(StageField at, Map<String, List<Statement>> changed) {
    if (changed.size() < 2) {
      return;
    }
    List<Statement> answering =
        changed.values().stream()
            .flatMap(List::stream)
            .filter(s -> s.source().issue() > 0 && !isAsIssued(s))
            .toList();
    for (Statement answer : answering) {
      int issue = answer.source().issue();
      String shown = said.base(issue, at);
      changed.computeIfPresent(
          shown,
          (value, before) -> {
            before.removeIf(s -> s.source().received() <= said.issuedAt(issue));
            return before.isEmpty() ? null : before;
          });
    }
  }

  /** A blank is asked for beside what its party said before, so that both can be chosen. */
  private Outcome open(
      StageField at, Map<String, List<Statement>> changed, List<Statement> blanked) {
    boolean blanking = changed.size() == 1;
    Map<String, List<Statement>> offered = new TreeMap<>(changed);
    if (blanking) {
      blanked.forEach(s -> offered.computeIfAbsent(s.value(), v -> new ArrayList<>()).add(s));
    }
    String base =
        changed.values().stream()
            .flatMap(List::stream)
            .sorted(ORDER)
            .map(s -> said.base(s.source().issue(), at))
            .filter(b -> !b.isEmpty())
            .findFirst()
            .orElse("");
    return new Outcome.Open(base, sides(offered), blanking);
  }

  private static List<Side> sides(Map<String, List<Statement>> byValue) {
    Map<Side, Statement> first = new LinkedHashMap<>();
    byValue.forEach(
        (value, statements) -> {
          List<Statement> sorted = sorted(statements);
          first.put(new Side(value, sorted), sorted.isEmpty() ? null : sorted.getFirst());
        });
    // The book's own answer first, then as their first statements are ordered.
    return first.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.nullsFirst(ORDER)))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<Statement> sorted(List<Statement> statements) {
    return statements.size() < 2
        ? statements
        : statements.stream().distinct().sorted(ORDER).toList();
  }

  private List<Statement> latest(List<Statement> versions) {
    if (versions.size() == 1) {
      return versions;
    }
    Version highest =
        versions.stream()
            .map(s -> Version.of(s.source()))
            .max(Comparator.naturalOrder())
            .orElseThrow();
    List<Statement> latest = new ArrayList<>();
    for (Statement s : versions) {
      if (Version.of(s.source()).equals(highest)) {
        latest.add(s);
      } else {
        superseded.add(s);
      }
    }
    return latest;
  }

  /** Whether the book's own answer was given with this word of the party already received. */
  private static boolean saw(Said.Own own, Statement s, List<Statement> versions) {
    return versions.stream()
        .anyMatch(v -> v.value().equals(s.value()) && v.source().received() <= own.step());
  }

  /** Earlier versions of the same party that changed the field to something else. */
  private List<Statement> saidOtherwise(List<Statement> versions, Statement s) {
    if (versions.size() == 1) {
      return List.of();
    }
    Version version = Version.of(s.source());
    return versions.stream()
        .filter(v -> Version.of(v.source()).compareTo(version) < 0)
        .filter(v -> !v.value().equals(s.value()) && !isAsIssued(v))
        .toList();
  }

  private boolean isAsIssued(Statement s) {
    return s.value().equals(said.base(s.source().issue(), s.at()));
  }
}
