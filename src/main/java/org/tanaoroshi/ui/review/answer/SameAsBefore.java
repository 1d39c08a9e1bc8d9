package org.tanaoroshi.ui.review.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Viewpoint;
import org.tanaoroshi.workbench.Edit;

/**
 * Takes over what was answered for the program that was in hand before: grade and comment of a
 * viewpoint, or the words of the decision. Amounts, status, queries and notes are each program's
 * own; what is blank there takes nothing away here.
 */
final class SameAsBefore {
  private static final List<Item> WORDS =
      List.of(
          Item.DIRECTION,
          Item.MAIN_VIEWPOINT,
          Item.REVIEW_TEXT,
          Item.REASON,
          Item.IMPACT,
          Item.TIMING,
          Item.SUCCESSOR,
          Item.EFFECT_NATURE);

  private final Function<ProgramId, Optional<Dossier>> dossiers;
  private Optional<ProgramId> inHand = Optional.empty();
  private Optional<ProgramId> before = Optional.empty();

  SameAsBefore(Function<ProgramId, Optional<Dossier>> dossiers) {
    this.dossiers = dossiers;
  }

  /** Another program is taken in hand. */
  void opened(Optional<ProgramId> program) {
    if (!program.equals(inHand)) {
      before = inHand;
      inHand = program;
    }
  }

  /** The program that was in hand before; empty for none. */
  Optional<Dossier> source() {
    return before.flatMap(dossiers);
  }

  /** What would be taken over for a viewpoint, or for the decision; none where nothing is there. */
  List<Edit> edits(Optional<Viewpoint> viewpoint, String stage) {
    List<Edit> edits = new ArrayList<>();
    if (inHand.isPresent() && source().isPresent()) {
      for (Field field : fields(viewpoint)) {
        String value = source().get().answers().get(stage, field);
        if (!value.isEmpty()) {
          edits.add(new Edit(inHand.get(), stage, field, value));
        }
      }
    }
    return edits;
  }

  private static List<Field> fields(Optional<Viewpoint> viewpoint) {
    return viewpoint
        .map(v -> List.<Field>of(new Field.GradeOf(v.id()), new Field.CommentOn(v.id())))
        .orElseGet(() -> WORDS.stream().<Field>map(Field.Of::new).toList());
  }
}
