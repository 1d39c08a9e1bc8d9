package org.tanaoroshi.workbench.merge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tanaoroshi.book.Inbox;
import org.tanaoroshi.book.Merging;
import org.tanaoroshi.exchange.WorkbookReader;
import org.tanaoroshi.exchange.WorkbookWriter;
import org.tanaoroshi.exchange.cells.CellText;
import org.tanaoroshi.merge.Outcome;
import org.tanaoroshi.merge.Planner;
import org.tanaoroshi.merge.ProgramPlan;
import org.tanaoroshi.model.Change;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Locator;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.model.Said;
import org.tanaoroshi.model.StageField;
import org.tanaoroshi.model.Statement;
import org.tanaoroshi.model.Step;
import org.tanaoroshi.workbench.Desk;
import org.tanaoroshi.workbench.Saved;
import org.tanaoroshi.workbench.export.Tracking;

/**
 * 取りまとめ: files that came back are read, a plan is made and looked at, conflicts are decided, and
 * all of it is taken into the book as one step. Nothing is written before {@link #apply}. Closing
 * lets go what was read. All methods wait for the disk: not for the FX thread.
 */
public final class Merge implements AutoCloseable {
  /** What a merge wrote: its step, the backup made before it, and how many values changed. */
  public record Applied(Step step, Path backup, int changed, MergePlan plan) {}

  /** What a plan was made of: so many steps of the journal and so many files. */
  private record Basis(int steps, int files) {}

  private final Desk desk;
  private final Inbox inbox;
  private final SubmissionReader reader;
  private final List<Submission> submissions = new ArrayList<>();
  private final Set<Statement.Source> received;
  private Basis planned = new Basis(-1, -1);
  private Optional<PlanTally> tally = Optional.empty();

  private Merge(Desk desk, Inbox inbox, Set<Statement.Source> received) {
    this.desk = desk;
    this.inbox = inbox;
    this.received = received;
    Set<String> known = received.stream().map(Statement.Source::sha256).collect(Collectors.toSet());
    Map<ProgramId, Dossier> dossiers = new LinkedHashMap<>();
    desk.dossiers().forEach(d -> dossiers.put(d.id(), d));
    this.reader = new SubmissionReader(desk, dossiers, inbox, known);
  }

  /** Begins with nothing read: the plan shows what the book left open. */
  public static Merge into(Desk desk) throws Refusal {
    Set<Statement.Source> received = Desk.waitFor(desk.ask(b -> b.received())).keySet();
    return new Merge(desk, Inbox.create(), Set.copyOf(received));
  }

  /**
   * Reads a file that came back: a workbook, a book or a 提出管理表. A file that is refused is reported
   * in the plan, not thrown; given again, as with its password, it is judged anew.
   *
   * @param password "" where it is not encrypted
   * @throws Refusal only where what was read cannot be kept
   * @throws java.util.concurrent.CancellationException where the user cancelled
   */
  public Submission add(Path file, String password, Progress progress) throws Refusal {
    return add(file, password, false, progress);
  }

  /**
   * Reads a book that was made apart (refused before as {@code merge.madeApart}, with how many of
   * its programs match ours), now that a person has confirmed the matches.
   *
   * @throws Refusal as {@link #add}
   */
  public Submission adopt(Path file, Progress progress) throws Refusal {
    return add(file, "", true, progress);
  }

  private Submission add(Path file, String password, boolean adopt, Progress progress)
      throws Refusal {
    Submission submission = reader.read(file, password, adopt, progress);
    submissions.removeIf(s -> s.refusal().isPresent() && s.file().equals(file));
    submissions.add(submission);
    return submission;
  }

  /** What taking in all that was read would do. */
  public MergePlan plan(Progress progress) throws Refusal {
    PlanTally counting =
        new PlanTally(
            desk, submissions, Tracking.known(desk), Desk.waitFor(desk.receipts()), received);
    Message what = Message.of("merge.planning");
    progress.at(what, 0, 0);
    Desk.waitFor(
        desk.ask(
            b -> {
              b.said(inbox, counting::add);
              return counting;
            }));
    progress.at(what, 1, 1);
    planned = basis();
    tally = Optional.of(counting);
    return counting.plan();
  }

  /**
   * The sums before and after, per stage, with what was decided of the plan last made.
   *
   * @throws IllegalStateException where none was made
   */
  public List<MergePlan.OfStage> totals(Map<MergePlan.Key, String> resolutions) {
    return tally
        .orElseThrow(() -> new IllegalStateException("no plan was made"))
        .totals(resolutions);
  }

  private Basis basis() throws Refusal {
    return new Basis(Desk.waitFor(desk.steps()).size(), submissions.size());
  }

