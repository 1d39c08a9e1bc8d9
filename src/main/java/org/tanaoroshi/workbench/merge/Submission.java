package org.tanaoroshi.workbench.merge;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tanaoroshi.exchange.reading.Problem;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.workbench.export.Tracking;

/**
 * One file that came back, as it was read.
 *
 * @param sha256 of the file, in hex; "" where it could not be read
 * @param unit 局 or 課 it says it is from
 * @param stages the stages it holds answers for
 * @param number 提出番号, 0 where not stated
 * @param issue the send-back it answers, 0 for the first distribution
 * @param written when its cover says it was written
 * @param unknown programs that the book does not have
 * @param changedFacts facts that it states otherwise than the book
 * @param problems cells and rows that were not understood
 * @param contacts what it changes in the 提出管理表, where it is one; empty where it is not
 * @param refusal why nothing of it is taken; empty where it is
 */
public record Submission(
    Path file,
    String sha256,
    String unit,
    List<String> stages,
    String reviewer,
    String confirmer,
    int number,
    int issue,
    Instant written,
    List<Program> unknown,
    List<FactChange> changedFacts,
    List<Problem> problems,
    Optional<List<Tracking.Changed>> contacts,
    Optional<Message> refusal) {
  /** Copies the collections. */
  public Submission {
    stages = List.copyOf(stages);
    unknown = List.copyOf(unknown);
    changedFacts = List.copyOf(changedFacts);
    problems = List.copyOf(problems);
    contacts = contacts.map(List::copyOf);
  }

  /**
   * A fact of a program that a submission states otherwise than the book: taken only where wanted.
   *
   * @param what the ledger's word for it
   * @param program as the submission has it
   */
  public record FactChange(
      ProgramId id, String what, String ours, String theirs, Program program) {}

  /** The programs that the book does not have, each as the first file has it. */
  static Map<ProgramId, Program> unknown(List<Submission> submissions) {
    Map<ProgramId, Program> unknown = new LinkedHashMap<>();
    submissions.forEach(s -> s.unknown().forEach(p -> unknown.putIfAbsent(p.id(), p)));
    return unknown;
  }

  /** A file of which nothing is taken. */
  static Submission refused(Path file, String sha256, Message why) {
    return without(file, sha256, List.of(), Optional.empty(), Optional.of(why));
  }

  /** A 提出管理表. */
  static Submission tracking(
      Path file, String sha256, List<Tracking.Changed> contacts, List<Problem> problems) {
    return without(file, sha256, problems, Optional.of(contacts), Optional.empty());
  }

  private static Submission without(
      Path file,
      String sha256,
      List<Problem> problems,
      Optional<List<Tracking.Changed>> contacts,
      Optional<Message> refusal) {
    return new Submission(
        file,
        sha256,
        "",
        List.of(),
        "",
        "",
        0,
        0,
        Instant.EPOCH,
        List.of(),
        List.of(),
        problems,
        contacts,
        refusal);
  }

  /** Whether it is a book made apart, whose matches a person has to confirm first. */
  public boolean isMadeApart() {
    return refusal.filter(why -> why.key().equals("merge.madeApart")).isPresent();
  }

  /** The file's name. */
  public String name() {
    return String.valueOf(file.getFileName());
  }
}
