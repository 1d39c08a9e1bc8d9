package org.tanaoroshi.workbench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tanaoroshi.merge.Agreements;
import org.tanaoroshi.merge.Outcome;
import org.tanaoroshi.merge.Planner;
import org.tanaoroshi.merge.ProgramPlan;
import org.tanaoroshi.model.Answers;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Organisation;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Said;
import org.tanaoroshi.model.Stage;
import org.tanaoroshi.model.StageField;
import org.tanaoroshi.model.Statement;
import org.tanaoroshi.review.ReviewProgress;
import org.tanaoroshi.review.ReviewRules;
import org.tanaoroshi.totals.Group;
import org.tanaoroshi.totals.Totals;

/** Counts what a plan would do, fed program by program. */
final class PlanTally {
  /** What is counted of a file. */
  private static final class Count {
    int taken;
    int unchanged;
    int conflicts;
    int superseded;
  }

  private final Desk desk;
  private final List<Submission> submissions;
  private final Map<ProgramId, Dossier> before = new LinkedHashMap<>();
  private final Map<ProgramId, Dossier> after;
  private final Map<String, Count> bySha = new HashMap<>();
  private final List<MergePlan.Conflict> conflicts = new ArrayList<>();
  private final Agreements agreements = new Agreements();
  private final Map<ProgramId, Program> unknown = new HashMap<>();
  private long taken;
  private long unchanged;

  PlanTally(Desk desk, List<Submission> submissions) {
    this.desk = desk;
    this.submissions = List.copyOf(submissions);
    desk.dossiers().forEach(d -> before.put(d.id(), d));
    this.after = new LinkedHashMap<>(before);
    submissions.forEach(s -> s.unknown().forEach(p -> unknown.putIfAbsent(p.id(), p)));
  }

  /** Counts one more program. */
  void add(Said said) {
    agreements.add(said);
    ProgramPlan plan = Planner.plan(said);
    Map<Statement, Boolean> sided = new HashMap<>();
    plan.outcomes()
        .forEach(
            (at, outcome) -> {
              switch (outcome) {
                case Outcome.Taken(var side) -> {
                  boolean changes = take(said.program(), at, side.value());
                  side.statements().forEach(s -> sided.put(s, changes));
                }
                case Outcome.Open open -> {
                  conflicts.add(conflict(said.program(), at, open));
                  open.sides().stream()
                      .flatMap(side -> side.statements().stream())
                      .filter(s -> sided.put(s, false) == null)
                      // What an earlier version said is offered beside a blank, but it is 前の版.
                      .filter(s -> !plan.superseded().contains(s))
                      .forEach(s -> count(s).conflicts++);
                }
                case Outcome.Settled settled -> {
                  // The book holds it.
                }
                case Outcome.Unchanged nothing -> {
                  // Nobody changed it.
                }
              }
            });
    for (Statement s : said.statements()) {
      Count count = count(s);
      if (plan.superseded().contains(s)) {
        count.superseded++;
      } else if (Boolean.TRUE.equals(sided.get(s))) {
        count.taken++;
      } else if (!sided.containsKey(s) || plan.outcomes().get(s.at()) instanceof Outcome.Taken) {
        count.unchanged++;
        if (s.source().received() == Statement.PENDING) {
          unchanged++;
        }
      }
    }
  }

  private Count count(Statement s) {
    return bySha.computeIfAbsent(s.source().sha256(), sha -> new Count());
  }

  private boolean take(ProgramId program, StageField at, String value) {
    Dossier standing = after.get(program);
    if (standing == null || standing.answers().get(at.stageId(), at.field()).equals(value)) {
      return false;
    }
    Answers answers = standing.answers().with(at.stageId(), at.field(), value);
    after.put(program, new Dossier(standing.program(), answers));
    taken++;
    return true;
  }

  private MergePlan.Conflict conflict(ProgramId id, StageField at, Outcome.Open open) {
    Optional<Dossier> dossier = Optional.ofNullable(before.get(id));
    Optional<Program> program =
        dossier.map(Dossier::program).or(() -> Optional.ofNullable(unknown.get(id)));
    return new MergePlan.Conflict(
        new MergePlan.Key(id, at),
        program.map(Program::name).orElse(""),
        program.map(Program::organisation).orElse(Organisation.NONE),
        open.base(),
        dossier.map(d -> d.answers().get(at.stageId(), at.field())).orElse(""),
        open.sides(),
        open.blanking());
  }

