package org.tanaoroshi.inventory;

import java.util.List;
import java.util.Optional;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.tabular.OpenOptions;

/**
 * What the user, the round and saved mappings say before a file is looked at. {@code year} is the
 * year that someone stated, {@code otherwiseYear} the one to take where neither they nor the file
 * say. {@code sheet} is "" and {@code firstHeaderRow} 0 where they are to be found.
 */
public record ProposeOptions(
    OpenOptions open,
    Optional<FiscalYear> year,
    FiscalYear otherwiseYear,
    String sheet,
    int firstHeaderRow,
    int lastHeaderRow,
    Optional<MoneyUnit> unit,
    List<SavedMapping> saved) {
  /** Copies the mappings. */
  public ProposeOptions {
    saved = List.copyOf(saved);
  }

  /** Everything is to be found. */
  public static ProposeOptions find(FiscalYear otherwiseYear) {
    return new ProposeOptions(
        OpenOptions.NONE, Optional.empty(), otherwiseYear, "", 0, 0, Optional.empty(), List.of());
  }

  /** The same with charset and password. */
  public ProposeOptions opening(OpenOptions other) {
    return new ProposeOptions(
        other, year, otherwiseYear, sheet, firstHeaderRow, lastHeaderRow, unit, saved);
  }

  /** The same with the year stated. */
  public ProposeOptions inYear(FiscalYear stated) {
    return new ProposeOptions(
        open,
        Optional.of(stated),
        otherwiseYear,
        sheet,
        firstHeaderRow,
        lastHeaderRow,
        unit,
        saved);
  }

  /** The same with the sheet stated by its name. */
  public ProposeOptions onSheet(String name) {
    return new ProposeOptions(
        open, year, otherwiseYear, name, firstHeaderRow, lastHeaderRow, unit, saved);
  }

  /** The same with the rows of the header stated, counted from 1. */
  public ProposeOptions withHeader(int firstRow, int lastRow) {
    return new ProposeOptions(open, year, otherwiseYear, sheet, firstRow, lastRow, unit, saved);
  }

  /** The same with the unit stated. */
  public ProposeOptions in(MoneyUnit stated) {
    return new ProposeOptions(
        open,
        year,
        otherwiseYear,
        sheet,
        firstHeaderRow,
        lastHeaderRow,
        Optional.of(stated),
        saved);
  }

  /** The same with mappings saved before. */
  public ProposeOptions knowing(List<SavedMapping> mappings) {
    return new ProposeOptions(
        open, year, otherwiseYear, sheet, firstHeaderRow, lastHeaderRow, unit, mappings);
  }
}
