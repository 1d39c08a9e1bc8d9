package org.tanaoroshi.exchange;

import java.util.List;
import org.tanaoroshi.exchange.reading.Problem;
import org.tanaoroshi.exchange.sheets.Cover;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Statement;

/**
 * What a workbook of ours said when it was read.
 *
 * @param framework as its sheet 視点 states it
 * @param dossiers its programs in the order of 台帳, with the answers of every stage found
 * @param statements every cell of an answer that was returned, blank ones included ("" is the
 *     value), with where it stood; a column or row that is missing says nothing
 * @param problems what was not understood; nothing else was left out
 */
public record WorkbookReading(
    Cover cover,
    Framework framework,
    List<Dossier> dossiers,
    List<Statement> statements,
    List<Problem> problems) {
  /** Copies the lists. */
  public WorkbookReading {
    dossiers = List.copyOf(dossiers);
    statements = List.copyOf(statements);
    problems = List.copyOf(problems);
  }
}
