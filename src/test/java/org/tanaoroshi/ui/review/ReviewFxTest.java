package org.tanaoroshi.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.tanaoroshi.book.Book;
import org.tanaoroshi.model.Answers;
import org.tanaoroshi.model.EffectMeasure;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.Previous;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.settings.Settings.ThemeChoice;
import org.tanaoroshi.ui.Composing;
import org.tanaoroshi.ui.Snapshots;
import org.tanaoroshi.values.FrameworkJson;
import org.tanaoroshi.values.Words;
import org.tanaoroshi.workbench.Desk;
import org.tanaoroshi.workbench.Edit;

class ReviewFxTest extends ReviewWindow {
  @Test
  void aLinkToLastRoundIsConfirmedRejectedAndTakenBackInTheBook() throws Exception {
    Framework framework = FrameworkJson.shipped("standard6");
    Path file = City.book(folder, framework, City.programs());
    ProgramId first = City.programs().getFirst().id();
    Answers answers = Answers.NONE.with("section", new Field.GradeOf("v1"), "C");
    try (Book book = Book.open(file, false)) {
      book.savePrevious(
          Map.of(first, new Previous(first, "旧広場事業", Previous.Link.PROPOSED, answers)));
    }
    open(Desk.open(file, false), Words.japanese());
    Snapshots.write(stage.getScene(), "review-link-ja-light");
    doFx(() -> find("link-same", Button.class).fire());
    await("it is confirmed", () -> !robot.lookup("#link-undo").queryAll().isEmpty());
    assertThat(desk.previous().get(first).link()).isEqualTo(Previous.Link.CONFIRMED);
    doFx(() -> find("link-undo", Hyperlink.class).fire());
    await("it is asked again", () -> !robot.lookup("#link-other").queryAll().isEmpty());
    doFx(() -> find("link-other", Button.class).fire());
    await("it is rejected", () -> !robot.lookup("#link-undo").queryAll().isEmpty());
    dress(ThemeChoice.DARK, 13);
    Snapshots.write(stage.getScene(), "review-link-rejected-ja-dark");
    assertThat(desk.previous().get(first).link()).isEqualTo(Previous.Link.REJECTED);
  }

  @Test
  void withLargeLettersNothingLiesOverTheAnswersAndTheCommentIsReached() throws Exception {
    open(FrameworkJson.STANDARD, City.programs(), false, Words.japanese());
    dress(ThemeChoice.LIGHT, 18);
    await(
        "all of it is in the window",
        () -> answerParts().getLast().getMaxY() <= stage.getScene().getHeight());
    List<Bounds> parts = answerParts();
    for (int i = 1; i < parts.size(); i++) {
      assertThat(parts.get(i).getMinY()).isGreaterThanOrEqualTo(parts.get(i - 1).getMaxY());
    }
    press(KeyCode.DIGIT3);
    TextArea comment = find("comment", TextArea.class);
    Bounds body = parts.get(2);
    await(
        "the comment has the cursor and is in sight",
        () -> {
          double top = onFx(() -> comment.localToScene(comment.getLayoutBounds()).getMinY());
          return comment.isFocused() && top > body.getMinY() && top < body.getMaxY();
        });
    Snapshots.write(stage.getScene(), "review-18-comment");
  }

  /** Where the parts of the answers stand, from top to bottom. */
  private List<Bounds> answerParts() {
    return onFx(
        () ->
            robot.lookup(".answer-pane").queryAs(VBox.class).getChildren().stream()
                .filter(Node::isVisible)
                .map(n -> n.localToScene(n.getLayoutBounds()))
                .toList());
  }

