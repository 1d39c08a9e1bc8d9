package org.tanaoroshi.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.tanaoroshi.tabular.CellFormats.Look;

/** The cell styles of an .xlsx, as far as they change what a number is. */
record XlsxStyles(List<Look> looks) {
  static final XlsxStyles NONE = new XlsxStyles(List.of());

  static XlsxStyles read(PackagePart part) throws IOException, XMLStreamException {
    if (part == null) {
      return NONE;
    }
    Map<Integer, String> codes = new HashMap<>();
    List<Look> looks = new ArrayList<>();
    try (InputStream in = part.getInputStream()) {
      XMLStreamReader xml = Xml.reader(in);
      boolean inCellStyles = false;
      while (Xml.next(xml)) {
        int event = xml.getEventType();
        boolean start = event == XMLStreamConstants.START_ELEMENT;
        if (!start && event != XMLStreamConstants.END_ELEMENT) {
          continue;
        }
        switch (xml.getLocalName()) {
          case "cellXfs" -> inCellStyles = start;
          case "numFmt" -> {
            if (start) {
              codes.putIfAbsent(number(xml), xml.getAttributeValue(null, "formatCode"));
            }
          }
          case "xf" -> {
            if (start && inCellStyles) {
              looks.add(CellFormats.look(number(xml), codes.get(number(xml))));
            }
          }
          default -> {
            // Fonts, fills and borders say nothing of the value.
          }
        }
      }
    }
    return new XlsxStyles(List.copyOf(looks));
  }

  private static int number(XMLStreamReader xml) {
    String id = xml.getAttributeValue(null, "numFmtId");
    return id == null ? 0 : Integer.parseInt(id);
  }

  /** The look of the style of that number as a cell names it; plain where there is none. */
  Look look(String style) {
    if (style == null) {
      return Look.PLAIN;
    }
    int index = Integer.parseInt(style);
    return index >= 0 && index < looks.size() ? looks.get(index) : Look.PLAIN;
  }
}
