package org.tanaoroshi.tabular;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.tabular.Cell.Kind;
import org.tanaoroshi.tabular.SheetShape.Merged;
import org.tanaoroshi.tabular.TabularFile.RowHandler;

/** One pass over the part of a worksheet. */
final class XlsxSheet {
  private static final int MOST_COLUMNS = 16_384;
  private static final int MOST_ROWS = 1_048_576;

  private final XMLStreamReader xml;
  private final List<String> strings;
  private final XlsxStyles styles;
  private final boolean from1904;
  private final Set<Integer> hiddenColumns = new HashSet<>();
  private final List<Merged> merged = new ArrayList<>();
  private final StringBuilder buffer = new StringBuilder();
  private int rowNumber;
  private int column;
  private int lastRow;
  private int lastColumn;

  XlsxSheet(XMLStreamReader xml, List<String> strings, XlsxStyles styles, boolean from1904) {
    this.xml = xml;
    this.strings = strings;
    this.styles = styles;
    this.from1904 = from1904;
  }

  SheetShape read(RowHandler handler) throws XMLStreamException, Refusal {
    boolean on = true;
    while (on && Xml.next(xml)) {
      if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "col" -> columns();
          case "row" -> on = row(handler);
          case "mergeCell" -> merge(xml.getAttributeValue(null, "ref"));
          default -> {
            // Views, validations, drawings: nothing to read.
          }
        }
      }
    }
    return new SheetShape(lastRow, lastColumn, merged, hiddenColumns);
  }

  private void columns() {
    if (Xml.isTrue(xml, "hidden")) {
      int from = Math.max(1, Integer.parseInt(xml.getAttributeValue(null, "min")));
      int to = Integer.parseInt(xml.getAttributeValue(null, "max"));
      for (int c = from; c <= Math.min(to, MOST_COLUMNS); c++) {
        hiddenColumns.add(c);
      }
    }
  }

  private boolean row(RowHandler handler) throws XMLStreamException, Refusal {
    String number = xml.getAttributeValue(null, "r");
    rowNumber = number == null ? rowNumber + 1 : Integer.parseInt(number);
    if (rowNumber < 1 || rowNumber > MOST_ROWS) {
      throw new XMLStreamException("row number " + rowNumber, xml.getLocation());
    }
    boolean hidden = Xml.isTrue(xml, "hidden");
    column = 0;
    List<Cell> cells = new ArrayList<>();
    while (Xml.next(xml)) {
      int event = xml.getEventType();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
        break;
      }
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
        Cell cell = cell();
        if (cell != null) {
          cells.add(cell);
        }
      }
    }
    if (cells.isEmpty()) {
      return true;
    }
    lastRow = Math.max(lastRow, rowNumber);
    lastColumn = Math.max(lastColumn, cells.getLast().column());
    return handler.row(new Row(rowNumber, hidden, cells));
  }

  /** The cell, null where blank. */
  private Cell cell() throws XMLStreamException {
    String reference = null;
    String type = null;
    String style = null;
    // One look at each: asked for by name, they are looked up three times for each of millions.
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String prefix = xml.getAttributePrefix(i);
      if (prefix == null || prefix.isEmpty()) {
        switch (xml.getAttributeLocalName(i)) {
          case "r" -> reference = xml.getAttributeValue(i);
          case "t" -> type = xml.getAttributeValue(i);
          case "s" -> style = xml.getAttributeValue(i);
          default -> {
            // Metadata.
          }
        }
      }
    }
    int next = reference == null ? column + 1 : columnOf(reference, 0);
    if (next <= column || next > MOST_COLUMNS) {
      throw new XMLStreamException("cell " + reference + " out of order", xml.getLocation());
    }
    column = next;
    boolean formula = false;
    String value = null;
    String inline = null;
    while (Xml.next(xml)) {
      int event = xml.getEventType();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
        break;
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "f" -> formula = true;
          case "v" -> value = valueText();
          case "is" -> inline = Xml.richText(xml);
          default -> {
            // Extensions.
          }
        }
      }
    }
    return inline == null ? value(type == null ? "n" : type, style, value, formula) : text(inline);
  }

  private String valueText() throws XMLStreamException {
    buffer.setLength(0);
    Xml.text(xml, buffer);
    return buffer.toString();
  }

  private Cell value(String type, String style, String value, boolean formula)
      throws XMLStreamException {
    boolean textResult = type.equals("str") || type.equals("inlineStr");
    if (formula && (value == null || (value.isEmpty() && !textResult))) {
      return new Cell(column, Kind.FORMULA_WITHOUT_VALUE, "");
    }
    if (value == null || value.isEmpty()) {
      return null;
    }
    return switch (type) {
      case "s" -> text(shared(value));
      case "str", "inlineStr" -> text(Xml.unescape(value));
      case "b" -> new Cell(column, Kind.TRUTH, value.strip().equals("1") ? "TRUE" : "FALSE");
      case "e" -> new Cell(column, Kind.ERROR, value);
      case "d" ->
          new Cell(column, Kind.DATE, value.strip().replaceFirst("T00:00:00(\\.0+)?Z?$", ""));
      default -> CellFormats.number(column, value, styles.look(style), from1904);
    };
  }

  private String shared(String index) throws XMLStreamException {
    int i = Integer.parseInt(index.strip());
    if (i < 0 || i >= strings.size()) {
      throw new XMLStreamException("no shared string " + index, xml.getLocation());
    }
    return strings.get(i);
  }

  private Cell text(String text) {
    return text.isEmpty() ? null : new Cell(column, Kind.TEXT, text);
  }

  private void merge(String reference) {
    int colon = reference == null ? -1 : reference.indexOf(':');
    if (colon > 0) {
      merged.add(
          new Merged(
              rowOf(reference, 0, colon),
              rowOf(reference, colon + 1, reference.length()),
              columnOf(reference, 0),
              columnOf(reference, colon + 1)));
    }
  }

  /** The column that a reference such as AB12 names from there on, counted from 1. */
  private static int columnOf(String reference, int from) {
    int column = 0;
    for (int i = from; i < reference.length() && column <= MOST_COLUMNS; i++) {
      char c = reference.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        column = column * 26 + (c - 'A' + 1);
      } else if (c != '$') {
        break;
      }
    }
    return column;
  }

  private static int rowOf(String reference, int from, int to) {
    int i = from;
    while (i < to && !Character.isDigit(reference.charAt(i))) {
      i++;
    }
    return Integer.parseInt(reference, i, to, 10);
  }
}