  /** The plan of all that was added. */
  MergePlan plan() {
    return new MergePlan(
        submissions.stream().map(this::file).toList(),
        taken,
        unchanged,
        conflicts,
        added(),
        submissions.stream().flatMap(s -> s.changedFacts().stream()).toList(),
        units(),
        totals(),
        agreements.all());
  }

  private MergePlan.OfFile file(Submission s) {
    Count count = bySha.getOrDefault(s.sha256(), new Count());
    boolean refused = s.refusal().isPresent();
    boolean known = s.refusal().map(Message::key).filter("merge.known"::equals).isPresent();
    MergePlan.FileStatus status;
    if (known) {
      status = MergePlan.FileStatus.KNOWN;
    } else if (refused) {
      status = MergePlan.FileStatus.REFUSED;
    } else if (count.taken + count.conflicts > 0
        || !s.unknown().isEmpty()
        || !s.changedFacts().isEmpty()) {
      status = MergePlan.FileStatus.TAKEN;
    } else if (count.superseded > 0) {
      status = MergePlan.FileStatus.EARLIER_VERSION;
    } else {
      status = MergePlan.FileStatus.UNCHANGED;
    }
    return refused
        ? new MergePlan.OfFile(s, status, s.refusal(), 0, 0, 0, 0, List.of())
        : new MergePlan.OfFile(
            s,
            status,
            Optional.empty(),
            count.taken,
            count.unchanged,
            count.conflicts,
            count.superseded,
            notReturned(s));
  }

  /** Programs of its unit without a row; who answers a send-back was sent only some. */
  private List<ProgramId> notReturned(Submission s) {
    if (s.issue() > 0 || s.unit().isEmpty()) {
      return List.of();
    }
    return before.values().stream()
        .filter(d -> Units.owns(s.unit(), d.program().organisation()))
        .map(Dossier::id)
        .filter(id -> !s.returned().contains(id))
        .toList();
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

  private List<MergePlan.OfUnit> units() {
    ReviewRules rules = new ReviewRules(desk.framework(), desk.round());
    String stage = desk.framework().firstStage().id();
    Map<String, List<Dossier>> byUnit = new LinkedHashMap<>();
    after
        .values()
        .forEach(
            d ->
                byUnit
                    .computeIfAbsent(
                        Units.unit(d.program().organisation(), Export.Split.BUREAU),
                        u -> new ArrayList<>())
                    .add(d));
    Map<String, Integer> returned = new TreeMap<>();
    for (Submission s : submissions) {
      if (s.refusal().isEmpty()) {
        returned.merge(bureau(s.unit()), 1, Integer::sum);
      }
    }
    List<MergePlan.OfUnit> units = new ArrayList<>();
    byUnit.forEach(
        (unit, dossiers) -> {
          ReviewProgress progress = ReviewProgress.of(dossiers, rules, stage);
          units.add(
              new MergePlan.OfUnit(
                  unit,
                  progress.programs(),
                  progress.answered(),
                  progress.begun(),
                  returned.getOrDefault(unit, 0)));
        });
    return units;
  }

  private static String bureau(String unit) {
    int slash = unit.indexOf('/');
    return slash < 0 ? unit : unit.substring(0, slash);
  }

  private List<MergePlan.OfStage> totals() {
    List<MergePlan.OfStage> totals = new ArrayList<>();
    for (Stage stage : desk.framework().stages()) {
      boolean used = after.values().stream().anyMatch(d -> !d.answers().at(stage.id()).isEmpty());
      if (used || stage.equals(desk.framework().firstStage())) {
        totals.add(
            new MergePlan.OfStage(
                stage.id(), stage.label(), sum(before, stage), sum(after, stage)));
      }
    }
    return totals;
  }

  private Group sum(Map<ProgramId, Dossier> dossiers, Stage stage) {
    return Totals.of(desk.round(), desk.framework(), List.copyOf(dossiers.values()), stage.id())
        .all();
  }
}