  @Test
  void theScreenIsDrawnInLightAndDarkWithAllItsParts() throws Exception {
    Scene scene = open(FrameworkJson.STANDARD, City.programs(), false, Words.japanese());
    press(KeyCode.DIGIT1);
    press(KeyCode.DIGIT3);
    type("abc");
    assertThat(find("comment", TextArea.class).getText())
        .as("the key of the grade is not typed into the comment")
        .isEqualTo("abc");
    await("saved", () -> status().contains("保存済み"));
    Snapshots.write(scene, "review-comment");
    dress(ThemeChoice.DARK, 13);
    Snapshots.write(scene, "review-dark");
    dress(ThemeChoice.LIGHT, 13);
    for (int n = 0; n < 6; n++) {
      press(KeyCode.ALT, KeyCode.DOWN);
    }
    doFx(() -> find("tab-4", ToggleButton.class).fire());
    await("similar programs", () -> robot.lookup(".similar-row").tryQuery().isPresent());
    Snapshots.write(scene, "review-similar");
    doFx(() -> find("tab-7", ToggleButton.class).fire());
    press(KeyCode.DIGIT4);
    Snapshots.write(scene, "review-decision");
    doFx(() -> find("effect-2027-EXPENDITURE_CUT", TextField.class).requestFocus());
    type("1,2oo");
    press(KeyCode.TAB);
    type("300");
    press(KeyCode.F8);
    assertThat(robot.lookup((Label l) -> l.isVisible() && "⚠ 読めません".equals(l.getText())).queryAll())
        .hasSize(1);
    assertThat(robot.lookup((Label l) -> l.getText().equals("▲300")).queryAll())
        .as("no total with an amount that nobody can read")
        .isEmpty();
    Snapshots.write(scene, "review-effects");
    doFx(() -> find("replyDue", TextField.class).requestFocus());
    press(KeyCode.SHIFT, KeyCode.TAB); // The pane scrolls to what is reached by key.
    press(KeyCode.TAB);
    Snapshots.write(scene, "review-status");
    press(KeyCode.F1);
    Snapshots.write(scene, "review-keys");
    press(KeyCode.ESCAPE);
    assertThat(robot.lookup(".key-sheet").tryQuery()).isEmpty();
    assertThat(scene.getFocusOwner().getId()).as("where it was before").isEqualTo("replyDue");
  }

  @Test
  void theListOfChecksIsOpenedByKeyAndLeadsToEach() throws Exception {
    Scene scene = open(FrameworkJson.STANDARD, City.programs(), false, Words.japanese());
    press(KeyCode.DIGIT1);
    doFx(() -> find("all-checks", MenuButton.class).requestFocus());
    press(KeyCode.SPACE);
    List<String> offered =
        onFx(
            () ->
                find("all-checks", MenuButton.class).getItems().stream()
                    .map(MenuItem::getText)
                    .toList());
    assertThat(offered).hasSize(6).allMatch(text -> text.startsWith("未記入"));
    press(KeyCode.DOWN);
    press(KeyCode.DOWN);
    press(KeyCode.ENTER);
    assertThat(find("tab-3", ToggleButton.class).isSelected()).as("the second of those").isTrue();
    assertThat(scene.getFocusOwner().getId()).isEqualTo("grade-1");
  }

  @Test
  void typingOnAChosenDirectionKeepsIt() throws Exception {
    open("standard6", City.programs(), false, Words.japanese());
    ProgramId first = City.programs().getFirst().id();
    Field direction = new Field.Of(Item.DIRECTION);
    for (int tab = 0; tab < 6; tab++) {
      press(KeyCode.ALT, KeyCode.RIGHT);
    }
    press(KeyCode.DIGIT4);
    press(KeyCode.SPACE);
    press(KeyCode.ENTER);
    await("chosen", () -> value(first, direction).equals("merge"));
    press(KeyCode.DELETE);
    await("taken back", () -> value(first, direction).isEmpty());
    press(KeyCode.SPACE);
    await("chosen anew", () -> !value(first, direction).isEmpty());
  }

