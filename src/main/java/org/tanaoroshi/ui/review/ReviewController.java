package org.tanaoroshi.ui.review;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.ui.Icon;
import org.tanaoroshi.ui.Screen;
import org.tanaoroshi.ui.Shortcut;
import org.tanaoroshi.ui.parts.KeySheet;
import org.tanaoroshi.ui.parts.Labels;
import org.tanaoroshi.ui.parts.Overlay;
import org.tanaoroshi.ui.review.answer.AnswerController;
import org.tanaoroshi.ui.review.bulk.BulkCard;
import org.tanaoroshi.ui.review.compare.ComparePane;
import org.tanaoroshi.ui.review.evidence.EvidenceController;
import org.tanaoroshi.ui.review.list.ProgramListController;
import org.tanaoroshi.ui.review.table.WideList;
import org.tanaoroshi.values.Words;

/**
 * Binds the review screen to its view model. It and its panes are made in code, not in FXML: a
 * start would wait for that to be read.
 */
public final class ReviewController implements Screen {
  private final ReviewViewModel model;
  private final ProgramListController list;
  private final AnswerController answers;
  private final EvidenceController evidence;
  private final Words words;
  private final ReviewHeader header;

  private final VBox notices = new VBox();
  private final StackPane root;
  private final Overlay overlay;
  private final WideList wide;
  private final ReviewPanes panes;

  /** The keys of either view, made once: they are asked for whenever one is pressed. */
  private final List<Shortcut> reviewKeys;

  private final List<Shortcut> wideKeys;

  /** Which of its keys the screen offers. Held, for a binding that nobody holds is let go of. */
  private final ObservableValue<?> shownKeys;

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
    this.header = new ReviewHeader(model);
    notices.getStyleClass().add("notices");
    SplitPane split = new SplitPane();
    BorderPane page = new BorderPane(split);
    page.setTop(notices);
    root = new StackPane(page);
    root.getStyleClass().addAll("page", "review");
    overlay = new Overlay(root);
    answers.setOverlay(overlay);
    evidence.setOnCompare(this::compare);
    wide =
        new WideList(
            model.list(),
            model.framework(),
            words.unit(model.round().unit()),
            model.personal(),
            words,
            new WideList.Actions(this::openFromWide, this::answerTogether, this::compare));
    panes = new ReviewPanes(split, list, answers, evidence, wide);
    reviewKeys = reviewShortcuts();
    wideKeys = wideShortcuts();
    shownKeys =
        Bindings.createStringBinding(
            () -> panes.isWide() + " " + overlay.isOpen(),
            panes.wideProperty(),
            overlay.openProperty());
    model.notices().addListener((ListChangeListener<Message>) change -> showNotices());
    showNotices();
  }

  private void toggleWide() {
    model.answers().flush();
    panes.toggleWide();
  }

  private void openFromWide(ProgramId program) {
    model.list().take(program);
    toggleWide();
  }

  private void answerTogether(List<ProgramId> programs) {
    if (!model.readOnly()) {
      BulkCard card = new BulkCard(model.together(programs), overlay::close);
      overlay.open(card, card::focusFirst);
    }
  }

  /** Shows two programs side by side, of the book or of 全庁事業一覧. */
  void compare(ProgramId one, ProgramId other) {
    model
        .comparison(one, other)
        .map(c -> new ComparePane(c, model.list()::take, overlay::close))
        .ifPresent(pane -> overlay.open(pane, pane::focusLines));
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
    HBox notice = new HBox(new Icon(Feather.INFO), text, close);
    notice.getStyleClass().add("notice");
    return notice;
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
    return Optional.of(header.stages());
  }

  @Override
  public Optional<Node> headerRight() {
    return Optional.of(header.right());
  }

  @Override
  public ObservableValue<String> status() {
    return model.savedProperty();
  }

  @Override
  public List<Shortcut> shortcuts() {
    if (overlay.isOpen()) {
      return List.of(key("F1", "close", overlay::close));
    }
    return panes.isWide() ? wideKeys : reviewKeys;
  }

  private List<Shortcut> wideShortcuts() {
    List<Shortcut> keys = new ArrayList<>();
    keys.add(key("Shortcut+L", "narrow", this::toggleWide));
    keys.add(key("Shortcut+F", "search", list::focusSearch));
    keys.add(key("Shortcut+G", "facets", list::focusFacets));
    keys.add(key("Shortcut+B", "together", wide::answerTogether));
    keys.add(key("F1", "keys", this::showKeys));
    keys.add(key("F6", "pane", wide::focusList));
    keys.add(key("Esc", "narrow", this::toggleWide));
    addOfBook(keys);
    return keys;
  }

  /** What is done with the book, whatever is shown of it. */
  private void addOfBook(List<Shortcut> keys) {
    keys.add(key("Shortcut+Z", "undo", this::undo));
    keys.add(key("Shortcut+Y", "redo", this::redo));
    keys.add(key("Shortcut+Shift+Z", "redo", this::redo));
    keys.add(key("Shortcut+E", "export", model::export));
    keys.add(key("Shortcut+M", "merge", model::merge));
    keys.add(key("Shortcut+T", "totals", model::totals));
  }

  private List<Shortcut> reviewShortcuts() {
    List<Shortcut> keys = new ArrayList<>();
    BooleanSupplier notPaging = () -> !list.isListFocused();
    keys.add(key("Shortcut+Enter", "next", model.answers()::goOn));
    keys.add(key("Alt+Down", "nextProgram", () -> move(1)));
    keys.add(key("Alt+Up", "previousProgram", () -> move(-1)));
    keys.add(key("Shortcut+F", "search", list::focusSearch));
    keys.add(key("Shortcut+N", "nextOpen", model::nextOpen));
    keys.add(key("F1", "keys", this::showKeys));
    keys.add(key("Shortcut+G", "facets", list::toggleFacets));
    keys.add(key("Shortcut+L", "wide", this::toggleWide));
    keys.add(key("F6", "pane", () -> panes.next(1)));
    keys.add(key("Shift+F6", "previousPane", () -> panes.next(-1)));
    keys.add(
        Shortcut.of("Page Down", Message.of("review.key.nextProgram"), notPaging, () -> move(1)));
    keys.add(
        Shortcut.of(
            "Page Up", Message.of("review.key.previousProgram"), notPaging, () -> move(-1)));
    addOfBook(keys);
    keys.addAll(answers.shortcuts());
    return keys;
  }

  private static Shortcut key(String keys, String name, Runnable action) {
    return Shortcut.of(keys, Message.of("review.key.".concat(name)), action);
  }

  @Override
  public ObservableValue<?> shortcutsVersion() {
    return shownKeys;
  }

  @Override
  public boolean drop(List<Path> files) {
    return model.drop(files);
  }

  @Override
  public void shown() {
    panes.focusStart();
    answers.prepare();
    evidence.prepare();
  }

  @Override
  public boolean mayLeave() {
    return model.mayLeave();
  }

  @Override
  public void left() {
    model.leave();
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

  private void showKeys() {
    KeySheet.open(
        overlay,
        shortcuts(),
        List.of(
            words.say("review.guide.grade"),
            words.say("review.guide.decide"),
            words.say("review.guide.find"),
            words.say("review.guide.spare"),
            words.say("review.guide.saved"),
            words.say("review.keys.rule")),
        words);
  }
}
