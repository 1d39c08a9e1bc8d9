package org.tanaoroshi.ui.inventory;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.ui.EmptyState;
import org.tanaoroshi.values.Words;

/** What stands in place of the sheet where there is none to show. */
final class NoSheet {
  private NoSheet() {}

  /** Nothing was chosen yet. */
  static EmptyState nothingChosen(ImportViewModel model, Words words) {
    Button choose = new Button(words.say("import.choose"));
    choose.setId("choose");
    choose.getStyleClass().add("accent");
    choose.setOnAction(event -> model.chooseFiles());
    return new EmptyState(
        Feather.FILE_PLUS, words.say("import.empty"), words.say("import.empty.toDo"), choose);
  }

  /** The file cannot be read, for that reason. */
  static EmptyState refused(ImportViewModel model, ImportFile file, Message reason, Words words) {
    Button again = new Button(words.say("import.again"));
    again.setOnAction(event -> model.look(file));
    Button off = new Button(words.say("import.remove"));
    off.setOnAction(event -> model.remove(file));
    HBox buttons = new HBox(again, off);
    buttons.getStyleClass().addAll("line", "centred");
    boolean stopped = reason.key().equals("import.cancelled");
    return new EmptyState(
        Feather.ALERT_TRIANGLE,
        stopped ? file.name() : words.say("import.refused"),
        words.say(reason),
        buttons);
  }
}
