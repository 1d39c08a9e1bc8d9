package org.tanaoroshi.exchange.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tanaoroshi.exchange.cells.AnswerText;
import org.tanaoroshi.exchange.cells.SheetValues;
import org.tanaoroshi.model.EffectMeasure;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.values.Typed;

/** Turns what stands in a cell of 点検一覧 into the canonical value of its field. */
final class AnswerReader {
  private static final Pattern DAY =
      Pattern.compile("(\\d{4})[/.-](\\d{1,2})[/.-](\\d{1,2})(?:T00:00(?::00)?)?");

  private final MoneyUnit unit;
  private final SheetValues sheet;
  private final List<Problem> problems;
  private final AnswerText words;

  AnswerReader(Framework framework, MoneyUnit unit, SheetValues sheet, List<Problem> problems) {
    this.unit = unit;
    this.sheet = sheet;
    this.problems = problems;
    this.words = new AnswerText(framework, unit);
  }

  /** A cell that answers a field for a program. */
  private record Cell(ProgramId program, SheetValues.Row row, int column, Field field) {
    String text() {
      return row.text(column);
    }
  }

  /** The value, "" where blank; empty where it cannot be told, which is then a problem. */
  Optional<String> read(ProgramId program, SheetValues.Row row, int column, Field field) {
    Cell cell = new Cell(program, row, column, field);
    String text = cell.text();
    if (row.unknown().contains(column)) {
      return unread(cell, "exchange.review.noValue", text);
    }
    return switch (field) {
      case Field.GradeOf grade -> choice(cell);
      case Field.EffectIn(FiscalYear year, EffectMeasure measure) -> yen(cell, measure);
      case Field.CommentOn comment -> Optional.of(text);
      case Field.Of(Item item) ->
          switch (item) {
            case DIRECTION -> choice(cell);
            case MAIN_VIEWPOINT -> choice(cell);
            case STATUS_ON, REPLY_DUE -> Optional.of(day(text));
            default -> Optional.of(text);
          };
    };
  }

  /** A word that the framework does not know is kept as it is, and shown. */
  private Optional<String> choice(Cell cell) {
    String text = cell.text();
    if (text.isBlank()) {
      return Optional.of("");
    }
    Optional<String> id = words.value(cell.field(), text);
    if (id.isEmpty()) {
      problem(cell, "exchange.review.unknownWord", text);
    }
    return Optional.of(id.orElse(text));
  }

  /** A negative amount where there is none is kept as it is, like an unknown word, and shown. */
  private Optional<String> yen(Cell cell, EffectMeasure measure) {
    String text = cell.text();
    return switch (Typed.read(text)) {
      case Typed.Blank blank -> Optional.of("");
      case Typed.NotApplicable none -> Optional.of("");
      case Typed.Unreadable(String word) -> unread(cell, "exchange.review.notANumber", word);
      case Typed.Value(var number, var typed) -> {
        MoneyUnit in = typed.orElse(unit);
        if (in.isFinerThanYen(number)) {
          problem(cell, "exchange.review.rounded", text, in.label());
        }
        if (measure.isNeverNegative() && number.signum() < 0) {
          problem(cell, "exchange.review.negative", measure.label(), text);
        }
        yield in.holds(number)
            ? Optional.of(Long.toString(in.toYen(number)))
            : unread(cell, "exchange.review.notANumber", text);
      }
    };
  }

  private static String day(String text) {
    Matcher matcher = DAY.matcher(text);
    return matcher.matches()
        ? String.format(
            "%s-%02d-%02d",
            matcher.group(1),
            Integer.parseInt(matcher.group(2)),
            Integer.parseInt(matcher.group(3)))
        : text;
  }

  private Optional<String> unread(Cell cell, String key, Object... arguments) {
    problem(cell, key, arguments);
    return Optional.empty();
  }

  private void problem(Cell cell, String key, Object... arguments) {
    problems.add(
        new Problem(
            Message.of(key, arguments),
            sheet.locator(cell.row(), cell.column()),
            Optional.of(cell.program()),
            Optional.of(cell.field())));
  }
}
