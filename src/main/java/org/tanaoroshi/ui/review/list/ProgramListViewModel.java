package org.tanaoroshi.ui.review.list;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.tanaoroshi.evidence.BudgetNow;
import org.tanaoroshi.evidence.TextIndex;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Round;
import org.tanaoroshi.review.ReviewRules;
import org.tanaoroshi.review.Status;
import org.tanaoroshi.ui.Tasks;
import org.tanaoroshi.ui.review.saving.Answering;
import org.tanaoroshi.values.Figures;
import org.tanaoroshi.values.Words;

/**
 * The list of programs: what is searched and filtered, which is in hand. The list is found anew
 * when a search or a filter changes, not when an answer does: a program does not vanish under the
 * hand.
 */
public final class ProgramListViewModel {
  private static final TextIndex NO_TEXTS = TextIndex.of(List.of());

  /** Programs that are shown alone, and what they are. */
  public record Shown(Message title, Set<ProgramId> programs) {}

  private final Framework framework;
  private final Round round;
  private final ReviewRules rules;
  private final Answering answering;
  private final Supplier<String> stage;
  private final Words words;
  private final Tasks tasks;
  private final ProgramFacets facets;
  private final Filters filters;
  private final ObservableList<ProgramId> programs = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<ProgramId> inHand = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Optional<Shown>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final StringProperty query = new SimpleStringProperty("");
  private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
  private final ReadOnlyLongWrapper moves = new ReadOnlyLongWrapper();
  private final Map<ProgramId, Dossier> dossiers = new LinkedHashMap<>();
  private Optional<TextIndex> index = Optional.empty();
  private boolean finding;

  /**
   * The list over those answers.
   *
   * @param stage the id of the stage shown
   */
  public ProgramListViewModel(
      Framework framework,
      Round round,
      Answering answering,
      Supplier<String> stage,
      Words words,
      Tasks tasks) {
    this.framework = framework;
    this.round = round;
    this.rules = new ReviewRules(framework, round);
    this.answering = answering;
    this.stage = stage;
    this.words = words;
    this.tasks = tasks;
    this.facets = new ProgramFacets(framework, rules, stage, words);
    this.filters = new Filters(facets, words);
    answering.onChange(this::changed);
    query.addListener(o -> find());
    readAll();
    find();
  }

  private void readAll() {
    dossiers.clear();
    answering.dossiers().forEach(d -> dossiers.put(d.id(), d));
    List<Dossier> all = List.copyOf(dossiers.values());
    index = Optional.empty();
    tasks
        .create(progress -> TextIndex.of(all))
        .onSuccess(
            made -> {
              // What was answered while it was made is not in it yet.
              dossiers.values().forEach(made::updateAnswers);
              index = Optional.of(made);
              find();
            })
        .start();
  }

  private void changed(Set<ProgramId> changed) {
    if (!dossiers.keySet().containsAll(changed)
        || changed.stream().anyMatch(id -> answering.dossier(id).isEmpty())) {
      readAll();
      find();
      moves.set(moves.get() + 1);
      return;
    }
    boolean moved = false;
    for (ProgramId id : changed) {
      Dossier now = answering.dossier(id).orElseThrow();
      Dossier before = dossiers.put(id, now);
      index.ifPresent(i -> i.updateAnswers(now));
      moved |=
          filters.isMoved(before, now)
              || rules.isAnswered(before.answers(), stage.get())
                  != rules.isAnswered(now.answers(), stage.get());
    }
    if (moved) {
      // For the counts alone: the list stays as it was found.
      found();
      moves.set(moves.get() + 1);
    }
    revision.set(revision.get() + 1);
  }

  // what is shown

  /** The programs found, in the order of the book. */
  public ObservableList<ProgramId> programs() {
    return programs;
  }

  /** The program in hand; null for none. */
  public ReadOnlyObjectProperty<ProgramId> inHandProperty() {
    return inHand.getReadOnlyProperty();
  }

  /** What is searched for. */
  public StringProperty queryProperty() {
    return query;
  }

  /** Grows whenever an answer changed, so that cells show it. */
  ReadOnlyLongProperty revisionProperty() {
    return revision.getReadOnlyProperty();
  }

  /** Grows when an answer changed how far a program is, or its groups: when to count anew. */
  public ReadOnlyLongProperty movesProperty() {
    return moves.getReadOnlyProperty();
  }

  /** A program as it is answered now; null where the book has none of that id. */
  public Dossier dossier(ProgramId id) {
    return dossiers.get(id);
  }

