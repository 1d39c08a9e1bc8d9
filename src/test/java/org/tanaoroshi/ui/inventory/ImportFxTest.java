package org.tanaoroshi.ui.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanaoroshi.inventory.Target;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.settings.Settings.ThemeChoice;
import org.tanaoroshi.settings.SettingsStore;
import org.tanaoroshi.ui.Accessible;
import org.tanaoroshi.ui.CutTexts;
import org.tanaoroshi.ui.FakeDialogs;
import org.tanaoroshi.ui.FxTest;
import org.tanaoroshi.ui.Fxml;
import org.tanaoroshi.ui.Screen;
import org.tanaoroshi.ui.Shortcuts;
import org.tanaoroshi.ui.Snapshots;
import org.tanaoroshi.ui.StatusBar;
import org.tanaoroshi.ui.Tasks;
import org.tanaoroshi.values.Words;

class ImportFxTest extends FxTest {
  private static final Path FILE = Path.of("/files/R8_事務事業一覧（都市整備局）.xlsx");

  @TempDir Path folder;

  private final SketchedFile service = new SketchedFile();
  private final FakeDialogs dialogs = new FakeDialogs();
  private final List<String> led = new ArrayList<>();
  private final Tasks tasks = new Tasks(Runnable::run, Runnable::run, dialogs::error);
  private ImportViewModel model;

  @BeforeEach
  void openModel() {
    model =
        new ImportViewModel(
            service, tasks, dialogs, SettingsStore.open(folder), new FiscalYear(2026));
  }

  @Test
  void withoutAFileTheOneThingToDoIsToChooseOne() {
    open(Words.english(), ThemeChoice.LIGHT);
    Snapshots.write(stage.getScene(), "import-empty-en-light");
    assertThat(find("take", Button.class).getText()).isEqualTo("Next");
    Screen screen = open(Words.japanese(), ThemeChoice.LIGHT);
    Snapshots.write(stage.getScene(), "import-empty-ja-light");
    assertThat(find("progress", HBox.class).isVisible()).as("nothing is under way").isFalse();
    assertThat(find("tools", HBox.class).isVisible()).isFalse();
    assertThat(find("take", Button.class).getText()).isEqualTo("次へ");
    assertThat(step()).isEqualTo("1 ファイル");
    assertThat(onFx(() -> hints(screen))).containsExactly("Shortcut+O", "Shortcut+B");
    dialogs.answer(List.of(FILE));
    press(KeyCode.CONTROL, KeyCode.O);
    TableView<?> grid = find("grid", TableView.class);
    assertThat(grid.getItems()).hasSize(17);
    assertThat(find("take", Button.class).getText()).isEqualTo("次へ（7 事業）");
    assertThat(step()).isEqualTo("2 読み方の確認");
    assertThat(onFx(() -> hints(screen))).contains("F8", "Shortcut+Enter");
  }

  @Test
  void whatIsLeftToSeeStandsBesideTheWayOnAndNoSentenceIsCut() {
    model.add(List.of(FILE));
    open(Words.japanese(), ThemeChoice.LIGHT);
    assertThat(find("toSee", Label.class).getText()).isEqualTo("確認が必要な値 2 件・合計の相違 1 件があります");
    assertThat(cutLines()).as("doubts").isEmpty();
    doFx(() -> robot.lookup("#totals").<ToggleButton>query().fire());
    assertThat(onFx(() -> find("totals", ToggleButton.class).getText())).isEqualTo("合計 2（相違 1）");
    assertThat(cutLines()).as("totals").isEmpty();
    assertThat(lines()).element(1).asString().as("what differs first").startsWith("合計");
    assertThat(lines()).anyMatch(t -> t.startsWith("差 ▲33,052,800 千円"));
  }

