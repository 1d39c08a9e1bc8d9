package org.tanaoroshi.cli;

/**
 * Texts as a terminal may be given them. What came from files may hold escape sequences, which
 * colour, move or answer, and marks that turn the direction of what follows.
 */
final class Printable {
  private static final char REPLACEMENT = '\uFFFD';

  private Printable() {}

  /** Lines of text: what steers shows as a replacement sign, a tab as a blank. */
  static String lines(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\t') {
        out.append(' ');
      } else {
        out.append(c != '\n' && steers(c) ? REPLACEMENT : c);
      }
    }
    return out.toString();
  }

  /** The same on one line. */
  static String oneLine(String text) {
    return lines(text.replace("\r\n", " ").replace('\n', ' ').replace('\r', ' '));
  }

  /** JSON whose strings say the same without steering. */
  static String json(String json) {
    StringBuilder out = new StringBuilder(json.length());
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c >= 0x7F && steers(c)) {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean steers(char c) {
    boolean turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    return Character.isISOControl(c) || turns;
  }
}
