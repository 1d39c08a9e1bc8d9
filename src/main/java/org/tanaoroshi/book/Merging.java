package org.tanaoroshi.book;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tanaoroshi.model.Answers;
import org.tanaoroshi.model.Change;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Said;
import org.tanaoroshi.model.StageField;
import org.tanaoroshi.model.Step;
import org.tanaoroshi.model.UnitContact;

/** Takes an inbox into the book as one step of the journal. */
public final class Merging {
  private static final int BATCH = 5_000;

  /** A conflict decided: a statement of the book's own, which settles those it saw. */
  public record Decided(ProgramId program, StageField at, String value) {}

  /**
   * Says what changes in the answers of one program of the book, given all that was said of it and
   * what it holds.
   */
  @FunctionalInterface
  public interface Rule {
    /** The changes, each of another field and naming the value it replaces. */
    List<Change> changes(Said said, Answers standing);
  }

  /**
   * What is taken.
   *
   * @param programs added, or refreshed where their id stands in the book
   * @param contacts lines of the 提出管理表, each in place of what is known of its unit
   */
  public record Taking(
      List<Program> programs, List<Decided> decided, List<UnitContact> contacts, Rule rule) {
    /** Copies the lists. */
    public Taking {
      programs = List.copyOf(programs);
      decided = List.copyOf(decided);
      contacts = List.copyOf(contacts);
    }

    /** Answers alone, by a rule. */
    public Taking(Rule rule) {
      this(List.of(), List.of(), List.of(), rule);
    }
  }

  private final Statements book;
  private final Journal journal;
  private final Taking taking;
  private final List<Change> waiting = new ArrayList<>();
  private int position;

  private Merging(Statements book, Taking taking) {
    this.book = book;
    this.journal = new Journal(book);
    this.taking = taking;
  }

  /** Does it; the caller is inside a transaction, with the inbox attached. */
  static Step run(Statements book, String who, String title, Set<Long> undone, Taking taking)
      throws SQLException {
    return new Merging(book, taking).run(who, title, undone);
  }

  private Step run(String who, String title, Set<Long> undone) throws SQLException {
    Connection db = book.db();
    Step step = journal.begin(Step.Kind.MERGE, who, title, 0);
    Steps.takePrograms(book, step, taking.programs());
    new UnitChanges(db).take(step, taking.contacts());
    for (Decided d : taking.decided()) {
      String program = d.program().value();
      String stage = d.at().stageId();
      String field = d.at().field().key();
      book.run(
          "INSERT INTO decided VALUES (?,?,?,?,?,?)",
          step.number(),
          program,
          stage,
          field,
          d.value(),
          Checksum.of(program, stage, field, d.value()));
    }
    new StatementTable(db).takeFrom(Inbox.NAME, step.number());
    AnswerWriter answers = new AnswerWriter(book);
    new SaidReader(db, undone, false)
        .read(
            told -> {
              Said said = told.said();
              Optional<AnswerWriter.Standing> standing = answers.standing(said.program());
              if (standing.isPresent()) {
                List<Change> changes = taking.rule().changes(said, standing.get().answers());
                answers.apply(standing.get(), changes);
                waiting.addAll(changes);
              }
              if (waiting.size() >= BATCH) {
                flush(step);
              }
            });
    flush(step);
    return step;
  }

  private void flush(Step step) throws SQLException {
    journal.add(step.number(), position, waiting);
    position += waiting.size();
    waiting.clear();
  }
}
