package org.tanaoroshi.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.EffectMeasure;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.settings.Settings.ThemeChoice;
import org.tanaoroshi.ui.FakeDialogs;
import org.tanaoroshi.ui.FxTest;
import org.tanaoroshi.ui.Screen;
import org.tanaoroshi.ui.Shortcuts;
import org.tanaoroshi.ui.Snapshots;
import org.tanaoroshi.ui.StatusBar;
import org.tanaoroshi.ui.Tasks;
import org.tanaoroshi.values.FrameworkJson;
import org.tanaoroshi.values.Words;
import org.tanaoroshi.workbench.Desk;

class ReviewFxTest extends FxTest {
  @TempDir Path folder;
  private final AtomicInteger exports = new AtomicInteger();
  private final FakeDialogs dialogs = new FakeDialogs();
  private Desk desk;
  private Screen screen;

  private Scene open(String framework, List<Program> programs, boolean readOnly, Words words)
      throws Exception {
    Framework shipped = FrameworkJson.shipped(framework);
    Path file = City.book(folder, shipped, programs);
    desk = Desk.open(file, readOnly);
    Scene scene =
        show(
            () -> {
              screen =
                  ReviewScreen.open(
                      desk,
                      "山本",
                      words,
                      Tasks.onDaemonThreads(
                          e -> {
                            throw new AssertionError(e);
                          }),
                      dialogs,
                      actions());
              return frame(screen, words);
            });
    doFx(
        () -> {
          Shortcuts.install(scene, screen::shortcuts);
          screen.shown();
        });
    return scene;
  }

  private ReviewActions actions() {
    return new ReviewActions() {
      @Override
      public void export() {
        exports.incrementAndGet();
      }

      @Override
      public void backToStart() {}
    };
  }

  private static Parent frame(Screen screen, Words words) {
    Label title = new Label();
    title.textProperty().bind(screen.title());
    title.getStyleClass().add("title");
    Label subtitle = new Label();
    subtitle.textProperty().bind(screen.subtitle());
    subtitle.getStyleClass().add("muted");
    Region left = new Region();
    Region right = new Region();
    HBox.setHgrow(left, Priority.ALWAYS);
    HBox.setHgrow(right, Priority.ALWAYS);
    HBox top = new HBox(title, subtitle, left);
    top.getStyleClass().add("top-bar");
    screen.headerMiddle().ifPresent(top.getChildren()::add);
    top.getChildren().add(right);
    screen.headerRight().ifPresent(top.getChildren()::add);
    StatusBar bar = new StatusBar();
    bar.show(screen.shortcuts(), screen.status(), words);
    return new BorderPane(screen.view(), top, null, bar, null);
  }

  @AfterEach
  void closeBook() throws Exception {
    doFx(screen::left);
    desk.close();
  }

  /** Grades all viewpoints, the second with a comment, and decides on 縮小 with an amount. */
  private void reviewInHand(String comment) {
    press(KeyCode.DIGIT1);
    press(KeyCode.DIGIT3);
    type(comment);
    press(KeyCode.CONTROL, KeyCode.ENTER);
    press(KeyCode.DIGIT2);
    press(KeyCode.DIGIT1);
    press(KeyCode.NUMPAD1);
    press(KeyCode.DIGIT1);
    press(KeyCode.DIGIT6);
    press(KeyCode.CONTROL, KeyCode.ENTER);
    press(KeyCode.TAB);
    press(KeyCode.SPACE);
    press(KeyCode.CONTROL, KeyCode.ENTER);
    type("half");
    press(KeyCode.CONTROL, KeyCode.ENTER);
    type("why");
    press(KeyCode.CONTROL, KeyCode.ENTER);
    type("1,200");
    press(KeyCode.CONTROL, KeyCode.ENTER);
  }

  @Test
  void threeProgramsAreReviewedByKeyboardOneAnswerUndoneAndAllIsInTheBook() throws Exception {
    open(FrameworkJson.STANDARD, City.programs(), false, Words.japanese());
    List<Program> programs = City.programs();
    reviewInHand("first");
    reviewInHand("second");
    reviewInHand("third");
    assertThat(find("program-name", Label.class).getText()).isEqualTo(programs.get(3).name());
    press(KeyCode.DIGIT4);
    assertThat(focused()).isEqualTo("comment");
    press(KeyCode.CONTROL, KeyCode.Z);
    await("the grade is taken back", () -> desk.toRedo().isPresent());

    doFx(() -> assertThat(screen.mayLeave()).isTrue());
    try (Desk again = Desk.open(desk.file(), true)) {
      for (int n = 0; n < 3; n++) {
        Dossier dossier = again.dossier(programs.get(n).id()).orElseThrow();
        assertThat(dossier.answers().at("section"))
            .containsEntry(new Field.GradeOf("v1"), "A")
            .containsEntry(new Field.GradeOf("v2"), "C")
            .containsEntry(new Field.CommentOn("v2"), List.of("first", "second", "third").get(n))
            .containsEntry(new Field.GradeOf("v3"), "B")
            .containsEntry(new Field.GradeOf("v6"), "A")
            .containsEntry(new Field.Of(Item.DIRECTION), "shrink")
            .containsEntry(new Field.Of(Item.MAIN_VIEWPOINT), "v2")
            .containsEntry(new Field.Of(Item.REVIEW_TEXT), "half")
            .containsEntry(new Field.Of(Item.REASON), "why")
            .containsEntry(
                new Field.EffectIn(new FiscalYear(2027), EffectMeasure.EXPENDITURE_CUT), "1200000")
            .containsEntry(new Field.Of(Item.STATUS), "記入済")
            .containsEntry(new Field.Of(Item.STATUS_BY), "山本");
      }
      assertThat(again.dossier(programs.get(3).id()).orElseThrow().answers().byStage()).isEmpty();
    }
  }

  @Test
  void picturesOfAllStates() throws Exception {
    Scene scene = open(FrameworkJson.STANDARD, City.programs(), false, Words.japanese());
    Snapshots.write(scene, "review-start");
    press(KeyCode.DIGIT1);
    press(KeyCode.DIGIT3);
    type("abc");
    Snapshots.write(scene, "review-comment");
    dress(ThemeChoice.DARK, 13);
    Snapshots.write(scene, "review-dark");
    dress(ThemeChoice.LIGHT, 13);
    doFx(() -> find("tab-7", javafx.scene.control.ToggleButton.class).fire());
    Snapshots.write(scene, "review-decision");
    assertThat(focused()).isNotNull();
  }
}
