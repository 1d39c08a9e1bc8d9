package org.tanaoroshi.ui.review.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Grade;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.ui.Shortcut;
import org.tanaoroshi.ui.parts.EmptyBook;
import org.tanaoroshi.ui.parts.Labels;
import org.tanaoroshi.ui.parts.Overlay;
import org.tanaoroshi.ui.parts.Scrolling;

/** Binds the answers of the program in hand to their view model. */
public final class AnswerController {
  private final AnswerViewModel model;
  private final Runnable toggleMark;

  private final ProgramHead head;
  private final ViewpointForm viewpoint;

  /** Scrolled only where the window is low or the letters are large. */
  private final ScrollPane viewpointPane;

  private final DecisionPane decision;
  private final ChecksBar checks;
  private final Aids aids;
  private final VBox content;
  private final EmptyBook empty;
  private final StackPane body;
  private final StackPane root;
  private Snippets snippets;
  private Overlay overlay;
  private Optional<NoteCard> note = Optional.empty();

  /**
   * The answers of that model.
   *
   * @param toggleMark marks the program in hand for later, or takes its mark away
   * @param addInventory what a book without programs leads to, if anything
   */
  public AnswerController(
      AnswerViewModel model, Runnable toggleMark, Optional<Runnable> addInventory) {
    this.model = model;
    this.toggleMark = toggleMark;
    head = new ProgramHead(model);
    viewpoint = new ViewpointForm(model);
    viewpointPane = new ScrollPane(viewpoint);
    viewpointPane.setFitToWidth(true);
    viewpointPane.setFitToHeight(true);
    viewpointPane.setFocusTraversable(false);
    viewpointPane.getStyleClass().add("clear");
    decision = new DecisionPane(model);
    checks = new ChecksBar(model);
    aids = new Aids(model, model::answerAsBefore, this::offerSnippets, toggleMark, this::openNote);
    empty =
        new EmptyBook(
            model.words(),
            model.words().noun(model.framework().noun()),
            model.words().say("review.empty.toDo"),
            addInventory);
    body = new StackPane(decision);
    body.setMinHeight(0);
    VBox.setVgrow(body, Priority.ALWAYS);
    if (model.readOnly()) {
      body.getStyleClass().add("read-only");
    }
    ViewpointTabs tabs = new ViewpointTabs(model);
    content = new VBox(head, tabs, body, aids, checks);
    // In a low window the answers alone give way: they can be scrolled.
    for (Region whole : List.of(head, tabs, aids, checks)) {
      whole.setMinHeight(Region.USE_PREF_SIZE);
    }
    content.getStyleClass().add("answer-pane");
    root = new StackPane(content);
    root.getStyleClass().add("page");
    model.setOnFocus(this::focus);
    model.setOnCommit(this::commit);
    model.revisionProperty().addListener(o -> refresh());
    model.personal().onMarks(aids::refresh);
    refresh();
  }

  /** Takes what cards are laid over the screen with. */
  public void setOverlay(Overlay over) {
    overlay = over;
    snippets = new Snippets(model.personal(), model.words(), over);
  }

  private void refresh() {
    boolean there = model.dossierProperty().get() != null;
    Labels.setShown(content, there);
    setShown(empty, root, !there);
    boolean deciding = model.isDecision();
    setShown(viewpointPane, body, !deciding);
    Labels.setShown(decision, deciding);
    head.refresh();
    aids.refresh();
    if (deciding) {
      decision.refresh();
    } else {
      viewpoint.refresh();
    }
  }

  /** What was never shown is not in the scene: it would be styled with all else as a book opens. */
  private static void setShown(Node pane, StackPane in, boolean shown) {
    boolean first = shown && !in.getChildren().contains(pane);
    if (first) {
      in.getChildren().add(pane);
    }
    Labels.setShown(pane, shown);
    if (first && in.getScene() != null) {
      pane.applyCss(); // What lies in a scroll pane takes no focus before.
    }
  }

  private void focus(Field field) {
    switch (field) {
      case Field.GradeOf grade -> viewpoint.focusGrade();
      case Field.CommentOn comment -> viewpoint.focusComment();
      case Field.Of of -> decision.focus(field);
      case Field.EffectIn effect -> decision.focus(field);
    }
    Node owner = root.getScene() == null ? null : root.getScene().getFocusOwner();
    ScrollPane pane = model.isDecision() ? decision : viewpointPane;
    if (owner != null) {
      Platform.runLater(
          () -> {
            content.applyCss(); // The form just shown has no size before.
            content.layout();
            Scrolling.reveal(pane, owner);
          });
    }
  }

