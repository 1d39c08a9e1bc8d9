package org.tanaoroshi.ui.review.bulk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.tanaoroshi.model.Direction;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Grade;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Viewpoint;
import org.tanaoroshi.review.Status;
import org.tanaoroshi.ui.parts.FieldNames;
import org.tanaoroshi.ui.review.saving.Answering;
import org.tanaoroshi.values.Words;
import org.tanaoroshi.workbench.Edit;

/**
 * One answer for many programs: what is entered, what it would change, and entering it as one step.
 * What is already answered is kept unless it is wanted otherwise.
 */
public final class BulkViewModel {
  /** Something that can be entered for many; the comment goes with a grade. */
  record Subject(Field field, String label) {}

  /** A value to choose: as the book keeps it, and as a user reads it. */
  record Choice(String value, String label) {}

  /** What happens to one program. */
  enum Outcome {
    /** Nothing was there. */
    ENTERED,
    /** Something else was there and is replaced. */
    REPLACED,
    /** Something else is there and stays. */
    KEPT,
    /** The very same is there. */
    SAME
  }

  /** A program with what is there now, for the preview. */
  record Line(Dossier dossier, String now, Outcome outcome) {}

  private final Framework framework;
  private final Answering answering;
  private final String stage;
  private final List<ProgramId> programs;
  private final Words words;
  private final Supplier<LocalDate> today;
  private final FieldNames names;
  private final ObjectProperty<Subject> subject = new SimpleObjectProperty<>();
  private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>();
  private final StringProperty text = new SimpleStringProperty("");
  private final BooleanProperty replace = new SimpleBooleanProperty(false);
  private final ReadOnlyObjectWrapper<List<Line>> lines = new ReadOnlyObjectWrapper<>(List.of());

  /** For those programs at that stage; {@code today} dates a status. */
  public BulkViewModel(
      Framework framework,
      Answering answering,
      String stage,
      List<ProgramId> programs,
      Words words,
      Supplier<LocalDate> today) {
    this.framework = framework;
    this.answering = answering;
    this.stage = stage;
    this.programs = List.copyOf(programs);
    this.words = words;
    this.today = today;
    this.names = new FieldNames(framework, words);
    subject.addListener(
        o -> {
          choice.set(null);
          text.set("");
        });
    choice.addListener(o -> look());
    text.addListener(o -> look());
    replace.addListener(o -> look());
    subject.set(subjects().getFirst());
  }

  /** What may be entered for many: the grades, the direction, and some words. */
  List<Subject> subjects() {
    List<Subject> subjects = new ArrayList<>();
    for (Viewpoint viewpoint : framework.viewpoints()) {
      Field field = new Field.GradeOf(viewpoint.id());
      subjects.add(new Subject(field, names.full(field)));
    }
    for (Item item : List.of(Item.DIRECTION, Item.EXCLUSION, Item.STATUS, Item.TIMING, Item.NOTE)) {
      Field field = new Field.Of(item);
      subjects.add(new Subject(field, names.title(field)));
    }
    return subjects;
  }

  /** The values to choose from for the subject; none where it is free text. */
  List<Choice> choices() {
    return switch (subject.get().field()) {
      case Field.GradeOf grade -> framework.grades().stream().map(this::choice).toList();
      case Field.Of(Item item) ->
          switch (item) {
            case DIRECTION ->
                framework.directions().stream()
                    .map((Direction d) -> new Choice(d.id(), d.label()))
                    .toList();
            case STATUS ->
                List.of(
                        Status.WRITTEN,
                        Status.CONFIRMED_BY_SECTION,
                        Status.CONFIRMED_BY_DEPARTMENT,
                        Status.CONFIRMED_BY_BUREAU,
                        Status.SENT_BACK)
                    .stream()
                    .map(s -> new Choice(s.label(), words.say("review.status." + s.name())))
                    .toList();
            case EXCLUSION -> framework.exclusions().stream().map(e -> new Choice(e, e)).toList();
            default -> List.of();
          };
      default -> List.of();
    };
  }