  @Test
  void theDecisionsOfAllStagesStandSideBySide() throws Exception {
    Path file = City.book(folder, FrameworkJson.shipped(FrameworkJson.STANDARD), City.programs());
    ProgramId id = City.programs().getFirst().id();
    try (Desk first = Desk.open(file, false)) {
      Field cut = new Field.EffectIn(new FiscalYear(2027), EffectMeasure.EXPENDITURE_CUT);
      List<Edit> edits = new ArrayList<>();
      for (String stageId : List.of("section", "finance")) {
        boolean section = stageId.equals("section");
        edits.add(
            new Edit(id, stageId, new Field.Of(Item.DIRECTION), section ? "shrink" : "transfer"));
        edits.add(new Edit(id, stageId, cut, section ? "1200000" : "3500000"));
        edits.add(
            new Edit(id, stageId, new Field.Of(Item.REVIEW_TEXT), section ? "開館日を減らす" : "民間へ移す"));
      }
      Desk.waitFor(first.answer("財政", "査定", edits));
    }
    Scene scene = open(Desk.open(file, false), Words.japanese());
    doFx(() -> find("tab-7", ToggleButton.class).fire());
    GridPane table = find("stages-side-by-side", GridPane.class);
    assertThat(table.isVisible()).isTrue();
    assertThat(((ToggleButton) scene.getFocusOwner()).getText())
        .as("the cursor is on what is chosen")
        .isEqualTo("縮小");
    assertThat(table.getChildren())
        .extracting(n -> ((Label) n).getText())
        .containsSequence("所管課案", "財政査定案")
        .contains("R9 1,200", "R9 3,500", "開館日を減らす", "民間へ移す");
    Snapshots.write(scene, "review-stages");
    dress(ThemeChoice.DARK, 13);
    Snapshots.write(scene, "review-stages-dark");
    press(KeyCode.ALT, KeyCode.DOWN);
    doFx(() -> find("tab-7", ToggleButton.class).fire());
    assertThat(table.isVisible()).as("a program that only one stage may speak of").isFalse();
  }

  @Test
  void longNamesFit() throws Exception {
    Scene scene = open(FrameworkJson.STANDARD, City.programs(), false, Words.japanese());
    press(KeyCode.CONTROL, KeyCode.F);
    doFx(() -> find("search", TextField.class).setText("電子 ｺﾐｭﾆﾃｨ"));
    press(KeyCode.ENTER);
    await("found", () -> find("programs", ListView.class).getItems().size() == 1);
    press(KeyCode.DOWN);
    press(KeyCode.F6);
    Snapshots.write(scene, "review-long");
    assertThat(find("program-name", Label.class).getText()).hasSizeGreaterThan(100);
  }

  @Test
  void nothingFoundAndNothingThereSaySo() throws Exception {
    Scene scene = open(FrameworkJson.STANDARD, City.programs(), false, Words.japanese());
    press(KeyCode.CONTROL, KeyCode.F);
    doFx(() -> find("search", TextField.class).setText("無い事業"));
    await("found nothing", () -> find("programs", ListView.class).getItems().isEmpty());
    Snapshots.write(scene, "review-no-match");
  }

  @Test
  void anEmptyBookSaysWhatToDo() throws Exception {
    Scene scene = open(FrameworkJson.STANDARD, List.of(), false, Words.japanese());
    Snapshots.write(scene, "review-empty");
    assertThat(focused()).isEqualTo("add-inventory");
    press(KeyCode.SPACE);
    assertThat(additions).hasValue(1);
  }

  @Test
  void anEmptyReadOnlyBookOffersNothing() throws Exception {
    open(FrameworkJson.STANDARD, List.of(), true, Words.japanese());
    assertThat(robot.lookup("#add-inventory").tryQuery()).isEmpty();
  }

  @Test
  void aReadOnlyBookCanBeLookedAtButNotWritten() throws Exception {
    Scene scene = open(FrameworkJson.STANDARD, City.programs(), true, Words.japanese());
    press(KeyCode.DIGIT1);
    Snapshots.write(scene, "review-read-only");
    doFx(() -> find("tab-7", ToggleButton.class).fire());
    Snapshots.write(scene, "review-read-only-decision");
    doFx(() -> find("tab-1", ToggleButton.class).fire());
    assertThat(find("comment", TextArea.class).isEditable()).isFalse();
    assertThat(desk.dossiers()).allMatch(d -> d.answers().byStage().isEmpty());
  }

