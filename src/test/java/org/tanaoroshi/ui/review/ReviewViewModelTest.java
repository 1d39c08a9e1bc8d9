package org.tanaoroshi.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.settings.SettingsStore;
import org.tanaoroshi.ui.FakeDialogs;
import org.tanaoroshi.ui.Tasks;
import org.tanaoroshi.ui.review.saving.Answering;
import org.tanaoroshi.ui.review.saving.Personal;
import org.tanaoroshi.ui.review.saving.SaveState;
import org.tanaoroshi.values.FrameworkJson;
import org.tanaoroshi.values.Words;
import org.tanaoroshi.workbench.Desk;
import org.tanaoroshi.workbench.Edit;
import org.tanaoroshi.workbench.ImportInventory;

class ReviewViewModelTest {
  private static final String SECTION = "section";
  private static final Field COMMENT = new Field.CommentOn("v1");
  private static final Field GRADE = new Field.GradeOf("v1");

  @TempDir Path folder;
  private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
  private final FakeDialogs dialogs = new FakeDialogs();
  private final HeldPause pause = new HeldPause();
  private final List<String> exports = new ArrayList<>();
  private List<Program> programs = City.programs();
  private Desk desk;

  private Desk openDesk(boolean readOnly) throws Exception {
    desk = Desk.open(City.book(folder, FrameworkJson.shipped("standard6"), programs), readOnly);
    return desk;
  }

  private Personal personal() {
    return new Personal(SettingsStore.open(folder.resolve("settings")), City.ROUND.id());
  }

  private ReviewViewModel open() throws Exception {
    return model(openDesk(false));
  }

  private ReviewViewModel model(Desk desk) {
    return new ReviewViewModel(
        desk,
        "山本",
        new ReviewViewModel.Surroundings(
            Words.japanese(),
            new Tasks(Runnable::run, Runnable::run, dialogs::error),
            dialogs,
            personal(),
            window::add,
            pause,
            () -> LocalDate.of(2026, 7, 28)),
        new ReviewActions() {
          @Override
          public void export(String stage) {
            exports.add(stage);
          }

          @Override
          public void backToStart() {
            throw new AssertionError("not asked for");
          }

          @Override
          public void totals(String stage) {}

          @Override
          public void addInventory() {
            throw new AssertionError("not asked for");
          }

          @Override
          public void merge() {
            throw new AssertionError("not asked for");
          }

          @Override
          public void drop(List<Path> files) {
            throw new AssertionError("not asked for");
          }
        });
  }

  private Answering answering() throws Exception {
    return new Answering(openDesk(false), "山本", window::add, pause, dialogs::error);
  }

  @AfterEach
  void close() throws Exception {
    desk.close();
  }

  /** Does on the test's thread what the book's answer asks the window to do. */
  private void answered() throws InterruptedException {
    Runnable next = window.poll(10, TimeUnit.SECONDS);
    assertThat(next).as("the book answers").isNotNull();
    next.run();
  }

  private ProgramId id(int n) {
    return programs.get(n).id();
  }

  private Edit edit(Field field, String value) {
    return new Edit(id(0), SECTION, field, value);
  }

  private String inBook(int n, Field field) {
    return desk.dossier(id(n)).orElseThrow().answers().get(SECTION, field);
  }

  private static String entered(Answering answering, ProgramId id, Field field) {
    return answering.dossier(id).map(Dossier::answers).orElseThrow().get(SECTION, field);
  }

  @Test
  void anAnswerIsShownAtOnceAndCalledSavedOnlyOnceCommitted() throws Exception {
    Answering answering = answering();
    answering.give("評価", List.of(edit(GRADE, "C")));
    assertThat(entered(answering, id(0), GRADE)).isEqualTo("C");
    assertThat(answering.stateProperty().get().kind()).isEqualTo(SaveState.Kind.SAVING);
    answered();
    assertThat(answering.stateProperty().get().kind()).isEqualTo(SaveState.Kind.SAVED);
    assertThat(inBook(0, GRADE)).isEqualTo("C");
  }

  @Test
  void typedTextIsSavedOnAPauseAndOnlyOnce() throws Exception {
    Answering answering = answering();
    answering.type("所見", edit(COMMENT, "ひ"));
    answering.type("所見", edit(COMMENT, "広場"));
    assertThat(inBook(0, COMMENT)).isEmpty();
    pause.end();
    answered();
    assertThat(inBook(0, COMMENT)).isEqualTo("広場");
    assertThat(Desk.waitFor(desk.steps())).hasSize(2);
    answering.flush();
    assertThat(answering.hasUnsaved()).isFalse();
  }

