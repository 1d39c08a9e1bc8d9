package org.tanaoroshi.ui.totals;

import java.time.format.DateTimeFormatter;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/** What the status bar says: whether what finance entered is saved, and in which book. */
final class SavedLine {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  private SavedLine() {}

  static ObservableValue<String> of(TotalsViewModel model, TotalsWords words) {
    return Bindings.createStringBinding(
        () -> words.say("totals.state", said(model, words), model.bookName()),
        model.savedProperty(),
        model.unreadableProperty());
  }

  private static String said(TotalsViewModel model, TotalsWords words) {
    if (model.unreadableProperty().get()) {
      return words.say("totals.unreadable");
    }
    return model
        .savedProperty()
        .get()
        .map(at -> words.say("review.state.saved", CLOCK.format(at)))
        .orElseGet(
            () -> words.say(model.readOnly() ? "review.state.readOnly" : "review.state.unchanged"));
  }
}
