package org.tanaoroshi.ui.export;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListCell;
import org.tanaoroshi.values.Words;

/** A unit with its check box; a 課 stands indented below its 局. */
final class UnitCell extends ListCell<UnitChoice> {
  private final Words words;
  private final String noun;
  private final CheckBox box = new CheckBox();
  private BooleanProperty bound;

  UnitCell(Words words, String noun) {
    this.words = words;
    this.noun = noun;
    box.setFocusTraversable(false);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(UnitChoice item, boolean none) {
    super.updateItem(item, none);
    if (bound != null) {
      box.selectedProperty().unbindBidirectional(bound);
      bound = null;
    }
    if (none || item == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    bound = item.chosenProperty();
    box.selectedProperty().bindBidirectional(bound);
    String name = item.name().isEmpty() ? words.say("export.unit.none") : item.name();
    box.setText(words.say("export.unit", name, item.programs(), words.noun(noun, item.programs())));
    box.getStyleClass().setAll("check-box", item.whole() ? "strong" : "export-section");
    setGraphic(box);
    setAccessibleText(box.getText());
  }
}
