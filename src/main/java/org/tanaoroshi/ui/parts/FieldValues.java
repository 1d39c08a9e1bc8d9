package org.tanaoroshi.ui.parts;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tanaoroshi.model.Direction;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Grade;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.model.Viewpoint;
import org.tanaoroshi.review.Status;
import org.tanaoroshi.values.Figures;
import org.tanaoroshi.values.Typed;
import org.tanaoroshi.values.Words;

/** What the canonical values of fields are called, and what people type for them. */
public final class FieldValues {
  private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");

  private final Framework framework;
  private final MoneyUnit unit;
  private final Words words;

  /** Values of that framework, amounts in that unit. */
  public FieldValues(Framework framework, MoneyUnit unit, Words words) {
    this.framework = framework;
    this.unit = unit;
    this.words = words;
  }

  /** As people know it: a grade with its label, an amount with its unit; a blank is said. */
  public String shown(Field field, String value) {
    if (value.isEmpty()) {
      return words.say("value.blank");
    }
    return switch (field) {
      case Field.GradeOf grade -> framework.grade(value).map(FieldValues::grade).orElse(value);
      case Field.CommentOn comment -> value;
      case Field.Of of -> item(of.item(), value);
      case Field.EffectIn effect -> words.amount(Long.parseLong(value), unit);
    };
  }

  private static String grade(Grade grade) {
    return grade.code() + " " + grade.label();
  }

  private String item(Item item, String value) {
    int choice = item.choices().indexOf(value);
    return switch (item) {
      case DIRECTION -> framework.direction(value).map(Direction::label).orElse(value);
      case MAIN_VIEWPOINT -> framework.viewpoint(value).map(this::viewpoint).orElse(value);
      case STATUS ->
          Status.ofLabel(value).map(s -> words.say("review.status." + s.name())).orElse(value);
      default -> choice < 0 ? value : words.say("review.choice." + item.name().concat("" + choice));
    };
  }

  private String viewpoint(Viewpoint viewpoint) {
    return words.say(
        "value.viewpoint", framework.viewpoints().indexOf(viewpoint) + 1, viewpoint.name());
  }

  /** The values to choose from, the blank among them; none where it is entered freely. */
  public List<String> choices(Field field) {
    List<String> choices =
        switch (field) {
          case Field.GradeOf grade -> framework.grades().stream().map(Grade::code).toList();
          case Field.CommentOn comment -> List.of();
          case Field.Of of -> choices(of.item());
          case Field.EffectIn effect -> List.of();
        };
    if (choices.isEmpty()) {
      return List.of();
    }
    List<String> withBlank = new ArrayList<>(choices);
    withBlank.add("");
    return withBlank;
  }

  private List<String> choices(Item item) {
    return switch (item) {
      case DIRECTION -> framework.directions().stream().map(Direction::id).toList();
      case MAIN_VIEWPOINT -> framework.viewpoints().stream().map(Viewpoint::id).toList();
      case STATUS -> Arrays.stream(Status.values()).map(Status::label).toList();
      default -> item.choices();
    };
  }

  /** What stands in a field where the value is entered: an amount without its unit. */
  public String typed(Field field, String value) {
    return field instanceof Field.EffectIn && !value.isEmpty()
        ? Figures.amount(Long.parseLong(value), unit)
        : value;
  }

  /** The canonical value of what was typed; empty where it is not readable as one. */
  public Optional<String> read(Field field, String typed) {
    return switch (field) {
      case Field.EffectIn effect -> amount(typed);
      case Field.Of(Item item) when item == Item.STATUS_ON || item == Item.REPLY_DUE -> day(typed);
      default -> Optional.of(typed.strip());
    };
  }

  /** The whole yen of an amount as people type it, in digits; empty where it is not readable. */
  public Optional<String> amount(String typed) {
    return switch (Typed.read(typed)) {
      case Typed.Value value -> {
        MoneyUnit in = value.unit().orElse(unit);
        boolean fits = in.holds(value.number()) && !in.isFinerThanYen(value.number());
        yield fits ? Optional.of(Long.toString(in.toYen(value.number()))) : Optional.empty();
      }
      case Typed.Blank blank -> Optional.of("");
      case Typed.NotApplicable nothing -> Optional.of("");
      case Typed.Unreadable unreadable -> Optional.empty();
    };
  }

  private static Optional<String> day(String typed) {
    String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    if (plain.isEmpty()) {
      return Optional.of("");
    }
    Matcher day = DAY.matcher(plain);
    if (!day.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
                  Integer.parseInt(day.group(1)),
                  Integer.parseInt(day.group(2)),
                  Integer.parseInt(day.group(3)))
              .toString());
    } catch (DateTimeException e) {
      // No such day: asked again like anything unreadable.
      return Optional.empty();
    }
  }

  /** The unit amounts are typed in. */
  public MoneyUnit unit() {
    return unit;
  }
}
