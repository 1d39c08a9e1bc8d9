package org.tanaoroshi.ui.totals;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.tanaoroshi.ui.EmptyState;

/** Stands for the totals of a book without programs, and leads to where an inventory is added. */
final class EmptyTotals extends StackPane {
  private final Button add = new Button();

  EmptyTotals(TotalsViewModel model, TotalsWords words) {
    add.setText(words.say("import.adding.menu"));
    add.setId("add-inventory");
    add.getStyleClass().add("accent");
    add.setOnAction(event -> model.addInventory());
    getChildren()
        .setAll(
            new EmptyState(
                Feather.INBOX,
                words.say("totals.empty", words.noun()),
                words.say("totals.empty.toDo"),
                model.readOnly() ? new Node[0] : new Node[] {add}));
  }

  /** Puts the cursor on what leads on, if anything does. */
  void focusFirst() {
    add.requestFocus();
  }
}
