package org.tanaoroshi.ui.review;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Stage;
import org.tanaoroshi.ui.Screen;
import org.tanaoroshi.ui.Shortcut;
import org.tanaoroshi.ui.parts.KeySheet;
import org.tanaoroshi.ui.parts.Labels;
import org.tanaoroshi.ui.parts.Overlay;
import org.tanaoroshi.ui.review.answer.AnswerController;
import org.tanaoroshi.ui.review.evidence.EvidenceController;
import org.tanaoroshi.ui.review.list.ProgramListController;
import org.tanaoroshi.values.Words;

/** Binds the review screen to its view model. */
public final class ReviewController implements Screen {
  private static final double[] DIVIDERS = {0.215, 0.765};

  private final ReviewViewModel model;
  private final ProgramListController list;
  private final AnswerController answers;
  private final EvidenceController evidence;
  private final Words words;
  private final Label bookProgress = Labels.line("", "small");
  private final ProgressBar bookBar = new ProgressBar();
  private final Label bureauProgress = Labels.line("", "muted", "small");

  @FXML private StackPane root;
  @FXML private VBox notices;
  @FXML private SplitPane panes;

  private Overlay overlay;

  /** The screen of that model, made of these panes. */
  ReviewController(
      ReviewViewModel model,
      ProgramListController list,
      AnswerController answers,
      EvidenceController evidence) {
    this.model = model;
    this.list = list;
    this.answers = answers;
    this.evidence = evidence;
    this.words = model.words();
  }

  @FXML
  void initialize() {
    overlay = new Overlay(root);
    panes.getItems().setAll(list.view(), answers.view(), evidence.view());
    panes.setDividerPositions(DIVIDERS);
    SplitPane.setResizableWithParent(list.view(), false);
    SplitPane.setResizableWithParent(evidence.view(), false);
    model.notices().addListener((ListChangeListener<Message>) change -> showNotices());
    model.progressProperty().addListener(o -> showProgress());
    showNotices();
    showProgress();
  }

  private void showNotices() {
    notices.getChildren().setAll(model.notices().stream().map(this::notice).toList());
    Labels.setShown(notices, !model.notices().isEmpty());
  }

  private Node notice(Message message) {
    Label text = Labels.wrapped(words.say(message));
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMaxWidth(Double.MAX_VALUE);
    Button close = new Button(words.say("ui.close"));
    close.getStyleClass().add("quiet");
    close.setMinWidth(Button.USE_PREF_SIZE);
    close.setOnAction(event -> model.dismiss(message));
    HBox notice = new HBox(new FontIcon(Feather.INFO), text, close);
    notice.getStyleClass().add("notice");
    return notice;
  }

  private void showProgress() {
    ReviewViewModel.Progresses now = model.progressProperty().get();
    bookProgress.setText(
        words.say(
            "review.progress.book", now.book().answered(), now.book().programs(), model.noun()));
    bookBar.setProgress(now.book().programs() == 0 ? 0 : now.book().share());
    bureauProgress.setText(
        now.bureauName().isEmpty()
            ? ""
            : words.say(
                "review.progress.bureau",
                now.bureauName(),
                now.bureau().answered(),
                now.bureau().programs()));
    Labels.setShown(bureauProgress, !now.bureauName().isEmpty());
  }

  // the screen

  @Override
  public Parent view() {
    return root;
  }

  @Override
  public ObservableValue<String> title() {
    return new SimpleStringProperty(model.round().title());
  }

  @Override
  public ObservableValue<String> subtitle() {
    return new SimpleStringProperty(model.round().city());
  }

  @Override
  public Optional<Node> headerMiddle() {
    HBox stages = new HBox();
    stages.getStyleClass().add("segments");
    stages.setId("stages");
    for (Stage stage : model.stages()) {
      ToggleButton button = new ToggleButton(stage.label());
      button.setId("stage-" + stage.id());
      button.setSelected(stage.id().equals(model.answers().stageProperty().get()));
      button.setAccessibleText(words.say("review.stage.accessible", stage.label()));
      button.setOnAction(
          event -> {
            model.answers().stageProperty().set(stage.id());
            button.setSelected(true);
          });
      model
          .answers()
          .stageProperty()
          .addListener((o, old, now) -> button.setSelected(stage.id().equals(now)));
      stages.getChildren().add(button);
    }
    stages.setMaxHeight(HBox.USE_PREF_SIZE);
    return Optional.of(stages);
  }

