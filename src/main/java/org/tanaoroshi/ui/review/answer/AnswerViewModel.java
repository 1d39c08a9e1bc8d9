package org.tanaoroshi.ui.review.answer;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Grade;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Round;
import org.tanaoroshi.model.Viewpoint;
import org.tanaoroshi.review.Check;
import org.tanaoroshi.review.ReviewRules;
import org.tanaoroshi.ui.parts.FieldNames;
import org.tanaoroshi.ui.review.saving.Answering;
import org.tanaoroshi.ui.review.saving.Personal;
import org.tanaoroshi.values.Words;

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
  private final FieldNames names;
  private final Edits edits;
  private final DecisionViewModel decision;
  private final ReadOnlyObjectWrapper<Dossier> dossier = new ReadOnlyObjectWrapper<>();
  private final StringProperty stage = new SimpleStringProperty();
  private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
  private final ReadOnlyIntegerWrapper tab = new ReadOnlyIntegerWrapper(0);
  private final ToDo toDo;
  private final SameAsBefore same;
  private final Personal personal;
  private Consumer<Field> focus = field -> {};
  private Runnable commit = () -> {};
  private Runnable nextProgram = () -> {};
  private Field at;

  /** Answers under that framework; the first stage is shown first. */
  public AnswerViewModel(
      Framework framework,
      Round round,
      Answering answering,
      Personal personal,
      Words words,
      Supplier<LocalDate> today) {
    this.framework = framework;
    this.round = round;
    this.rules = new ReviewRules(framework, round);
    this.answering = answering;
    this.personal = personal;
    this.same = new SameAsBefore(answering::dossier);
    this.words = words;
    this.names = new FieldNames(framework, words);
    this.toDo = new ToDo(rules, names, words.noun(framework.noun()));
    this.edits = new Edits(answering, names, () -> Optional.ofNullable(dossier.get()), stage::get);
    this.decision = new DecisionViewModel(this, rules, answering.reviewer(), today);
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

  /** Grows once whenever anything of the others changed: what views listen to. */
  public ReadOnlyLongProperty revisionProperty() {
    return revision.getReadOnlyProperty();
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
    return toDo.checksProperty();
  }

  /** What comes next; null where there is no program. */
  public ReadOnlyObjectProperty<NextStep> nextProperty() {
    return toDo.nextProperty();
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
    return edits.value(field);
  }

  Framework framework() {
    return framework;
  }

  Round round() {
    return round;
  }

  Edits edits() {
    return edits;
  }

  FieldNames names() {
    return names;
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

  // navigation

  /** Takes another program in hand, with its first missing viewpoint; what was typed is saved. */
  public void open(Optional<ProgramId> program) {
    flush();
    at = null;
    decision.begin();
    same.opened(program);
    dossier.set(program.flatMap(answering::dossier).orElse(null));
    refreshChecks();
    tab.set(
        dossier.get() == null
            ? 0
            : rules.next(dossier.get(), stage.get()).map(names::tab).orElse(names.decisionTab()));
    refreshNext();
    revised();
  }

  /** Shows a tab. */
  public void show(int index) {
    if (index >= 0 && index <= names.decisionTab() && index != tab.get()) {
      flush();
      tab.set(index);
      at = null;
      refreshNext();
      revised();
    }
  }

  /** Shows the field and puts the cursor there. */
  public void goTo(Field field) {
    show(names.tab(field));
    at = field;
    refreshNext();
    focus.accept(field);
  }

  /** Told by the view where the cursor is; a note written over a viewpoint leaves the place. */
  void cursorAt(Field field) {
    if (!field.equals(at) && names.tab(field) == tab.get()) {
      at = field;
      refreshNext();
    }
  }

  /**
   * Whether the cursor stands on a choice of the decision other than the direction: a digit pressed
   * there is hardly meant for the direction, which it would change unasked.
   */
  boolean isAtOtherChoice() {
    return at instanceof Field.Of of
        && of.item() != Item.DIRECTION
        && (of.item() == Item.MAIN_VIEWPOINT
            || of.item() == Item.STATUS
            || !of.item().choices().isEmpty());
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
    // First, since what stands in the field with the cursor may be the last thing missing.
    flush();
    NextStep step = nextProperty().get();
    if (step == null) {
      return;
    }
    switch (step.target()) {
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
    edits.give(new Field.GradeOf(viewpoint.id()), grade.code());
    goOnAfter(viewpoint, grade);
  }

  private void goOnAfter(Viewpoint viewpoint, Grade grade) {
    Field comment = new Field.CommentOn(viewpoint.id());
    if (grade.needsComment() && value(comment).isBlank()) {
      goTo(comment);
    } else {
      show(tab.get() + 1);
      goToStartOfTab();
    }
  }

  /** Whether something can be taken over from the program before. */
  boolean maySame() {
    return !readOnly() && !same.edits(viewpoint(), stage.get()).isEmpty();
  }

  /** The program that was in hand before; empty for none. */
  Optional<Dossier> before() {
    return same.source();
  }

  /** Answers as for the program before, in one step, and goes on as if it were answered by hand. */
  void answerAsBefore() {
    if (maySame()) {
      flush();
      edits.give(
          words.say("review.same.step", before().orElseThrow().program().name()),
          same.edits(viewpoint(), stage.get()));
      viewpoint()
          .flatMap(v -> framework.grade(value(new Field.GradeOf(v.id()))))
          .ifPresent(g -> goOnAfter(viewpoint().orElseThrow(), g));
    }
  }

  /** Whether the program in hand is marked for later. */
  boolean isMarked() {
    return dossier.get() != null && personal.isMarked(dossier.get().id());
  }

  Personal personal() {
    return personal;
  }

  /** Takes the grade of the viewpoint shown away. */
  public void clearGrade() {
    viewpoint().ifPresent(v -> edits.give(new Field.GradeOf(v.id()), ""));
  }

  /** The programs with something typed that cannot be read: it is not saved. */
  public Set<ProgramId> unread() {
    return decision.unreadPlaces().stream()
        .map(Answering.Place::program)
        .collect(Collectors.toCollection(LinkedHashSet::new));
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

  void refresh() {
    if (dossier.get() != null) {
      dossier.set(answering.dossier(dossier.get().id()).orElse(null));
    }
    refreshChecks();
    refreshNext();
    revised();
  }

  private void revised() {
    revision.set(revision.get() + 1);
  }

  private void refreshChecks() {
    toDo.check(
        Optional.ofNullable(dossier.get()),
        stage.get(),
        dossier.get() == null ? List.of() : decision.unread());
  }

  private void refreshNext() {
    Optional<Field> here =
        Optional.ofNullable(at).or(() -> viewpoint().map(v -> new Field.GradeOf(v.id())));
    toDo.lookAhead(Optional.ofNullable(dossier.get()), stage.get(), here, readOnly());
  }
}
