package org.tanaoroshi.workbench.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tanaoroshi.exchange.cells.AnswerText;
import org.tanaoroshi.exchange.cells.Look;
import org.tanaoroshi.exchange.cells.Money;
import org.tanaoroshi.exchange.cells.Value;
import org.tanaoroshi.exchange.report.ReportTable.Heading;
import org.tanaoroshi.model.Field;
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

  Value money(long yen) {
    return Money.of(yen, desk.round().unit());
  }

  static Heading moneyHeading(String text) {
    return new Heading(text, 18, Look.MONEY);
  }

  static Value number(long number) {
    return Value.of(number);
  }

  static List<Value> line(Object... cells) {
    List<Value> line = new ArrayList<>();
    for (Object cell : cells) {
      line.add(cell instanceof Value value ? value : Value.of(String.valueOf(cell)));
    }
    return line;
  }

  /** Unit, reviewer, version, file and cell of a statement. */
  static String origin(Statement s) {
    String version = s.source().submission() == 0 ? "" : "（第" + s.source().submission() + "回）";
    return s.source().unit() + " " + s.source().reviewer() + version + " " + s.locator().place();
  }
}
