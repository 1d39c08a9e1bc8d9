package org.tanaoroshi.workbench.merge;

import java.util.Optional;
import java.util.function.ToLongFunction;
import org.tanaoroshi.exchange.cells.AnswerText;
import org.tanaoroshi.exchange.cells.Column;
import org.tanaoroshi.exchange.cells.Look;
import org.tanaoroshi.exchange.cells.Money;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.model.Stage;
import org.tanaoroshi.model.Statement;
import org.tanaoroshi.values.Words;
import org.tanaoroshi.workbench.OpenBook;

/** How the report of a 取りまとめ says things: it is a workbook, hence Japanese. */
final class ReportWords {
  static final Words SAY = Words.of("ja");

  private final OpenBook desk;
  private final AnswerText answers;

  ReportWords(OpenBook desk) {
    this.desk = desk;
    this.answers = new AnswerText(desk.framework(), desk.round().unit());
  }

  String field(Field field) {
    return answers.name(field);
  }

  String shown(Field field, String value) {
    return answers.shown(field, value);
  }

  Optional<String> value(Field field, String text) {
    return answers.value(field, text);
  }

  String stage(String stageId) {
    return desk.framework().stage(stageId).map(Stage::label).orElse(stageId);
  }

  /** A column of amounts in the round's unit. */
  <T> Column<T> money(String heading, ToLongFunction<T> yen) {
    MoneyUnit unit = desk.round().unit();
    return Column.of(
        "",
        heading + "（" + unit.label() + "）",
        18,
        Look.MONEY,
        item -> Money.of(yen.applyAsLong(item), unit));
  }

  /** Unit, reviewer, version, file and cell of a statement. */
  static String origin(Statement s) {
    String version = s.source().submission() == 0 ? "" : "（第" + s.source().submission() + "回）";
    return s.source().unit() + " " + s.source().reviewer() + version + " " + s.locator().place();
  }
}
