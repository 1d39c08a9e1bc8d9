package org.tanaoroshi.totals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tanaoroshi.model.Direction;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Grade;
import org.tanaoroshi.model.Round;
import org.tanaoroshi.model.Viewpoint;

/**
 * All sums of a round at one stage, exact to the yen: what {@code report} prints and what the sheet
 * 集計 and the screen show. The groups of each list sum to {@code all}: programs for which nothing is
 * given stand in a group with the id "". Expansions and natural ends are never netted in silence
 * (DOMAIN §3): they stand apart beside what counts as 見直し.
 *
 * @param stageId the stage whose answers are counted
 * @param byBureau in the order of the programs
 * @param byViewpoint by 見直しの視点（主たるもの）, in the framework's order
 * @param byDirection in the framework's order
 * @param gradesByViewpoint how often each grade was given
 * @param reviewed programs whose direction counts as 見直し and is neither of the next two
 * @param expansion programs that are to be expanded
 * @param naturalEnd programs that end by themselves
 */
public record Totals(
    String stageId,
    Group all,
    List<Group> byBureau,
    List<Group> byViewpoint,
    List<Group> byDirection,
    List<GradeCounts> gradesByViewpoint,
    Group reviewed,
    Group expansion,
    Group naturalEnd) {
  /** Copies the lists. */
  public Totals {
    byBureau = List.copyOf(byBureau);
    byViewpoint = List.copyOf(byViewpoint);
    byDirection = List.copyOf(byDirection);
    gradesByViewpoint = List.copyOf(gradesByViewpoint);
  }

  /**
   * The sums of these programs at that stage.
   *
   * @throws ArithmeticException where a sum of yen is beyond a long
   */
  public static Totals of(
      Round round, Framework framework, List<Dossier> dossiers, String stageId) {
    Lines made = new Lines(round, framework);
    List<Line> lines = dossiers.stream().map(d -> made.of(d, stageId)).toList();
    Map<String, String> viewpoints = new LinkedHashMap<>();
    framework.viewpoints().forEach(v -> viewpoints.put(v.id(), v.name()));
    Map<String, String> directions = new LinkedHashMap<>();
    framework.directions().forEach(d -> directions.put(d.id(), d.label()));
    return new Totals(
        stageId,
        sum(lines, line -> true),
        groups(lines, Map.of(), Line::bureau),
        groups(lines, viewpoints, Line::viewpoint),
        groups(lines, directions, Line::direction),
        framework.viewpoints().stream().map(v -> grades(framework, v, dossiers, stageId)).toList(),
        sum(lines, l -> is(framework, l, Totals::isReviewed)),
        sum(lines, l -> is(framework, l, Direction::expansion)),
        sum(lines, l -> is(framework, l, Direction::naturalEnd)));
  }

  private static boolean isReviewed(Direction direction) {
    return direction.countsAsReview() && !direction.expansion() && !direction.naturalEnd();
  }

  private static boolean is(Framework framework, Line line, Predicate<Direction> kind) {
    return framework.direction(line.direction()).filter(kind).isPresent();
  }

  private static Group sum(List<Line> lines, Predicate<Line> which) {
    return lines.stream().filter(which).map(Line::counted).reduce(Group.empty("", ""), Group::plus);
  }

  /** Known keys first in their order, then others as they come, last what is not given. */
  private static List<Group> groups(
      List<Line> lines, Map<String, String> known, Function<Line, String> key) {
    Map<String, Group> groups = new LinkedHashMap<>();
    known.forEach((id, name) -> groups.put(id, Group.empty(id, name)));
    for (Line line : lines) {
      String id = key.apply(line);
      groups.merge(id, Group.empty(id, id).plus(line.counted()), Group::plus);
    }
    Group notGiven = groups.remove("");
    List<Group> ordered = new ArrayList<>(groups.values());
    if (notGiven != null) {
      ordered.add(notGiven);
    }
    return ordered;
  }

  private static GradeCounts grades(
      Framework framework, Viewpoint viewpoint, List<Dossier> dossiers, String stageId) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    framework.grades().forEach((Grade g) -> counts.put(g.code(), 0));
    Map<String, Integer> others = new TreeMap<>();
    Field field = new Field.GradeOf(viewpoint.id());
    for (Dossier dossier : dossiers) {
      String code = dossier.answers().get(stageId, field);
      (counts.containsKey(code) ? counts : others).merge(code, 1, Integer::sum);
    }
    int blank = others.getOrDefault("", 0);
    others.remove("");
    counts.putAll(others);
    counts.put("", blank);
    return new GradeCounts(viewpoint.id(), viewpoint.name(), counts);
  }
}
