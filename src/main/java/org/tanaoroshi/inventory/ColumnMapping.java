package org.tanaoroshi.inventory;

import java.util.Optional;
import org.tanaoroshi.model.MoneyUnit;

/**
 * What a column, counted from 1, is read as. {@code header} is its joined header (上位｜下位), {@code
 * unit} the unit its header names for amounts.
 */
public record ColumnMapping(
    int column, String header, Optional<MoneyUnit> unit, Target target, Confidence confidence) {
  /** How sure the proposal is of a target. */
  public enum Confidence {
    /** Said by the user or by a saved mapping. */
    STATED,
    /** A header word seen in real inventories. */
    SURE,
    /** A header that contains such a word, or one that follows from the columns around. */
    LIKELY,
    /** Someone should look. */
    DOUBTFUL,
    /** No word known: kept as it is. */
    NONE
  }

  /** The same column read as the user says. */
  public ColumnMapping as(Target other) {
    return new ColumnMapping(column, header, unit, other, Confidence.STATED);
  }
}
