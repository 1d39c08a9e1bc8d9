package org.tanaoroshi.ui.parts;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Grade;

/**
 * A grade's letter in a small square; a dashed circle until given. The letter tells it, not the
 * colour.
 */
public final class GradeChip extends Label {
  /** A circle that no box to tick looks like. */
  private static final String NOT_GIVEN = "not-given";

  private String shown = NOT_GIVEN;

  /** Without a grade. */
  public GradeChip() {
    getStyleClass().addAll("grade", NOT_GIVEN);
    setMinWidth(USE_PREF_SIZE);
  }

  /** Shows the grade of that code; "" for none. */
  public void show(Framework framework, String code) {
    setText(code);
    String look = code.isEmpty() ? NOT_GIVEN : tone(framework, code).orElse("");
    // A style class taken away and given again styles the whole chip anew: lists do it at each key.
    if (!look.equals(shown)) {
      getStyleClass().remove(shown);
      if (!look.isEmpty()) {
        getStyleClass().add(look);
      }
      shown = look;
    }
  }

  private static Optional<String> tone(Framework framework, String code) {
    List<Grade> scale = framework.grades().stream().filter(g -> !g.notApplicable()).toList();
    for (int i = 0; i < scale.size(); i++) {
      Grade grade = scale.get(i);
      if (grade.code().equals(code)) {
        if (grade.concern()) {
          return Optional.of(i == scale.size() - 1 ? "tone-bad" : "tone-warn");
        }
        return Optional.of(i == 0 ? "tone-good" : "tone-mild");
      }
    }
    return Optional.empty();
  }
}