  @Test
  void whatIsTypedWhileAnEarlierTextIsBeingSavedIsNotLost() throws Exception {
    Answering answering = answering();
    answering.type("所見", edit(COMMENT, "前"));
    pause.end();
    answering.type("所見", edit(COMMENT, "前後"));
    answered();
    assertThat(entered(answering, id(0), COMMENT)).isEqualTo("前後");
    assertThat(answering.stateProperty().get().kind()).isEqualTo(SaveState.Kind.SAVING);
    pause.end();
    answered();
    assertThat(inBook(0, COMMENT)).isEqualTo("前後");
  }

  @Test
  void whatCannotBeSavedStaysOnTheScreenWithTheReasonAndIsSavedOnceMended() throws Exception {
    Answering answering = answering();
    String tooLong = "あ".repeat(32_768);
    answering.type("所見", edit(COMMENT, tooLong));
    pause.end();
    answered();
    assertThat(answering.stateProperty().get().kind()).isEqualTo(SaveState.Kind.FAILED);
    assertThat(answering.refusalProperty().get().key()).isEqualTo("exchange.text.tooLong");
    assertThat(entered(answering, id(0), COMMENT)).isEqualTo(tooLong);
    answering.type("所見", edit(COMMENT, "短い"));
    pause.end();
    answered();
    assertThat(answering.refusalProperty().get()).isNull();
    assertThat(inBook(0, COMMENT)).isEqualTo("短い");
  }

  @Test
  void anotherProgramIsInHandWhereTheOneInHandLeavesTheBook() throws Exception {
    List<Program> later = programs;
    programs = later.subList(0, 3);
    ImportInventory.into(openDesk(false), later, "山本");
    ReviewViewModel model = model(desk);
    model.list().take(later.get(4).id());
    assertThat(model.answers().dossierProperty().get().program()).isEqualTo(later.get(4));
    dialogs.answer(false);
    model.undo();
    answered();
    assertThat(desk.dossiers()).as("an import is not taken back by the way").hasSize(31);
    dialogs.answer(true);
    model.undo();
    answered();
    answered();
    assertThat(dialogs.shown).containsExactly("review.undo.whole", "review.undo.whole");
    assertThat(model.notices()).extracting(Message::key).containsExactly("review.undone");
    assertThat(model.list().inHandProperty().get()).isEqualTo(id(0));
    assertThat(model.answers().dossierProperty().get().program()).isEqualTo(programs.getFirst());
  }

  @Test
  void undoFirstSavesWhatWasTypedAndThenTakesItBack() throws Exception {
    Answering answering = answering();
    answering.give("評価", List.of(edit(GRADE, "C")));
    answered();
    answering.type("所見", edit(COMMENT, "広場"));
    answering.undo();
    answered();
    answered();
    assertThat(entered(answering, id(0), COMMENT)).isEmpty();
    assertThat(entered(answering, id(0), GRADE)).isEqualTo("C");
    answering.redo();
    answered();
    assertThat(entered(answering, id(0), COMMENT)).isEqualTo("広場");
  }

  @Test
  void aGradeWithoutNeedOfACommentMovesOnAndOneWithNeedStays() throws Exception {
    ReviewViewModel model = open();
    var framework = desk.framework();
    model.answers().grade(framework.grade("A").orElseThrow());
    assertThat(model.answers().tabProperty().get()).isEqualTo(1);
    model.answers().grade(framework.grade("C").orElseThrow());
    assertThat(model.answers().tabProperty().get()).isEqualTo(1);
    assertThat(model.answers().checksProperty().get())
        .anyMatch(c -> c.field().equals(new Field.CommentOn("v2")));
  }

  @Test
  void goingOnVisitsAllThatIsMissingThenTheNextProgramAndNeverBlocks() throws Exception {
    ReviewViewModel model = open();
    for (int n = 0; n < 6; n++) {
      assertThat(model.answers().tabProperty().get()).isEqualTo(n);
      model.answers().goOn();
    }
    assertThat(model.answers().isDecision()).isTrue();
    model.answers().goOn();
    assertThat(model.answers().tabProperty().get()).as("the first one still missing").isZero();
    assertThat(model.list().inHandProperty().get()).isEqualTo(id(0));
  }