  @Test
  void theOtherFrameworkShowsThrough() throws Exception {
    Scene scene = open(FrameworkJson.FACILITIES, City.programs(), false, Words.japanese());
    Snapshots.write(scene, "review-facilities");
    for (int n = 0; n < 5; n++) {
      press(KeyCode.DIGIT1);
    }
    Snapshots.write(scene, "review-facilities-decision");
    assertThat(robot.lookup("#tab-7").tryQuery()).as("six tabs for five viewpoints").isEmpty();
  }

  @Test
  void englishFits() throws Exception {
    Scene scene = open(FrameworkJson.STANDARD, City.programs(), false, Words.english());
    Snapshots.write(scene, "review-english");
    doFx(() -> find("tab-7", ToggleButton.class).fire());
    dress(ThemeChoice.DARK, 13);
    Snapshots.write(scene, "review-english-decision");
    dress(ThemeChoice.LIGHT, 18);
    Snapshots.write(scene, "review-english-large");
  }

  @Test
  void keysOfACompositionAreNoShortcutsAndTheTextIsSavedOnceTaken() throws Exception {
    open(FrameworkJson.STANDARD, City.programs(), false, Words.japanese());
    press(KeyCode.DIGIT3);
    TextArea comment = find("comment", TextArea.class);
    for (String composed : List.of("ひ", "ひろ", "ひろば")) {
      doFx(() -> Composing.compose(comment, composed, ""));
      for (KeyCode key : List.of(KeyCode.DIGIT1, KeyCode.F8, KeyCode.ENTER, KeyCode.PAGE_DOWN)) {
        doFx(() -> Event.fireEvent(comment, Composing.pressed(key, false)));
      }
      doFx(() -> Event.fireEvent(comment, Composing.pressed(KeyCode.ENTER, true)));
    }
    assertThat(desk.dossiers())
        .as("nothing of it is in the book before it is taken")
        .allMatch(d -> d.answers().get("section", new Field.CommentOn("v1")).isEmpty());
    doFx(
        () -> {
          Composing.compose(comment, "", "広場");
          Event.fireEvent(comment, Composing.pressed(KeyCode.ENTER, true));
        });
    assertThat(comment.getText()).isEqualTo("広場");
    assertThat(focused()).isEqualTo("comment");
    press(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(screenMayLeave()).isTrue();
    Answers answers = desk.dossiers().getFirst().answers();
    assertThat(answers.get("section", new Field.CommentOn("v1"))).isEqualTo("広場");
    assertThat(answers.get("section", new Field.GradeOf("v1"))).isEqualTo("C");
    assertThat(focused()).isEqualTo("grade-1");
  }

  @Test
  void aDecisionReadiedWhileReadingBeginsAtItsTop() throws Exception {
    open(FrameworkJson.STANDARD, City.programs(), false, Words.japanese());
    await("all its parts are there", () -> robot.lookup("#note").tryQuery().isPresent());
    dress(ThemeChoice.DARK, 13); // Styles and lays out also what is not shown.
    doFx(() -> find("tab-7", ToggleButton.class).fire());
    Node form = robot.lookup(".decision-form").query();
    Node above = robot.lookup(".viewpoint-tab").query().getParent();
    assertThat(onFx(() -> form.localToScene(0, 0).getY()))
        .isGreaterThanOrEqualTo(onFx(() -> above.localToScene(above.getLayoutBounds()).getMaxY()));
  }

  @Test
  void composingIsLeftAloneInEveryTextField() throws Exception {
    Scene scene = open(FrameworkJson.STANDARD, City.programs(), false, Words.japanese());
    assertThat(Composing.inEveryField(scene)).as("search and comment").isEqualTo(2);
    doFx(() -> find("tab-7", ToggleButton.class).fire());
    press(KeyCode.DIGIT4);
    Node answers = robot.lookup(".answer-pane").query();
    assertThat(Composing.inEveryField(scene, answers)).as("the decision").isGreaterThan(20);
    press(KeyCode.CONTROL, KeyCode.I);
    assertThat(Composing.inEveryField(scene, card())).as("the note").isEqualTo(1);
    press(KeyCode.ESCAPE);
    press(KeyCode.CONTROL, KeyCode.L);
    press(KeyCode.CONTROL, KeyCode.B);
    assertThat(Composing.inEveryField(scene, card())).as("a comment for many").isEqualTo(1);
  }

  private Node card() {
    return robot.lookup(".overlay").query();
  }

  @Test
  void whatAUnitCostsIsSeenEachTimeTheViewpointIs() throws Exception {
    open(FrameworkJson.STANDARD, City.programs(), false, Words.japanese());
    doFx(() -> find("tab-5", ToggleButton.class).fire());
    for (KeyCode[] there :
        new KeyCode[][] {{}, {KeyCode.ALT, KeyCode.DOWN}, {KeyCode.ALT, KeyCode.UP}}) {
      if (there.length > 0) {
        press(there);
        doFx(() -> find("tab-4", ToggleButton.class).fire());
        doFx(() -> find("tab-5", ToggleButton.class).fire());
      }
      await("the median of its kind", () -> !evidence("同種の中央値").isEmpty());
    }
  }

  private Set<Node> evidence(String begins) {
    return robot
        .from(robot.lookup("#evidence").queryAll())
        .lookup((Node n) -> n instanceof Label label && label.getText().startsWith(begins))
        .queryAll();
  }

  @Test
  void aDigitOnAnotherChoiceLeavesTheDirection() throws Exception {
    open(FrameworkJson.STANDARD, City.programs(), false, Words.japanese());
    ProgramId first = City.programs().getFirst().id();
    doFx(() -> find("tab-7", ToggleButton.class).fire());
    press(KeyCode.DIGIT4);
    await("chosen", () -> !value(first, new Field.Of(Item.DIRECTION)).isEmpty());
    String direction = value(first, new Field.Of(Item.DIRECTION));
    doFx(() -> find("mainViewpoint-1", ToggleButton.class).requestFocus());
    press(KeyCode.DIGIT3);
    await(
        "the third viewpoint", () -> value(first, new Field.Of(Item.MAIN_VIEWPOINT)).equals("v3"));
    press(KeyCode.DIGIT3);
    doFx(() -> find("status-2", ToggleButton.class).requestFocus());
    press(KeyCode.DIGIT2);
    assertThat(screenMayLeave()).isTrue();
    assertThat(value(first, new Field.Of(Item.MAIN_VIEWPOINT))).isEqualTo("v3");
    assertThat(value(first, new Field.Of(Item.DIRECTION))).isEqualTo(direction);
    assertThat(value(first, new Field.Of(Item.STATUS))).isEmpty();
  }

  @Test
  void whatCannotBeReadIsSaidAndAskedForBeforeItIsLost() throws Exception {
    open(FrameworkJson.STANDARD, City.programs(), false, Words.japanese());
    doFx(() -> find("tab-7", ToggleButton.class).fire());
    press(KeyCode.DIGIT4);
    amount("5,00O");
    assertThat(status()).contains("読めない入力");
    String name = City.programs().getFirst().name();
    press(KeyCode.ALT, KeyCode.DOWN);
    assertThat(status()).as("of another program").contains("読めない入力");
    dialogs.answer(false);
    assertThat(screenMayLeave()).isFalse();
    assertThat(robot.lookup(".program-name").queryLabeled().getText()).isEqualTo(name);
    dialogs.answer(true);
    assertThat(screenMayLeave()).isTrue();
    doFx(() -> find("tab-7", ToggleButton.class).fire());
    amount("500");
    await("it is saved", () -> status().contains("保存済み"));
    assertThat(screenMayLeave()).isTrue();
    assertThat(dialogs.shown).containsExactly("review.leave.unread", "review.leave.unread");
  }

  private void amount(String typed) {
    doFx(
        () -> {
          TextField field = find("effect-2027-EXPENDITURE_CUT", TextField.class);
          field.requestFocus();
          field.clear();
        });
    type(typed);
    press(KeyCode.TAB);
  }

  @Test
  void aBookIsOpenedWhereItWasLeft() throws Exception {
    open(FrameworkJson.STANDARD, City.programs(), false, Words.japanese());
    press(KeyCode.ALT, KeyCode.DOWN);
    press(KeyCode.ALT, KeyCode.DOWN);
    doFx(screen::left);
    desk.close();
    String third = City.programs().get(2).id().value();
    await("the place is kept", () -> third.equals(kept().places().get(City.ROUND.id())));
    open(Desk.open(desk.file(), false), Words.japanese());
    assertThat(robot.lookup(".program-name").queryLabeled().getText())
        .isEqualTo(City.programs().get(2).name());
  }

  @Test
  void theBasesStandAboveTheAmountsWhereThereIsLittleRoom() throws Exception {
    open(FrameworkJson.STANDARD, City.programs(), false, Words.japanese());
    doFx(() -> find("tab-7", ToggleButton.class).fire());
    amount("1,200");
    assertThat(onFx(() -> bases().isEmpty())).as("beside them").isTrue();
    dress(ThemeChoice.LIGHT, 18);
    assertThat(onFx(() -> bases())).first().isEqualTo("事業費ベース 1,200　一般財源ベース 1,200");
    assertThat(onFx(() -> find("effect-2027-EXPENDITURE_CUT", TextField.class).getWidth()))
        .as("12,345 and the frame, at 18 pixels")
        .isGreaterThan(75);
    Snapshots.write(stage.getScene(), "review-effects-narrow");
    dress(ThemeChoice.LIGHT, 13);
    assertThat(onFx(() -> bases().isEmpty())).as("beside them again").isTrue();
  }

  private List<String> bases() {
    return robot.lookup(".effect-bases").queryAll().stream()
        .map(n -> ((Label) n).getText())
        .toList();
  }

  @Test
  void theHeadingsOfTheEffectsAreInSightWhereverTheCursorComesFrom() throws Exception {
    open(FrameworkJson.STANDARD, City.programs(), false, Words.japanese());
    doFx(() -> find("tab-7", ToggleButton.class).fire());
    press(KeyCode.DIGIT4);
    doFx(() -> find("replyDue", TextField.class).requestFocus());
    press(KeyCode.SHIFT, KeyCode.TAB); // The pane scrolls to what is reached by key.
    doFx(() -> find("add-year", Button.class).requestFocus());
    press(KeyCode.SHIFT, KeyCode.TAB);
    assertThat(focused()).startsWith("effect-2028-");
    Node heading = robot.lookup(".effect-heading").query();
    Node tabs = robot.lookup(".viewpoint-tab").query().getParent();
    await(
        "headings below the tabs",
        () ->
            heading.localToScene(0, 0).getY()
                >= tabs.localToScene(tabs.getLayoutBounds()).getMaxY());
  }

  @Test
  void undoTakesBackTypingFirstThenTheStep() throws Exception {
    open(FrameworkJson.STANDARD, City.programs(), false, Words.japanese());
    press(KeyCode.DIGIT3);
    type("abc");
    press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(find("comment", TextArea.class).getText()).isEmpty();
    press(KeyCode.CONTROL, KeyCode.Y);
    assertThat(find("comment", TextArea.class).getText()).isEqualTo("abc");
    press(KeyCode.ALT, KeyCode.RIGHT);
    press(KeyCode.CONTROL, KeyCode.Z);
    press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(screenMayLeave()).isTrue();
    assertThat(desk.dossiers().getFirst().answers().byStage()).isEmpty();
  }
}
