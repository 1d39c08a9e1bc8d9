package org.tanaoroshi.ui.export;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.tanaoroshi.workbench.Desk;
import org.tanaoroshi.workbench.export.Export;
import org.tanaoroshi.workbench.export.Export.Split;

/** The 局 of a book with the 課 of each below it: a 局 is chosen where it is chosen as a whole. */
final class UnitChoices {
  private final ObservableList<UnitChoice> all = FXCollections.observableArrayList();
  private final ReadOnlyIntegerWrapper programs = new ReadOnlyIntegerWrapper();
  private boolean following;

  ObservableList<UnitChoice> all() {
    return all;
  }

  /** Programs of all that is chosen. */
  ReadOnlyIntegerProperty programsProperty() {
    return programs.getReadOnlyProperty();
  }

  /** Reads the units anew; what was chosen stays chosen. */
  void read(Desk desk) {
    Set<String> before = new HashSet<>(requested());
    all.clear();
    Map<String, Integer> sections = Export.units(desk, Split.SECTION);
    Export.units(desk, Split.BUREAU)
        .forEach(
            (bureau, count) -> {
              add(new UnitChoice(bureau, bureau, count));
              sections.forEach(
                  (unit, programsOfIt) -> {
                    if (unit.startsWith(bureau + "/") && !bureau.isEmpty()) {
                      add(new UnitChoice(unit, bureau, programsOfIt));
                    }
                  });
            });
    all.stream().filter(c -> before.contains(c.unit())).forEach(c -> c.chosenProperty().set(true));
    count();
  }

  private void add(UnitChoice choice) {
    all.add(choice);
    choice.chosenProperty().addListener((o, old, now) -> follow(choice, now));
  }

  /** A 局 takes its 課 along; without one of them it is no longer chosen as a whole. */
  private void follow(UnitChoice changed, boolean chosen) {
    if (following) {
      return;
    }
    following = true;
    for (UnitChoice choice : all) {
      boolean same = choice.bureau().equals(changed.bureau());
      if (same && (changed.whole() || (choice.whole() && !chosen))) {
        choice.chosenProperty().set(chosen);
      }
    }
    following = false;
    count();
  }

  private void count() {
    programs.set(chosen().stream().mapToInt(UnitChoice::programs).sum());
  }

  /** As a request names them: a 課 is left out where its 局 is named. */
  List<String> requested() {
    return chosen().stream().map(UnitChoice::unit).toList();
  }

  private Collection<UnitChoice> chosen() {
    Set<String> whole = new HashSet<>();
    all.stream()
        .filter(c -> c.whole() && c.chosenProperty().get())
        .forEach(c -> whole.add(c.bureau()));
    return all.stream()
        .filter(c -> c.chosenProperty().get() && (c.whole() || !whole.contains(c.bureau())))
        .toList();
  }
}
