package org.tanaoroshi.ui.merge.conflict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.tanaoroshi.merge.Side;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.workbench.merge.MergePlan;
import org.tanaoroshi.workbench.merge.MergePlan.Conflict;

/** The conflicts of a plan: which are shown, which is in hand, what is decided. */
public final class ConflictsViewModel {
  /** What conflicts are about, to filter by. */
  public enum Kind {
    ALL,
    GRADE,
    DIRECTION,
    COMMENT,
    OTHER;

    boolean takes(Field field) {
      return this == ALL || this == of(field);
    }

    private static Kind of(Field field) {
      return switch (field) {
        case Field.GradeOf grade -> GRADE;
        case Field.CommentOn comment -> COMMENT;
        case Field.Of(Item item) when item == Item.DIRECTION -> DIRECTION;
        default -> OTHER;
      };
    }
  }

  private final Resolutions resolutions = new Resolutions();
  private final ObservableList<Conflict> shown = FXCollections.observableArrayList();
  private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.ALL);
  private final BooleanProperty openOnly = new SimpleBooleanProperty();
  private final ObjectProperty<Conflict> inHand = new SimpleObjectProperty<>();
  private List<Conflict> all = List.of();

  /** Without conflicts. */
  public ConflictsViewModel() {
    kind.addListener(o -> filter());
    openOnly.addListener(o -> filter());
    resolutions.decidedProperty().addListener(o -> filter());
  }

  /** Shows those of a plan; what was decided of them stays decided. */
  public void show(List<Conflict> conflicts) {
    all = List.copyOf(conflicts);
    resolutions.keep(all.stream().map(Conflict::key).toList());
    filter();
  }

  /** The one in hand stays in sight, decided or not, until another is taken in hand. */
  private void filter() {
    Conflict before = inHand.get();
    List<Conflict> now =
        all.stream()
            .filter(c -> kind.get().takes(c.key().at().field()))
            .filter(c -> !openOnly.get() || isOpen(c))
            .toList();
    if (!now.equals(shown)) {
      shown.setAll(now);
    }
    inHand.set(
        before == null
            ? now.stream().filter(this::isOpen).findFirst().orElse(first(now))
            : find(before.key(), now).orElse(first(now)));
  }

  private static Conflict first(List<Conflict> conflicts) {
    return conflicts.isEmpty() ? null : conflicts.getFirst();
  }

  private static Optional<Conflict> find(MergePlan.Key key, List<Conflict> conflicts) {
    return conflicts.stream().filter(c -> c.key().equals(key)).findFirst();
  }

  // what is shown

  /** The conflicts that pass the filters, in the order of the plan. */
  public ObservableList<Conflict> shown() {
    return shown;
  }

  /** What they are filtered by. */
  public ObjectProperty<Kind> kindProperty() {
    return kind;
  }

  /** Whether only undecided ones are shown. */
  public BooleanProperty openOnlyProperty() {
    return openOnly;
  }

  /** The conflict in hand; null for none. */
  public ObjectProperty<Conflict> inHandProperty() {
    return inHand;
  }

  /** What was decided. */
  public Resolutions resolutions() {
    return resolutions;
  }

  /** How many there are of that kind, whatever is shown. */
  public long count(Kind of) {
    return all.stream().filter(c -> of.takes(c.key().at().field())).count();
  }

  /** How many are undecided. */
  public long open() {
    return all.stream().filter(this::isOpen).count();
  }

  /** The values that the decisions change in the book, each with who gave it, if anyone did. */
  public List<MergePlan.Value> changing() {
    List<MergePlan.Value> changing = new ArrayList<>();
    for (Conflict c : all) {
      resolutions
          .of(c.key())
          .filter(value -> !value.equals(c.current()))
          .ifPresent(value -> changing.add(decided(c, value)));
    }
    return changing;
  }

  private static MergePlan.Value decided(Conflict conflict, String value) {
    return new MergePlan.Value(
        conflict.key().program(),
        conflict.name(),
        conflict.key().at(),
        conflict.current(),
        value,
        conflict.sides().stream()
            .filter(side -> side.value().equals(value))
            .flatMap(side -> side.statements().stream())
            .toList());
  }

  private boolean isOpen(Conflict conflict) {
    return resolutions.of(conflict.key()).isEmpty();
  }

  // commands

  /** Takes the conflict so many places further in hand. */
  public void move(int by) {
    if (!shown.isEmpty()) {
      int at = shown.indexOf(inHand.get()) + by;
      inHand.set(shown.get(Math.clamp(at, 0, shown.size() - 1)));
    }
  }

  /** Takes the next undecided one in hand, from the first again after the last. */
  public void toNextOpen() {
    nextOpen().ifPresent(inHand::set);
  }

  private Optional<Conflict> nextOpen() {
    int at = shown.indexOf(inHand.get());
    for (int i = 1; i <= shown.size(); i++) {
      Conflict next = shown.get((at + i) % shown.size());
      if (isOpen(next)) {
        return Optional.of(next);
      }
    }
    return Optional.empty();
  }

  /** Decides for the side at that place, from 0; nothing where there is none. */
  public void take(int side) {
    Conflict conflict = inHand.get();
    if (conflict != null && side < conflict.sides().size()) {
      decide(conflict.sides().get(side).value());
    }
  }

  /** Decides for what the book holds. */
  public void keepCurrent() {
    if (inHand.get() != null) {
      decide(inHand.get().current());
    }
  }

  /** Decides for that value, and takes the next undecided one in hand. */
  public void decide(String value) {
    Conflict conflict = inHand.get();
    Optional<Conflict> next = nextOpen().filter(c -> !c.equals(conflict));
    resolutions.decide(Map.of(conflict.key(), Optional.of(value)));
    next.ifPresent(inHand::set);
  }

  /** Decides all of these at once, so that one undo takes them back. */
  public void decideAll(Map<MergePlan.Key, String> values) {
    Map<MergePlan.Key, Optional<String>> decisions = new LinkedHashMap<>();
    values.forEach((key, value) -> decisions.put(key, Optional.of(value)));
    resolutions.decide(decisions);
    toNextOpen();
  }

  /** Makes the one in hand undecided again. */
  public void leaveOpen() {
    if (inHand.get() != null) {
      resolutions.decide(Map.of(inHand.get().key(), Optional.empty()));
    }
  }

  /**
   * Decides for a file wherever it is a side: the one in hand and all undecided ones. What was
   * decided otherwise stays.
   *
   * @return how many that are
   */
  public int takeAllFrom(String sha256) {
    Map<MergePlan.Key, Optional<String>> values = new LinkedHashMap<>();
    for (Conflict conflict : all) {
      if (isOpen(conflict) || conflict.equals(inHand.get())) {
        from(conflict, sha256).ifPresent(v -> values.put(conflict.key(), Optional.of(v)));
      }
    }
    if (!values.isEmpty()) {
      resolutions.decide(values);
      toNextOpen();
    }
    return values.size();
  }

  private static Optional<String> from(Conflict conflict, String sha256) {
    List<String> values =
        conflict.sides().stream()
            .filter(s -> s.statements().stream().anyMatch(t -> t.source().sha256().equals(sha256)))
            .map(Side::value)
            .toList();
    return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
  }

  /** Takes the newest decision back and shows what it was about. */
  public void undo() {
    resolutions.undo().ifPresent(this::showAgain);
  }

  /** Decides again what was taken back. */
  public void redo() {
    resolutions.redo().ifPresent(this::showAgain);
  }

  private void showAgain(MergePlan.Key key) {
    if (find(key, shown).isEmpty()) {
      kind.set(Kind.ALL);
      openOnly.set(false);
    }
    find(key, shown).ifPresent(inHand::set);
  }
}
