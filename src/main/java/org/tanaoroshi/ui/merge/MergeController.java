package org.tanaoroshi.ui.merge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.tanaoroshi.model.Message;
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
  private final MergeViewModel model;
  private final Words words;
  private final MergeActions actions;
  private final FilesPane files;
  private final Tiles tiles;
  private final Effects effects;
  private final PlanLists lists;
  private final ConflictsPane conflicts;
  private final ScrollPane scroll;
  private final Foot foot;
  private final MergeKeys keys;

  /** What the keys shown do: when it changes, they are shown anew. */
  private final ReadOnlyObjectWrapper<List<Message>> keysDo = new ReadOnlyObjectWrapper<>();

  /** Held here: the view model, which outlives this screen, holds it weakly. */
  private final InvalidationListener refresh = o -> refresh();

  private final InvalidationListener refreshFoot = o -> refreshFoot();

  private final InvalidationListener refreshTaken = o -> refreshTaken();

  @FXML private StackPane root;
  @FXML private BorderPane frame;
  @FXML private BorderPane work;
  @FXML private VBox top;
  @FXML private StackPane middle;

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
    foot = new Foot(model, words, conflicts.writingProperty());
    keys = new MergeKeys(model, actions);
  }

  @FXML
  void initialize() {
    overlay = new Overlay(root);
    frame.setLeft(files);
    top.getChildren().setAll(tiles, effects);
    work.setBottom(foot);
    WeakInvalidationListener all = new WeakInvalidationListener(refresh);
    model.planProperty().addListener(all);
    model.resultProperty().addListener(all);
    model.sectionProperty().addListener(all);
    model.values().shownProperty().addListener(all);
    WeakInvalidationListener weak = new WeakInvalidationListener(refreshFoot);
    model.task().runningProperty().addListener(weak);
    model.task().whatProperty().addListener(weak);
    model.totalsProperty().addListener(weak);
    model.conflicts().resolutions().decidedProperty().addListener(weak);
    model
        .conflicts()
        .resolutions()
        .decidedProperty()
        .addListener(new WeakInvalidationListener(refreshTaken));
    model.conflicts().inHandProperty().addListener(weak);
    conflicts.writingProperty().addListener(weak);
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

  /** What is decided is listed among the values that change. */
  private void refreshTaken() {
    if (model.sectionProperty().get() == Section.TAKEN) {
      refresh();
    }
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
    foot.refresh(plan != null && !isEmpty(plan));
    if (plan != null) {
      tiles.show(plan);
      effects.show(model.totalsProperty().get());
    }
    keysDo.set(shortcuts().stream().map(Shortcut::label).toList());
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
    // Once it is taken in, the way back stands beside what was done.
    back.visibleProperty().bind(model.resultProperty().isNull());
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
    List<Shortcut> here = new ArrayList<>(keysHere());
    here.add(Shortcut.of("F1", Message.of("review.key.keys"), this::showKeys));
    return here;
  }

  private List<Shortcut> keysHere() {
    if (conflicts.isWriting()) {
      return conflicts.writingKeys();
    }
    if (model.resultProperty().get() != null) {
      return keys.done();
    }
    MergePlan plan = model.planProperty().get();
    if (plan == null || isEmpty(plan)) {
      return keys.empty();
    }
    List<Shortcut> here = new ArrayList<>();
    if (showsConflicts()) {
      here.addAll(conflicts.decidingKeys(() -> !files.isListFocused()));
    }
    here.add(Shortcut.of("Shortcut+Enter", Foot.keyDoes(model), model::apply));
    here.addAll(keys.planned());
    if (showsConflicts()) {
      here.addAll(conflicts.furtherKeys(() -> !files.isListFocused()));
    }
    here.add(
        Shortcut.of(
            "Delete",
            Message.of("merge.key.removeFile"),
            files::isListFocused,
            files::removeSelected));
    return here;
  }

  @Override
  public ObservableValue<?> shortcutsVersion() {
    return keysDo.getReadOnlyProperty();
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
