package org.tanaoroshi.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.settings.Settings.ThemeChoice;
import org.tanaoroshi.ui.Composing;
import org.tanaoroshi.ui.Snapshots;
import org.tanaoroshi.values.FrameworkJson;
import org.tanaoroshi.values.Words;

/** What spares typing: same as before, snippets; what helps not to forget: marks, notes. */
class ReviewAidsFxTest extends ReviewWindow {
  private final ProgramId first = City.programs().get(0).id();
  private final ProgramId second = City.programs().get(1).id();

  private Scene openCity() throws Exception {
    return open(FrameworkJson.STANDARD, City.programs(), false, Words.japanese());
  }

  @Test
  void theAnswersOfTheProgramBeforeAreTakenOverAsOneStepAndTakenBack() throws Exception {
    openCity();
    assertThat(find("aid-same", Button.class).isDisabled()).as("nothing was open before").isTrue();
    press(KeyCode.DIGIT3);
    type("reason");
    press(KeyCode.ALT, KeyCode.DOWN);
    press(KeyCode.CONTROL, KeyCode.D);
    await("taken over", () -> value(second, new Field.CommentOn("v1")).equals("reason"));
    assertThat(value(second, new Field.GradeOf("v1"))).isEqualTo("C");
    assertThat(focused()).as("as after grading by hand").isEqualTo("grade-1");
    assertThat(find("tab-2", ToggleButton.class).isSelected()).isTrue();
    assertThat(find("aid-same", Button.class).isDisabled())
        .as("viewpoint 2 was not answered there")
        .isTrue();
    press(KeyCode.CONTROL, KeyCode.Z);
    await("taken back", () -> value(second, new Field.GradeOf("v1")).isEmpty());
    assertThat(value(second, new Field.CommentOn("v1"))).isEmpty();
    assertThat(value(first, new Field.CommentOn("v1"))).isEqualTo("reason");
  }

  @Test
  void theWordsOfADecisionAreTakenOverButNoAmount() throws Exception {
    openCity();
    doFx(() -> find("tab-7", ToggleButton.class).fire());
    press(KeyCode.DIGIT6);
    Field cut =
        new Field.EffectIn(
            City.ROUND.budgetYear(), org.tanaoroshi.model.EffectMeasure.EXPENDITURE_CUT);
    doFx(
        () ->
            find("effect-2027-EXPENDITURE_CUT", javafx.scene.control.TextField.class)
                .requestFocus());
    type("120");
    press(KeyCode.TAB);
    await("an amount", () -> !value(first, cut).isEmpty());
    press(KeyCode.ALT, KeyCode.DOWN);
    doFx(() -> find("tab-7", ToggleButton.class).fire());
    press(KeyCode.CONTROL, KeyCode.D);
    await("taken over", () -> value(second, new Field.Of(Item.DIRECTION)).equals("shrink"));
    assertThat(value(second, cut)).isEmpty();
  }

  @Test
  void snippetsAreKeptOrganisedAndPutWhereTheCursorIs() throws Exception {
    Scene scene = openCity();
    press(KeyCode.DIGIT3);
    type("used by few");
    press(KeyCode.CONTROL, KeyCode.J);
    press(KeyCode.DOWN);
    press(KeyCode.ENTER);
    await("kept", () -> settings.current().review().snippets().equals(List.of("used by few")));
    press(KeyCode.CONTROL, KeyCode.J);
    press(KeyCode.UP);
    press(KeyCode.ENTER);
    assertThat(focused()).isEqualTo("snippet-editor");
    type("\ncosts too much\n\n");
    Snapshots.write(scene, "snippets-editor");
    assertThat(Composing.inEveryField(scene, robot.lookup(".overlay").query()))
        .as("all phrases")
        .isEqualTo(1);
    doFx(() -> find("save-snippets", Button.class).fire());
    assertThat(settings.current().review().snippets())
        .containsExactly("used by few", "costs too much");
    press(KeyCode.CONTROL, KeyCode.J);
    press(KeyCode.DIGIT2);
    assertThat(find("comment", TextArea.class).getText()).isEqualTo("used by fewcosts too much");
    press(KeyCode.CONTROL, KeyCode.ENTER);
    await(
        "saved", () -> value(first, new Field.CommentOn("v1")).equals("used by fewcosts too much"));
  }

  @Test
  void aNoteIsWrittenBesideAnyViewpointAndSaved() throws Exception {
    Scene scene = openCity();
    String next = find("next", Button.class).getText();
    press(KeyCode.CONTROL, KeyCode.I);
    assertThat(focused()).isEqualTo("note-text");
    assertThat(find("next", Button.class).getText())
        .as("the note is no place to go on from")
        .isEqualTo(next);
    type("ask section");
    Snapshots.write(scene, "note");
    dress(ThemeChoice.DARK, 13);
    Snapshots.write(scene, "note-dark");
    press(KeyCode.ESCAPE);
    await("saved", () -> value(first, new Field.Of(Item.NOTE)).equals("ask section"));
    assertThat(find("aid-note", Button.class).getText()).isEqualTo("メモあり");
    assertThat(focused()).isEqualTo("grade-1");
  }

  @Test
  void theNextProgramWithSomethingMissingIsAKeyAway() throws Exception {
    openCity();
    press(KeyCode.CONTROL, KeyCode.N);
    assertThat(find("program-name", Label.class).getText())
        .isEqualTo(City.programs().get(1).name());
    assertThat(focused()).isEqualTo("grade-1");
  }

  @Test
  void aMarkIsSetAndTakenAwayByItsKey() throws Exception {
    openCity();
    press(KeyCode.CONTROL, KeyCode.K);
    assertThat(find("aid-later", ToggleButton.class).isSelected()).isTrue();
    press(KeyCode.CONTROL, KeyCode.K);
    assertThat(find("aid-later", ToggleButton.class).isSelected()).isFalse();
    assertThat(settings.current().review().marks()).isEmpty();
  }
}
