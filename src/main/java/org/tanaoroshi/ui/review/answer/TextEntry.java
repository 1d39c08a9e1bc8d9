package org.tanaoroshi.ui.review.answer;

import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.InputMethodEvent;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.ui.Composition;
import org.tanaoroshi.ui.review.saving.Answering;

/**
 * Ties a text control to the field it shows. What is typed goes to the place that was shown when it
 * was typed; a text being composed (IME) goes there once it is taken.
 */
final class TextEntry {
  private final TextInputControl control;
  private final AnswerViewModel model;
  private final Function<Field, String> shown;
  private final BiConsumer<Answering.Place, String> typed;
  private final boolean prose;
  private Answering.Place place;
  private String loaded = "";
  private boolean loading;

  private TextEntry(
      TextInputControl control,
      AnswerViewModel model,
      Function<Field, String> shown,
      BiConsumer<Answering.Place, String> typed,
      boolean prose) {
    this.control = control;
    this.prose = prose;
    this.model = model;
    this.shown = shown;
    this.typed = typed;
    control.setEditable(!model.readOnly());
    control
        .focusedProperty()
        .addListener(
            (o, was, focused) -> {
              if (focused && place != null) {
                model.cursorAt(place.field());
              } else {
                commit();
              }
            });
  }

  /** Text that is saved while it is typed. */
  static TextEntry prose(TextInputControl control, AnswerViewModel model) {
    TextEntry entry = new TextEntry(control, model, model::value, model.edits()::type, true);
    control
        .textProperty()
        .addListener(
            (o, old, now) -> {
              if (!entry.loading && !Composition.inProgress(control)) {
                entry.commit();
              }
            });
    control.addEventHandler(
        InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
        event -> {
          if (event.getComposed().isEmpty()) {
            Platform.runLater(entry::commit);
          }
        });
    return entry;
  }

  /** A number or a date, taken when the cursor leaves it. */
  static TextEntry value(
      TextInputControl control,
      AnswerViewModel model,
      Function<Field, String> shown,
      BiConsumer<Answering.Place, String> typed) {
    TextEntry entry = new TextEntry(control, model, shown, typed, false);
    if (control instanceof TextField field) {
      field.setOnAction(event -> entry.commit());
    }
    return entry;
  }

  TextInputControl control() {
    return control;
  }

  /** Shows what is entered for the field of the program in hand. */
  void load(Field field) {
    Answering.Place now = model.edits().place(field);
    boolean same = now.equals(place);
    place = now;
    String text = shown.apply(field);
    boolean composing = control.isFocused() && Composition.inProgress(control);
    if (!same || !(composing || isHalfTyped())) {
      set(text);
    }
  }

  /** A number or date in the middle of being typed; prose is taken at each key. */
  private boolean isHalfTyped() {
    return !prose && control.isFocused() && !control.getText().equals(loaded);
  }

  private void set(String text) {
    loaded = text;
    if (!control.getText().equals(text)) {
      loading = true;
      control.setText(text);
      control.end();
      loading = false;
    }
  }

  /** Shows nothing. */
  void clear() {
    place = null;
    set("");
  }

  /** Hands over what stands in the control, where it is not what was shown. */
  void commit() {
    String text = control.getText();
    if (place != null && control.isEditable() && !text.equals(loaded)) {
      loaded = text;
      typed.accept(place, text);
      if (!prose && place.equals(model.edits().place(place.field()))) {
        load(place.field());
      }
    }
  }
}
