package org.tanaoroshi.workbench.merge;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tanaoroshi.merge.Agreement;
import org.tanaoroshi.merge.Side;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Organisation;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.StageField;
import org.tanaoroshi.model.Statement;
import org.tanaoroshi.model.UnitContact;
import org.tanaoroshi.totals.Group;
import org.tanaoroshi.workbench.export.Tracking;

/**
 * What a 取りまとめ would do, before anything is written.
 *
 * @param files in the order in which they were given
 * @param taken values that would change the book
 * @param unchanged values that came back and change nothing, blank ones among them
 * @param same values that came back and are what the book holds, without the blank ones
 * @param conflicts what is asked for, program by program; also what was left open before
 * @param added programs that the book does not have
 * @param changedFacts facts stated otherwise than in the book
 * @param units how far each unit is, once this is taken
 * @param totals per stage that has answers
 * @param agreements of reviewers who reviewed the same programs
 * @param contacts lines of the 提出管理表 that change
 */
public record MergePlan(
    List<OfFile> files,
    long taken,
    long unchanged,
    long same,
    List<Conflict> conflicts,
    List<Added> added,
    List<Submission.FactChange> changedFacts,
    List<OfUnit> units,
    List<OfStage> totals,
    List<Agreement> agreements,
    List<Tracking.Changed> contacts) {
  /** Copies the lists. */
  public MergePlan {
    files = List.copyOf(files);
    conflicts = List.copyOf(conflicts);
    added = List.copyOf(added);
    changedFacts = List.copyOf(changedFacts);
    units = List.copyOf(units);
    totals = List.copyOf(totals);
    agreements = List.copyOf(agreements);
    contacts = List.copyOf(contacts);
  }

  /** Whether taking it in would write nothing at all. */
  public boolean isEmpty(Choices choices) {
    return choices.resolutions().isEmpty()
        && contacts.isEmpty()
        && files.stream()
            .map(OfFile::submission)
            .noneMatch(s -> s.refusal().isEmpty() && s.contacts().isEmpty());
  }

  /** When the file of that SHA-256 says it was written; empty where it is not among these. */
  public Optional<Instant> written(String sha256) {
    return files.stream()
        .map(OfFile::submission)
        .filter(s -> s.sha256().equals(sha256))
        .map(Submission::written)
        .findFirst();
  }

  /** What becomes of a file. */
  public enum FileStatus {
    /** Something of it changes the book or is asked for. */
    TAKEN,
    /** It changes nothing: what it says is what the book holds. */
    UNCHANGED,
    /** 前の版: a later version has come. */
    EARLIER_VERSION,
    /** The very same file was taken in before, or is given twice. */
    KNOWN,
    /** Nothing of it is taken, for the reason given. */
    REFUSED
  }

  /**
   * One file.
   *
   * @param reason why it is refused, or what it is where it is no submission
   * @param taken values of it that would change the book
   * @param unchanged values of it that change nothing
   * @param conflicts fields for which it is one of the sides
   * @param superseded values of it that a later version states again
   * @param notReturned programs of its unit for which it has no row
   */
  public record OfFile(
      Submission submission,
      FileStatus status,
      Optional<Message> reason,
      int taken,
      int unchanged,
      int conflicts,
      int superseded,
      List<ProgramId> notReturned) {
    /** Copies the list. */
    public OfFile {
      notReturned = List.copyOf(notReturned);
    }
  }

  /**
   * A value that came back.
   *
   * @param name of the program
   * @param old what the book holds
   * @param value what it would hold
   * @param from every statement of it, in the order of the planner; none where a person wrote it
   */
  public record Value(
      ProgramId program,
      String name,
      StageField at,
      String old,
      String value,
      List<Statement> from) {
    /** Copies the statements. */
    public Value {
      from = List.copyOf(from);
    }
  }

  /** Names a conflict. */
  public record Key(ProgramId program, StageField at) {}

  /**
   * What is asked for.
   *
   * @param base what was issued, "" where blank
   * @param current what the book holds, and keeps until it is decided
   * @param sides the values to choose from
   * @param blanking whether it is only that a blank stands where something stood
   */
  public record Conflict(
      Key key,
      String name,
      Organisation organisation,
      String base,
      String current,
      List<Side> sides,
      boolean blanking) {
    /** Copies the sides. */
    public Conflict {
      sides = List.copyOf(sides);
    }
  }

  /** A program that the book does not have, and the file that brings it. */
  public record Added(ProgramId id, String name, Organisation organisation, String file) {}

  /**
   * How far a unit is.
   *
   * @param returned files of it, this time
   * @param answered programs completely answered at the first stage once this is taken
   * @param begun programs partly answered
   * @param deadline that holds for it, as it was written; "" where none does
   * @param receipt the newest submission of it that the book took in before
   * @param overdue whether that day is over, nothing came back and not all is answered
   */
  public record OfUnit(
      String unit,
      int programs,
      int answered,
      int begun,
      int returned,
      String deadline,
      Optional<UnitContact.Receipt> receipt,
      boolean overdue) {
    /** Programs that nobody answered. */
    public int untouched() {
      return programs - answered - begun;
    }
  }

  /** The sums of all programs at a stage, before and after. */
  public record OfStage(String stageId, String label, Group before, Group after) {}

  /** What was decided of the plan. */
  public record Choices(Map<Key, String> resolutions, boolean takeAdded, boolean takeChangedFacts) {
    /** Nothing decided: conflicts stay open, new programs and changed facts are not taken. */
    public static final Choices NONE = new Choices(Map.of(), false, false);

    /** Copies the resolutions. */
    public Choices {
      resolutions = Map.copyOf(resolutions);
    }
  }
}
