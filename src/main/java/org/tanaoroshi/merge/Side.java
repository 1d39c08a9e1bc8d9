package org.tanaoroshi.merge;

import java.util.List;
import org.tanaoroshi.model.Statement;

/** A value and who gave it; where nobody is named, the book itself. */
public record Side(String value, List<Statement> statements) {
  /** Copies the statements. */
  public Side {
    statements = List.copyOf(statements);
  }
}
