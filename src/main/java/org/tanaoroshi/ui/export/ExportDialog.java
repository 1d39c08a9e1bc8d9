package org.tanaoroshi.ui.export;

import java.util.Map;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogEvent;
import javafx.stage.Window;
import org.tanaoroshi.ui.FxDialogs;
import org.tanaoroshi.ui.Fxml;
import org.tanaoroshi.values.Words;

/** The dialog over the review screen: the one door for {@code app}. */
public final class ExportDialog {
  private final ExportViewModel model;
  private final Words words;
  private final ExportController controller;
  private final Dialog<ButtonType> dialog = new Dialog<>();
  private final InvalidationListener showDone = o -> showDone();

  private ExportDialog(ExportViewModel model, Words words) {
    this.model = model;
    this.words = words;
    controller =
        new Fxml(words, Map.of(ExportController.class, () -> new ExportController(model, words)))
            .load(ExportController.class);
  }

  /** Opens it over that window as soon as the book has answered, and returns at once. */
  public static void open(Window owner, ExportViewModel model, Words words) {
    model.begin(() -> new ExportDialog(model, words).show(owner));
  }

  private void show(Window owner) {
    dialog.initOwner(owner);
    dialog.setTitle(words.say("export.title"));
    dialog.setResizable(true);
    dialog.getDialogPane().getStyleClass().add("export-pane");
    dialog.getDialogPane().setContent(controller.view());
    ButtonType write = new ButtonType(words.say("export.write"), ButtonData.OK_DONE);
    ButtonType cancel = new ButtonType(words.say("ui.cancel"), ButtonData.CANCEL_CLOSE);
    dialog.getDialogPane().getButtonTypes().setAll(write, cancel);
    Button go = button(write, model::write);
    go.setId("write");
    go.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> words.say(model.sendingBack() ? "export.sendBack" : "export.write"),
                model.kindProperty()));
    FxDialogs.fitButtons(dialog.getDialogPane());
    go.disableProperty().bind(model.ready().not());
    // While workbooks are being written, closing stops that first.
    dialog.setOnCloseRequest(this::mayClose);
    dialog.setOnShown(event -> Platform.runLater(controller::focusKind));
    dialog.setOnHidden(event -> release());
    model.writtenProperty().addListener(showDone);
    dialog.show();
  }

  private void mayClose(DialogEvent event) {
    if (model.task().runningProperty().get()) {
      event.consume();
      model.task().cancel();
    }
  }

  private void showDone() {
    ButtonType close = new ButtonType(words.say("ui.close"), ButtonData.CANCEL_CLOSE);
    ButtonType folder = new ButtonType(words.say("export.openFolder"), ButtonData.LEFT);
    dialog.getDialogPane().getButtonTypes().setAll(folder, close);
    button(folder, model::openFolder).setId("openFolder");
    FxDialogs.fitButtons(dialog.getDialogPane());
    dialog.getDialogPane().lookupButton(close).requestFocus();
  }

  /** Lets the button do that, and leaves the dialog open. */
  private Button button(ButtonType type, Runnable action) {
    Button button = (Button) dialog.getDialogPane().lookupButton(type);
    button.addEventFilter(
        ActionEvent.ACTION,
        event -> {
          event.consume();
          action.run();
        });
    return button;
  }

  private void release() {
    model.writtenProperty().removeListener(showDone);
    controller.release();
  }
}