  @Test
  void theNextDoubtIsReachedByAKeyAndTheNextStepToo() {
    model.add(List.of(FILE));
    open(Words.japanese(), ThemeChoice.LIGHT);
    press(KeyCode.F8);
    press(KeyCode.F8);
    TableView<?> grid = find("grid", TableView.class);
    assertThat(grid.getSelectionModel().getSelectedCells().getFirst().getRow()).isEqualTo(14);
    assertThat(grid.getSelectionModel().getSelectedCells().getFirst().getColumn()).isEqualTo(5);
    press(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(led).containsExactly("next");
  }

  @Test
  void aColumnIsReadAsSomethingElseByKeyboardAlone() {
    model.add(List.of(FILE));
    open(Words.japanese(), ThemeChoice.LIGHT);
    doFx(() -> find("columns", ListView.class).requestFocus());
    press(KeyCode.DOWN);
    press(KeyCode.DOWN);
    press(KeyCode.ENTER);
    assertThat(focused()).isEqualTo("target");
    press(KeyCode.UP);
    press(KeyCode.ENTER);
    assertThat(column(3)).isEqualTo(new Target.Owner(Target.Owner.Level.DEPARTMENT));
    assertThat(find("target", ComboBox.class).isShowing()).isFalse();
  }

  @Test
  void anUnsaidUnitIsAskedForAndAnsweredByKeyboardAlone() {
    service.silentOnUnit.add(FILE.getFileName().toString());
    model.add(List.of(FILE));
    open(Words.english(), ThemeChoice.DARK);
    Snapshots.write(stage.getScene(), "import-unit-en-dark");
    open(Words.japanese(), ThemeChoice.LIGHT);
    Snapshots.write(stage.getScene(), "import-unit-ja-light");
    press(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(led).as("not before it is answered").isEmpty();
    press(KeyCode.F8);
    assertThat(focused()).isEqualTo("unit-YEN");
    assertThat(find("unit-THOUSAND", Button.class).getText()).isEqualTo("千円\n＝ 8,400 万円");
    assertThat(robot.from(find("unit-question", HBox.class)).lookup(".accent").queryAll())
        .as("none is proposed")
        .isEmpty();
    press(KeyCode.TAB);
    press(KeyCode.SPACE);
    assertThat(find("units", ComboBox.class).getValue()).isEqualTo(MoneyUnit.THOUSAND);
    assertThat(find("unit-question", HBox.class).isVisible()).isFalse();
    press(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(led).containsExactly("next");
  }

  @Test
  void aRefusedFileSaysWhyAndOffersToReadAgain() {
    service.refusals.put(
        FILE.getFileName().toString(),
        new ArrayList<>(List.of(Refusal.of("tabular.xlsb", FILE.getFileName().toString()))));
    model.add(List.of(FILE));
    open(Words.japanese(), ThemeChoice.LIGHT);
    Snapshots.write(stage.getScene(), "import-refused-ja-light");
    open(Words.english(), ThemeChoice.LIGHT);
    Snapshots.write(stage.getScene(), "import-refused-en-light");
    assertThat(find("take", Button.class).isDisabled()).isTrue();
    doFx(() -> model.look(model.files().getFirst()));
    assertThat(find("take", Button.class).isDisabled()).isFalse();
  }

  @Test
  void picturesToLookAt() {
    model.add(List.of(FILE));
    picture(Words.japanese(), ThemeChoice.LIGHT, "import-ja-light");
    picture(Words.japanese(), ThemeChoice.DARK, "import-ja-dark");
    picture(Words.english(), ThemeChoice.LIGHT, "import-en-light");
    doFx(() -> robot.lookup("#totals").<ToggleButton>query().fire());
    Snapshots.write(stage.getScene(), "import-totals-en-light");
    doFx(
        () -> {
          stage.setWidth(1024);
          stage.setHeight(640);
        });
    Snapshots.write(stage.getScene(), "import-small-en-light");
    assertThat(Accessible.nameless(stage.getScene().getRoot())).isEmpty();
  }

  private void picture(Words words, ThemeChoice theme, String name) {
    open(words, theme);
    Snapshots.write(stage.getScene(), name);
  }

  private List<String> lines() {
    return onFx(
        () ->
            robot
                .from(find("lines", ListView.class))
                .lookup(".label")
                .queryAllAs(Label.class)
                .stream()
                .map(Label::getText)
                .toList());
  }

  private List<String> cutLines() {
    return onFx(() -> CutTexts.in(find("lines", ListView.class)));
  }

  private String step() {
    return onFx(() -> robot.lookup(".top-bar .strong").queryAs(Label.class).getText());
  }

  private static List<String> hints(Screen screen) {
    return screen.shortcuts().stream().map(s -> s.keys().getName()).toList();
  }

  private Target column(int column) {
    return model.selectedProperty().get().proposalProperty().get().sheet().columns().stream()
        .filter(c -> c.column() == column)
        .findFirst()
        .orElseThrow()
        .target();
  }

  private Screen open(Words words, ThemeChoice theme) {
    Screen screen =
        onFx(
            () ->
                new Fxml(
                        words,
                        Map.of(
                            ImportController.class,
                            () ->
                                new ImportController(
                                    model,
                                    words,
                                    13,
                                    ImportStep.MAKING,
                                    () -> led.add("back"),
                                    () -> led.add("next"))))
                    .load(ImportController.class));
    open(words, theme, screen);
    return screen;
  }

  private void open(Words words, ThemeChoice theme, Screen screen) {
    dress(theme, 13);
    Scene scene = show(() -> frame(words, screen));
    doFx(
        () -> {
          Shortcuts.install(scene, screen::shortcuts);
          screen.shown();
        });
  }

  private static BorderPane frame(Words words, Screen screen) {
    StatusBar bar = new StatusBar();
    bar.show(screen.shortcuts(), null, words);
    HBox top = new HBox(screen.headerMiddle().orElseThrow());
    top.getStyleClass().add("top-bar");
    return new BorderPane(screen.view(), top, null, bar, null);
  }
}
