package org.tanaoroshi.ui.review.answer;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.ui.parts.FieldNames;
import org.tanaoroshi.ui.review.saving.Answering;
import org.tanaoroshi.workbench.Edit;

/** Reads and changes the values of the program in hand at the stage in hand. */
final class Edits {
  private final Answering answering;
  private final FieldNames names;
  private final Supplier<Optional<Dossier>> inHand;
  private final Supplier<String> stage;

  Edits(
      Answering answering,
      FieldNames names,
      Supplier<Optional<Dossier>> inHand,
      Supplier<String> stage) {
    this.answering = answering;
    this.names = names;
    this.inHand = inHand;
    this.stage = stage;
  }

  /** What is entered for a field; "" for nothing. */
  String value(Field field) {
    return inHand.get().map(d -> d.answers().get(stage.get(), field)).orElse("");
  }

  /** Where a value stands. */
  Answering.Place place(Field field) {
    return new Answering.Place(inHand.get().orElseThrow().id(), stage.get(), field);
  }

  /** Takes a choice, saved at once. */
  void give(Field field, String value) {
    inHand.get().ifPresent(d -> give(place(field), value));
  }

  /** Takes a value that is whole at once, for the place that was in hand when it was typed. */
  void give(Answering.Place place, String value) {
    if (!entered(place).equals(value)) {
      answering.give(names.title(place.field()), List.of(edit(place, value)));
    }
  }

  /** Takes several values as one step. */
  void give(String title, List<Edit> edits) {
    answering.give(title, edits);
  }

  /** Takes text while it is typed, for the place that was in hand when it was. */
  void type(Answering.Place place, String text) {
    if (!entered(place).equals(text)) {
      answering.type(names.title(place.field()), edit(place, text));
    }
  }

  /** A change of a field, to be given with others. */
  Edit edit(Field field, String value) {
    return edit(place(field), value);
  }

  private static Edit edit(Answering.Place place, String value) {
    return new Edit(place.program(), place.stageId(), place.field(), value);
  }

  private String entered(Answering.Place place) {
    return answering
        .dossier(place.program())
        .map(d -> d.answers().get(place.stageId(), place.field()))
        .orElse("");
  }
}
