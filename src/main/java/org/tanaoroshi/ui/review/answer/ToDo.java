package org.tanaoroshi.ui.review.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.review.Check;
import org.tanaoroshi.review.ReviewRules;
import org.tanaoroshi.ui.parts.FieldNames;

/** What is missing or contradictory in the program in hand, and what comes next. */
final class ToDo {
  private final ReviewRules rules;
  private final FieldNames names;
  private final String noun;
  private final ReadOnlyObjectWrapper<List<Check>> checks = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<NextStep> next = new ReadOnlyObjectWrapper<>();

  ToDo(ReviewRules rules, FieldNames names, String noun) {
    this.rules = rules;
    this.names = names;
    this.noun = noun;
  }

  ReadOnlyObjectProperty<List<Check>> checksProperty() {
    return checks.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<NextStep> nextProperty() {
    return next.getReadOnlyProperty();
  }

  /** Checks the program; what could not be read stands before what the rules find. */
  void check(Optional<Dossier> dossier, String stage, List<Check> unread) {
    List<Check> found = new ArrayList<>();
    dossier.ifPresent(
        d -> {
          found.addAll(unread);
          found.addAll(rules.checks(d, stage));
        });
    checks.set(List.copyOf(found));
  }

  /** Finds what comes after the field with the cursor. */
  void lookAhead(Optional<Dossier> dossier, String stage, Optional<Field> here, boolean readOnly) {
    next.set(
        dossier
            .map(
                d ->
                    NextStep.after(
                        here,
                        checks.get(),
                        !readOnly && !rules.status(d.answers(), stage).isDone(),
                        names,
                        noun))
            .orElse(null));
  }
}
