package org.tanaoroshi.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.opc.PackagePart;

/** The shared strings of an .xlsx, without furigana. */
final class XlsxStrings {
  private XlsxStrings() {}

  static List<String> read(PackagePart part) throws IOException, XMLStreamException {
    List<String> strings = new ArrayList<>();
    if (part == null) {
      return strings;
    }
    try (InputStream in = Xml.ahead(part.getInputStream())) {
      XMLStreamReader xml = Xml.reader(in);
      while (Xml.next(xml)) {
        if (xml.getEventType() == XMLStreamConstants.START_ELEMENT
            && xml.getLocalName().equals("si")) {
          strings.add(Xml.richText(xml));
        }
      }
    }
    return strings;
  }
}
