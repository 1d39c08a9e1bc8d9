package org.tanaoroshi.ui.review;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.tanaoroshi.ui.Icon;
import org.tanaoroshi.ui.parts.Labels;
import org.tanaoroshi.ui.parts.StageChoice;
import org.tanaoroshi.values.Words;

/** What the review shows in the header bar: the stages, how far the review is, and the ways on. */
final class ReviewHeader {
  private final ReviewViewModel model;
  private final Words words;
  private final Label bookProgress = Labels.line("", "small");
  private final ProgressBar bookBar = new ProgressBar();
  private final Label bureauProgress = Labels.line("", "muted", "small");

  ReviewHeader(ReviewViewModel model) {
    this.model = model;
    this.words = model.words();
    model.progressProperty().addListener(o -> showProgress());
    showProgress();
  }

  private void showProgress() {
    ReviewViewModel.Progresses now = model.progressProperty().get();
    Labels.setShown(bookBar, now != null);
    Labels.setShown(bookProgress, now != null);
    Labels.setShown(bureauProgress, now != null && !now.bureauName().isEmpty());
    if (now == null) {
      return;
    }
    bookProgress.setText(
        words.say(
            "review.progress.book",
            now.book().answered(),
            now.book().programs(),
            model.noun(now.book().programs())));
    bookBar.setProgress(now.book().programs() == 0 ? 0 : now.book().share());
    bureauProgress.setText(
        now.bureauName().isEmpty()
            ? ""
            : words.say(
                "review.progress.bureau",
                now.bureauName(),
                now.bureau().answered(),
                now.bureau().programs()));
  }

  /** The stages to choose from. */
  Node stages() {
    return new StageChoice(model.framework().stages(), model.answers().stageProperty(), words);
  }

  /** How far the book is, the export, and the way back. */
  Node right() {
    bookBar.setPrefWidth(90);
    bookBar.setAccessibleText(words.say("review.progress"));
    bookProgress.setMinWidth(Label.USE_PREF_SIZE);
    VBox texts = new VBox(bookProgress, bureauProgress);
    texts.setAlignment(Pos.CENTER_LEFT);
    Button export = new Button(words.say("review.export"));
    export.setId("export");
    export.setMinWidth(Button.USE_PREF_SIZE);
    export.setOnAction(event -> model.export());
    Button back = new Button("", new Icon(Feather.HOME));
    back.setId("back-to-start");
    back.getStyleClass().add("quiet");
    back.setAccessibleText(words.say("review.back"));
    back.setTooltip(new Tooltip(words.say("review.back")));
    back.setOnAction(event -> model.backToStart());
    HBox right = new HBox(bookBar, texts, export, back);
    right.getStyleClass().add("review-header");
    return right;
  }
}
