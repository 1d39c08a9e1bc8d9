package org.tanaoroshi.ui.merge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.ui.Keys;
import org.tanaoroshi.ui.Screen;
import org.tanaoroshi.ui.Shortcut;
import org.tanaoroshi.ui.merge.conflict.ConflictWords;
import org.tanaoroshi.ui.merge.conflict.ConflictsPane;
import org.tanaoroshi.ui.parts.KeySheet;
import org.tanaoroshi.ui.parts.Labels;
import org.tanaoroshi.ui.parts.Overlay;
import org.tanaoroshi.values.Words;
import org.tanaoroshi.workbench.merge.MergePlan;

/** Binds the screen of 取りまとめ to its view model. */
public final class MergeController implements Screen {
  /** The place of the strong key among those that the status bar shows. */
  private static final int AFTER_DECIDING = 5;

  private final MergeViewModel model;
  private final Words words;
  private final MergeActions actions;
  private final FilesPane files;
  private final Tiles tiles;
  private final Effects effects;
  private final PlanLists lists;
  private final ConflictsPane conflicts;
  private final ScrollPane scroll;

  /** Held here: the view model, which outlives this screen, holds it weakly. */
  private final InvalidationListener refresh = o -> refresh();

  private final InvalidationListener refreshFoot = o -> refreshFoot();

  @FXML private StackPane root;
  @FXML private BorderPane frame;
  @FXML private VBox top;
  @FXML private StackPane middle;
  @FXML private HBox progress;
  @FXML private ProgressBar bar;
  @FXML private Label doing;
  @FXML private Label promise;
  @FXML private Label leftOpen;
  @FXML private Button report;
  @FXML private Button apply;

  private Overlay overlay;
  private boolean focusAddWhenIdle;

  /** The screen of that model in that language. */
  public MergeController(MergeViewModel model, Words words, MergeActions actions) {
    this.model = model;
    this.words = words;
    this.actions = actions;
    files = new FilesPane(model, words);
    tiles = new Tiles(model, words);
    effects = new Effects(model.round().unit(), words);
    ConflictWords says =
        new ConflictWords(
            model.framework(),
            model.round().unit(),
            words,
            sha256 ->
                Optional.ofNullable(model.planProperty().get()).flatMap(p -> p.written(sha256)));
    lists = new PlanLists(model, says);
    conflicts = new ConflictsPane(model.conflicts(), says, lists.conflicts(), model::readDecisions);
    scroll = conflicts.scrolled();
  }

  @FXML
  void initialize() {
    overlay = new Overlay(root);
    frame.setLeft(files);
    top.getChildren().setAll(tiles, effects);
    progress.visibleProperty().bind(model.task().runningProperty());
    progress.managedProperty().bind(progress.visibleProperty());
    promise.visibleProperty().bind(progress.visibleProperty().not());
    promise.managedProperty().bind(promise.visibleProperty());
    bar.progressProperty().bind(model.task().fractionProperty());
    apply.setGraphic(Keys.chip(KeyCombination.valueOf("Shortcut+Enter")));
    WeakInvalidationListener all = new WeakInvalidationListener(refresh);
    model.planProperty().addListener(all);
    model.resultProperty().addListener(all);
    model.sectionProperty().addListener(all);
    model.values().shownProperty().addListener(all);
    WeakInvalidationListener foot = new WeakInvalidationListener(refreshFoot);
    model.task().runningProperty().addListener(foot);
    model.task().whatProperty().addListener(foot);
    model.totalsProperty().addListener(foot);
    model.conflicts().resolutions().decidedProperty().addListener(foot);
    refresh();
  }

  private void refresh() {
    MergePlan plan = model.planProperty().get();
    TakingIn.Result result = model.resultProperty().get();
    Labels.setShown(top, result == null && plan != null && !isEmpty(plan));
    if (plan != null) {
      files.show(plan);
    }
    if (result != null) {
      ResultPane done = new ResultPane(model, result, words, actions::back);
      middle.getChildren().setAll(done);
      done.focusBack();
    } else if (plan == null) {
      middle.getChildren().clear();
    } else if (isEmpty(plan)) {
      middle.getChildren().setAll(files.nothingYet());
    } else if (model.sectionProperty().get() == Section.CONFLICTS && !plan.conflicts().isEmpty()) {
      if (!showsConflicts()) {
        middle.getChildren().setAll(scroll);
        // What lies in a scroll pane takes no focus until it has its skin.
        root.applyCss();
        root.layout();
        conflicts.focusList();
      }
    } else {
      middle.getChildren().setAll(lists.of(model.sectionProperty().get(), plan));
    }
    refreshFoot();
  }

