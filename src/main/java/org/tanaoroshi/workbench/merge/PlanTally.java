package org.tanaoroshi.workbench.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tanaoroshi.book.Placed;
import org.tanaoroshi.merge.Agreements;
import org.tanaoroshi.merge.Outcome;
import org.tanaoroshi.merge.Planner;
import org.tanaoroshi.merge.ProgramPlan;
import org.tanaoroshi.merge.Side;
import org.tanaoroshi.model.Change;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Organisation;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Stage;
import org.tanaoroshi.model.StageField;
import org.tanaoroshi.totals.RunningTotals;
import org.tanaoroshi.workbench.OpenBook;

/**
 * Counts what a plan would do, told of program by program. Of what it is told it keeps only sums
 * and what a person has to look at: a whole country does not fit in memory.
 */
final class PlanTally {
  /** A program with conflicts, as it would be without them; its place in the inventory. */
  private record Undecided(long place, Dossier after) {}

  private final OpenBook desk;
  private final List<Submission> submissions;
  private final FileTally files;
  private final UnitTally units;
  private final RunningTotals before;
  private final RunningTotals after;
  private final List<MergePlan.Conflict> conflicts = new ArrayList<>();
  private final Map<ProgramId, Undecided> undecided = new HashMap<>();
  private final Agreements agreements = new Agreements();
  private final Map<ProgramId, Program> unknown;
  private long taken;
  private long same;

  /** A tally of nothing yet. */
  PlanTally(OpenBook desk, List<Submission> submissions, UnitTally.Known known) {
    this.desk = desk;
    this.submissions = List.copyOf(submissions);
    this.files = new FileTally(this.submissions);
    this.units = new UnitTally(desk, this.submissions, known);
    this.before = new RunningTotals(desk.round(), desk.framework());
    this.after = before.copy();
    this.unknown = Submission.unknown(submissions);
  }

  /**
   * Counts one more program.
   *
   * @param standing what the book holds of it
   */
  void add(Placed placed, Optional<Dossier> standing) {
    agreements.add(placed.said());
    ProgramPlan plan = Planner.plan(placed.said());
    Map<StageField, Side> taking =
        standing.map(d -> PlannedValues.taken(plan, d.answers())).orElse(Map.of());
    taken += taking.size();
    files.add(placed, plan, taking.keySet(), standing);
    plan.outcomes()
        .forEach(
            (at, outcome) -> {
              if (outcome instanceof Outcome.Open open) {
                conflicts.add(conflict(plan.program(), at, open, standing));
              }
            });
    if (standing.isPresent()) {
      Dossier now = standing.get();
      Map<StageField, String> values = new HashMap<>();
      taking.forEach((at, side) -> values.put(at, side.value()));
      Dossier then = with(now, values);
      same += PlannedValues.same(placed.said(), plan, now.answers()).count();
      before.add(now);
      after.add(then);
      units.add(placed.place(), then);
      if (plan.outcomes().values().stream().anyMatch(o -> o instanceof Outcome.Open)) {
        undecided.put(now.id(), new Undecided(placed.place(), then));
      }
    }
  }

  private MergePlan.Conflict conflict(
      ProgramId id, StageField at, Outcome.Open open, Optional<Dossier> standing) {
    Optional<Program> program =
        standing.map(Dossier::program).or(() -> Optional.ofNullable(unknown.get(id)));
    return new MergePlan.Conflict(
        new MergePlan.Key(id, at),
        program.map(Program::name).orElse(""),
        program.map(Program::organisation).orElse(Organisation.NONE),
        open.base(),
        standing.map(d -> d.answers().get(at.stageId(), at.field())).orElse(""),
        open.sides(),
        open.blanking());
  }

  /** The plan of all that was added. */
  MergePlan plan() {
    Map<ProgramId, Long> places = new HashMap<>();
    undecided.forEach((id, u) -> places.put(id, u.place()));
    return new MergePlan(
        files.files(),
        taken,
        files.unchanged(),
        same,
        conflicts.stream().sorted(new ConflictOrder(desk.framework(), places)).toList(),
        added(),
        submissions.stream().flatMap(s -> s.changedFacts().stream()).toList(),
        units.units(),
        totals(Map.of()),
        agreements.all(),
        UnitTally.changedContacts(submissions));
  }

  private List<MergePlan.Added> added() {
    List<MergePlan.Added> added = new ArrayList<>();
    Set<ProgramId> seen = new HashSet<>();
    for (Submission s : submissions) {
      for (Program p : s.unknown()) {
        if (seen.add(p.id())) {
          added.add(new MergePlan.Added(p.id(), p.name(), p.organisation(), s.name()));
        }
      }
    }
    return added;
  }

  /** The sums before and after, with what was decided of the conflicts. */
  List<MergePlan.OfStage> totals(Map<MergePlan.Key, String> resolutions) {
    RunningTotals decided = after.copy();
    resolutions.entrySet().stream()
        .collect(Collectors.groupingBy(r -> r.getKey().program()))
        .forEach(
            (id, of) -> {
              if (undecided.containsKey(id)) {
                Dossier open = undecided.get(id).after();
                Map<StageField, String> values = new HashMap<>();
                of.forEach(r -> values.put(r.getKey().at(), r.getValue()));
                decided.replace(open, with(open, values));
              }
            });
    List<MergePlan.OfStage> totals = new ArrayList<>();
    for (Stage stage : desk.framework().stages()) {
      if (decided.isUsed(stage.id()) || stage.equals(desk.framework().firstStage())) {
        totals.add(
            new MergePlan.OfStage(
                stage.id(), stage.label(), before.at(stage.id()), decided.at(stage.id())));
      }
    }
    return totals;
  }

  private static Dossier with(Dossier before, Map<StageField, String> values) {
    if (values.isEmpty()) {
      return before;
    }
    List<Change> changes = new ArrayList<>();
    values.forEach(
        (at, value) ->
            changes.add(new Change(before.id(), at.stageId(), at.field(), "", value, "")));
    return new Dossier(before.program(), before.answers().with(changes));
  }
}
