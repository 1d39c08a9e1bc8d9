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
  private static final List<String> TONES =
      List.of("tone-good", "tone-mild", "tone-warn", "tone-bad");

  /** A circle that no box to tick looks like. */
  private static final String NOT_GIVEN = "not-given";

  /** Without a grade. */
  public GradeChip() {
    getStyleClass().addAll("grade", NOT_GIVEN);
    setMinWidth(USE_PREF_SIZE);
  }

  /** Shows the grade of that code; "" for none. */
  public void show(Framework framework, String code) {
    setText(code);
    getStyleClass().removeAll(TONES);
    getStyleClass().remove(NOT_GIVEN);
    if (code.isEmpty()) {
      getStyleClass().add(NOT_GIVEN);
    }
    tone(framework, code).ifPresent(getStyleClass()::add);
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
