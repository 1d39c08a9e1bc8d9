package org.tanaoroshi.workbench.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tanaoroshi.book.Placed;
import org.tanaoroshi.merge.Outcome;
import org.tanaoroshi.merge.ProgramPlan;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Organisation;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.StageField;
import org.tanaoroshi.model.Statement;
import org.tanaoroshi.workbench.export.Export;
import org.tanaoroshi.workbench.export.Units;

/** Counts what becomes of each file, told of program by program. */
final class FileTally {
  /** A program without a row in the file of its unit. */
  private record Missing(long place, ProgramId id) {}

  /** What is counted of a file. */
  private static final class Count {
    int taken;
    int unchanged;
    int conflicts;
    int superseded;
    final List<Missing> notReturned = new ArrayList<>();
  }

  private final List<Submission> submissions;
  private final Map<String, Count> bySha = new HashMap<>();

  /** SHA-256 of the files that should have a row for each program of a unit. */
  private final Map<String, List<String>> awaited = new HashMap<>();

  private long unchanged;

  FileTally(List<Submission> submissions) {
    this.submissions = submissions;
    for (Submission s : submissions) {
      // Who answers a send-back was sent only some.
      if (s.refusal().isEmpty() && s.issue() == 0 && !s.unit().isEmpty()) {
        awaited.computeIfAbsent(s.unit(), u -> new ArrayList<>()).add(s.sha256());
      }
    }
  }

  /**
   * Counts one more program.
   *
   * @param changing the fields that a taken value changes
   * @param standing what the book holds of it
   */
  void add(Placed placed, ProgramPlan plan, Set<StageField> changing, Optional<Dossier> standing) {
    Map<Statement, Boolean> sided = new HashMap<>();
    plan.outcomes()
        .forEach(
            (at, outcome) -> {
              if (outcome instanceof Outcome.Taken(var side)) {
                side.statements().forEach(s -> sided.put(s, changing.contains(at)));
              } else if (outcome instanceof Outcome.Open open) {
                open.sides().stream()
                    .flatMap(side -> side.statements().stream())
                    .filter(s -> sided.put(s, false) == null)
                    // What an earlier version said is offered beside a blank, but it is 前の版.
                    .filter(s -> !plan.superseded().contains(s))
                    .forEach(s -> count(s).conflicts++);
              }
            });
    for (Statement s : placed.said().statements()) {
      count(s, plan, sided);
    }
    standing.ifPresent(d -> lookFor(placed, d.program().organisation()));
  }

  private void count(Statement s, ProgramPlan plan, Map<Statement, Boolean> sided) {
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

  private Count count(Statement s) {
    return count(s.source().sha256());
  }

  private Count count(String sha256) {
    return bySha.computeIfAbsent(sha256, sha -> new Count());
  }

  /** Looks whether each file that should have a row for a program of that owner has one. */
  private void lookFor(Placed placed, Organisation owner) {
    Set<String> files = new HashSet<>();
    for (Export.Split split : Export.Split.values()) {
      files.addAll(awaited.getOrDefault(Units.unit(owner, split), List.of()));
    }
    for (Statement s : placed.said().statements()) {
      if (files.isEmpty()) {
        return;
      }
      files.remove(s.source().sha256());
    }
    ProgramId id = placed.said().program();
    files.forEach(file -> count(file).notReturned.add(new Missing(placed.place(), id)));
  }

  /** Values that came back and change nothing. */
  long unchanged() {
    return unchanged;
  }

  /** What becomes of each file, in the order in which they were given. */
  List<MergePlan.OfFile> files() {
    return submissions.stream().map(this::file).toList();
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
    return s.refusal().isPresent()
        ? new MergePlan.OfFile(s, refused(s), s.refusal(), 0, 0, 0, 0, List.of())
        : new MergePlan.OfFile(
            s,
            status(s, count),
            Optional.empty(),
            count.taken,
            count.unchanged,
            count.conflicts,
            count.superseded,
            count.notReturned.stream()
                .sorted(Comparator.comparingLong(Missing::place))
                .map(Missing::id)
                .toList());
  }

  private static MergePlan.FileStatus refused(Submission s) {
    return s.refusal().map(Message::key).filter("merge.known"::equals).isPresent()
        ? MergePlan.FileStatus.KNOWN
        : MergePlan.FileStatus.REFUSED;
  }

  private static MergePlan.FileStatus status(Submission s, Count count) {
    if (count.taken + count.conflicts > 0
        || !s.unknown().isEmpty()
        || !s.changedFacts().isEmpty()) {
      return MergePlan.FileStatus.TAKEN;
    }
    return count.superseded > 0
        ? MergePlan.FileStatus.EARLIER_VERSION
        : MergePlan.FileStatus.UNCHANGED;
  }
}
