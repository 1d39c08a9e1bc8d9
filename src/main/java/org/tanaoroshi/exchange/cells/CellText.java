package org.tanaoroshi.exchange.cells;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tanaoroshi.model.Message;

/**
 * Which texts a workbook keeps as they are. Files write a character that XML cannot hold as {@code
 * _x000B_}, so a text that itself reads {@code _x0041_} must have its underscore written that way.
 */
public final class CellText {
  /** UTF-16 units that a cell holds at most. */
  public static final int LONGEST = 32_767;

  private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private CellText() {}

  /**
   * Why a text should not be entered, since a workbook cannot show it: too long, or a control
   * character that nobody typed on purpose, a carriage return among them, which other programs make
   * a line feed. Empty where it is fine.
   */
  public static Optional<Message> problem(String text) {
    if (text.length() > LONGEST) {
      return Optional.of(Message.of("exchange.text.tooLong", text.length(), LONGEST));
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\r' || isUnprintable(text, i)) {
        return Optional.of(
            Message.of("exchange.text.control", i + 1, String.format("U+%04X", (int) c)));
      }
    }
    return Optional.empty();
  }

  /** The text as it stands in the file, so that every reader gets back the same characters. */
  public static String escaped(String text) {
    if (isPlain(text)) {
      return text;
    }
    Matcher matcher = LOOKS_ESCAPED.matcher(text);
    String marked = matcher.replaceAll("_x005F_");
    StringBuilder out = new StringBuilder(marked.length() + 16);
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c == '\r' || isUnprintable(marked, i)) {
        out.append(String.format("_x%04X_", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < ' ' && c != '\n' && c != '\t') || c == '_' || c >= 0xD800) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUnprintable(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
    }
    return (c < ' ' && c != '\n' && c != '\r' && c != '\t') || c == 0xFFFE || c == 0xFFFF;
  }
}
