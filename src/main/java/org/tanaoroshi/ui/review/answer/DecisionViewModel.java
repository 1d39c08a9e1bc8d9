package org.tanaoroshi.ui.review.answer;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tanaoroshi.model.Direction;
import org.tanaoroshi.model.Effect;
import org.tanaoroshi.model.EffectMeasure;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.model.Stage;
import org.tanaoroshi.review.Check;
import org.tanaoroshi.review.ReviewRules;
import org.tanaoroshi.review.Status;
import org.tanaoroshi.ui.review.saving.Answering;
import org.tanaoroshi.values.Figures;
import org.tanaoroshi.values.Typed;
import org.tanaoroshi.workbench.Edit;

/** The decision, the status and the queries of the program in hand. */
final class DecisionViewModel {

  private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");

  private final AnswerViewModel model;
  private final ReviewRules rules;
  private final String reviewer;
  private final Supplier<LocalDate> today;

  /**
   * Typed where a number or a date belongs, and not readable as one; kept so that it is not lost.
   */
  private final Map<Answering.Place, String> unread = new LinkedHashMap<>();

  /** Further years that were added but have no amounts yet. */
  private final SortedSet<FiscalYear> added = new TreeSet<>();

  DecisionViewModel(
      AnswerViewModel model, ReviewRules rules, String reviewer, Supplier<LocalDate> today) {
    this.model = model;
    this.rules = rules;
    this.reviewer = reviewer;
    this.today = today;
  }

  /** Another program is taken in hand. */
  void begin() {
    added.clear();
  }

  String value(Item item) {
    return model.edits().value(new Field.Of(item));
  }

  void give(Item item, String value) {
    model.edits().give(new Field.Of(item), value);
  }

  /** The direction chosen. */
  Optional<Direction> direction() {
    return model.framework().direction(value(Item.DIRECTION));
  }

  /** Chooses the direction of that place in the framework, counted from 0. */
  void chooseDirection(int index) {
    if (index < model.framework().directions().size()) {
      give(Item.DIRECTION, model.framework().directions().get(index).id());
    }
  }

  // effects

  /** 初年度, 平年度, and years that were added or have amounts; in order. */
  List<FiscalYear> years() {
    SortedSet<FiscalYear> years = new TreeSet<>(added);
    FiscalYear first = model.round().budgetYear();
    years.add(first);
    years.add(first.plus(1));
    if (model.dossierProperty().get() != null) {
      for (Stage stage : model.framework().stages()) {
        model
            .dossierProperty()
            .get()
            .answers()
            .decision(stage.id())
            .effects()
            .forEach(e -> years.add(e.year()));
      }
    }
    return List.copyOf(years);
  }

  /** Offers the year after the last for entering. */
  void addYear() {
    added.add(years().getLast().plus(1));
    model.refresh();
  }

  /** The effect of a year at the stage in hand. */
  Optional<Effect> effect(FiscalYear year) {
    return model
        .dossierProperty()
        .get()
        .answers()
        .decision(model.stageProperty().get())
        .effect(year);
  }

  /** What the field of an amount shows: the amount in the book's unit, or what was not readable. */
  String shownAmount(Field.EffectIn field) {
    String kept = unread.get(model.edits().place(field));
    if (kept != null) {
      return kept;
    }
    String yen = model.edits().value(field);
    return yen.isEmpty() ? "" : Figures.amount(Long.parseLong(yen), unit());
  }

  /**
   * Takes an amount as people type it, in the book's unit or with a unit behind it. What is not
   * readable is kept and becomes a check.
   */
  void typeAmount(Answering.Place place, String text) {
    switch (Typed.read(text)) {
      case Typed.Value value -> amount(place, text, value);
      case Typed.Blank blank -> take(place, "");
      case Typed.NotApplicable nothing -> take(place, "");
      case Typed.Unreadable unreadable -> keep(place, text);
    }
  }

