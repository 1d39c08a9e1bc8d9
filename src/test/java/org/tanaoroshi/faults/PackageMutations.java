package org.tanaoroshi.faults;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Seeded damage inside a package of parts, zipped again so that only the parts are wrong. */
final class PackageMutations {
  private static final Pattern NUMBER = Pattern.compile("\"-?\\d+\"|>-?\\d+(\\.\\d+)?<");
  private static final Pattern REFERENCE =
      Pattern.compile("\"\\$?[A-Z]{1,3}\\$?\\d+(:[A-Z]+\\d+)?\"");
  private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]*>");

  private static final String[] NUMBERS = {
    "-1",
    "0",
    "-2147483648",
    "2147483647",
    "2147483648",
    "99999999999999999999",
    "1e308",
    "NaN",
    "",
    "1.5",
    "00012",
    " 7 ",
    "0x10",
    "１２"
  };

  private static final String[] REFERENCES = {
    "XFD1048576",
    "XFE1",
    "A1048577",
    "A1:XFD1048576",
    "A1:A1048576",
    "A0",
    "ZZZZZZ1",
    "1A",
    "",
    "B2:A1",
    "A1:",
    ":",
    "$A$-5"
  };

  private static final String[] INSERTED = {
    "<!DOCTYPE x [<!ENTITY a \"aaaa\">]>",
    "&a;",
    "&#0;",
    "\u0001",
    "<![CDATA[=1+1]]>",
    "<!-- -->",
    "<?x y?>",
    "]]>",
    "<a>",
    "</a>",
    "<col min=\"-2147483648\" max=\"2147483647\" hidden=\"1\"/>",
    "<col min=\"1\" max=\"2147483647\" hidden=\"1\"/>",
    "<mergeCell ref=\"A1:XFD1048576\"/>",
    "<row r=\"1048576\"><c r=\"XFD1048576\" t=\"str\"><v>x</v></c></row>",
    "<row r=\"-1\"/>",
    "<c r=\"A1\" t=\"s\"><v>-1</v></c>",
    "<c t=\"inlineStr\"><is><r><t>_x0000__xFFFF_</t></r></is></c>",
    "<dimension ref=\"A1:XFD1048576\"/>",
    "<si><t>" + "長".repeat(50_000) + "</t></si>",
    "<x>".repeat(3_000),
    "<sheet name=\"x\" sheetId=\"1\" r:id=\"rId1\"/>"
  };

  private final Random random;

  PackageMutations(Random random) {
    this.random = random;
  }

  byte[] of(byte[] original) throws IOException {
    Map<String, byte[]> parts = parts(original);
    if (parts.isEmpty()) {
      return new Mutations(random).bytes(original);
    }
    for (int n = 1 + random.nextInt(3); n > 0; n--) {
      String name = any(new ArrayList<>(parts.keySet()));
      switch (random.nextInt(10)) {
        case 0 -> parts.remove(name);
        case 1 -> {
          String other = any(new ArrayList<>(parts.keySet()));
          byte[] moved = parts.put(name, parts.get(other));
          parts.put(other, moved);
        }
        case 2 -> parts.put(name, new byte[0]);
        case 3 -> {
          byte[] content = parts.remove(name);
          parts.put(
              any(
                  List.of(
                      "../../" + name,
                      "/" + name,
                      name.toUpperCase(java.util.Locale.ROOT),
                      name + "x")),
              content);
        }
        case 4 -> parts.put(name, new Mutations(random).bytes(parts.get(name)));
        case 5 ->
            parts
                .keySet()
                .removeIf(k -> k.endsWith("sharedStrings.xml") || k.endsWith("styles.xml"));
        default -> {
          String list = listed(parts);
          parts.put(list, xml(parts.get(list)));
        }
      }
      if (parts.isEmpty()) {
        break;
      }
    }
    if (random.nextInt(200) == 0) {
      parts.put(listed(parts), new byte[40_000_000]);
    }
    return zipped(parts);
  }

  /** The package with each of the insertions in turn, before the rows of its first sheet. */
  static List<byte[]> eachInserted(byte[] original) throws IOException {
    List<byte[]> damaged = new ArrayList<>();
    for (String inserted : INSERTED) {
      Map<String, byte[]> parts = parts(original);
      String sheet = "xl/worksheets/sheet1.xml";
      String text = new String(parts.get(sheet), StandardCharsets.UTF_8);
      String with =
          text.replaceFirst("<sheetData>", Matcher.quoteReplacement(inserted + "<sheetData>"));
      parts.put(sheet, with.getBytes(StandardCharsets.UTF_8));
      damaged.add(zipped(parts));
    }
    return damaged;
  }

  /** A part that matters more often than not. */
  private String listed(Map<String, byte[]> parts) {
    List<String> names = new ArrayList<>(parts.keySet());
    List<String> mattering =
        names.stream()
            .filter(n -> n.contains("sheet") || n.contains("workbook") || n.contains("haredS"))
            .toList();
    return any(mattering.isEmpty() || random.nextInt(5) == 0 ? names : mattering);
  }

  private byte[] xml(byte[] part) {
    String text = new String(part, StandardCharsets.UTF_8);
    for (int n = 1 + random.nextInt(4); n > 0; n--) {
      text =
          switch (random.nextInt(8)) {
            case 0, 1 -> replaced(text, NUMBER, NUMBERS);
            case 2 -> replaced(text, REFERENCE, REFERENCES);
            case 3 -> inserted(text, INSERTED[random.nextInt(INSERTED.length)]);
            case 4 -> cut(text);
            case 5 -> repeated(text);
            case 6 -> withoutTag(text);
            default ->
                text.replaceFirst(
                    "encoding=\"[^\"]*\"",
                    "encoding=\"" + any(List.of("UTF-16", "Shift_JIS", "x", "")) + "\"");
          };
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private String replaced(String text, Pattern what, String[] by) {
    Matcher matcher = what.matcher(text);
    if (text.isEmpty() || !matcher.find(random.nextInt(text.length()))) {
      return text;
    }
    String with = by[random.nextInt(by.length)];
    return text.substring(0, matcher.start() + 1) + with + text.substring(matcher.end() - 1);
  }

  private String inserted(String text, String what) {
    Matcher matcher = TAG.matcher(text);
    boolean betweenTags = random.nextInt(4) > 0;
    int from = text.isEmpty() ? 0 : random.nextInt(text.length());
    int at = betweenTags && matcher.find(from) ? matcher.end() : from;
    return text.substring(0, at) + what + text.substring(at);
  }

  private String cut(String text) {
    int from = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), from + random.nextInt(300));
    return text.substring(0, from) + text.substring(to);
  }

  private String repeated(String text) {
    int from = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), from + random.nextInt(600));
    return text.substring(0, to)
        + text.substring(from, to).repeat(random.nextInt(200))
        + text.substring(to);
  }

  private String withoutTag(String text) {
    Matcher matcher = TAG.matcher(text);
    int from = text.isEmpty() ? 0 : random.nextInt(text.length());
    return matcher.find(from)
        ? text.substring(0, matcher.start()) + text.substring(matcher.end())
        : text;
  }

  private static Map<String, byte[]> parts(byte[] original) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(original))) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        // Bombs of the corpus are read in their own test.
        parts.put(e.getName(), zip.readNBytes(20_000_000));
      }
    } catch (ZipException e) {
      return Map.of();
    }
    return parts;
  }

  private static byte[] zipped(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
    return out.toByteArray();
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
