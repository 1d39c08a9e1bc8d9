package org.tanaoroshi.ui.merge;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.ui.Keys;
import org.tanaoroshi.ui.parts.Labels;
import org.tanaoroshi.ui.parts.StopButton;
import org.tanaoroshi.values.Words;

/** What taking the plan in would do, and the buttons for it; progress while work is under way. */
final class Foot extends HBox {
  private final MergeViewModel model;
  private final Words words;
  private final ObservableBooleanValue writing;
  private final Label doing = Labels.line("", "muted");
  private final Label leftOpen = Labels.line("", "warn");
  private final Label promise = Labels.line("", "muted", "small");
  private final Button report = new Button();
  private final Button apply = new Button();
  private final Node applyKey = Keys.chip(KeyCombination.valueOf("Shortcut+Enter"));

  /** The foot; {@code writing}: a value is being entered, which is to be decided first. */
  Foot(MergeViewModel model, Words words, ObservableBooleanValue writing) {
    this.model = model;
    this.words = words;
    this.writing = writing;
    getStyleClass().add("bottom-bar");
    // One line each: beside the buttons there is little room with large letters.
    VBox notes = new VBox(leftOpen, promise);
    notes.setMinWidth(0);
    notes.getStyleClass().add("merge-notes");
    promise.setId("promise");
    promise.setTooltip(new Tooltip());
    promise.getTooltip().textProperty().bind(promise.textProperty());
    HBox progress = progress();
    setHgrow(notes, Priority.ALWAYS);
    setHgrow(progress, Priority.ALWAYS);
    progress.visibleProperty().bind(model.task().runningProperty());
    progress.managedProperty().bind(progress.visibleProperty());
    notes.visibleProperty().bind(progress.visibleProperty().not());
    notes.managedProperty().bind(notes.visibleProperty());
    report.setId("report");
    report.setText(words.say("merge.report"));
    report.setMinWidth(USE_PREF_SIZE);
    report.setOnAction(event -> model.report());
    apply.setId("apply");
    apply.getStyleClass().add("accent");
    apply.setContentDisplay(ContentDisplay.RIGHT);
    apply.setMinWidth(USE_PREF_SIZE);
    apply.setOnAction(event -> model.apply());
    getChildren().addAll(progress, notes, report, apply);
  }

  private HBox progress() {
    ProgressBar bar = new ProgressBar();
    bar.setPrefWidth(180);
    bar.progressProperty().bind(model.task().fractionProperty());
    StopButton stop = new StopButton(model.task()::cancel);
    stop.setText(words.say("app.stop"));
    HBox progress = new HBox(bar, doing, stop);
    progress.getStyleClass().add("line");
    return progress;
  }

  /** Shows it as it is now; {@code planned}: there is a plan of something. */
  void refresh(boolean planned) {
    boolean done = model.resultProperty().get() != null;
    Message what = model.task().whatProperty().get();
    doing.setText(what == null ? words.say("app.working") : words.say(what));
    long open = model.conflicts().open();
    leftOpen.setText(words.say("merge.leftOpen", open));
    Labels.setShown(leftOpen, !done && open > 0);
    promise.setText(words.say(promise(done, planned)));
    long changing = model.changing();
    apply.setText(
        changing == 0 ? words.say("merge.apply.record") : words.say("merge.apply", changing));
    apply.setGraphic(writing.get() ? null : applyKey);
    apply.setDisable(writing.get() || !model.canApply());
    report.setDisable(!model.canReport());
    Labels.setShown(report, !done && planned);
    Labels.setShown(apply, !done && planned);
  }

  /** What the key of the strong button does: where no value changes, it records what came. */
  static Message keyDoes(MergeViewModel model) {
    return Message.of(model.changing() == 0 ? "merge.apply.record" : "merge.key.apply");
  }

  private String promise(boolean done, boolean planned) {
    if (done) {
      return "merge.promise.kept";
    }
    if (model.isStopped()) {
      return "merge.promise.stopped";
    }
    return planned && model.changing() == 0 && model.canApply()
        ? "merge.promise.record"
        : "merge.promise";
  }
}
