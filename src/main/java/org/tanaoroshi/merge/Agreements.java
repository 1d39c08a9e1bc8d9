package org.tanaoroshi.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Said;
import org.tanaoroshi.model.Statement;

/** Compares the grades of parties of one unit and stage, fed program by program. */
public final class Agreements {
  private record Pair(Party left, Party right) {}

  /** left grade → right grade → programs. */
  private static final class Counts {
    final Map<String, Map<String, Integer>> cells = new TreeMap<>();

    void add(String left, String right) {
      cells.computeIfAbsent(left, g -> new TreeMap<>()).merge(right, 1, Integer::sum);
    }
  }

  private static final Comparator<Party> ORDER =
      Comparator.comparing(Party::unit)
          .thenComparing(Party::stageId)
          .thenComparing(Party::reviewer);

  private final Map<Statement.Source, Party> parties = new HashMap<>();

  /**
   * As a party wrote its names: of several ways the first in order, so that none depends on luck.
   */
  private final Map<Party, Party> asWritten = new HashMap<>();

  private final Map<Pair, Map<String, Counts>> counts = new HashMap<>();
  private final Map<Pair, List<Agreement.Difference>> differences = new HashMap<>();

  /** Takes in what was said of one more program. */
  public void add(Said said) {
    Map<Field.GradeOf, Map<Party, Statement>> grades = new HashMap<>();
    for (Statement s : said.statements()) {
      if (s.field() instanceof Field.GradeOf grade && !s.value().isEmpty()) {
        grades
            .computeIfAbsent(grade, g -> new HashMap<>())
            .merge(parties.computeIfAbsent(s.source(), this::party), s, Agreements::later);
      }
    }
    grades.forEach((grade, byParty) -> compare(said, grade.viewpointId(), byParty));
  }

  private Party party(Statement.Source source) {
    Party party = Party.of(source);
    Party written = new Party(source.unit(), source.stageId(), source.reviewer());
    asWritten.merge(party, written, (one, other) -> ORDER.compare(one, other) <= 0 ? one : other);
    return party;
  }

  private static Statement later(Statement one, Statement other) {
    return Version.of(one.source()).compareTo(Version.of(other.source())) >= 0 ? one : other;
  }

  private void compare(Said said, String viewpoint, Map<Party, Statement> byParty) {
    List<Party> parties = byParty.keySet().stream().sorted(ORDER).toList();
    for (int i = 0; i < parties.size(); i++) {
      for (int j = i + 1; j < parties.size(); j++) {
        Party left = parties.get(i);
        Party right = parties.get(j);
        if (!left.unit().equals(right.unit()) || !left.stageId().equals(right.stageId())) {
          continue;
        }
        Pair pair = new Pair(left, right);
        String one = byParty.get(left).value();
        String other = byParty.get(right).value();
        counts
            .computeIfAbsent(pair, p -> new TreeMap<>())
            .computeIfAbsent(viewpoint, v -> new Counts())
            .add(one, other);
        List<Agreement.Difference> differing =
            differences.computeIfAbsent(pair, p -> new ArrayList<>());
        if (!one.equals(other)) {
          differing.add(new Agreement.Difference(said.program().value(), viewpoint, one, other));
        }
      }
    }
  }

  /** What was found, by unit, stage and reviewers. */
  public List<Agreement> all() {
    return counts.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<Pair, ?> e) -> e.getKey().left(), ORDER)
                .thenComparing(e -> e.getKey().right(), ORDER))
        .map(
            e ->
                new Agreement(
                    asWritten.get(e.getKey().left()),
                    asWritten.get(e.getKey().right()),
                    e.getValue().entrySet().stream()
                        .map(v -> ofViewpoint(v.getKey(), v.getValue()))
                        .toList(),
                    differences.get(e.getKey())))
        .toList();
  }

  private static Agreement.OfViewpoint ofViewpoint(String viewpoint, Counts counts) {
    Map<String, Integer> left = new TreeMap<>();
    Map<String, Integer> right = new TreeMap<>();
    int programs = 0;
    int equal = 0;
    for (Map.Entry<String, Map<String, Integer>> row : counts.cells.entrySet()) {
      for (Map.Entry<String, Integer> cell : row.getValue().entrySet()) {
        programs += cell.getValue();
        equal += row.getKey().equals(cell.getKey()) ? cell.getValue() : 0;
        left.merge(row.getKey(), cell.getValue(), Integer::sum);
        right.merge(cell.getKey(), cell.getValue(), Integer::sum);
      }
    }
    double byChance = 0;
    for (Map.Entry<String, Integer> grade : left.entrySet()) {
      byChance += (double) grade.getValue() * right.getOrDefault(grade.getKey(), 0);
    }
    byChance /= (double) programs * programs;
    double observed = (double) equal / programs;
    double kappa = byChance >= 1 ? Double.NaN : (observed - byChance) / (1 - byChance);
    return new Agreement.OfViewpoint(viewpoint, programs, equal, kappa);
  }
}