  /** Into the text with the cursor, else into the comment. */
  private void offerSnippets() {
    Node owner = root.getScene().getFocusOwner();
    if (model.readOnly()) {
      return;
    }
    if (owner instanceof TextArea text && text.isEditable()) {
      snippets.offer(text);
    } else if (!model.isDecision()) {
      snippets.offer(viewpoint.comment());
    }
  }

  private void openNote() {
    NoteCard card = new NoteCard(model, overlay);
    overlay.open(
        card,
        card::focusText,
        () -> {
          card.commit();
          note = Optional.empty();
        });
    note = Optional.of(card);
  }

  private void commit() {
    note.ifPresent(NoteCard::commit);
    viewpoint.commit();
    decision.commit();
  }

  /** Readies what is not shown yet, once the screen is. */
  public void prepare() {
    decision.prepare();
  }

  /** Puts the cursor where the tab begins. */
  public void focusStart() {
    if (model.dossierProperty().get() != null) {
      model.goToStartOfTab();
    } else {
      empty.focusFirst();
    }
  }

  /** The keys of the answers; the first are those shown in the status bar. */
  public List<Shortcut> shortcuts() {
    List<Shortcut> keys = new ArrayList<>();
    BooleanSupplier there = () -> model.dossierProperty().get() != null;
    BooleanSupplier grading = () -> there.getAsBoolean() && !model.isDecision();
    BooleanSupplier deciding = () -> there.getAsBoolean() && model.isDecision();
    for (Grade grade : model.framework().grades()) {
      keys.add(
          Shortcut.of(
              grade.key(), Message.of("review.key.grade"), grading, () -> model.grade(grade)));
    }
    for (int i = 0; i < Math.min(9, model.framework().directions().size()); i++) {
      int index = i;
      keys.add(
          Shortcut.of(
              Integer.toString(i + 1),
              Message.of("review.key.direction"),
              () -> deciding.getAsBoolean() && !model.isAtOtherChoice(),
              () -> {
                model.decision().chooseDirection(index);
                model.goToStartOfTab();
              }));
    }
    addNumberPad(keys);
    keys.add(
        Shortcut.of("Shortcut+D", Message.of("review.key.same"), there, model::answerAsBefore));
    keys.add(
        Shortcut.of("Shortcut+J", Message.of("review.key.snippets"), there, this::offerSnippets));
    keys.add(Shortcut.of("Shortcut+K", Message.of("review.key.mark"), there, toggleMark));
    keys.add(Shortcut.of("Shortcut+I", Message.of("review.key.note"), there, this::openNote));
    keys.add(Shortcut.of("Delete", Message.of("review.key.clear"), grading, model::clearGrade));
    keys.add(
        Shortcut.of(
            "Alt+Left",
            Message.of("review.key.previousTab"),
            there,
            () -> showTab(model.tabProperty().get() - 1)));
    keys.add(
        Shortcut.of(
            "Alt+Right",
            Message.of("review.key.nextTab"),
            there,
            () -> showTab(model.tabProperty().get() + 1)));
    keys.add(Shortcut.of("F8", Message.of("review.key.check"), there, checks::goToNextCheck));
    return keys;
  }

  private void showTab(int index) {
    model.show(Math.clamp(index, 0, model.framework().viewpoints().size()));
    model.goToStartOfTab();
  }

  /** The digits of the number pad do what the digits do. */
  private static void addNumberPad(List<Shortcut> keys) {
    for (Shortcut shortcut : List.copyOf(keys)) {
      if (shortcut.keys() instanceof KeyCodeCombination coded
          && coded.getCode().name().startsWith("DIGIT")) {
        KeyCode pad = KeyCode.valueOf(coded.getCode().name().replace("DIGIT", "NUMPAD"));
        KeyCombination same = new KeyCodeCombination(pad);
        keys.add(new Shortcut(same, shortcut.label(), shortcut.enabled(), shortcut.action()));
      }
    }
  }

  /** What is shown. */
  public Parent view() {
    return root;
  }
}
