package org.tanaoroshi.book;

import java.sql.SQLException;
import org.tanaoroshi.model.Change;
import org.tanaoroshi.model.FinanceFigures;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.ProgramId;

/** Inside a transaction: what a step would replace is no longer what it was. Nothing is written. */
final class ChangedSince extends SQLException {
  private static final long serialVersionUID = 1L;

  private final transient Message reason;

  ChangedSince(Change change) {
    super(change.program() + " " + change.field().key());
    this.reason = Message.of("book.changedSince", change.program().value(), change.field().key());
  }

  ChangedSince(ProgramId program) {
    super(program.value());
    this.reason = Message.of("book.programChangedSince", program.value());
  }

  ChangedSince(FinanceFigures.Change change) {
    super(change.figure().key());
    this.reason = Message.of("book.figureChangedSince");
  }

  private ChangedSince(Message reason) {
    super(reason.key());
    this.reason = reason;
  }

  /** A line of the 提出管理表. */
  static ChangedSince ofUnit(String unit) {
    return new ChangedSince(Message.of("book.unitChangedSince", unit));
  }

  Message reason() {
    return reason;
  }
}
