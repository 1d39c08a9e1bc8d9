package org.tanaoroshi.ui.review.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Grade;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Round;
import org.tanaoroshi.model.Viewpoint;
import org.tanaoroshi.review.Check;
import org.tanaoroshi.review.ReviewRules;
import org.tanaoroshi.ui.review.saving.Answering;
import org.tanaoroshi.values.Words;
import org.tanaoroshi.workbench.Edit;

/**
 * The program in hand: which viewpoint or the decision is shown, what was answered, what is missing
 * and what comes next. Tabs count from 0; the one after the last viewpoint is the decision.
 */
public final class AnswerViewModel {
  private final Framework framework;
  private final Round round;
  private final ReviewRules rules;
  private final Answering answering;
  private final Words words;
  private final DecisionViewModel decision;
  private final ReadOnlyObjectWrapper<Dossier> dossier = new ReadOnlyObjectWrapper<>();
  private final StringProperty stage = new SimpleStringProperty();
  private final ReadOnlyIntegerWrapper tab = new ReadOnlyIntegerWrapper(0);
  private final ReadOnlyObjectWrapper<List<Check>> checks = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<NextStep> next = new ReadOnlyObjectWrapper<>();
  private Consumer<Field> focus = field -> {};
  private Runnable commit = () -> {};
  private Runnable nextProgram = () -> {};
  private Field at;

  /** Answers under that framework; the first stage is shown first. */
  public AnswerViewModel(
      Framework framework,
      Round round,
      Answering answering,
      Words words,
      Supplier<LocalDate> today) {
    this.framework = framework;
    this.round = round;
    this.rules = new ReviewRules(framework, round);
    this.answering = answering;
    this.words = words;
    this.decision = new DecisionViewModel(this, today);
    stage.set(framework.firstStage().id());
    stage.addListener(
        (o, old, now) -> {
          flush();
          refresh();
        });
    answering.onChange(
        changed -> {
          if (dossier.get() != null && changed.contains(dossier.get().id())) {
            refresh();
          }
        });
  }

  // what is shown

  /** The program in hand with all answers as entered; null for none. */
  public ReadOnlyObjectProperty<Dossier> dossierProperty() {
    return dossier.getReadOnlyProperty();
  }

  /** The id of the stage that is answered. */
  public StringProperty stageProperty() {
    return stage;
  }

  /** The tab shown. */
  public ReadOnlyIntegerProperty tabProperty() {
    return tab.getReadOnlyProperty();
  }

  /** What is missing or contradictory, in the order in which it is answered. */
  public ReadOnlyObjectProperty<List<Check>> checksProperty() {
    return checks.getReadOnlyProperty();
  }

  /** What comes next; null where there is no program. */
  public ReadOnlyObjectProperty<NextStep> nextProperty() {
    return next.getReadOnlyProperty();
  }

  /** The viewpoint shown; empty for the decision. */
  public Optional<Viewpoint> viewpoint() {
    return isDecision() ? Optional.empty() : Optional.of(framework.viewpoints().get(tab.get()));
  }

  /** Whether the decision is shown. */
  public boolean isDecision() {
    return tab.get() == framework.viewpoints().size();
  }

  /** What is entered for the field at the stage in hand; "" for nothing. */
  public String value(Field field) {
    return dossier.get() == null ? "" : dossier.get().answers().get(stage.get(), field);
  }

  Framework framework() {
    return framework;
  }

  Round round() {
    return round;
  }

  ReviewRules rules() {
    return rules;
  }

  Words words() {
    return words;
  }

  DecisionViewModel decision() {
    return decision;
  }

  boolean readOnly() {
    return answering.readOnly();
  }

  String reviewer() {
    return answering.reviewer();
  }

  // navigation

  /** Takes another program in hand, with its first missing viewpoint; what was typed is saved. */
  public void open(Optional<ProgramId> program) {
    flush();
    at = null;
    decision.begin();
    dossier.set(program.flatMap(answering::dossier).orElse(null));
    refreshChecks();
    tab.set(
        dossier.get() == null
            ? 0
            : rules.next(dossier.get(), stage.get()).map(this::tabOf).orElse(decisionTab()));
    refreshNext();
  }

  /** Shows a tab. */
  public void show(int index) {
    if (index >= 0 && index <= decisionTab() && index != tab.get()) {
      flush();
      tab.set(index);
      at = null;
      refreshNext();
    }
  }

  /** Shows the field and puts the cursor there. */
  public void goTo(Field field) {
    show(tabOf(field));
    at = field;
    refreshNext();
    focus.accept(field);
  }

  /** Told by the view where the cursor is. */
  void cursorAt(Field field) {
    if (!field.equals(at)) {
      at = field;
      refreshNext();
    }
  }

  /** Puts the cursor where the tab begins: the grade, or the direction. */
  void goToStartOfTab() {
    goTo(
        viewpoint()
            .<Field>map(v -> new Field.GradeOf(v.id()))
            .orElseGet(() -> new Field.Of(Item.DIRECTION)));
  }

  /** Goes on to what {@link #nextProperty} says. */
  public void goOn() {
    if (next.get() == null) {
      return;
    }
    flush();
    switch (next.get().target()) {
      case NextStep.ToField to -> goTo(to.field());
      case NextStep.Finish finish -> {
        decision.markWritten();
        nextProgram.run();
      }
      case NextStep.NextProgram program -> nextProgram.run();
    }
  }

  /** Puts the cursor on the first thing missing of the program just taken in hand. */
  public void goOnHere() {
    if (dossier.get() != null) {
      rules.next(dossier.get(), stage.get()).ifPresentOrElse(this::goTo, this::goToStartOfTab);
    }
  }

