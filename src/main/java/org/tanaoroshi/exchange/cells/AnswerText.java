package org.tanaoroshi.exchange.cells;

import java.util.Optional;
import org.tanaoroshi.model.Direction;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Grade;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.model.Viewpoint;
import org.tanaoroshi.values.Typed;

/** The canonical value of a field and what people read and write for it, both ways. */
public final class AnswerText {
  private final Framework framework;
  private final MoneyUnit unit;
  private final Labels codes;
  private final Labels grades;
  private final Labels directions;
  private final Labels viewpoints;

  /** For answers under that framework, with money in that unit. */
  public AnswerText(Framework framework, MoneyUnit unit) {
    this.framework = framework;
    this.unit = unit;
    this.codes = new Labels(framework.grades(), Grade::code, Grade::code);
    this.grades = new Labels(framework.grades(), Grade::code, Grade::label);
    this.directions = new Labels(framework.directions(), Direction::id, Direction::label);
    this.viewpoints = new Labels(framework.viewpoints(), Viewpoint::id, Viewpoint::name);
  }

  /** The field's name, such as 視点3 所見 or 令和9年度 歳出削減. */
  public String name(Field field) {
    return switch (field) {
      case Field.GradeOf(String viewpoint) -> "視点" + number(viewpoint) + " 評価";
      case Field.CommentOn(String viewpoint) -> "視点" + number(viewpoint) + " 所見";
      case Field.Of(Item item) -> item.label();
      case Field.EffectIn(var year, var measure) ->
          year.label() + " " + measure.label() + "（" + unit.label() + "）";
    };
  }

  private int number(String viewpointId) {
    for (int i = 0; i < framework.viewpoints().size(); i++) {
      if (framework.viewpoints().get(i).id().equals(viewpointId)) {
        return i + 1;
      }
    }
    return 0;
  }

  /** What people read for a value, "" where it is blank. */
  public String shown(Field field, String value) {
    return switch (field) {
      case Field.EffectIn effect when !value.isEmpty() ->
          unit.fromYen(Long.parseLong(value)).toPlainString();
      case Field.Of(Item item) when item == Item.DIRECTION -> directions.shown(value);
      case Field.Of(Item item) when item == Item.MAIN_VIEWPOINT -> viewpoints.shown(value);
      default -> value;
    };
  }

  /** The value of what people write; empty where the field takes no such thing. */
  public Optional<String> value(Field field, String text) {
    return switch (field) {
      case Field.GradeOf grade -> codes.id(text).or(() -> grades.id(text));
      case Field.Of(Item item) when item == Item.DIRECTION -> directions.id(text);
      case Field.Of(Item item) when item == Item.MAIN_VIEWPOINT -> viewpoints.id(text);
      case Field.EffectIn effect ->
          Typed.read(text) instanceof Typed.Value(var number, var typed)
                  && typed.orElse(unit).holds(number)
                  && !typed.orElse(unit).isFinerThanYen(number)
              ? Optional.of(Long.toString(typed.orElse(unit).toYen(number)))
              : Optional.empty();
      default -> Optional.of(text);
    };
  }
}