  @Override
  public Optional<Node> headerRight() {
    bookBar.setPrefWidth(90);
    bookBar.setAccessibleText(words.say("review.progress"));
    bookProgress.setMinWidth(Label.USE_PREF_SIZE);
    VBox texts = new VBox(bookProgress, bureauProgress);
    texts.setAlignment(Pos.CENTER_LEFT);
    Button export = new Button(words.say("review.export"));
    export.setId("export");
    export.setMinWidth(Button.USE_PREF_SIZE);
    export.setOnAction(event -> model.export());
    Button back = new Button("", new FontIcon(Feather.HOME));
    back.setId("back-to-start");
    back.getStyleClass().add("quiet");
    back.setAccessibleText(words.say("review.back"));
    back.setTooltip(new Tooltip(words.say("review.back")));
    back.setOnAction(event -> model.backToStart());
    HBox right = new HBox(bookBar, texts, export, back);
    right.getStyleClass().add("review-header");
    return Optional.of(right);
  }

  @Override
  public ObservableValue<String> status() {
    return model.savedProperty();
  }

  @Override
  public List<Shortcut> shortcuts() {
    if (overlay.isOpen()) {
      return List.of(key("F1", "keys", overlay::close));
    }
    List<Shortcut> keys = new ArrayList<>();
    BooleanSupplier notPaging = () -> !list.isListFocused();
    keys.add(key("Shortcut+Enter", "next", model.answers()::goOn));
    keys.add(key("Alt+Down", "nextProgram", () -> move(1)));
    keys.add(key("Alt+Up", "previousProgram", () -> move(-1)));
    keys.add(key("Shortcut+F", "search", list::focusSearch));
    keys.add(key("Shortcut+Z", "undo", this::undo));
    keys.add(key("F1", "keys", this::showKeys));
    keys.add(key("Shortcut+Y", "redo", this::redo));
    keys.add(key("Shortcut+Shift+Z", "redo", this::redo));
    keys.add(key("F6", "pane", () -> nextPane(1)));
    keys.add(key("Shift+F6", "previousPane", () -> nextPane(-1)));
    keys.add(
        Shortcut.of("Page Down", Message.of("review.key.nextProgram"), notPaging, () -> move(1)));
    keys.add(
        Shortcut.of(
            "Page Up", Message.of("review.key.previousProgram"), notPaging, () -> move(-1)));
    keys.add(key("Shortcut+E", "export", model::export));
    keys.add(key("Shortcut+M", "merge", model::merge));
    keys.add(key("Shortcut+T", "totals", model::totals));
    keys.addAll(answers.shortcuts());
    return keys;
  }

  private static Shortcut key(String keys, String name, Runnable action) {
    return Shortcut.of(keys, Message.of("review.key.".concat(name)), action);
  }

  @Override
  public boolean drop(List<Path> files) {
    return model.drop(files);
  }

  @Override
  public void shown() {
    answers.focusStart();
  }

  @Override
  public boolean mayLeave() {
    return model.mayLeave();
  }

  @Override
  public void left() {
    model.answers().flush();
  }

  // commands

  private void move(int by) {
    boolean inList = list.isListFocused();
    model.list().move(by);
    if (!inList) {
      answers.focusStart();
    }
  }

  /**
   * In a field with something typed, undo takes back the typing; anywhere else, and once nothing
   * typed is left, the newest step of the book.
   */
  private void undo() {
    if (focusOwner() instanceof TextInputControl text && text.isEditable() && text.isUndoable()) {
      text.undo();
    } else {
      model.undo();
    }
  }

  private void redo() {
    if (focusOwner() instanceof TextInputControl text && text.isEditable() && text.isRedoable()) {
      text.redo();
    } else {
      model.redo();
    }
  }

  private Node focusOwner() {
    return root.getScene() == null ? null : root.getScene().getFocusOwner();
  }

  private void nextPane(int by) {
    List<Node> all = List.of(list.view(), answers.view(), evidence.view());
    int at = 1;
    for (int i = 0; i < all.size(); i++) {
      if (isIn(all.get(i), focusOwner())) {
        at = i;
      }
    }
    switch (Math.floorMod(at + by, all.size())) {
      case 0 -> list.focusList();
      case 1 -> answers.focusStart();
      default -> evidence.focusEvidence();
    }
  }

  private static boolean isIn(Node pane, Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.equals(pane)) {
        return true;
      }
    }
    return false;
  }

  private void showKeys() {
    KeySheet sheet =
        new KeySheet(shortcuts(), words.say("review.keys.rule"), words, overlay::close);
    overlay.open(sheet, sheet::focusClose);
  }
}
