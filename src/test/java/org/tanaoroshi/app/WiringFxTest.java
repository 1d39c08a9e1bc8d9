package org.tanaoroshi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanaoroshi.settings.Settings;
import org.tanaoroshi.settings.SettingsStore;
import org.tanaoroshi.ui.FakeDialogs;
import org.tanaoroshi.ui.FxTest;
import org.tanaoroshi.ui.Snapshots;

class WiringFxTest extends FxTest {
  @TempDir Path folder;

  private final FakeDialogs dialogs = new FakeDialogs();
  private SettingsStore settings;
  private Wiring wiring;

  @BeforeEach
  void open() {
    settings = SettingsStore.open(folder.resolve("settings"));
    settings.update(s -> s.withReviewer("山本").withTheme(Settings.ThemeChoice.LIGHT));
    doFx(
        () -> {
          wiring = new Wiring(settings, theme(), shown -> {}, Optional.of(dialogs));
          wiring.toStart();
          wiring.open(stage);
        });
  }

  @AfterEach
  void close() {
    settings.close();
  }

  @Test
  void anInventoryBecomesABookByKeyboardAlone() throws IOException {
    Path csv = folder.resolve("事業一覧.csv");
    Files.writeString(
        csv,
        """
        番号,事業名,所管課,令和8年度当初予算額（千円）
        0801,街路樹維持管理,道路維持課,"82,300"
        0802,橋りょう長寿命化,道路建設課,"640,500"
        ,合計,,"722,800"
        """);
    doFx(() -> wiring.newFromInventory(List.of(csv)));
    await("the file is read", () -> !find("take", Button.class).isDisabled());
    TableView<?> grid = find("grid", TableView.class);
    assertThat(grid.getItems()).hasSize(4);
    Snapshots.write(stage.getScene(), "window-import");

    press(KeyCode.CONTROL, KeyCode.ENTER);
    await("the form is shown", () -> "city".equals(focusedNow()));
    type("Aoba");
    await("a place is suggested", () -> !find("make", Button.class).isDisabled());
    press(KeyCode.CONTROL, KeyCode.ENTER);
    await("the book is made", () -> !settings.current().recentBooks().isEmpty());
    Path book = Path.of(settings.current().recentBooks().getFirst());
    assertThat(book).isRegularFile().hasParent(folder);
    assertThat(settings.current().mappings()).hasSize(1);
  }

  /** Makes a book of an inventory and waits for its review. */
  private void openNewBook(Path csv) {
    doFx(() -> wiring.newFromInventory(List.of(csv)));
    await("the file is read", () -> !find("take", Button.class).isDisabled());
    press(KeyCode.CONTROL, KeyCode.ENTER);
    await("the form is shown", () -> "city".equals(focusedNow()));
    type("Aoba");
    await("a place is suggested", () -> !find("make", Button.class).isDisabled());
    press(KeyCode.CONTROL, KeyCode.ENTER);
    await("the book is open", () -> !robot.lookup("#program-name").queryAll().isEmpty());
  }

  @Test
  void anInventoryIsAddedToAnOpenBook() throws IOException {
    Path csv = folder.resolve("一覧.csv");
    Files.writeString(csv, "番号,事業名,予算額（千円）\n1,街路樹維持管理,100\n2,橋りょう長寿命化,200\n");
    openNewBook(csv);

    Path later = folder.resolve("追加.csv");
    Files.writeString(later, "番号,事業名,予算額（千円）\n1,街路樹維持管理,150\n2,橋りょう長寿命化,200\n3,公園管理,300\n");
    press(KeyCode.ALT, KeyCode.DOWN);
    assertThat(text("program-name")).isEqualTo("橋りょう長寿命化");
    doFx(() -> find("display", MenuButton.class).getItems().getFirst().fire());
    dialogs.answer(List.of(later));
    press(KeyCode.CONTROL, KeyCode.O);
    await("the file is read", () -> !find("take", Button.class).isDisabled());
    press(KeyCode.CONTROL, KeyCode.ENTER);
    await("the effect is known", () -> !find("add", Button.class).isDisabled());
    assertThat(text("added")).isEqualTo("1 事業");
    assertThat(text("onlyInBook")).isEqualTo("0 事業");
    TableView<?> changes = find("changes", TableView.class);
    assertThat(onFx(() -> row(changes, 0)))
        .containsExactly("更新", "1", "街路樹維持管理", "当初予算 令和8年度：100 千円 → 150 千円");
    assertThat(onFx(() -> row(changes, 1))).containsExactly("追加", "3", "公園管理", "");
    Snapshots.write(stage.getScene(), "window-adding");
    doFx(() -> wiring.changeTheme(Settings.ThemeChoice.DARK));
    doFx(() -> wiring.changeLanguage("en"));
    Snapshots.write(stage.getScene(), "window-adding-en-dark");
    doFx(() -> wiring.changeLanguage("ja"));
    doFx(() -> wiring.changeTheme(Settings.ThemeChoice.LIGHT));
    press(KeyCode.CONTROL, KeyCode.ENTER);
    await("it is told", () -> dialogs.shown.contains("import.adding.done"));
    assertThat(onFx(() -> find("programs", ListView.class).getItems().size())).isEqualTo(3);
    assertThat(text("program-name")).as("the program in hand stays").isEqualTo("橋りょう長寿命化");
  }

