package org.tanaoroshi.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.settings.Settings.ThemeChoice;
import org.tanaoroshi.ui.Snapshots;
import org.tanaoroshi.values.FrameworkJson;
import org.tanaoroshi.values.Words;

/** The wide list: many programs at once, columns, and one answer for several. */
class ReviewWideFxTest extends ReviewWindow {
  private final List<Program> programs = City.programs();

  private Scene openWide() throws Exception {
    Scene scene = open(FrameworkJson.STANDARD, programs, false, Words.japanese());
    press(KeyCode.DIGIT1);
    press(KeyCode.CONTROL, KeyCode.L);
    assertThat(focused()).isEqualTo("wide-programs");
    return scene;
  }

  private TableView<?> table() {
    return find("wide-programs", TableView.class);
  }

  @Test
  void theListIsWalkedOverTheWholeWidthAndLeadsBackToTheProgramChosen() throws Exception {
    Scene scene = openWide();
    Snapshots.write(scene, "wide");
    dress(ThemeChoice.DARK, 13);
    Snapshots.write(scene, "wide-dark");
    press(KeyCode.DOWN);
    press(KeyCode.DOWN);
    press(KeyCode.ENTER);
    assertThat(find("program-name", Label.class).getText()).isEqualTo(programs.get(2).name());
    press(KeyCode.CONTROL, KeyCode.L);
    press(KeyCode.ESCAPE);
    assertThat(find("program-name", Label.class).getText()).isEqualTo(programs.get(2).name());
  }

  @Test
  void columnsAreChosenAndKept() throws Exception {
    openWide();
    int before = table().getColumns().size();
    doFx(() -> column("コード").fire());
    assertThat(table().getColumns()).hasSize(before + 1);
    doFx(() -> column("局").fire());
    assertThat(table().getColumns()).hasSize(before);
    assertThat(settings.current().review().columns()).contains("code").doesNotContain("bureau");
  }

  @Test
  void theNamesTakeTheRoomThatTheOtherColumnsLeave() throws Exception {
    openWide();
    double usual = name().getWidth();
    List<String> others =
        onFx(
            () ->
                table().getColumns().stream()
                    .map(TableColumn::getText)
                    .filter(t -> !t.equals("事業名") && !t.equals("局"))
                    .toList());
    doFx(() -> others.forEach(t -> column(t).fire()));
    double room = table().getWidth();
    double taken = table().getColumns().stream().mapToDouble(TableColumn::getWidth).sum();
    assertThat(taken).isBetween(room - 20, room);
    doFx(() -> others.forEach(t -> column(t).fire()));
    assertThat(name().getWidth()).isEqualTo(usual);
  }

  private TableColumn<?, ?> name() {
    return table().getColumns().stream()
        .filter(c -> c.getText().equals("事業名"))
        .findFirst()
        .orElseThrow();
  }

  private CheckMenuItem column(String title) {
    return find("columns", MenuButton.class).getItems().stream()
        .filter(i -> title.equals(i.getText()))
        .map(CheckMenuItem.class::cast)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void oneGradeIsEnteredForSeveralProgramsAsOneStepAndKeepsWhatIsThere() throws Exception {
    Scene scene = openWide();
    press(KeyCode.SHIFT, KeyCode.DOWN);
    press(KeyCode.SHIFT, KeyCode.DOWN);
    press(KeyCode.CONTROL, KeyCode.B);
    assertThat(focused()).isEqualTo("bulk-subject");
    assertThat(find("bulk-enter", Button.class).isDisabled()).as("nothing chosen yet").isTrue();
    assertThat(robot.lookup("項目と値を選ぶと、記入する事業をここに示します").tryQuery())
        .as("in place of the words of JavaFX")
        .isPresent();
    press(KeyCode.TAB);
    assertThat(focused()).isEqualTo("bulk-choice");
    doFx(() -> find("bulk-choice", ComboBox.class).getSelectionModel().select(1));
    Snapshots.write(scene, "bulk");
    assertThat(find("bulk-enter", Button.class).getText()).isEqualTo("2 件に記入する");
    doFx(() -> find("bulk-enter", Button.class).fire());
    await("entered", () -> grade(1).equals("B") && grade(2).equals("B"));
    assertThat(grade(0)).as("it had another").isEqualTo("A");
    assertThat(grade(3)).isEmpty();
    assertThat(focused()).isEqualTo("wide-programs");
    press(KeyCode.CONTROL, KeyCode.Z);
    await("undone as one", () -> grade(1).isEmpty() && grade(2).isEmpty());
    assertThat(grade(0)).isEqualTo("A");
  }

  private String grade(int program) {
    return value(programs.get(program).id(), new Field.GradeOf("v1"));
  }

  @Test
  void twoChosenStandSideBySide() throws Exception {
    Scene scene = openWide();
    assertThat(find("compare-chosen", Button.class).isDisabled()).as("one alone").isTrue();
    press(KeyCode.SHIFT, KeyCode.DOWN);
    doFx(() -> find("compare-chosen", Button.class).fire());
    Snapshots.write(scene, "wide-compare");
    assertThat(robot.lookup(".overlay").tryQuery()).isPresent();
    press(KeyCode.ESCAPE);
    assertThat(robot.lookup(".overlay").tryQuery()).isEmpty();
    assertThat(focused()).isEqualTo("wide-programs");
  }

  @Test
  void aStatusIsSetForSeveralWithNameAndDay() throws Exception {
    openWide();
    press(KeyCode.CONTROL, KeyCode.A);
    press(KeyCode.CONTROL, KeyCode.B);
    doFx(() -> find("bulk-subject", ComboBox.class).getSelectionModel().select(8));
    doFx(() -> find("bulk-choice", ComboBox.class).getSelectionModel().select(1));
    doFx(() -> find("bulk-enter", Button.class).fire());
    await(
        "all",
        () ->
            programs.stream()
                .allMatch(p -> value(p.id(), new Field.Of(Item.STATUS)).equals("確認済（課長）")));
    assertThat(value(programs.getLast().id(), new Field.Of(Item.STATUS_BY))).isEqualTo("山本");
    assertThat(value(programs.getLast().id(), new Field.Of(Item.STATUS_ON)))
        .matches("\\d{4}-\\d{2}-\\d{2}");
  }
}
