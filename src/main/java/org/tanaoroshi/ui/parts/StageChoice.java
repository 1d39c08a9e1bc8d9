package org.tanaoroshi.ui.parts;

import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.tanaoroshi.model.Stage;
import org.tanaoroshi.values.Words;

/** The stages in a row; the chosen one, pressed again, stays chosen. */
public final class StageChoice extends HBox {
  /** Those stages; {@code chosen} holds the id of the one that is shown, whoever chooses it. */
  public StageChoice(List<Stage> stages, StringProperty chosen, Words words) {
    setId("stages");
    getStyleClass().add("segments");
    setMaxHeight(USE_PREF_SIZE);
    for (Stage stage : stages) {
      ToggleButton button = new ToggleButton(stage.label());
      button.setId("stage-" + stage.id());
      button.setMinWidth(USE_PREF_SIZE);
      button.setSelected(stage.id().equals(chosen.get()));
      button.setAccessibleText(words.say("review.stage.accessible", stage.label()));
      button.setOnAction(
          event -> {
            chosen.set(stage.id());
            button.setSelected(true);
          });
      chosen.addListener((o, old, now) -> button.setSelected(stage.id().equals(now)));
      getChildren().add(button);
    }
  }
}
