package org.tanaoroshi.ui.review.list;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import org.tanaoroshi.evidence.FoundPrograms;
import org.tanaoroshi.evidence.ProgramOrder;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Round;
import org.tanaoroshi.review.ProgressBoard;
import org.tanaoroshi.review.ReviewRules;
import org.tanaoroshi.settings.ReviewSettings;
import org.tanaoroshi.ui.Tasks;
import org.tanaoroshi.ui.review.saving.Answering;
import org.tanaoroshi.ui.review.saving.Personal;
import org.tanaoroshi.values.Words;

/**
 * The list of programs: what is searched and filtered, which is in hand. The list is found anew
 * when a search or a filter changes, not when an answer does: a program does not vanish under the
 * hand.
 */
public final class ProgramListViewModel {
  private final Framework framework;
  private final Round round;
  private final ReviewRules rules;
  private final Answering answering;
  private final Supplier<String> stage;
  private final Personal personal;
  private final Words words;
  private final ListIndex index;
  private final Narrowing narrowing;
  private final FoundList<ProgramId> programs = new FoundList<>();
  private final ReadOnlyObjectWrapper<ProgramId> inHand = new ReadOnlyObjectWrapper<>();
  private final StringProperty query = new SimpleStringProperty("");
  private long version;
  private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
  private final ReadOnlyLongWrapper moves = new ReadOnlyLongWrapper();
  private final Map<ProgramId, Dossier> dossiers = new LinkedHashMap<>();
  private ProgramFacets facets;
  private Optional<FoundPrograms> found = Optional.empty();
  private int place = -1;
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
      Personal personal,
      Words words,
      Tasks tasks) {
    this.framework = framework;
    this.round = round;
    this.rules = new ReviewRules(framework, round);
    this.answering = answering;
    this.stage = stage;
    this.personal = personal;
    this.words = words;
    this.index = new ListIndex(rules, round.reviewYear(), tasks);
    this.facets = facetsNow();
    this.narrowing = new Narrowing(facets);
    answering.onChange(this::changed);
    query.addListener(o -> find());
    inHand.addListener(o -> place = inHand.get() == null ? -1 : programs.indexOf(inHand.get()));
    readAll();
  }

  private ProgramFacets facetsNow() {
    return new ProgramFacets(framework, round, stage.get(), personal::isMarked, words);
  }

  private void readAll() {
    dossiers.clear();
    answering.dossiers().forEach(d -> dossiers.put(d.id(), d));
    makeIndex();
    find();
  }

  /** Groups all programs anew, as after another stage was chosen. */
  public void regroup() {
    facets = facetsNow();
    narrowing.name(facets);
    makeIndex();
    revise();
  }

  private void makeIndex() {
    index.make(
        List.copyOf(dossiers.values()),
        facets,
        stage.get(),
        dossiers::get,
        () -> {
          find();
          moves.set(moves.get() + 1);
        });
  }

  private void changed(Set<ProgramId> changed) {
    if (!dossiers.keySet().containsAll(changed)
        || changed.stream().anyMatch(id -> answering.dossier(id).isEmpty())) {
      readAll();
      return;
    }
    boolean moved = false;
    for (ProgramId id : changed) {
      Dossier now = answering.dossier(id).orElseThrow();
      dossiers.put(id, now);
      moved |= index.update(now);
    }
    if (moved) {
      count();
    }
    revise();
  }

  /** For the counts alone: the list stays as it was found. */
  private void count() {
    index.find(narrowing.query(query.get())).ifPresent(now -> narrowing.counted(now.counts()));
    moves.set(moves.get() + 1);
  }

  private void revise() {
    version++;
    tell();
  }

  private void tell() {
    revision.set(revision.get() + 1);
  }

  // what is shown

  /** The programs found, in the order chosen. */
  public ObservableList<ProgramId> programs() {
    return programs;
  }

  /** Whether the list changes just now: what a view then selects by itself nobody has chosen. */
  boolean isFinding() {
    return finding;
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
  public ReadOnlyLongProperty revisionProperty() {
    return revision.getReadOnlyProperty();
  }

  /**
   * Grows with all that {@link #revisionProperty} tells, but before it is told: what a cell showed
   * at the same version it need not show again.
   */
  long version() {
    return version;
  }

  /** Grows when an answer changed how far a program is, or its groups: when to count anew. */
  public ReadOnlyLongProperty movesProperty() {
    return moves.getReadOnlyProperty();
  }

  /** A program as it is answered now; null where the book has none of that id. */
  public Dossier dossier(ProgramId id) {
    return dossiers.get(id);
  }

  /** How many programs the book has. */
  public int size() {
    return dossiers.size();
  }

  /** How far the book and its bureaus are; empty until they are counted. */
  public Optional<ProgressBoard> board() {
    return index.board();
  }

  /** What cells of the list say of a program, at the stage in hand. */
  public ProgramLook look() {
    return new ProgramLook(framework, round, facets, stage.get(), words);
  }

  Framework framework() {
    return framework;
  }

  Words words() {
    return words;
  }

  Personal personal() {
    return personal;
  }

  Narrowing narrowing() {
    return narrowing;
  }

  /** What was found, with the share of each place; empty until it can be searched. */
  public Optional<FoundPrograms> found() {
    return found;
  }

  /** Whether a search or a filter hides programs. */
  public boolean isNarrowed() {
    return narrowing.isNarrowed() || !query.get().isBlank();
  }

  /** Whether nothing but what a figure stands for is listed. */
  public boolean showsBehind() {
    return narrowing.isBehind();
  }

  /** The place of the program in hand, for the view to select; -1 where the list hides it. */
  public int place() {
    return place;
  }

  // commands

  /** Chooses a group of a facet, or takes the choice back. */
  void toggle(String facet, String group) {
    narrowing.toggle(facet, group);
    find();
  }

  /** Chooses one group of what is left to do, or takes it back. */
  void onlyTodo(String group) {
    narrowing.only(ProgramFacets.TODO, group);
    find();
  }

  void remove(Narrowing.Chip chip) {
    narrowing.remove(chip);
    find();
  }

  /** Lists in that order. */
  public void order(ProgramOrder order) {
    narrowing.setOrder(order);
    find();
  }

  /** Lists what a figure stands for, under its title, and nothing else. */
  public void showBehind(String title, Set<ProgramId> behind) {
    narrowing.show(new Narrowing.Behind(title, behind));
    findAnew("");
    if (place < 0 && !programs.isEmpty()) {
      take(programs.getFirst());
    }
  }

  /** Shows all programs. */
  void showAll() {
    narrowing.clear();
    findAnew("");
  }

  /** Looks at the list as it was saved. */
  void take(ReviewSettings.View view) {
    narrowing.take(view);
    findAnew(view.text());
  }

  private void findAnew(String text) {
    if (query.get().equals(text)) {
      find();
    } else {
      query.set(text);
    }
  }

  /** Marks the program in hand for later, or takes its mark away. */
  public void toggleMark() {
    if (inHand.get() != null) {
      personal.toggleMark(inHand.get());
      changed(Set.of(inHand.get()));
    }
  }

  /** Finds anew. */
  private void find() {
    version++;
    // Until the index is there a search finds everything; it is found anew then.
    found = index.find(narrowing.query(query.get()));
    found.ifPresent(now -> narrowing.counted(now.counts()));
    List<ProgramId> now =
        found.map(FoundPrograms::programs).orElseGet(() -> List.copyOf(dossiers.keySet()));
    if (!programs.equals(now)) {
      finding = true;
      try {
        programs.show(now);
      } finally {
        finding = false;
      }
    }
    place = inHand.get() == null ? -1 : programs.indexOf(inHand.get());
    // None yet, or it left the book, as where the inventory that brought it was taken back.
    if (!dossiers.containsKey(inHand.get())) {
      inHand.set(
          Stream.concat(programs.stream(), dossiers.keySet().stream()).findFirst().orElse(null));
    }
    tell();
  }

  /** Takes a program in hand. */
  public void take(ProgramId id) {
    inHand.set(id);
  }

  /** Takes the program so many places further in hand, within the list. */
  public void move(int by) {
    if (!programs.isEmpty()) {
      take(programs.get(Math.clamp(place < 0 ? 0 : place + by, 0, programs.size() - 1)));
    }
  }

  /**
   * Takes the next program of the list with something missing or not yet 記入済 in hand, after the
   * last from the first on.
   *
   * @return false where the list has no other
   */
  public boolean moveToNextOpen() {
    for (int i = 1; i <= programs.size(); i++) {
      ProgramId id = programs.get((place + i) % programs.size());
      Dossier dossier = dossiers.get(id);
      if (!id.equals(inHand.get())
          && (!facets.status(dossier).isDone() || rules.next(dossier, stage.get()).isPresent())) {
        take(id);
        return true;
      }
    }
    return false;
  }
}
