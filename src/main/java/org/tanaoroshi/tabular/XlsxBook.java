package org.tanaoroshi.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipCollection;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.tabular.TabularFile.RowHandler;
import org.tanaoroshi.tabular.TabularFile.Source;

/**
 * An .xlsx or .xlsm, transitional or strict. POI opens the package and guards against bombs; the
 * parts are read here, because POI's handlers give formatted text where exact numbers are needed
 * and tell nothing of hidden rows, merged cells or formulas without a value.
 */
final class XlsxBook implements Source {
  private final OPCPackage container;
  private final List<Sheet> sheets = new ArrayList<>();
  private final List<PackagePart> parts = new ArrayList<>();
  private List<String> strings = List.of();
  private XlsxStyles styles = XlsxStyles.NONE;
  private boolean from1904;

  private XlsxBook(OPCPackage container) {
    this.container = container;
  }

  static XlsxBook open(OPCPackage container, String name)
      throws IOException, XMLStreamException, Refusal {
    boolean done = false;
    try {
      XlsxBook book = new XlsxBook(container);
      book.load(name);
      done = true;
      return book;
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    } finally {
      if (!done) {
        container.revert();
      }
    }
  }

  private void load(String name)
      throws IOException, XMLStreamException, InvalidFormatException, Refusal {
    PackagePart workbook = workbook(name);
    for (PackageRelationship r : workbook.getRelationships()) {
      if (r.getTargetMode() == TargetMode.EXTERNAL) {
        continue;
      }
      if (r.getRelationshipType().endsWith("/sharedStrings")) {
        strings = XlsxStrings.read(workbook.getRelatedPart(r));
      } else if (r.getRelationshipType().endsWith("/styles")) {
        styles = XlsxStyles.read(workbook.getRelatedPart(r));
      }
    }
    sheets(workbook);
    if (sheets.isEmpty()) {
      throw Refusal.of("tabular.noSheets", name);
    }
  }

  private PackagePart workbook(String name) throws Refusal {
    PackageRelationshipCollection core =
        container.getRelationshipsByType(PackageRelationshipTypes.CORE_DOCUMENT);
    if (core.isEmpty()) {
      core = container.getRelationshipsByType(PackageRelationshipTypes.STRICT_CORE_DOCUMENT);
    }
    PackagePart part = core.isEmpty() ? null : container.getPart(core.getRelationship(0));
    String type = part == null ? "" : part.getContentType().toLowerCase(Locale.ROOT);
    if (type.contains("sheet.binary")) {
      throw Refusal.of("tabular.xlsb", name);
    }
    if (part == null || !(type.contains("spreadsheetml") || type.contains("ms-excel"))) {
      throw Refusal.of("tabular.notSpreadsheet", name);
    }
    return part;
  }

  private void sheets(PackagePart workbook)
      throws IOException, XMLStreamException, InvalidFormatException {
    try (InputStream in = workbook.getInputStream()) {
      XMLStreamReader xml = Xml.reader(in);
      while (Xml.next(xml)) {
        if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        if (xml.getLocalName().equals("workbookPr")) {
          from1904 = Xml.isTrue(xml, "date1904");
        } else if (xml.getLocalName().equals("sheet")) {
          sheet(workbook, xml);
        }
      }
    }
  }

  /** Takes worksheets; chart and dialog sheets have no rows. */
  private void sheet(PackagePart workbook, XMLStreamReader xml) throws InvalidFormatException {
    String id = "";
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String namespace = xml.getAttributeNamespace(i);
      if (xml.getAttributeLocalName(i).equals("id")
          && namespace != null
          && namespace.endsWith("/relationships")) {
        id = xml.getAttributeValue(i);
      }
    }
    PackageRelationship relationship = id.isEmpty() ? null : workbook.getRelationship(id);
    if (relationship == null
        || relationship.getTargetMode() == TargetMode.EXTERNAL
        || !relationship.getRelationshipType().endsWith("/worksheet")) {
      return;
    }
    String state = xml.getAttributeValue(null, "state");
    boolean hidden = "hidden".equals(state) || "veryHidden".equals(state);
    parts.add(workbook.getRelatedPart(relationship));
    sheets.add(new Sheet(sheets.size(), xml.getAttributeValue(null, "name"), hidden));
  }

  @Override
  public List<Sheet> sheets() {
    return List.copyOf(sheets);
  }

  @Override
  public String charset() {
    return "";
  }

  @Override
  public SheetShape read(Sheet sheet, RowHandler handler)
      throws IOException, XMLStreamException, Refusal {
    try (InputStream in = Xml.ahead(parts.get(sheet.index()).getInputStream())) {
      return new XlsxSheet(Xml.reader(in), strings, styles, from1904).read(handler);
    }
  }

  @Override
  public void close() {
    container.revert();
  }
}