  /**
   * Takes all of it in, as one step of the journal, after a verified backup.
   *
   * @param plan as it was looked at
   * @throws Refusal where the book has changed since the plan was made, so that it must be looked
   *     at again, or cannot be written; the book is then as before
   */
  public Applied apply(String who, MergePlan plan, MergePlan.Choices choices, Progress progress)
      throws Refusal {
    if (!basis().equals(planned)) {
      throw Refusal.of("merge.changedSince");
    }
    for (String value : choices.resolutions().values()) {
      Optional<Message> problem = CellText.problem(value);
      if (problem.isPresent()) {
        throw new Refusal(problem.get());
      }
    }
    Message what = Message.of("merge.applying");
    progress.at(what, 0, 0);
    Path backup = Desk.waitFor(desk.ask(b -> b.backup()));
    List<Program> programs = programs(plan, choices);
    Set<ProgramId> standing = new HashSet<>();
    desk.dossiers().forEach(d -> standing.add(d.id()));
    programs.forEach(p -> standing.add(p.id()));
    List<Merging.Decided> decided = new ArrayList<>();
    choices
        .resolutions()
        .forEach((key, value) -> decided.add(new Merging.Decided(key.program(), key.at(), value)));
    Merging.Taking taking =
        new Merging.Taking(
            programs,
            decided,
            said -> standing.contains(said.program()) ? changes(said) : List.of());
    String title = title();
    Saved saved = Desk.waitFor(desk.change(b -> b.merge(who, title, inbox, taking)));
    Desk.waitFor(desk.saveUnits(plan.contacts().stream().map(Tracking.Changed::after).toList()));
    Step step = saved.step().orElseThrow();
    int changed = Desk.waitFor(desk.changes(step.number())).size();
    progress.at(what, 1, 1);
    return new Applied(step, backup, changed, plan);
  }

  /** A value that taking in would write. */
  record TakenValue(ProgramId program, StageField at, String old, String value, Statement from) {}

  /**
   * Writes all that the plan says into a workbook, whose list of conflicts has a column to decide
   * them in.
   *
   * @throws Refusal where it cannot be written; what stood there stays
   */
  public void report(Path target, MergePlan plan, MergePlan.Choices choices, Progress progress)
      throws Refusal {
    List<TakenValue> taken = new ArrayList<>();
    List<Statement> superseded = new ArrayList<>();
    Desk.waitFor(
        desk.ask(
            b -> {
              b.said(inbox, said -> gather(said, taken, superseded));
              return taken;
            }));
    MergeReport report = new MergeReport(desk, plan, choices, taken, superseded);
    WorkbookWriter.writeReport(target, report.tables(), progress);
  }

  private void gather(Said said, List<TakenValue> taken, List<Statement> superseded) {
    ProgramPlan plan = Planner.plan(said);
    plan.superseded().stream()
        .filter(s -> s.source().received() == Statement.PENDING && !s.value().isEmpty())
        .forEach(superseded::add);
    for (Change change : changes(said)) {
      StageField at = new StageField(change.stageId(), change.field());
      if (plan.outcomes().get(at) instanceof Outcome.Taken(var side)) {
        taken.add(
            new TakenValue(
                said.program(),
                at,
                change.oldValue(),
                change.newValue(),
                side.statements().getFirst()));
      }
    }
  }

  /**
   * The decisions written into the report of this plan or an earlier one.
   *
   * @throws Refusal where it is no report, or a decision cannot be understood: nothing is decided
   *     then
   */
  public Map<MergePlan.Key, String> resolutions(Path report, MergePlan plan, Progress progress)
      throws Refusal {
    return new ConflictSheet(plan, new ReportWords(desk))
        .resolutions(WorkbookReader.readDecisions(report, progress));
  }

  private String title() {
    List<String> names =
        submissions.stream().filter(s -> s.refusal().isEmpty()).map(Submission::name).toList();
    String shown = names.stream().limit(3).collect(Collectors.joining("、"));
    return "取りまとめ：" + shown + (names.size() > 3 ? " ほか" + (names.size() - 3) + "件" : "");
  }

  private List<Program> programs(MergePlan plan, MergePlan.Choices choices) {
    Map<ProgramId, Program> programs = new LinkedHashMap<>();
    if (choices.takeAdded()) {
      submissions.forEach(s -> s.unknown().forEach(p -> programs.putIfAbsent(p.id(), p)));
    }
    if (choices.takeChangedFacts()) {
      plan.changedFacts().forEach(f -> programs.putIfAbsent(f.id(), f.program()));
    }
    return List.copyOf(programs.values());
  }

  /** What changes in the answers of a program, each value with the file and cell it came from. */
  private List<Change> changes(Said said) {
    List<Change> changes = new ArrayList<>();
    Planner.plan(said)
        .outcomes()
        .forEach(
            (at, outcome) -> {
              switch (outcome) {
                case Outcome.Taken(var side) ->
                    change(said, at, side.value(), origin(side.statements()), changes);
                case Outcome.Settled(String value) -> change(said, at, value, "", changes);
                case Outcome.Unchanged unchanged -> {
                  // Nobody changed it.
                }
                case Outcome.Open open -> {
                  // It keeps what it holds until it is decided.
                }
              }
            });
    return changes;
  }

  private void change(Said said, StageField at, String value, String origin, List<Change> changes) {
    String current =
        desk.dossier(said.program()).map(d -> d.answers().get(at.stageId(), at.field())).orElse("");
    if (!current.equals(value)) {
      changes.add(new Change(said.program(), at.stageId(), at.field(), current, value, origin));
    }
  }

  /** File, cell and SHA-256 of what a value came from. */
  static String origin(List<Statement> statements) {
    return statements.stream()
        .map(
            s -> {
              Locator where = s.locator();
              String cell = where.row() == 0 ? "" : " " + where.sheet() + "!" + where.cell();
              return where.file() + cell + " sha256:" + s.source().sha256();
            })
        .collect(Collectors.joining("\n"));
  }

  @Override
  public void close() throws IOException {
    inbox.close();
  }
}
