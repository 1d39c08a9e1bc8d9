package org.tanaoroshi.tabular;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.tabular.Cell.Kind;
import org.tanaoroshi.tabular.CellFormats.Look;
import org.tanaoroshi.tabular.SheetShape.Merged;
import org.tanaoroshi.tabular.TabularFile.RowHandler;

/** Builds the rows of one sheet from its records. */
final class XlsSheet {
  /**
   * Rows kept back before the first is handed on: some writers leave them slightly out of order.
   */
  private static final int KEPT_BACK = 1_024;

  private final SSTRecord strings;
  private final List<Look> looks;
  private final boolean from1904;
  private final RowHandler handler;
  private final Set<Integer> hiddenColumns = new HashSet<>();
  private final Set<Integer> hiddenRows = new HashSet<>();
  private final List<Merged> merged = new ArrayList<>();
  private final TreeMap<Integer, TreeMap<Integer, Cell>> rows = new TreeMap<>();
  private CellValueRecordInterface awaitsText;
  private boolean stopped;
  private int lastRow;
  private int lastColumn;

  XlsSheet(SSTRecord strings, List<Look> looks, boolean from1904, RowHandler handler) {
    this.strings = strings;
    this.looks = looks;
    this.from1904 = from1904;
    this.handler = handler;
  }

  /** Takes a record of the sheet; false once the receiver of the rows has enough. */
  boolean record(Record read) throws Refusal {
    switch (read) {
      case RowRecord row -> {
        if (row.getZeroHeight()) {
          hiddenRows.add(row.getRowNumber() + 1);
        }
      }
      case ColumnInfoRecord columns -> {
        if (columns.getHidden()) {
          for (int c = columns.getFirstColumn(); c <= Math.min(columns.getLastColumn(), 255); c++) {
            hiddenColumns.add(c + 1);
          }
        }
      }
      case MergeCellsRecord merges -> merge(merges);
      case StringRecord text -> {
        if (awaitsText != null) {
          put(awaitsText, Kind.TEXT, text.getString());
          awaitsText = null;
        }
      }
      case CellValueRecordInterface cell -> cell(cell);
      default -> {
        // Drawings, views, validations: nothing to read.
      }
    }
    while (!stopped && rows.size() > KEPT_BACK) {
      handOn();
    }
    return !stopped;
  }

  private void merge(MergeCellsRecord merges) {
    for (int i = 0; i < merges.getNumAreas(); i++) {
      CellRangeAddress a = merges.getAreaAt(i);
      merged.add(
          new Merged(
              a.getFirstRow() + 1,
              a.getLastRow() + 1,
              a.getFirstColumn() + 1,
              a.getLastColumn() + 1));
    }
  }

  private void cell(CellValueRecordInterface cell) {
    switch (cell) {
      case NumberRecord number -> number(cell, number.getValue());
      case LabelSSTRecord label -> {
        if (strings != null && label.getSSTIndex() < strings.getNumUniqueStrings()) {
          put(cell, Kind.TEXT, strings.getString(label.getSSTIndex()).getString());
        }
      }
      case LabelRecord label -> put(cell, Kind.TEXT, label.getValue());
      case BoolErrRecord bool -> {
        if (bool.isBoolean()) {
          put(cell, Kind.TRUTH, bool.getBooleanValue() ? "TRUE" : "FALSE");
        } else {
          put(cell, Kind.ERROR, error(bool.getErrorValue()));
        }
      }
      case FormulaRecord formula -> formula(formula);
      default -> {
        // Blank cells with a format.
      }
    }
  }

  private void formula(FormulaRecord formula) {
    awaitsText = null;
    if (formula.hasCachedResultString()) {
      awaitsText = formula;
      return;
    }
    CellType type = formula.getCachedResultTypeEnum();
    switch (type) {
      case BOOLEAN -> put(formula, Kind.TRUTH, formula.getCachedBooleanValue() ? "TRUE" : "FALSE");
      case ERROR -> put(formula, Kind.ERROR, error(formula.getCachedErrorValue()));
      case NUMERIC -> number(formula, formula.getValue());
      default -> {
        // A formula whose result is an empty text.
      }
    }
  }

  private static String error(int code) {
    return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERR";
  }

  private void number(CellValueRecordInterface cell, double value) {
    int style = cell.getXFIndex();
    Look look = style >= 0 && style < looks.size() ? looks.get(style) : Look.PLAIN;
    if (Double.isFinite(value)) {
      put(cell, CellFormats.number(cell.getColumn() + 1, Double.toString(value), look, from1904));
    }
  }

  private void put(CellValueRecordInterface at, Kind kind, String text) {
    if (!text.isEmpty()) {
      put(at, new Cell(at.getColumn() + 1, kind, text));
    }
  }

  private void put(CellValueRecordInterface at, Cell cell) {
    int row = at.getRow() + 1;
    if (row <= lastRow && !rows.containsKey(row) && (rows.isEmpty() || row < rows.firstKey())) {
      throw new IllegalStateException("row " + row + " after row " + lastRow);
    }
    rows.computeIfAbsent(row, r -> new TreeMap<>()).put(cell.column(), cell);
  }

  private void handOn() throws Refusal {
    Map.Entry<Integer, TreeMap<Integer, Cell>> first = rows.pollFirstEntry();
    int number = first.getKey();
    lastRow = number;
    lastColumn = Math.max(lastColumn, first.getValue().lastKey());
    stopped =
        !handler.row(
            new Row(number, hiddenRows.contains(number), List.copyOf(first.getValue().values())));
  }

  SheetShape finish() throws Refusal {
    while (!stopped && !rows.isEmpty()) {
      handOn();
    }
    return new SheetShape(lastRow, lastColumn, merged, hiddenColumns);
  }
}
