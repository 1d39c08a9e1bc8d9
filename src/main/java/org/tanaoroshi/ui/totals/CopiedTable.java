package org.tanaoroshi.ui.totals;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/**
 * A table as it goes to the clipboard: for spreadsheets as tab-separated text, for documents and
 * mail as HTML. Numbers are written so that a spreadsheet reads them as numbers.
 *
 * @param caption what the table shows: round, stage, unit
 */
record CopiedTable(String caption, List<String> headings, List<List<String>> rows) {
  /** Copies the lists. */
  CopiedTable {
    headings = List.copyOf(headings);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** Which round, section and stage the table shows, in which unit and of which day. */
  static String caption(TotalsViewModel model, TotalsWords words) {
    return words.say(
        "totals.caption",
        model.round().title(),
        words.say("totals.tab.".concat(model.sectionProperty().get().name())),
        model.stage().label(),
        words.unitName(),
        words.day(LocalDate.now(ZoneId.systemDefault())));
  }

  /** Puts it on the clipboard, both ways. */
  void toClipboard() {
    ClipboardContent content = new ClipboardContent();
    content.putString(tabSeparated());
    content.putHtml(html());
    Clipboard.getSystemClipboard().setContent(content);
  }

  /** Caption, headings and rows, a line each. */
  String tabSeparated() {
    StringBuilder text = new StringBuilder();
    text.append(cell(caption)).append('\n');
    text.append(line(headings)).append('\n');
    rows.forEach(row -> text.append(line(row)).append('\n'));
    return text.toString();
  }

  private static String line(List<String> cells) {
    return cells.stream().map(CopiedTable::cell).collect(Collectors.joining("\t"));
  }

  /** A name must not become a formula where it is pasted, nor break the row. */
  private static String cell(String text) {
    String line = text.replaceAll("[\\t\\r\\n]+", " ");
    return !isNumber(line) && line.matches("[=+@-].*") ? "'" + line : line;
  }

  private static boolean isNumber(String text) {
    return text.matches("-?\\d+(\\.\\d+)?%?");
  }

  /** A table element; numbers stand right. */
  String html() {
    StringBuilder html =
        new StringBuilder("<table border=\"1\" style=\"border-collapse:collapse\">");
    html.append("<caption>").append(escaped(caption)).append("</caption><tr>");
    headings.forEach(h -> html.append("<th>").append(escaped(h)).append("</th>"));
    html.append("</tr>");
    for (List<String> row : rows) {
      html.append("<tr>");
      for (String value : row) {
        html.append(isNumber(value) ? "<td style=\"text-align:right\">" : "<td>")
            .append(escaped(cell(value)))
            .append("</td>");
      }
      html.append("</tr>");
    }
    return html.append("</table>").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
