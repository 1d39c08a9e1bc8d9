package org.tanaoroshi.values;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tanaoroshi.model.MoneyUnit;

/** Units of money in notes and headers: (単位：千円), 予算額（百万円）, 単位 円. */
public final class Units {
  private static final String UNIT = "億円|百万円|100万円|万円|千円|円";

  /** 単位 followed by the unit, with nothing but punctuation or 金額は between. */
  private static final Pattern NOTE =
      Pattern.compile("単位[はが:;・/、,()\\[\\]=]*(?:金額|予算額|事業費)?[はが:;・/、,()=]*(" + UNIT + ")");

  /** A unit alone in brackets, or alone, or closing a header behind a separator. */
  private static final Pattern IN_BRACKETS =
      Pattern.compile("[(\\[【〔<「](?:税込|税抜|金額|単位)?[:・,、]?(" + UNIT + ")[)\\]】〕>」]");

  private static final Pattern ALONE = Pattern.compile("(?:.*[/・:_|｜])?(" + UNIT + ")");

  private Units() {}

  /** The unit that a title or note names after 単位, or alone in brackets. */
  public static Optional<MoneyUnit> inNote(String text) {
    String word = Text.word(text);
    Matcher note = NOTE.matcher(word);
    if (note.find()) {
      return named(note.group(1));
    }
    Matcher brackets = IN_BRACKETS.matcher(word);
    return brackets.find() ? named(brackets.group(1)) : Optional.empty();
  }

  /** The unit that a column's header names: as in a note, or alone, or behind a separator. */
  public static Optional<MoneyUnit> inHeader(String header) {
    Optional<MoneyUnit> note = inNote(header);
    if (note.isPresent()) {
      return note;
    }
    Matcher alone = ALONE.matcher(Text.word(header));
    return alone.matches() ? named(alone.group(1)) : Optional.empty();
  }

  /** The unit of that name: 円, 千円, 万円, 百万円 or 100万円, 億円. */
  public static Optional<MoneyUnit> named(String name) {
    String word = Text.word(name);
    if (word.equals("100万円")) {
      return Optional.of(MoneyUnit.MILLION);
    }
    for (MoneyUnit unit : MoneyUnit.values()) {
      if (unit.label().equals(word)) {
        return Optional.of(unit);
      }
    }
    return Optional.empty();
  }
}
