package org.tanaoroshi.workbench.merge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.tanaoroshi.exchange.report.ReportTable;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.model.Statement;
import org.tanaoroshi.model.Step;
import org.tanaoroshi.model.UnitContact;
import org.tanaoroshi.workbench.OpenBook;
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

  /** What a plan was made of: so many steps of the journal and these files. */
  private record Basis(int steps, List<Submission> files) {}

  private final OpenBook desk;
  private final Inbox inbox;
  private final SubmissionReader reader;
  private final List<Submission> submissions = new ArrayList<>();
  private final Set<Statement.Source> received;
  private final PlannedPrograms programs;
  private Basis planned = new Basis(-1, List.of());
  private Optional<PlanTally> tally = Optional.empty();

  private Merge(OpenBook desk, Inbox inbox, Set<Statement.Source> received) {
    this.desk = desk;
    this.inbox = inbox;
    this.received = received;
    this.programs = new PlannedPrograms(desk, inbox);
    Set<String> known = received.stream().map(Statement.Source::sha256).collect(Collectors.toSet());
    this.reader = new SubmissionReader(desk, inbox, known);
  }

  /** Begins with nothing read: the plan shows what the book left open. */
  public static Merge into(OpenBook desk) throws Refusal {
    Set<Statement.Source> received = OpenBook.waitFor(desk.ask(b -> b.received())).keySet();
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
    return take(reader.open(file, password, progress), adopt, progress);
  }

  /** Takes what was read of a file. */
  Submission take(SubmissionReader.Opened opened, boolean adopt, Progress progress) throws Refusal {
    Submission submission = reader.take(opened, adopt, progress);
    submissions.removeIf(s -> s.refusal().isPresent() && s.file().equals(opened.file()));
    submissions.add(submission);
    return submission;
  }

  /**
   * Reads many files, as {@link #add} one by one: their order counts, but some are read ahead.
   *
   * @throws Refusal as {@link #add}
   */
  public List<Submission> addAll(List<Path> files, String password, Progress progress)
      throws Refusal {
    List<Submission> added = new ArrayList<>();
    try (ReadAhead<Path, SubmissionReader.Opened> ahead =
        new ReadAhead<>(files, (file, inner) -> reader.open(file, password, inner))) {
      for (Path file : files) {
        Message what =
            Message.of(
                "merge.reading",
                added.size() + 1,
                files.size(),
                String.valueOf(file.getFileName()));
        Progress telling = (inside, done, total) -> progress.at(what, added.size(), files.size());
        added.add(take(ahead.next(() -> telling.at(what, 0, 0)), false, telling));
      }
    }
    return added;
  }

  /** Lets a file go again; where it is added anew it is judged anew. */
  public void remove(Path file) throws Refusal {
    for (Submission s : List.copyOf(submissions)) {
      if (s.file().equals(file)) {
        submissions.remove(s);
        if (s.refusal().isEmpty()) {
          inbox.remove(s.sha256());
          reader.forget(s.sha256());
        }
      }
    }
  }

  /** What taking in all that was read would do. */
  public MergePlan plan(Progress progress) throws Refusal {
    PlanTally counting = new PlanTally(desk, submissions, UnitTally.Known.of(desk, received));
    Message what = Message.of("merge.planning");
    progress.at(what, 0, 0);
    programs.each(counting::add);
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
    return new Basis(OpenBook.waitFor(desk.steps()).size(), List.copyOf(submissions));
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
    Path backup = OpenBook.waitFor(desk.ask(b -> b.backup()));
    List<Program> wanted = wanted(plan, choices);
    List<Merging.Decided> decided = new ArrayList<>();
    choices
        .resolutions()
        .forEach((key, value) -> decided.add(new Merging.Decided(key.program(), key.at(), value)));
    List<UnitContact> contacts = plan.contacts().stream().map(Tracking.Changed::after).toList();
    Merging.Taking taking = new Merging.Taking(wanted, decided, contacts, PlannedValues::changes);
    String title = title();
    Saved saved = OpenBook.waitFor(desk.change(b -> b.merge(who, title, inbox, taking)));
    Step step = saved.step().orElseThrow();
    int changed = OpenBook.waitFor(desk.ask(b -> b.changed(step.number())));
    progress.at(what, 1, 1);
    return new Applied(step, backup, changed, plan);
  }

  /**
   * Writes all that the plan says into a workbook, whose list of conflicts has a column to decide
   * them in.
   *
   * @throws Refusal where it cannot be written, as where more values are taken than a sheet has
   *     rows; what stood there stays
   */
  public void report(Path target, MergePlan plan, MergePlan.Choices choices, Progress progress)
      throws Refusal {
    if (plan.taken() > ReportTable.MOST) {
      throw Refusal.of("merge.report.tooLong", plan.taken(), ReportTable.MOST);
    }
    Map<ProgramId, Program> adding =
        choices.takeAdded() ? Submission.unknown(submissions) : Map.of();
    MergeReport.Values values = programs.reported(plan, adding);
    MergeReport report = new MergeReport(desk, plan, choices, values);
    WorkbookWriter.writeReport(target, report.tables(), progress);
  }

  /** The values that taking in would write. */
  public List<MergePlan.Value> changing() throws Refusal {
    return programs.changing();
  }

  /** The values that came back and come to what the book holds; blank ones are left out. */
  public List<MergePlan.Value> unchanging() throws Refusal {
    return programs.unchanging();
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

  private List<Program> wanted(MergePlan plan, MergePlan.Choices choices) {
    Map<ProgramId, Program> wanted = new LinkedHashMap<>();
    if (choices.takeAdded()) {
      wanted.putAll(Submission.unknown(submissions));
    }
    if (choices.takeChangedFacts()) {
      plan.changedFacts().forEach(f -> wanted.putIfAbsent(f.id(), f.program()));
    }
    return List.copyOf(wanted.values());
  }

  @Override
  public void close() throws IOException {
    inbox.close();
  }
}
