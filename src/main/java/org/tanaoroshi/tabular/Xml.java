package org.tanaoroshi.tabular;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.io.input.ReadAheadInputStream;

/** XML of parts that may be hostile: no document type, no entities, nothing looked up outside. */
final class Xml {
  /** What a document type or an entity is refused with. */
  static final String UNSAFE = "document type or entity in a spreadsheet";

  private static final int AHEAD = 256 * 1024;
  private static final ExecutorService READERS = Executors.newVirtualThreadPerTaskExecutor();

  private static final int LONGEST_TEXT = 10_000_000;

  private Xml() {}

  static XMLStreamReader reader(InputStream in) throws XMLStreamException {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory.createXMLStreamReader(in);
  }

  /**
   * The same bytes, unpacked on another core while those before are read. Its threads are never
   * interrupted: that would close the file for all others who read it.
   */
  static InputStream ahead(InputStream in) throws IOException {
    return ReadAheadInputStream.builder()
        .setInputStream(in)
        .setBufferSize(AHEAD)
        .setExecutorService(READERS)
        .get();
  }

  /** Moves on; false at the end. A document type is refused: no spreadsheet has one. */
  static boolean next(XMLStreamReader xml) throws XMLStreamException {
    if (!xml.hasNext()) {
      return false;
    }
    int event = xml.next();
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new XMLStreamException(UNSAFE);
    }
    return true;
  }

  /**
   * The text up to the end of the element the reader stands on; elements inside are passed over.
   */
  static void text(XMLStreamReader xml, StringBuilder into) throws XMLStreamException {
    int depth = 1;
    while (depth > 0 && next(xml)) {
      switch (xml.getEventType()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (into.length() > LONGEST_TEXT) {
            throw new XMLStreamException("text too long", xml.getLocation());
          }
          into.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        }
        default -> {
          // Comments and processing instructions say nothing.
        }
      }
    }
  }

  /**
   * The text of a shared or inline string whose element the reader stands on: its runs without the
   * furigana (rPh), {@code _x000D_} and the like undone.
   */
  static String richText(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    while (depth > 0 && next(xml)) {
      if (xml.getEventType() == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "t" -> text(xml, text);
          case "rPh" -> text(xml, new StringBuilder());
          default -> depth++;
        }
      }
    }
    return unescape(text.toString());
  }

  /** Undoes the escapes {@code _xHHHH_} of a spreadsheet's strings. */
  static String unescape(String text) {
    int at = text.indexOf("_x");
    if (at < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int from = 0;
    while (at >= 0) {
      if (isEscape(text, at)) {
        out.append(text, from, at).append((char) Integer.parseInt(text, at + 2, at + 6, 16));
        from = at + 7;
        at = text.indexOf("_x", from);
      } else {
        at = text.indexOf("_x", at + 2);
      }
    }
    return out.append(text, from, text.length()).toString();
  }

  private static boolean isEscape(String text, int at) {
    if (at + 7 > text.length() || text.charAt(at + 6) != '_') {
      return false;
    }
    for (int i = at + 2; i < at + 6; i++) {
      if (Character.digit(text.charAt(i), 16) < 0) {
        return false;
      }
    }
    return true;
  }

  static boolean isTrue(XMLStreamReader xml, String attribute) {
    String value = xml.getAttributeValue(null, attribute);
    return "1".equals(value) || "true".equals(value) || "on".equals(value);
  }
}