  /** Whether the list is being exchanged: what a view then selects by itself nobody chose. */
  boolean isFinding() {
    return finding;
  }

  /** All programs of the book as they are answered now. */
  public List<Dossier> dossiers() {
    return List.copyOf(dossiers.values());
  }

  /** How many programs the book has. */
  public int size() {
    return dossiers.size();
  }

  Framework framework() {
    return framework;
  }

  Words words() {
    return words;
  }

  String stage() {
    return stage.get();
  }

  Status status(Dossier dossier) {
    return facets.status(dossier);
  }

  /** The budget of the review year in the book's unit with the unit. */
  String amount(Dossier dossier) {
    return BudgetNow.of(dossier.program(), round)
        .map(
            now ->
                words.say(
                    "review.amount", Figures.amount(now.yen(), round.unit()), round.unit().label()))
        .orElseGet(() -> words.say("review.amount.missing"));
  }

  Filters filters() {
    return filters;
  }

  /** Whether a search or a filter hides programs. */
  public boolean isNarrowed() {
    return filters.isNarrowed() || !query.get().isBlank() || shown.get().isPresent();
  }

  /** What is shown alone, as behind a figure of the totals; empty for all programs. */
  public ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  // commands

  /** Shows those programs alone; empty shows all again. */
  public void showOnly(Optional<Shown> programs) {
    shown.set(programs);
    find();
  }

  /** Narrows the list to a group of a facet; null shows all again. */
  void choose(String facet, String group) {
    filters.choose(facet, group);
    find();
  }

  /** Shows all programs. */
  void showAll() {
    filters.clear();
    shown.set(Optional.empty());
    if (query.get().isEmpty()) {
      find();
    } else {
      query.set("");
    }
  }

  /** Finds anew, as after another stage was chosen. */
  public void find() {
    List<ProgramId> found = found();
    if (!programs.equals(found)) {
      finding = true;
      programs.setAll(found);
      finding = false;
    }
    if (inHand.get() == null && !programs.isEmpty()) {
      inHand.set(programs.getFirst());
    }
    revision.set(revision.get() + 1);
  }

  private List<ProgramId> found() {
    // Until the texts are folded a search finds everything; it is found anew then.
    Collection<Dossier> among =
        shown
            .get()
            .<Collection<Dossier>>map(
                s -> dossiers.values().stream().filter(d -> s.programs().contains(d.id())).toList())
            .orElse(dossiers.values());
    return filters
        .find(among, index.orElse(NO_TEXTS), index.isPresent() ? query.get() : "")
        .programs();
  }

  /** Takes a program in hand. */
  public void take(ProgramId id) {
    inHand.set(id);
  }

  /** Takes the program so many places further in hand, within the list. */
  public void move(int by) {
    if (programs.isEmpty()) {
      return;
    }
    int at = programs.indexOf(inHand.get());
    take(programs.get(Math.clamp(at < 0 ? 0 : at + by, 0, programs.size() - 1)));
  }

  /**
   * Takes the next program of the list with something missing or not yet 記入済 in hand, after the
   * last from the first on.
   *
   * @return false where the list has no other
   */
  public boolean moveToNextOpen() {
    int at = programs.indexOf(inHand.get());
    for (int i = 1; i <= programs.size(); i++) {
      ProgramId id = programs.get((at + i) % programs.size());
      Dossier dossier = dossiers.get(id);
      if (!id.equals(inHand.get())
          && (!status(dossier).isDone() || rules.next(dossier, stage.get()).isPresent())) {
        take(id);
        return true;
      }
    }
    return false;
  }

  /** Grades by viewpoint, "" where not given, in the order of the framework. */
  List<String> grades(Dossier dossier) {
    return framework.viewpoints().stream()
        .map(v -> dossier.answers().finding(stage.get(), v.id()).grade())
        .toList();
  }

  /** The place of the program in hand, for the view to select; -1 where the list hides it. */
  int place() {
    return inHand.get() == null ? -1 : programs.indexOf(inHand.get());
  }

  /** All programs of the bureau of the one in hand. */
  public List<Dossier> ofBureauInHand() {
    Dossier dossier = inHand.get() == null ? null : dossiers.get(inHand.get());
    if (dossier == null) {
      return List.of();
    }
    String bureau = dossier.program().organisation().bureauOrFirst();
    return dossiers.values().stream()
        .filter(d -> d.program().organisation().bureauOrFirst().equals(bureau))
        .toList();
  }
}
