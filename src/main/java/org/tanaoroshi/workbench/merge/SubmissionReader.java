package org.tanaoroshi.workbench.merge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tanaoroshi.book.Inbox;
import org.tanaoroshi.exchange.WorkbookReader;
import org.tanaoroshi.exchange.WorkbookReading;
import org.tanaoroshi.exchange.reading.Problem;
import org.tanaoroshi.exchange.reading.TrackingReading;
import org.tanaoroshi.exchange.sheets.Cover;
import org.tanaoroshi.model.Amount;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Fact;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.model.Statement;
import org.tanaoroshi.workbench.OpenBook;
import org.tanaoroshi.workbench.Workbooks;
import org.tanaoroshi.workbench.export.Tracking;

/** Reads what came back into an inbox, file by file, and says what each file is. */
final class SubmissionReader {
  private final OpenBook desk;
  private final Inbox inbox;
  private final Set<String> known;

  /**
   * A reader for one book.
   *
   * @param known SHA-256 of the files that the book took in before
   */
  SubmissionReader(OpenBook desk, Inbox inbox, Set<String> known) {
    this.desk = desk;
    this.inbox = inbox;
    this.known = ConcurrentHashMap.newKeySet();
    this.known.addAll(known);
  }

  /**
   * What a file says, before it is judged.
   *
   * @param reading empty where it cannot be read
   * @param refusal why it cannot
   */
  record Opened(
      Path file,
      String sha256,
      String password,
      Optional<WorkbookReading> reading,
      Optional<Refusal> refusal) {}

  /** Knows a file no longer. */
  void forget(String sha256) {
    known.remove(sha256);
  }

  /** Opens a file; any thread may, and several at a time. */
  Opened open(Path file, String password, Progress progress) {
    String sha256 = "";
    try {
      sha256 = WorkbookReader.sha256(file);
      if (known.contains(sha256)) {
        throw Refusal.of("merge.known");
      }
      WorkbookReading reading =
          Workbooks.isBook(file)
              ? SubmittedBook.read(file, sha256)
              : WorkbookReader.read(file, password, sha256, progress);
      return new Opened(file, sha256, password, Optional.of(reading), Optional.empty());
    } catch (Refusal e) {
      return new Opened(file, sha256, password, Optional.empty(), Optional.of(e));
    }
  }

  /**
   * Takes an opened file into the inbox; one that is refused is reported, not thrown. Only what
   * keeps the inbox from being written is thrown.
   *
   * @param adopt whether a person confirmed the matches of a book that was made apart
   */
  Submission take(Opened opened, boolean adopt, Progress progress) throws Refusal {
    Path file = opened.file();
    String sha256 = opened.sha256();
    WorkbookReading reading;
    try {
      if (known.contains(sha256)) {
        throw Refusal.of("merge.known"); // Given twice: the first has come since it was opened.
      }
      if (opened.refusal().isPresent()) {
        throw opened.refusal().get();
      }
      reading = opened.reading().orElseThrow();
      if (isMadeApart(reading, file)) {
        Adoption adoption = Adoption.propose(reading, desk);
        if (!adopt) {
          throw Refusal.of(
              "merge.madeApart",
              adoption.matches().size() - adoption.byName(),
              adoption.byName(),
              adoption.none());
        }
        reading = adoption.adopted(reading, desk.round());
      }
      check(reading.cover(), reading.framework());
    } catch (Refusal e) {
      return e.reason().key().equals("exchange.notOurs")
          ? otherwise(file, sha256, opened.password(), progress)
          : Submission.refused(file, sha256, e.reason());
    }
    known.add(sha256);
    inbox.add(reading.statements(), reading.cover().when());
    return submission(file, sha256, reading);
  }

  /** A book of an inventory of its own: it belongs to no round that was distributed. */
  private boolean isMadeApart(WorkbookReading reading, Path file) throws Refusal {
    return !reading.cover().round().id().equals(desk.round().id())
        && reading.cover().sender().unit().isEmpty()
        && reading.cover().round().reviewYear().equals(desk.round().reviewYear())
        && Workbooks.isBook(file);
  }

