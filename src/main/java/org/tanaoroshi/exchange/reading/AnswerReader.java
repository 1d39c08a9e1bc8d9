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

  /** The value, "" where blank; empty where it cannot be told, which is then a problem. */
  Optional<String> read(SheetValues.Row row, int column, Field field) {
    String text = row.text(column);
    if (row.unknown().contains(column)) {
      return problem(row, column, "exchange.review.noValue", text);
    }
    return switch (field) {
      case Field.GradeOf grade -> choice(row, column, text, field);
      case Field.EffectIn(FiscalYear year, EffectMeasure measure) ->
          yen(row, column, text, measure);
      case Field.CommentOn comment -> Optional.of(text);
      case Field.Of(Item item) ->
          switch (item) {
            case DIRECTION -> choice(row, column, text, field);
            case MAIN_VIEWPOINT -> choice(row, column, text, field);
            case STATUS_ON, REPLY_DUE -> Optional.of(day(text));
            default -> Optional.of(text);
          };
    };
  }

  /** A word that the framework does not know is kept as it is, and shown. */
  private Optional<String> choice(SheetValues.Row row, int column, String text, Field field) {
    if (text.isBlank()) {
      return Optional.of("");
    }
    Optional<String> id = words.value(field, text);
    if (id.isEmpty()) {
      problems.add(
          new Problem(Message.of("exchange.review.unknownWord", text), sheet.locator(row, column)));
    }
    return Optional.of(id.orElse(text));
  }

  /** A negative amount where there is none is kept as it is, like an unknown word, and shown. */
  private Optional<String> yen(
      SheetValues.Row row, int column, String text, EffectMeasure measure) {
    return switch (Typed.read(text)) {
      case Typed.Blank blank -> Optional.of("");
      case Typed.NotApplicable none -> Optional.of("");
      case Typed.Unreadable(String word) ->
          problem(row, column, "exchange.review.notANumber", word);
      case Typed.Value(var number, var typed) -> {
        MoneyUnit in = typed.orElse(unit);
        if (in.isFinerThanYen(number)) {
          problems.add(
              new Problem(
                  Message.of("exchange.review.rounded", text, in.label()),
                  sheet.locator(row, column)));
        }
        if (measure.isNeverNegative() && number.signum() < 0) {
          problems.add(
              new Problem(
                  Message.of("exchange.review.negative", measure.label(), text),
                  sheet.locator(row, column)));
        }
        yield in.holds(number)
            ? Optional.of(Long.toString(in.toYen(number)))
            : problem(row, column, "exchange.review.notANumber", text);
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

  private Optional<String> problem(
      SheetValues.Row row, int column, String key, Object... arguments) {
    problems.add(new Problem(Message.of(key, arguments), sheet.locator(row, column)));
    return Optional.empty();
  }
}