  private Choice choice(Grade grade) {
    return new Choice(
        grade.code(), words.say("review.filter.gradeOf", grade.code(), grade.label()));
  }

  /** Whether a text goes with it: the comment of a grade, or the value itself. */
  boolean takesText() {
    return subject.get().field() instanceof Field.GradeOf || choices().isEmpty();
  }

  ObjectProperty<Subject> subjectProperty() {
    return subject;
  }

  ObjectProperty<Choice> choiceProperty() {
    return choice;
  }

  StringProperty textProperty() {
    return text;
  }

  /** Whether what is already answered is replaced. */
  BooleanProperty replaceProperty() {
    return replace;
  }

  ReadOnlyObjectProperty<List<Line>> linesProperty() {
    return lines.getReadOnlyProperty();
  }

  Words words() {
    return words;
  }

  /** How many programs something would be entered for. */
  long changing() {
    return lines.get().stream().filter(l -> changes(l.outcome())).count();
  }

  private static boolean changes(Outcome outcome) {
    return outcome == Outcome.ENTERED || outcome == Outcome.REPLACED;
  }

  private String wanted() {
    if (choices().isEmpty()) {
      return text.get().strip();
    }
    return choice.get() == null ? "" : choice.get().value();
  }

  private void look() {
    String wanted = wanted();
    List<Line> found = new ArrayList<>();
    for (ProgramId id : programs) {
      answering.dossier(id).ifPresent(d -> found.add(line(d, wanted)));
    }
    lines.set(List.copyOf(found));
  }

  private Line line(Dossier dossier, String wanted) {
    String now = dossier.answers().get(stage, subject.get().field());
    Outcome outcome;
    if (wanted.isEmpty() || now.equals(wanted) && !addsComment(dossier)) {
      outcome = Outcome.SAME;
    } else if (now.isEmpty() || now.equals(wanted)) {
      outcome = Outcome.ENTERED;
    } else {
      outcome = replace.get() ? Outcome.REPLACED : Outcome.KEPT;
    }
    return new Line(dossier, label(now), outcome);
  }

  /** The grade is there but its comment is not: the comment alone is entered. */
  private boolean addsComment(Dossier dossier) {
    return subject.get().field() instanceof Field.GradeOf(String viewpoint)
        && !text.get().isBlank()
        && dossier.answers().get(stage, new Field.CommentOn(viewpoint)).isBlank();
  }

  private String label(String value) {
    return choices().stream()
        .filter(c -> c.value().equals(value))
        .map(Choice::label)
        .findFirst()
        .orElse(value);
  }

  /** Enters it, as one step that is undone as one. */
  void enter() {
    List<Edit> edits = new ArrayList<>();
    for (Line line : lines.get()) {
      if (changes(line.outcome())) {
        edits.addAll(edits(line));
      }
    }
    answering.give(words.say("review.together.step", subject.get().label(), changing()), edits);
  }

  private List<Edit> edits(Line line) {
    ProgramId id = line.dossier().id();
    Field field = subject.get().field();
    List<Edit> edits = new ArrayList<>();
    edits.add(new Edit(id, stage, field, wanted()));
    if (field instanceof Field.GradeOf(String viewpoint) && !text.get().isBlank()) {
      Field comment = new Field.CommentOn(viewpoint);
      // A comment of the program's own goes only with the grade it explains.
      if (line.outcome() == Outcome.REPLACED
          || line.dossier().answers().get(stage, comment).isBlank()) {
        edits.add(new Edit(id, stage, comment, text.get().strip()));
      }
    }
    if (field.equals(new Field.Of(Item.STATUS))) {
      edits.add(new Edit(id, stage, new Field.Of(Item.STATUS_BY), answering.reviewer()));
      edits.add(new Edit(id, stage, new Field.Of(Item.STATUS_ON), today.get().toString()));
    }
    return edits;
  }
}