  private void amount(Answering.Place place, String text, Typed.Value value) {
    MoneyUnit unit = value.unit().orElse(unit());
    BigDecimal number = value.number();
    if (unit.holds(number) && !unit.isFinerThanYen(number)) {
      take(place, Long.toString(unit.toYen(number)));
    } else {
      keep(place, text);
    }
  }

  /** Takes a date as 2026-10-31, 2026/10/31 or 2026.10.31, in any width. */
  void typeDay(Answering.Place place, String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    Matcher day = DAY.matcher(plain);
    if (plain.isEmpty()) {
      take(place, "");
    } else if (day.matches()) {
      try {
        take(
            place,
            LocalDate.of(
                    Integer.parseInt(day.group(1)),
                    Integer.parseInt(day.group(2)),
                    Integer.parseInt(day.group(3)))
                .toString());
      } catch (DateTimeException e) {
        // 2026-02-30: no day, kept and shown as such.
        keep(place, text);
      }
    } else {
      keep(place, text);
    }
  }

  /** What a field of a date shows. */
  String shownDay(Item item) {
    Field field = new Field.Of(item);
    return unread.getOrDefault(model.edits().place(field), model.edits().value(field));
  }

  /** Whether the field holds something that is not readable. */
  boolean isUnread(Field field) {
    return unread.containsKey(model.edits().place(field));
  }

  /** Whether an amount of the year is not readable. */
  boolean isUnread(FiscalYear year) {
    return Arrays.stream(EffectMeasure.values())
        .anyMatch(measure -> isUnread(new Field.EffectIn(year, measure)));
  }

  /** A check for each such field of the program in hand. */
  List<Check> unread() {
    List<Check> found = new ArrayList<>();
    unread.forEach(
        (place, text) -> {
          if (place.equals(model.edits().place(place.field()))) {
            found.add(
                new Check(
                    Check.Kind.CONTRADICTION,
                    place.field() instanceof Field.EffectIn
                        ? Message.of("review.unread.amount", text)
                        : Message.of("review.unread.day", text),
                    place.field()));
          }
        });
    return found;
  }

  /** Where something typed cannot be read and is therefore not saved, of all programs. */
  Set<Answering.Place> unreadPlaces() {
    return Set.copyOf(unread.keySet());
  }

  private void take(Answering.Place place, String value) {
    boolean was = unread.remove(place) != null;
    model.edits().give(place, value);
    if (was) {
      model.refresh();
    }
  }

  private void keep(Answering.Place place, String text) {
    if (!text.equals(unread.put(place, text))) {
      model.refresh();
    }
  }

  MoneyUnit unit() {
    return model.round().unit();
  }

  // status

  /** The status that a person may set here; what merging sets is shown but not offered. */
  static List<Status> settable() {
    return List.of(
        Status.WRITING,
        Status.WRITTEN,
        Status.CONFIRMED_BY_SECTION,
        Status.CONFIRMED_BY_DEPARTMENT,
        Status.CONFIRMED_BY_BUREAU,
        Status.SENT_BACK);
  }

  Status status() {
    return rules.status(model.dossierProperty().get().answers(), model.stageProperty().get());
  }

  /** Sets the status with the reviewer's name and the day; 記入中 follows from the answers. */
  void setStatus(Status status) {
    boolean automatic = status == Status.WRITING || status == Status.UNTOUCHED;
    List<Edit> edits =
        List.of(
            model.edits().edit(new Field.Of(Item.STATUS), automatic ? "" : status.label()),
            model.edits().edit(new Field.Of(Item.STATUS_BY), automatic ? "" : reviewer),
            model
                .edits()
                .edit(new Field.Of(Item.STATUS_ON), automatic ? "" : today.get().toString()));
    model.edits().give(model.names().title(new Field.Of(Item.STATUS)), edits);
  }

  void markWritten() {
    setStatus(Status.WRITTEN);
  }
}