  @Test
  void aCompleteProgramIsMarkedAsWrittenWithPersonAndDayAndTheNextOpenOneTaken() throws Exception {
    ReviewViewModel model = open();
    for (int n = 0; n < 6; n++) {
      model.answers().grade(desk.framework().grade("A").orElseThrow());
      answered();
    }
    Desk.waitFor(desk.answer("他", "方向性", List.of(edit(new Field.Of(Item.DIRECTION), "continue"))));
    model.list().take(id(1));
    model.list().take(id(0));
    model.answers().goOn();
    answered();
    assertThat(inBook(0, new Field.Of(Item.STATUS))).isEqualTo("記入済");
    assertThat(inBook(0, new Field.Of(Item.STATUS_BY))).isEqualTo("山本");
    assertThat(inBook(0, new Field.Of(Item.STATUS_ON))).isEqualTo("2026-07-28");
    assertThat(model.list().inHandProperty().get()).isEqualTo(id(1));
    assertThat(model.progressProperty().get().book().answered()).isEqualTo(1);
    assertThat(model.progressProperty().get().bureau().programs()).isEqualTo(8);
  }

  @Test
  void aProgramStaysInTheListWhileItIsAnswered() throws Exception {
    ReviewViewModel model = open();
    model.list().queryProperty().set("広場");
    int found = model.list().programs().size();
    assertThat(found).isBetween(2, 10);
    model.answers().grade(desk.framework().grade("A").orElseThrow());
    assertThat(model.list().programs()).hasSize(found);
  }

  @Test
  void searchFindsShortWordsInAnyWidthAndKana() throws Exception {
    ReviewViewModel model = open();
    model.list().queryProperty().set("ふぁみり");
    assertThat(model.list().programs()).containsExactly(id(2));
    model.list().queryProperty().set("橋");
    assertThat(model.list().programs()).containsExactly(id(19));
    model.list().queryProperty().set("ＮＰＯ　該当");
    assertThat(model.list().programs()).isEmpty();
    model.list().queryProperty().set("");
    assertThat(model.list().programs()).hasSize(programs.size());
  }

  @Test
  void leavingSavesWhatWasTypedAndExportSeesIt() throws Exception {
    ReviewViewModel model = open();
    model.answers().grade(desk.framework().grade("A").orElseThrow());
    assertThat(model.mayLeave()).isTrue();
    assertThat(inBook(0, GRADE)).isEqualTo("A");
    model.answers().stageProperty().set("finance");
    model.export();
    assertThat(exports).as("the stage shown").containsExactly("finance");
  }

  @Test
  void aScreenMadeAnewBeginsWhereTheLastOneWasLeft() throws Exception {
    Whereabouts where = new Whereabouts();
    ReviewViewModel model = open();
    where.follow(model.list(), model.answers(), Optional.empty(), Words.japanese());
    assertThat(model.list().inHandProperty().get()).isEqualTo(id(0));
    model.list().take(id(5));
    model.answers().stageProperty().set("finance");
    desk.close();
    Files.delete(desk.file());

    ReviewViewModel anew = open();
    where.follow(anew.list(), anew.answers(), Optional.of(id(2)), Words.japanese());
    assertThat(anew.list().inHandProperty().get()).isEqualTo(id(5));
    assertThat(anew.answers().stageProperty().get()).isEqualTo("finance");
    assertThat(anew.answers().dossierProperty().get().id()).isEqualTo(id(5));
  }

  @Test
  void aMergeThatWasDoneAgainIsAskedForAsAtFirst() throws Exception {
    programs = programs.subList(0, 3);
    Answering answering = answering();
    List<Message> asked = new ArrayList<>();
    answering.onMoreThanAnswers(asked::add);
    answering.undoWhole();
    answered();
    assertThat(desk.dossiers()).isEmpty();
    answering.redo();
    answered();
    answering.undo();
    answered();
    assertThat(desk.dossiers()).hasSize(3);
    assertThat(asked).extracting(Message::key).containsExactly(Desk.MORE_THAN_ANSWERS);
    assertThat(answering.refusalProperty().get()).isNull();
  }

  @Test
  void aReadOnlyBookTakesNothing() throws Exception {
    Answering answering = new Answering(openDesk(true), "山本", window::add, pause, dialogs::error);
    answering.give("評価", List.of(edit(GRADE, "C")));
    answering.type("所見", edit(COMMENT, "x"));
    answering.undo();
    assertThat(answering.hasUnsaved()).isFalse();
    assertThat(inBook(0, GRADE)).isEmpty();
  }
}
