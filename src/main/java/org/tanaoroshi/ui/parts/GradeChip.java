package org.tanaoroshi.ui.parts;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Grade;

/** A grade's letter in a small square; a dot until given. The letter tells it, not the colour. */
public final class GradeChip extends Label {
  /** What stands where a grade is not given yet: no box to tick, and cheaper drawn than a frame. */
  private static final String NOT_YET = "・";

  /** How a chip looks. */
  private enum Tone {
    NOT_GIVEN("not-given"),
    GOOD("tone-good"),
    MILD("tone-mild"),
    WARN("tone-warn"),
    BAD("tone-bad");

    private final String state;

    Tone(String state) {
      this.state = state;
    }

    // Not a style class: taken away and given again it would style the chip anew at each key.
    private PseudoClass pseudoClass() {
      return PseudoClass.getPseudoClass(state);
    }
  }

  /** Without a grade. */
  public GradeChip() {
    getStyleClass().add("grade");
    setMinWidth(USE_PREF_SIZE);
    setText(NOT_YET);
    show(Optional.of(Tone.NOT_GIVEN));
  }

  /** Shows the grade of that code; "" for none. */
  public void show(Framework framework, String code) {
    setText(code.isEmpty() ? NOT_YET : code);
    show(code.isEmpty() ? Optional.of(Tone.NOT_GIVEN) : tone(framework, code));
  }

  private void show(Optional<Tone> tone) {
    for (Tone other : Tone.values()) {
      pseudoClassStateChanged(other.pseudoClass(), tone.equals(Optional.of(other)));
    }
  }

  private static Optional<Tone> tone(Framework framework, String code) {
    List<Grade> scale = framework.grades().stream().filter(g -> !g.notApplicable()).toList();
    for (int i = 0; i < scale.size(); i++) {
      Grade grade = scale.get(i);
      if (grade.code().equals(code)) {
        if (grade.concern()) {
          return Optional.of(i == scale.size() - 1 ? Tone.BAD : Tone.WARN);
        }
        return Optional.of(i == 0 ? Tone.GOOD : Tone.MILD);
      }
    }
    return Optional.empty();
  }
}
