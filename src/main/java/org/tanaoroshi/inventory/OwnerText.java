package org.tanaoroshi.inventory;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tanaoroshi.model.Organisation;

/**
 * An organisation written in one cell, such as 環境局 環境政策部 環境政策課. It is taken apart only where spaces
 * or slashes part it, it begins with a bureau, and every part is of a lower level than the one
 * before; otherwise it stays whole, as the section.
 */
final class OwnerText {
  private static final Pattern BETWEEN =
      Pattern.compile("[\\s\\u3000]+|[\\s\\u3000]*[/／＞>][\\s\\u3000]*");
  private static final List<Pattern> ENDINGS =
      List.of(
          Pattern.compile(".*(局|庁|区役所|委員会|本部)"),
          Pattern.compile(".*部"),
          Pattern.compile(".*(課|室|所|館|センター|市場)"),
          Pattern.compile(".*(係|班|担当)"));

  private OwnerText() {}

  /** The parts by level, outermost first; empty where it stays whole. */
  static Optional<Organisation> split(String text) {
    String[] parts = BETWEEN.split(text.strip(), -1);
    String[] levels = {"", "", "", ""};
    int last = -1;
    for (String part : parts) {
      int level = level(part, last);
      if (level < 0 || (last < 0 && level > 0)) {
        return Optional.empty();
      }
      levels[level] = part;
      last = level;
    }
    return parts.length < 2
        ? Optional.empty()
        : Optional.of(new Organisation(levels[0], levels[1], levels[2], levels[3]));
  }

  /** The first level below {@code above} whose ending the part has, -1 for none. */
  private static int level(String part, int above) {
    for (int level = above + 1; level < ENDINGS.size(); level++) {
      if (ENDINGS.get(level).matcher(part).matches()) {
        return level;
      }
    }
    return -1;
  }
}
