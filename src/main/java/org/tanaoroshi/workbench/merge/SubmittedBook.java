package org.tanaoroshi.workbench.merge;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tanaoroshi.book.Book;
import org.tanaoroshi.exchange.WorkbookReading;
import org.tanaoroshi.exchange.sheets.Cover;
import org.tanaoroshi.exchange.sheets.Sender;
import org.tanaoroshi.exchange.sheets.WorkbookKind;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Locator;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.model.StageField;
import org.tanaoroshi.model.Statement;
import org.tanaoroshi.model.Step;
import org.tanaoroshi.workbench.NewBook;

/** A book that came back instead of a workbook, read as if it had been exported. */
final class SubmittedBook {
  private SubmittedBook() {}

  /** What it says: every answer it holds, and blank for what was taken away in it. */
  static WorkbookReading read(Path file, String sha256) throws Refusal {
    try (Book book = Book.open(file, true)) {
      Sender sender = sender(book);
      List<Dossier> dossiers = book.dossiers();
      List<Statement> statements = new ArrayList<>();
      String name = String.valueOf(file.getFileName());
      for (Dossier dossier : dossiers) {
        dossier
            .answers()
            .byStage()
            .forEach(
                (stage, fields) ->
                    fields.forEach(
                        (field, value) ->
                            statements.add(
                                statement(
                                    sender,
                                    sha256,
                                    name,
                                    dossier.id(),
                                    new StageField(stage, field),
                                    value))));
      }
      book.said(
          said ->
              said.own()
                  .forEach(
                      (at, own) -> {
                        if (own.value().isEmpty()) {
                          statements.add(statement(sender, sha256, name, said.program(), at, ""));
                        }
                      }));
      Cover cover =
          new Cover(
              WorkbookKind.SUBMISSION,
              book.round(),
              book.framework().id(),
              book.framework().version(),
              book.framework().firstStage().id(),
              sender,
              dossiers.size(),
              0,
              lastStep(book));
      return new WorkbookReading(cover, book.framework(), dossiers, statements, List.of());
    } catch (IOException e) {
      throw new Refusal(
          Message.of("book.io", String.valueOf(file.getFileName()), String.valueOf(e.getMessage())),
          e);
    }
  }

  private static Sender sender(Book book) throws Refusal {
    String who =
        book.steps().reversed().stream()
            .filter(s -> s.kind() == Step.Kind.ANSWER)
            .map(Step::who)
            .findFirst()
            .orElse("");
    // What it would be numbered were it exported now: it may have changed since it last was.
    return new Sender(
        book.note(NewBook.BOOK_ID),
        book.note(NewBook.UNIT),
        NewBook.number(book, NewBook.SUBMISSION) + 1,
        NewBook.number(book, NewBook.ISSUE),
        who,
        "");
  }

  private static Instant lastStep(Book book) throws Refusal {
    List<Step> steps = book.steps();
    return steps.isEmpty() ? Instant.EPOCH : steps.getLast().when();
  }

  private static Statement statement(
      Sender sender, String sha256, String file, ProgramId program, StageField at, String value) {
    return new Statement(
        Statement.Source.pending(
            sender.unit(),
            at.stageId(),
            sender.reviewer(),
            sender.submission(),
            sender.issue(),
            sha256),
        program,
        at.field(),
        value,
        new Locator(file, "", 0, 0));
  }
}
