package org.tanaoroshi.ui.parts;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.tanaoroshi.ui.EmptyState;
import org.tanaoroshi.values.Words;

/** Stands for a book without programs, and leads to where an inventory is added. */
public final class EmptyBook extends StackPane {
  private final Button add = new Button();

  /**
   * Says that there are none.
   *
   * @param noun what is reviewed, in this language
   * @param toDo what an inventory is good for here
   * @param addInventory empty where nothing may be added
   */
  public EmptyBook(Words words, String noun, String toDo, Optional<Runnable> addInventory) {
    add.setText(words.say("import.adding.menu"));
    add.setId("add-inventory");
    add.getStyleClass().add("accent");
    addInventory.ifPresent(action -> add.setOnAction(event -> action.run()));
    getChildren()
        .setAll(
            new EmptyState(
                Feather.INBOX,
                words.say("book.empty", noun),
                toDo,
                addInventory.isPresent() ? new Node[] {add} : new Node[0]));
  }

  /** Puts the cursor on what leads on, if anything does. */
  public void focusFirst() {
    add.requestFocus();
  }
}