  /** A file that is no submission: a 提出管理表, or none of ours. */
  private Submission otherwise(Path file, String sha256, String password, Progress progress)
      throws Refusal {
    Optional<TrackingReading> table = WorkbookReader.readTracking(file, password, progress);
    if (table.isEmpty()) {
      return Submission.refused(
          file, sha256, Message.of("merge.notOurs", String.valueOf(file.getFileName())));
    }
    if (!table.get().roundId().equals(desk.round().id())) {
      return Submission.refused(file, sha256, Message.of("merge.tracking.otherRound"));
    }
    known.add(sha256);
    Tracking.Changes changes = Tracking.changes(desk, table.get());
    return Submission.tracking(
        file,
        sha256,
        changes.changed(),
        changes.unknown().stream()
            .map(
                l ->
                    new Problem(
                        Message.of("merge.tracking.unknownUnit", l.typed().unit()), l.where()))
            .toList());
  }

  private void check(Cover cover, Framework theirs) throws Refusal {
    if (!cover.round().id().equals(desk.round().id())) {
      throw Refusal.of("merge.otherRound", cover.round().title(), cover.round().city());
    }
    Framework framework = desk.framework();
    if (!theirs.id().equals(framework.id()) || !theirs.version().equals(framework.version())) {
      throw Refusal.of(
          "merge.otherFramework", theirs.title(), theirs.version(), framework.version());
    }
  }

  private Submission submission(Path file, String sha256, WorkbookReading reading) throws Refusal {
    Set<String> stages = new LinkedHashSet<>();
    for (Statement s : reading.statements()) {
      stages.add(s.source().stageId());
    }
    List<Program> unknown = new ArrayList<>();
    List<Submission.FactChange> facts = new ArrayList<>();
    List<ProgramId> ids = reading.dossiers().stream().map(Dossier::id).toList();
    Map<ProgramId, Dossier> standing = OpenBook.waitFor(desk.ask(b -> desk.standing(b, ids)));
    for (Dossier theirs : reading.dossiers()) {
      Dossier ours = standing.get(theirs.id());
      if (ours == null) {
        unknown.add(theirs.program());
      } else {
        compare(ours.program(), theirs.program(), facts);
      }
    }
    Cover cover = reading.cover();
    return new Submission(
        file,
        sha256,
        cover.sender().unit(),
        List.copyOf(stages),
        cover.sender().reviewer(),
        cover.sender().confirmer(),
        cover.sender().submission(),
        cover.sender().issue(),
        cover.when(),
        unknown,
        facts,
        reading.problems(),
        Optional.empty(),
        Optional.empty());
  }

  /** What a ledger that came back states otherwise; a column that is missing states nothing. */
  private static void compare(Program ours, Program theirs, List<Submission.FactChange> facts) {
    compare("事業名", ours.name(), theirs.name(), theirs, facts);
    compare("所管", ours.organisation().path(), theirs.organisation().path(), theirs, facts);
    for (Fact fact : Fact.values()) {
      compare(fact.label(), ours.fact(fact), theirs.fact(fact), theirs, facts);
    }
    Map<String, Long> amounts = amounts(ours);
    amounts(theirs)
        .forEach(
            (what, yen) -> {
              if (amounts.containsKey(what)) {
                compare(what, amounts.get(what).toString(), yen.toString(), theirs, facts);
              }
            });
  }

  /** Amounts in yen by what the ledger calls them; the second of the same name has its number. */
  private static Map<String, Long> amounts(Program program) {
    Map<String, Long> amounts = new LinkedHashMap<>();
    for (Amount a : program.amounts()) {
      String what = a.year().label() + " " + a.kind().label() + " " + a.funding().label();
      for (int n = 2; amounts.containsKey(what); n++) {
        what = what.replaceFirst("( \\(\\d+\\))?$", " (" + n + ")");
      }
      if (a.yen().isPresent()) {
        amounts.put(what, a.yen().getAsLong());
      }
    }
    return amounts;
  }

  private static void compare(
      String what, String ours, String theirs, Program program, List<Submission.FactChange> facts) {
    if (!theirs.isEmpty() && !Objects.equals(ours, theirs)) {
      facts.add(new Submission.FactChange(program.id(), what, ours, theirs, program));
    }
  }
}
