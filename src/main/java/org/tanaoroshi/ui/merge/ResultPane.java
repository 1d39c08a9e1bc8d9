package org.tanaoroshi.ui.merge;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.tanaoroshi.ui.Icon;
import org.tanaoroshi.ui.Keys;
import org.tanaoroshi.ui.parts.Labels;
import org.tanaoroshi.ui.parts.WrappingRow;
import org.tanaoroshi.values.Words;
import org.tanaoroshi.workbench.merge.MergePlan;

/** What was taken in, how it is taken back, and what comes next. */
final class ResultPane extends VBox {
  private final Button back;

  ResultPane(MergeViewModel model, TakingIn.Result result, Words words, Runnable leave) {
    getStyleClass().addAll("card", "merge-result");
    Icon icon = new Icon(Feather.CHECK_CIRCLE);
    icon.getStyleClass().add("ok");
    Label headline = Labels.wrapped(words.say("merge.done", result.changed()), "headline");
    headline.setId("merge-done");
    HBox head = new HBox(icon, headline);
    head.getStyleClass().add("line");
    Label backup = Labels.wrapped(words.say("merge.done.backup", result.backup()));
    Label open =
        Labels.wrapped(
            result.leftOpen() == 0
                ? words.say("merge.done.allDecided")
                : words.say("merge.done.open", result.leftOpen()),
            result.leftOpen() == 0 ? "muted" : "warn");
    Button undo =
        new Button(words.say("merge.done.undo"), Keys.chip(KeyCombination.valueOf("Shortcut+Z")));
    undo.setContentDisplay(ContentDisplay.RIGHT);
    undo.setId("undo-merge");
    undo.setOnAction(event -> model.undo());
    Button again = new Button(words.say("merge.done.again"));
    again.setId("merge-again");
    again.setOnAction(event -> model.begin());
    back = new Button(words.say("merge.back"));
    back.setId("merge-back");
    back.getStyleClass().add("accent");
    back.setOnAction(event -> leave.run());
    WrappingRow buttons = new WrappingRow(back, again);
    buttons.getStyleClass().add("result-buttons");
    if (result.hasReport()) {
      Button save =
          new Button(words.say("merge.report"), Keys.chip(KeyCombination.valueOf("Shortcut+S")));
      save.setContentDisplay(ContentDisplay.RIGHT);
      save.setId("save-result");
      save.setOnAction(event -> model.report());
      buttons.getChildren().add(save);
    }
    buttons.getChildren().add(undo);
    buttons.disableProperty().bind(model.task().runningProperty());
    getChildren().addAll(head, backup, open);
    List<MergePlan.OfUnit> silent = UnitsPane.silent(model.planProperty().get());
    if (!silent.isEmpty()) {
      getChildren()
          .add(
              Labels.wrapped(
                  words.say("merge.done.missing", silent.size(), UnitsPane.names(silent, words)),
                  "muted"));
    }
    getChildren().add(buttons);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
  }

  /** Puts the cursor on the way back. */
  void focusBack() {
    back.requestFocus();
  }
}