  @Test
  void workbooksDroppedOnAnOpenBookAreMergedAndInventoriesAdded() throws Exception {
    Path csv = folder.resolve("一覧.csv");
    Files.writeString(csv, "番号,事業名,予算額（千円）\n1,街路樹維持管理,100\n2,橋りょう長寿命化,200\n");
    openNewBook(csv);

    press(KeyCode.CONTROL, KeyCode.M);
    await("the merge is shown", () -> !robot.lookup("#add-files").queryAll().isEmpty());
    // Keys do nothing while it reads what there is to compare with.
    await("nothing is being read", () -> wiring.screen().mayBeMadeAnew());
    press(KeyCode.CONTROL, KeyCode.B);
    await("the review is shown", () -> !robot.lookup("#program-name").queryAll().isEmpty());

    Path returned = Files.createDirectory(folder.resolve("提出"));
    doFx(() -> wiring.screen().drop(List.of(returned)));
    await("the merge is shown", () -> !robot.lookup("#add-files").queryAll().isEmpty());
    // Keys do nothing while it reads what there is to compare with.
    await("nothing is being read", () -> wiring.screen().mayBeMadeAnew());
    press(KeyCode.CONTROL, KeyCode.B);
    await("the review is shown", () -> !robot.lookup("#program-name").queryAll().isEmpty());

    doFx(() -> wiring.screen().drop(List.of(csv)));
    await("the file is read", () -> !robot.lookup("#take").queryAll().isEmpty());
  }

  @Test
  void aFigureOfTheTotalsOpensItsProgramsInTheReviewAndTheWayLeadsBack() throws Exception {
    Path csv = folder.resolve("一覧.csv");
    Files.writeString(
        csv,
        """
        番号,事業名,局,課,予算額（千円）
        1,街路樹維持管理,建設局,道路課,100
        2,橋りょう長寿命化,建設局,道路課,200
        3,公民館講座,教育委員会,生涯学習課,300
        """);
    openNewBook(csv);

    press(KeyCode.CONTROL, KeyCode.T);
    await("the totals are shown", () -> !robot.lookup("#section-matrix").queryAll().isEmpty());
    press(KeyCode.DIGIT6);
    await("the units are shown", () -> "units".equals(focusedNow()));
    // Below the whole city and 建設局.
    press(KeyCode.DOWN);
    press(KeyCode.DOWN);
    press(KeyCode.ENTER);
    await("the review is shown", () -> !robot.lookup("#program-name").queryAll().isEmpty());
    await(
        "the list is narrowed",
        () ->
            find("programs", ListView.class).getItems().size() == 1
                && !robot.lookup(".narrowed .chip").queryAll().isEmpty());
    assertThat(onFx(() -> robot.lookup(".narrowed .chip").queryLabeled().getText()))
        .isEqualTo("集計から：教育委員会　1 件");
    assertThat(text("program-name")).isEqualTo("公民館講座");
    Snapshots.write(stage.getScene(), "window-from-totals");

    press(KeyCode.CONTROL, KeyCode.T);
    await("the totals are as they were", () -> "units".equals(focusedNow()));
    press(KeyCode.ESCAPE);
    await("the review is shown", () -> !robot.lookup("#program-name").queryAll().isEmpty());
    await("narrowed still", () -> find("programs", ListView.class).getItems().size() == 1);
    doFx(() -> robot.lookup(".narrowed .chip").queryAs(Button.class).fire());
    assertThat(onFx(() -> find("programs", ListView.class).getItems().size())).isEqualTo(3);
    assertThat(text("program-name")).isEqualTo("公民館講座");
  }

  @Test
  void theLanguageChangesWhereTheUserIsAndLosesNothing() throws IOException {
    Path csv = folder.resolve("一覧.csv");
    Files.writeString(csv, "番号,事業名,予算額（千円）\n1,街路樹維持管理,100\n");
    doFx(() -> wiring.newFromInventory(List.of(csv)));
    await("the file is read", () -> !find("take", Button.class).isDisabled());
    assertThat(text("take")).isEqualTo("次へ（1 事業）");
    doFx(() -> wiring.changeLanguage("en"));
    assertThat(text("take")).isEqualTo("Next (1 program)");
    assertThat(settings.current().language()).isEqualTo("en");
  }

  @Test
  void aNationalInventoryWithLongTextsIsReadAndItsLastPageReached() {
    Path national = Path.of("../shared/data/rs2024_programs.csv");
    Assumptions.assumeTrue(Files.exists(national), "needs ../shared/data/rs2024_programs.csv");
    doFx(() -> wiring.newFromInventory(List.of(national)));
    await("the file is read", () -> !find("take", Button.class).isDisabled());
    assertThat(text("take")).isEqualTo("次へ（5,664 事業）");
    Snapshots.write(stage.getScene(), "window-import-national");
    for (int page = 1; page < 3; page++) {
      doFx(() -> find("nextPage", Button.class).fire());
    }
    await(
        "the third page is read",
        () -> find("pageText", Labeled.class).getText().startsWith("401"));
  }

  private static List<Object> row(TableView<?> table, int row) {
    return table.getColumns().stream().<Object>map(c -> c.getCellData(row)).toList();
  }

  private String focusedNow() {
    return stage.getScene().getFocusOwner() == null
        ? null
        : stage.getScene().getFocusOwner().getId();
  }

  private String text(String id) {
    return onFx(() -> find(id, Labeled.class).getText());
  }
}