  /** Who puts the cursor into a field. */
  void setOnFocus(Consumer<Field> onFocus) {
    focus = onFocus;
  }

  /** Who goes to the next program with something missing. */
  public void setOnNextProgram(Runnable onNextProgram) {
    nextProgram = onNextProgram;
  }

  // answers

  /**
   * Grades the viewpoint shown. Where the grade needs a comment that is not there the cursor goes
   * to it, else to the next viewpoint, and after the last to the decision.
   */
  public void grade(Grade grade) {
    if (readOnly() || dossier.get() == null || isDecision()) {
      return;
    }
    Viewpoint viewpoint = framework.viewpoints().get(tab.get());
    give(new Field.GradeOf(viewpoint.id()), grade.code());
    Field comment = new Field.CommentOn(viewpoint.id());
    if (grade.needsComment() && value(comment).isBlank()) {
      goTo(comment);
    } else {
      show(tab.get() + 1);
      goToStartOfTab();
    }
  }

  /** Takes the grade of the viewpoint shown away. */
  public void clearGrade() {
    viewpoint().ifPresent(v -> give(new Field.GradeOf(v.id()), ""));
  }

  /** Takes a choice, saved at once. */
  void give(Field field, String value) {
    if (dossier.get() != null && !value(field).equals(value)) {
      answering.give(title(field), List.of(edit(field, value)));
    }
  }

  /** Takes several values as one step. */
  void give(String title, List<Edit> edits) {
    answering.give(title, edits);
  }

  /** Takes text while it is typed, for the place that was in hand when it was. */
  void type(Answering.Place place, String text) {
    if (!entered(place).equals(text)) {
      answering.type(
          title(place.field()), new Edit(place.program(), place.stageId(), place.field(), text));
    }
  }

  /** Takes a value that is whole at once, for the place that was in hand when it was typed. */
  void give(Answering.Place place, String value) {
    if (!entered(place).equals(value)) {
      answering.give(
          title(place.field()),
          List.of(new Edit(place.program(), place.stageId(), place.field(), value)));
    }
  }

  /** What is entered at a place. */
  String entered(Answering.Place place) {
    return answering
        .dossier(place.program())
        .map(d -> d.answers().get(place.stageId(), place.field()))
        .orElse("");
  }

  /** Where a value of the program and the stage in hand stands. */
  Answering.Place place(Field field) {
    return new Answering.Place(dossier.get().id(), stage.get(), field);
  }

  /** Takes what stands in the fields as it is now, and saves it. */
  public void flush() {
    commit.run();
    answering.flush();
  }

  /** Who hands over what stands in the field with the cursor. */
  void setOnCommit(Runnable onCommit) {
    commit = onCommit;
  }

  Edit edit(Field field, String value) {
    return new Edit(dossier.get().id(), stage.get(), field, value);
  }

  /** What undo calls a change of that field. */
  String title(Field field) {
    return switch (field) {
      case Field.GradeOf grade -> words.say("review.step.grade", number(grade.viewpointId()));
      case Field.CommentOn comment ->
          words.say("review.step.comment", number(comment.viewpointId()));
      case Field.Of of -> words.say("review.item." + of.item().name());
      case Field.EffectIn effect -> words.say("review.step.effect", effect.year().label());
    };
  }

  private int number(String viewpointId) {
    return framework.viewpoints().stream().map(Viewpoint::id).toList().indexOf(viewpointId) + 1;
  }

  private int decisionTab() {
    return framework.viewpoints().size();
  }

  private int tabOf(Field field) {
    return switch (field) {
      case Field.GradeOf grade -> number(grade.viewpointId()) - 1;
      case Field.CommentOn comment -> number(comment.viewpointId()) - 1;
      case Field.Of of -> decisionTab();
      case Field.EffectIn effect -> decisionTab();
    };
  }

  void refresh() {
    if (dossier.get() != null) {
      dossier.set(answering.dossier(dossier.get().id()).orElse(null));
    }
    refreshChecks();
    refreshNext();
  }

  private void refreshChecks() {
    List<Check> found = new ArrayList<>();
    if (dossier.get() != null) {
      found.addAll(decision.unread());
      found.addAll(rules.checks(dossier.get(), stage.get()));
    }
    checks.set(List.copyOf(found));
  }

  private void refreshNext() {
    next.set(dossier.get() == null ? null : step());
  }

  /** The first thing missing behind the cursor, else before it; never the place of the cursor. */
  private NextStep step() {
    List<Field> missing =
        checks.get().stream()
            .filter(c -> c.kind() == Check.Kind.MISSING)
            .map(Check::field)
            .toList();
    Field here =
        at == null ? viewpoint().<Field>map(v -> new Field.GradeOf(v.id())).orElse(at) : at;
    List<Field> others = missing.stream().filter(f -> !f.equals(here)).toList();
    if (!others.isEmpty()) {
      int place = here == null ? -1 : tabOf(here);
      Field to =
          others.stream()
              .filter(f -> tabOf(f) >= place && missing.indexOf(f) > missing.indexOf(here))
              .findFirst()
              .orElse(others.getFirst());
      return new NextStep(Message.of("review.next.field", title(to)), new NextStep.ToField(to));
    }
    boolean open = !missing.isEmpty() || !checks.get().isEmpty();
    boolean done = rules.status(dossier.get().answers(), stage.get()).isDone();
    return open || done || readOnly()
        ? new NextStep(
            Message.of("review.next.program", framework.noun()), new NextStep.NextProgram())
        : new NextStep(Message.of("review.next.finish", framework.noun()), new NextStep.Finish());
  }
}
