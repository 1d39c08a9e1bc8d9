package org.tanaoroshi.ui.merge;

import static org.tanaoroshi.ui.merge.PlanTable.Column.text;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.ui.EmptyState;
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
import org.tanaoroshi.workbench.merge.MergePlan.Conflict;
import org.tanaoroshi.workbench.merge.Submission;

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

  /** The screen of that model in that language. */
  public MergeController(MergeViewModel model, Words words, MergeActions actions) {
    this.model = model;
    this.words = words;
    this.actions = actions;
    files = new FilesPane(model, words);
    tiles = new Tiles(model, words);
    effects = new Effects(model.round().unit(), words);
    lists = new PlanLists(model, words);
    ConflictWords says =
        new ConflictWords(model.framework(), model.round().unit(), words, this::written);
    conflicts = new ConflictsPane(model.conflicts(), says, table(says), model::readDecisions);
    // In a low window, or with large letters, all of it can still be reached.
    scroll = new ScrollPane(conflicts);
    scroll.getStyleClass().add("clear");
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setFocusTraversable(false);
  }

  private TableView<Conflict> table(ConflictWords says) {
    return PlanTable.of(
        "conflicts",
        words.say("merge.conflicts.none"),
        List.of(
            text(words.say("merge.column.code"), 10, c -> c.key().program().value()),
            text(words.say("merge.column.program", model.framework().noun()), 26, Conflict::name),
            text(words.say("merge.column.field"), 15, c -> says.field(c, false)),
            text(words.say("merge.column.left"), 20, c -> says.side(c, 0)),
            text(words.say("merge.column.right"), 20, c -> says.side(c, 1)),
            text(words.say("merge.column.decision"), 17, c -> decision(says, c))));
  }

  private String decision(ConflictWords says, Conflict conflict) {
    return model
        .conflicts()
        .resolutions()
        .of(conflict.key())
        .map(value -> words.say("merge.decision", says.value(conflict, value)))
        .orElse("");
  }

  private Optional<Instant> written(String sha256) {
    return Optional.ofNullable(model.planProperty().get()).stream()
        .flatMap(p -> p.files().stream())
        .map(MergePlan.OfFile::submission)
        .filter(s -> s.sha256().equals(sha256))
        .map(Submission::written)
        .findFirst();
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
    WeakInvalidationListener foot = new WeakInvalidationListener(refreshFoot);
    model.task().runningProperty().addListener(foot);
    model.task().whatProperty().addListener(foot);
    model.totalsProperty().addListener(foot);
    model.conflicts().resolutions().decidedProperty().addListener(foot);
    refresh();
  }

  private void refresh() {
    MergePlan plan = model.planProperty().get();
    MergeViewModel.Result result = model.resultProperty().get();
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
      middle.getChildren().setAll(nothingYet());
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

  private Node nothingYet() {
    return new EmptyState(
        Feather.INBOX,
        words.say("merge.drop"),
        words.say("merge.drop.detail"),
        files.chooseButtons("drop"));
  }

  private void refreshFoot() {
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
    keys.add(Shortcut.of("Shortcut+Z", Message.of("review.key.undo"), this::isFree, model::undo));
    keys.add(Shortcut.of("Shortcut+Y", Message.of("review.key.redo"), this::isFree, model::redo));
    keys.add(
        Shortcut.of("Shortcut+Shift+Z", Message.of("review.key.redo"), this::isFree, model::redo));
    keys.add(Shortcut.of("Shortcut+O", Message.of("merge.key.addFiles"), model::chooseFiles));
    keys.add(
        Shortcut.of("Shortcut+Shift+O", Message.of("merge.key.addFolder"), model::chooseFolder));
    keys.add(Shortcut.of("Shortcut+S", Message.of("merge.report"), this::isFree, model::report));
    keys.add(
        Shortcut.of(
            "Shortcut+L", Message.of("merge.readDecisions"), this::isFree, model::readDecisions));
    keys.add(Shortcut.of("Shortcut+B", Message.of("merge.back"), actions::back));
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
    KeySheet sheet =
        new KeySheet(shortcuts(), List.of(words.say("merge.keys.rule")), words, overlay::close);
    overlay.open(sheet, sheet::focusClose);
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
      files.focusAdd();
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
