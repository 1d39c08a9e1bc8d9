package org.tanaoroshi.merge;

import org.tanaoroshi.model.Statement;
import org.tanaoroshi.values.Text;

/**
 * Who states something: a unit, its reviewer, a stage. Two submissions of one party are versions of
 * each other; those of two parties stand beside each other. Widths, case and spaces in names do not
 * make another party.
 */
public record Party(String unit, String stageId, String reviewer) {
  /** Whose statement it is. */
  public static Party of(Statement.Source source) {
    return new Party(
        Text.searchable(source.unit()), source.stageId(), Text.searchable(source.reviewer()));
  }
}
