package org.tanaoroshi.workbench.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tanaoroshi.exchange.sheets.TrackingSheet;
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
import org.tanaoroshi.model.UnitContact;
import org.tanaoroshi.model.UnitContact.Receipt;
import org.tanaoroshi.review.ReviewProgress;
import org.tanaoroshi.review.ReviewRules;
import org.tanaoroshi.totals.Group;
import org.tanaoroshi.totals.Totals;
import org.tanaoroshi.values.Days;
import org.tanaoroshi.workbench.Desk;
import org.tanaoroshi.workbench.export.Tracking;
import org.tanaoroshi.workbench.export.Units;

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
  private final Set<Statement.Source> received;
  private final Map<ProgramId, Dossier> before = new LinkedHashMap<>();
  private final Map<ProgramId, Dossier> after;
  private final Map<String, Count> bySha = new HashMap<>();
  private final List<MergePlan.Conflict> conflicts = new ArrayList<>();
  private final Agreements agreements = new Agreements();
  private final Map<ProgramId, Program> unknown = new HashMap<>();
  private final Map<String, UnitContact> contacts;
  private final Map<String, Receipt> receipts;
  private long taken;
  private long unchanged;

  /**
   * A tally of nothing yet.
   *
   * @param known whom each unit is reached by, as the book has it
   * @param received what the book took in before
   */
  PlanTally(
      Desk desk,
      List<Submission> submissions,
      Map<String, UnitContact> known,
      Map<String, Receipt> receipts,
      Set<Statement.Source> received) {
    this.desk = desk;
    this.received = received;
    this.contacts = new LinkedHashMap<>(known);
    this.receipts = receipts;
    changedContacts(submissions).forEach(c -> contacts.put(c.after().unit(), c.after()));
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
        conflicts.stream().sorted(new ConflictOrder(desk.framework(), before.keySet())).toList(),
        added(),
        submissions.stream().flatMap(s -> s.changedFacts().stream()).toList(),
        units(),
        totals(Map.of()),
        agreements.all(),
        changedContacts(submissions));
  }

  /** What the tables given change; where two name a unit, the later. */
  private static List<Tracking.Changed> changedContacts(List<Submission> submissions) {
    Map<String, Tracking.Changed> changed = new LinkedHashMap<>();
    submissions.forEach(
        s -> s.contacts().ifPresent(all -> all.forEach(c -> changed.put(c.after().unit(), c))));
    return List.copyOf(changed.values());
  }

  private MergePlan.OfFile file(Submission s) {
    if (s.contacts().isPresent()) {
      int changed = s.contacts().get().size();
      return new MergePlan.OfFile(
          s,
          changed > 0 ? MergePlan.FileStatus.TAKEN : MergePlan.FileStatus.UNCHANGED,
          Optional.of(Message.of("merge.tracking", changed)),
          0,
          0,
          0,
          0,
          List.of());
    }
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
    List<MergePlan.OfUnit> units = new ArrayList<>();
    Tracking.units(contacts, after.values())
        .forEach(
            (unit, dossiers) -> units.add(unit(unit, ReviewProgress.of(dossiers, rules, stage))));
    return units;
  }

  /** Files of a unit, each counted once however many stages it answers. */
  private int returned(String unit) {
    Set<String> files = new HashSet<>();
    received.stream().filter(s -> isOf(s.unit(), unit)).forEach(s -> files.add(s.sha256()));
    submissions.stream()
        .filter(s -> s.refusal().isEmpty() && s.contacts().isEmpty() && isOf(s.unit(), unit))
        .forEach(s -> files.add(s.sha256()));
    return files.size();
  }

  private static boolean isOf(String sender, String unit) {
    return sender.equals(unit) || Units.overlap(sender, unit);
  }

  private MergePlan.OfUnit unit(String unit, ReviewProgress progress) {
    int returned = returned(unit);
    String due = Tracking.due(desk, contacts, unit);
    Optional<Receipt> receipt = Tracking.receipt(receipts, unit);
    boolean back = returned > 0 || receipt.isPresent();
    boolean answered = progress.answered() == progress.programs();
    return new MergePlan.OfUnit(
        unit,
        progress.programs(),
        progress.answered(),
        progress.begun(),
        returned,
        due,
        receipt,
        Tracking.state(true, back, answered, Days.read(due), Tracking.today())
            == TrackingSheet.State.OVERDUE);
  }

  /** The sums before and after, with what was decided. */
  List<MergePlan.OfStage> totals(Map<MergePlan.Key, String> resolutions) {
    Map<ProgramId, Dossier> decided = new LinkedHashMap<>(after);
    resolutions.forEach(
        (key, value) ->
            decided.computeIfPresent(
                key.program(),
                (id, d) ->
                    new Dossier(
                        d.program(),
                        d.answers().with(key.at().stageId(), key.at().field(), value))));
    List<MergePlan.OfStage> totals = new ArrayList<>();
    for (Stage stage : desk.framework().stages()) {
      boolean used = decided.values().stream().anyMatch(d -> !d.answers().at(stage.id()).isEmpty());
      if (used || stage.equals(desk.framework().firstStage())) {
        totals.add(
            new MergePlan.OfStage(
                stage.id(), stage.label(), sum(before, stage), sum(decided, stage)));
      }
    }
    return totals;
  }

  private Group sum(Map<ProgramId, Dossier> dossiers, Stage stage) {
    return Totals.of(desk.round(), desk.framework(), List.copyOf(dossiers.values()), stage.id())
        .all();
  }
}
