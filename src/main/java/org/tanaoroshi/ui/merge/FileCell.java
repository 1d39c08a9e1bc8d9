package org.tanaoroshi.ui.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.ui.Icon;
import org.tanaoroshi.ui.parts.Labels;
import org.tanaoroshi.values.Words;
import org.tanaoroshi.workbench.merge.MergePlan;

/** A file that came back: what becomes of it by icon and word, whose it is, and how much of it. */
final class FileCell extends ListCell<MergePlan.OfFile> {
  private static final double SCROLL_BAR = 16;

  private static final List<String> TONES = List.of("ok", "warn", "bad", "muted");

  private final MergeViewModel model;
  private final Words words;
  private final Icon icon = new Icon();
  private final Label name = Labels.line("");
  private final Label whose = Labels.line("", "muted", "small");
  private final Label status = Labels.wrapped("", "small");
  private final HBox line;

  FileCell(MergeViewModel model, Words words) {
    this.model = model;
    this.words = words;
    for (Label cut : List.of(name, whose)) {
      cut.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    }
    VBox texts = new VBox(name, whose, status);
    texts.setMinWidth(0);
    HBox.setHgrow(texts, Priority.ALWAYS);
    line = new HBox(icon, texts, removing());
    line.getStyleClass().add("file-line");
    getStyleClass().add("file-cell");
    // As wide as the list and no wider, so that texts are cut or wrapped.
    setPrefWidth(0);
  }

  private Button removing() {
    Button remove = new Button(null, new Icon(Feather.X));
    remove.getStyleClass().addAll("quiet", "icon-only");
    remove.setMinWidth(USE_PREF_SIZE);
    remove.setFocusTraversable(false);
    remove.setAccessibleText(words.say("merge.key.removeFile"));
    remove.setTooltip(new Tooltip(words.say("merge.file.remove")));
    remove.setOnAction(event -> model.remove(getItem().submission().file()));
    remove.disableProperty().bind(model.task().runningProperty());
    remove.visibleProperty().bind(model.resultProperty().isNull());
    remove.managedProperty().bind(remove.visibleProperty());
    return remove;
  }

  /** As high as its texts are when wrapped beside a scroll bar: a list asks without a width. */
  @Override
  protected double computePrefHeight(double width) {
    if (getGraphic() == null) {
      return super.computePrefHeight(width);
    }
    double inside =
        getListView().getWidth() - snappedLeftInset() - snappedRightInset() - SCROLL_BAR;
    return snappedTopInset() + line.prefHeight(inside) + snappedBottomInset();
  }

  @Override
  protected void updateItem(MergePlan.OfFile file, boolean empty) {
    super.updateItem(file, empty);
    if (empty || file == null) {
      setGraphic(null);
      setAccessibleText(null);
      setTooltip(null);
      return;
    }
    name.setText(file.submission().name());
    whose.setText(whose(file));
    Labels.setShown(whose, !whose.getText().isEmpty());
    status.setText(says(file));
    icon.setShown(icon(file));
    status.getStyleClass().removeAll(TONES);
    icon.getStyleClass().removeAll(TONES);
    status.getStyleClass().add(tone(file));
    icon.getStyleClass().add(tone(file));
    setAccessibleText(words.say("merge.file.accessible", name.getText(), status.getText()));
    setTooltip(
        new Tooltip(
            words.say("merge.file.tooltip", file.submission().file().toString(), whose.getText())));
    setGraphic(line);
  }

  private String whose(MergePlan.OfFile file) {
    var submission = file.submission();
    if (submission.unit().isEmpty()) {
      return "";
    }
    String who =
        submission.reviewer().isEmpty()
            ? submission.unit()
            : words.say("merge.side.who", submission.unit(), submission.reviewer());
    return submission.number() > 0
        ? words.say("merge.side.version", who, submission.number())
        : who;
  }

  /** Whether something of it is now in the book, and nothing is left to be looked at. */
  private boolean isDone(MergePlan.OfFile file) {
    return model.resultProperty().get() != null
        && (file.status() == MergePlan.FileStatus.TAKEN
            || file.status() == MergePlan.FileStatus.UNCHANGED);
  }

  private String says(MergePlan.OfFile file) {
    if (isDone(file)) {
      return words.say("merge.status.known");
    }
    String status = words.say("merge.status." + file.status().name().toLowerCase(Locale.ROOT));
    if (file.reason().isPresent() && file.status() == MergePlan.FileStatus.REFUSED) {
      return words.say("merge.file.because", status, why(file.reason().get()));
    }
    List<String> counts = new ArrayList<>();
    if (file.status() != MergePlan.FileStatus.TAKEN) {
      counts.add(status);
    }
    add(counts, "merge.file.taken", file.taken());
    add(counts, "merge.file.conflicts", file.conflicts());
    add(counts, "merge.file.problems", file.submission().problems().size());
    add(counts, "merge.file.notReturned", file.notReturned().size());
    return counts.isEmpty() ? status : String.join(words.say("review.and"), counts);
  }

  /** Without the name of the file, which stands above it. */
  private String why(Message reason) {
    return reason.key().equals("merge.notOurs")
        ? words.say("merge.file.notOurs")
        : words.say(reason);
  }

  private void add(List<String> counts, String key, int count) {
    if (count > 0) {
      counts.add(words.say(key, count));
    }
  }

  private Feather icon(MergePlan.OfFile file) {
    return switch (file.status()) {
      case TAKEN ->
          file.conflicts() > 0 && !isDone(file) ? Feather.ALERT_CIRCLE : Feather.CHECK_CIRCLE;
      case UNCHANGED -> Feather.CHECK;
      case EARLIER_VERSION -> Feather.CLOCK;
      case KNOWN -> Feather.COPY;
      case REFUSED -> Feather.X_CIRCLE;
    };
  }

  private String tone(MergePlan.OfFile file) {
    boolean doubtful =
        !isDone(file)
            && (file.conflicts() > 0
                || !file.notReturned().isEmpty()
                || !file.submission().problems().isEmpty());
    return switch (file.status()) {
      case REFUSED -> "bad";
      case TAKEN, UNCHANGED -> doubtful ? "warn" : "ok";
      case EARLIER_VERSION, KNOWN -> "muted";
    };
  }
}
