package org.tanaoroshi.values;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a header cell: {@code word} for matching (NFKC, lower case, no spaces or line breaks,
 * without help), {@code help} what stood in brackets, on one line: 目的（3行程度以内） has the word 目的 and
 * the help 3行程度以内.
 */
public record HeaderText(String word, String help) {
  private static final Pattern BRACKETS =
      Pattern.compile("[(\\[【〔<「]([^()\\[\\]【】〔〕<>「」]*)[)\\]】〕>」]");

  /**
   * Splits a header. Where everything stands in brackets, that is the word: (千円) has the word 千円.
   */
  public static HeaderText of(String header) {
    String rest = Text.word(header);
    StringBuilder help = new StringBuilder();
    while (true) {
      Matcher m = BRACKETS.matcher(rest);
      if (!m.find()) {
        break;
      }
      help.append(help.isEmpty() ? "" : " ").append(m.group(1));
      rest = rest.substring(0, m.start()) + rest.substring(m.end());
    }
    rest = rest.replaceAll("^[※*・:●○◎■□]+|[※*:]+$", "");
    return rest.isEmpty()
        ? new HeaderText(help.toString(), "")
        : new HeaderText(rest, help.toString());
  }
}
