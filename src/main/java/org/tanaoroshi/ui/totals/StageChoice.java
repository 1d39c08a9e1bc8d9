package org.tanaoroshi.ui.totals;

import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.tanaoroshi.model.Stage;

/** The stages in a row; the totals of the chosen one are shown. */
final class StageChoice extends HBox {
  StageChoice(TotalsViewModel model, TotalsWords words) {
    setId("stages");
    getStyleClass().add("segments");
    setMaxHeight(USE_PREF_SIZE);
    for (Stage stage : model.framework().stages()) {
      ToggleButton button = new ToggleButton(stage.label());
      button.setId("stage-" + stage.id());
      button.setSelected(stage.id().equals(model.stageProperty().get()));
      button.setAccessibleText(words.say("review.stage.accessible", stage.label()));
      button.setOnAction(
          event -> {
            model.stageProperty().set(stage.id());
            getChildren().forEach(b -> ((ToggleButton) b).setSelected(b == button));
          });
      getChildren().add(button);
    }
  }
}
