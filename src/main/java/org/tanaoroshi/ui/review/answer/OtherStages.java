package org.tanaoroshi.ui.review.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.control.Label;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Stage;
import org.tanaoroshi.ui.parts.Labels;

/** What the other stages say of a field, read only, beneath it; gone where they say nothing. */
final class OtherStages extends Label {
  private final AnswerViewModel model;

  OtherStages(AnswerViewModel model) {
    this.model = model;
    getStyleClass().addAll("muted", "small");
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
  }

  /** Shows them; {@code said} turns a value into what a user reads. */
  void show(Field field, UnaryOperator<String> said) {
    List<String> values = new ArrayList<>();
    if (model.dossierProperty().get() != null) {
      for (Stage stage : model.framework().stages()) {
        String value = model.dossierProperty().get().answers().get(stage.id(), field);
        if (!stage.id().equals(model.stageProperty().get()) && !value.isEmpty()) {
          values.add(model.words().say("review.stage.says", stage.label(), said.apply(value)));
        }
      }
    }
    setText(String.join("\n", values));
    Labels.setShown(this, !values.isEmpty());
  }
}