  private boolean showsConflicts() {
    return middle.getChildren().contains(scroll);
  }

  /** Nothing was given and nothing was left open. */
  private boolean isEmpty(MergePlan plan) {
    return plan.files().isEmpty()
        && plan.conflicts().isEmpty()
        && model.sectionProperty().get() != Section.UNITS;
  }

  private void refreshFoot() {
    focusAdd();
    MergePlan plan = model.planProperty().get();
    boolean deciding = model.resultProperty().get() == null;
    Message what = model.task().whatProperty().get();
    doing.setText(what == null ? words.say("app.working") : words.say(what));
    long changing = model.changing();
    long open = model.conflicts().open();
    apply.setText(
        changing == 0 ? words.say("merge.apply.record") : words.say("merge.apply", changing));
    apply.setDisable(!model.canApply());
    report.setDisable(!model.canReport());
    Labels.setShown(report, deciding && plan != null && !isEmpty(plan));
    leftOpen.setText(words.say("merge.leftOpen", open));
    Labels.setShown(leftOpen, deciding && open > 0);
    promise.setText(words.say(deciding ? "merge.promise" : "merge.promise.kept"));
    Labels.setShown(apply, deciding && plan != null && !isEmpty(plan));
    if (plan != null) {
      tiles.show(plan, open, model.sectionProperty().get());
      effects.show(model.totalsProperty().get());
    }
  }

  @FXML
  void apply() {
    model.apply();
  }

  @FXML
  void report() {
    model.report();
  }

  @FXML
  void stop() {
    model.task().cancel();
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
    return new SimpleStringProperty(words.say("merge.title"));
  }

  @Override
  public Optional<Node> headerRight() {
    Button back = new Button(words.say("merge.back"));
    back.setId("back-to-review");
    back.setMinWidth(Button.USE_PREF_SIZE);
    back.setOnAction(event -> actions.back());
    return Optional.of(back);
  }

  @Override
  public ObservableValue<String> status() {
    return new SimpleStringProperty(model.bookName());
  }

  @Override
  public List<Shortcut> shortcuts() {
    if (overlay.isOpen()) {
      return List.of(Shortcut.of("F1", Message.of("review.key.keys"), overlay::close));
    }
    List<Shortcut> keys = new ArrayList<>(conflicts.shortcuts(this::isDeciding));
    keys.add(
        AFTER_DECIDING, Shortcut.of("Shortcut+Enter", Message.of("merge.key.apply"), this::goOn));
    keys.addAll(MergeKeys.of(model, actions, this::isFree));
    keys.add(
        Shortcut.of(
            "Delete",
            Message.of("merge.key.removeFile"),
            () -> isFree() && files.isListFocused(),
            files::removeSelected));
    keys.add(Shortcut.of("F1", Message.of("review.key.keys"), this::showKeys));
    return keys;
  }

  /** Conflicts are in sight, and the cursor is not in the list of files. */
  private boolean isDeciding() {
    return isFree()
        && model.resultProperty().get() == null
        && showsConflicts()
        && !files.isListFocused();
  }

  /**
   * No text is being entered, where undo belongs to the typing, and nothing lies over the screen.
   */
  private boolean isFree() {
    return !conflicts.isWriting() && !overlay.isOpen();
  }

  private void goOn() {
    if (conflicts.isWriting()) {
      conflicts.confirmThird();
    } else {
      model.apply();
    }
  }

  private void showKeys() {
    KeySheet.open(overlay, shortcuts(), List.of(words.say("merge.keys.rule")), words);
  }

  @Override
  public boolean drop(List<Path> dropped) {
    model.add(dropped);
    return true;
  }

  @Override
  public void shown() {
    if (showsConflicts()) {
      conflicts.focusList();
    } else {
      focusAddWhenIdle = true;
      focusAdd();
    }
  }

  /** Once nothing runs, which disables what files are added with. */
  private void focusAdd() {
    if (focusAddWhenIdle && !model.task().runningProperty().get()) {
      focusAddWhenIdle = false;
      // The buttons hear of the end of the work after this.
      Platform.runLater(files::focusAdd);
    }
  }

  @Override
  public boolean mayLeave() {
    return model.mayLeave();
  }

  @Override
  public boolean mayBeMadeAnew() {
    return !model.task().runningProperty().get() && !conflicts.isWriting();
  }
}
