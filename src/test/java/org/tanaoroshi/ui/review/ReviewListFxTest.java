package org.tanaoroshi.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.settings.Settings.ThemeChoice;
import org.tanaoroshi.ui.Snapshots;
import org.tanaoroshi.values.FrameworkJson;
import org.tanaoroshi.values.Words;

/** Finding programs: facets, chips, orders, views, marks. */
class ReviewListFxTest extends ReviewWindow {
  private Scene openCity() throws Exception {
    Scene scene = open(FrameworkJson.STANDARD, City.programs(), false, Words.japanese());
    await("counted", () -> todo("open").endsWith("31"));
    return scene;
  }

  private String todo(String group) {
    return robot
        .lookup("#todo-" + group)
        .tryQueryAs(ToggleButton.class)
        .map(ToggleButton::getText)
        .orElse("");
  }

  private List<?> listed() {
    return find("programs", ListView.class).getItems();
  }

  @Test
  void facetsAreWalkedAndChosenByKeyboardAndTakenAwayOneByOne() throws Exception {
    Scene scene = openCity();
    press(KeyCode.CONTROL, KeyCode.G);
    assertThat(focused()).isEqualTo("facets");
    Snapshots.write(scene, "list-facets");
    press(KeyCode.DOWN);
    press(KeyCode.SPACE);
    press(KeyCode.DOWN);
    press(KeyCode.SPACE);
    assertThat(find("found", Label.class).getText()).isEqualTo("13 / 31 件");
    Snapshots.write(scene, "list-facets-chosen");
    dress(ThemeChoice.DARK, 13);
    Snapshots.write(scene, "list-facets-dark");
    press(KeyCode.ESCAPE);
    assertThat(focused()).isEqualTo("programs");
    assertThat(listed()).hasSize(13);
    dress(ThemeChoice.LIGHT, 13);
    Snapshots.write(scene, "list-narrowed");
    assertThat(robot.lookup(".narrowed .chip").queryAll()).hasSize(2);
    robot.clickOn(robot.lookup(".narrowed .chip").<javafx.scene.Node>queryAll().iterator().next());
    settle();
    assertThat(listed()).hasSize(5);
  }

  @Test
  void findingAndOrderingTakeNoOtherProgramInHand() throws Exception {
    openCity();
    TextField search = find("search", TextField.class);
    for (int place = 0; place < 3; place++) {
      String inHand = inHand();
      for (String text : List.of("公園", "公", "図書館", "の", "無い事業", "")) {
        doFx(() -> search.setText(text));
        assertThat(inHand()).as(text).isEqualTo(inHand);
      }
      for (MenuItem order : List.copyOf(find("order", MenuButton.class).getItems())) {
        if (order instanceof RadioMenuItem) {
          doFx(order::fire);
          assertThat(inHand()).as(order.getText()).isEqualTo(inHand);
        }
      }
      press(KeyCode.ALT, KeyCode.DOWN);
    }
  }

  private String inHand() {
    return find("program-name", Label.class).getText();
  }

  @Test
  void theChipsSayWhatIsLeftAndNarrowToIt() throws Exception {
    openCity();
    press(KeyCode.CONTROL, KeyCode.K);
    assertThat(todo("marked")).endsWith("1");
    press(KeyCode.DIGIT1);
    doFx(() -> find("todo-marked", ToggleButton.class).fire());
    assertThat(listed()).hasSize(1);
    doFx(() -> find("todo-marked", ToggleButton.class).fire());
    assertThat(listed()).as("pressed again").hasSize(31);
    doFx(() -> find("todo-done", ToggleButton.class).fire());
    assertThat(listed()).isEmpty();
    await(
        "the mark is kept",
        () ->
            kept()
                .marks()
                .getOrDefault(City.ROUND.id(), List.of())
                .equals(List.of(City.programs().getFirst().id().value())));
  }

  @Test
  void inTheOrderOfTheGeneralFundTheListSaysWhatTheFirstHoldTogether() throws Exception {
    Scene scene = openCity();
    doFx(() -> ((RadioMenuItem) find("order", MenuButton.class).getItems().get(1)).fire());
    Snapshots.write(scene, "list-cumulative");
    Program first = program(listed().getFirst());
    assertThat(City.programs()).allMatch(p -> general(p) <= general(first));
    assertThat(robot.lookup("累計 100.0%").tryQuery()).as("far below").isEmpty();
    assertThat(robot.lookup((Label l) -> l.getText().startsWith("未着手・累計 ")).queryAll())
        .isNotEmpty();
    assertThat(robot.lookup((Label l) -> l.getText().startsWith("一財 ")).queryAll())
        .as("the amount that they are ordered by")
        .isNotEmpty();
  }

  private static Program program(Object id) {
    return City.programs().stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
  }

  private static long general(Program program) {
    return program.budget(City.ROUND.reviewYear(), org.tanaoroshi.model.Funding.GENERAL).orElse(0L);
  }

  @Test
  void aViewIsSavedFoundAgainAndForgotten() throws Exception {
    openCity();
    press(KeyCode.CONTROL, KeyCode.G);
    press(KeyCode.DOWN);
    press(KeyCode.SPACE);
    List<?> narrowed = List.copyOf(listed());
    assertThat(find("show-found", Button.class).getText()).isEqualTo(narrowed.size() + " 件を一覧で見る");
    doFx(() -> find("show-found", Button.class).fire());
    assertThat(find("programs", ListView.class).isVisible()).isTrue();
    assertThat(find("show-found", Button.class).isVisible()).isFalse();
    dialogs.answer("こども");
    doFx(() -> view("今の表示を保存…").fire());
    doFx(() -> find("showAll", javafx.scene.control.Hyperlink.class).fire());
    assertThat(listed()).hasSize(31);
    doFx(() -> view("こども").fire());
    assertThat(listed()).isEqualTo(narrowed);
    dialogs.answer(0);
    doFx(() -> view("保存した表示を削除…").fire());
    assertThat(find("views", MenuButton.class).getItems()).hasSize(1);
  }

  private MenuItem view(String text) {
    return find("views", MenuButton.class).getItems().stream()
        .filter(i -> text.equals(i.getText()))
        .findFirst()
        .orElseThrow();
  }
}
