package org.tanaoroshi.ui.totals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanaoroshi.model.FinanceFigure;
import org.tanaoroshi.model.FinanceFigures;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.settings.Settings.ThemeChoice;
import org.tanaoroshi.totals.DirectionKind;
import org.tanaoroshi.totals.Overview;
import org.tanaoroshi.ui.Accessible;
import org.tanaoroshi.ui.Composing;
import org.tanaoroshi.ui.FakeDialogs;
import org.tanaoroshi.ui.FxTest;
import org.tanaoroshi.ui.Fxml;
import org.tanaoroshi.ui.Screen;
import org.tanaoroshi.ui.Shortcuts;
import org.tanaoroshi.ui.Snapshots;
import org.tanaoroshi.ui.StatusBar;
import org.tanaoroshi.ui.Tasks;
import org.tanaoroshi.ui.review.City;
import org.tanaoroshi.values.Figures;
import org.tanaoroshi.values.Words;
import org.tanaoroshi.workbench.Desk;
import org.tanaoroshi.workbench.FinanceEntry;

class TotalsFxTest extends FxTest {
  private static final FinanceFigure ALL =
      new FinanceFigure.Target("", FinanceFigure.Basis.EXPENDITURE);

  /** What has rows before anything is answered: bureaus to set targets for, budgets, units. */
  private static final Set<Section> NEVER_EMPTY =
      Set.of(Section.EFFECT, Section.TOP, Section.UNITS);

  /** Where the cursor is in a section before anything is answered. */
  private static final Map<Section, String> BLANK_CURSOR =
      Map.of(
          Section.MATRIX, "tab-MATRIX",
          Section.EFFECT, "stages",
          Section.DIRECTIONS, "tab-DIRECTIONS",
          Section.TOP, "top",
          Section.BRIDGE, "tab-BRIDGE",
          Section.UNITS, "units");

  @TempDir Path folder;

  private final FakeDialogs dialogs = new FakeDialogs();
  private final List<Object> led = new ArrayList<>();
  private Desk desk;
  private TotalsViewModel model;
  private Screen screen;

  @AfterEach
  void closeBook() throws Exception {
    desk.close();
  }

  private Scene open(Desk book, Words words) {
    desk = book;
    onFx(
        () ->
            model =
                new TotalsViewModel(
                    desk,
                    "財政",
                    "section",
                    Tasks.onDaemonThreads(dialogs::error),
                    dialogs,
                    actions()));
    return showIn(words);
  }

  private TotalsActions actions() {
    return new TotalsActions() {
      @Override
      public void show(Message title, String stageId, List<ProgramId> programs) {
        led.add(Words.japanese().say(title));
        led.add(stageId);
        led.add(programs);
      }

      @Override
      public void addInventory() {
        led.add("inventory");
      }

      @Override
      public void back() {
        led.add("back");
      }
    };
  }

  private Scene showIn(Words words) {
    if (screen != null) {
      doFx(screen::left);
    }
    Scene scene =
        show(
            () -> {
              screen =
                  new Fxml(
                          words,
                          Map.of(TotalsController.class, () -> new TotalsController(model, words)))
                      .load(TotalsController.class);
              return frame(words);
            });
    doFx(() -> Shortcuts.install(scene, screen::shortcuts));
    doFx(screen::shown);
    await("the totals are computed", () -> model.dashboardProperty().get() != null);
    await("nothing runs", () -> !model.task().runningProperty().get());
    return scene;
  }

  private Parent frame(Words words) {
    Label title = new Label(screen.title().getValue());
    title.getStyleClass().add("title");
    Label subtitle = new Label(screen.subtitle().getValue());
    subtitle.getStyleClass().add("muted");
    HBox top = new HBox(title, subtitle, gap());
    top.getStyleClass().add("top-bar");
    screen.headerMiddle().ifPresent(top.getChildren()::add);
    top.getChildren().add(gap());
    screen.headerRight().ifPresent(top.getChildren()::add);
    StatusBar bar = new StatusBar();
    bar.show(screen.shortcuts(), screen.status(), words);
    screen
        .shortcutsVersion()
        .addListener(o -> bar.show(screen.shortcuts(), screen.status(), words));
    return new BorderPane(screen.view(), top, null, bar, null);
  }

  private static Region gap() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return gap;
  }

  private String text(String id) {
    return onFx(() -> find(id, Labeled.class).getText());
  }

  /** Presses its tab: in a text field its key is a figure. */
  private void choose(Section section) {
    doFx(() -> find("tab-" + section, ToggleButton.class).fire());
  }

  private FinanceFigures saved() throws Exception {
    return Desk.waitFor(new FinanceEntry(desk).read()).figures();
  }

  @Test
  void theMatrixIsWalkedByKeyAndEnterOpensTheListBehindACell() throws Exception {
    open(SampleTotals.answered(folder, City.programs()), Words.japanese());
    assertThat(focused()).isEqualTo("matrix");
    for (int i = 0; i < 6; i++) {
      press(KeyCode.RIGHT);
    }
    press(KeyCode.DOWN);
    press(KeyCode.ENTER);
    String bureau = onFx(() -> model.dashboardProperty().get().overview().bureaus().getFirst());
    List<ProgramId> expected =
        onFx(
            () ->
                model
                    .dashboardProperty()
                    .get()
                    .overview()
                    .programs(
                        l ->
                            l.bureau().equals(bureau)
                                && List.of("C", "D").contains(l.grades().get(3))));
    assertThat(led).containsExactly(bureau + " × 視点4 類似（C・D）", "section", expected);
    press(KeyCode.CONTROL, KeyCode.C);
    String copied = onFx(() -> Clipboard.getSystemClipboard().getString());
    assertThat(copied.lines().toList().get(2)).startsWith("全庁\t" + desk.dossiers().size());
    assertThat(onFx(() -> Clipboard.getSystemClipboard().getHtml())).contains("<td>" + bureau);
    press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
    assertThat(onFx(() -> Clipboard.getSystemClipboard().hasImage())).isTrue();
    press(KeyCode.ESCAPE);
    assertThat(led).endsWith("back");
    assertThat(dialogs.shown).isEmpty();
  }

  /** Presses Tab until the cursor stands there. */
  private void walkTo(String id) {
    for (int n = 0; n < 20 && !id.equals(focused()); n++) {
      press(KeyCode.TAB);
    }
    assertThat(focused()).isEqualTo(id);
  }

  @Test
  void aTargetIsEnteredByKeyAndUndone() throws Exception {
    open(SampleTotals.answered(folder, City.programs()), Words.japanese());
    press(KeyCode.DIGIT2);
    press(KeyCode.DIGIT5);
    press(KeyCode.DIGIT2);
    assertThat(focused()).as("digits lead on, and are no target").isEqualTo("stages");
    assertThat(saved()).isEqualTo(FinanceFigures.NONE);
    walkTo("entry-target-EXPENDITURE-");
    type("20,000");
    press(KeyCode.ENTER);
    await("it is saved", () -> model.standingProperty().get().toUndo().isPresent());
    assertThat(saved().yen(ALL)).hasValue(20_000_000);
    type("12many");
    press(KeyCode.ENTER);
    assertThat(onFx(() -> screen.status().getValue())).contains("読めない額");
    press(KeyCode.ESCAPE);
    assertThat(onFx(() -> screen.status().getValue())).contains("保存済み");
    assertThat(led).isEmpty();
    press(KeyCode.CONTROL, KeyCode.Z);
    await("it is undone", () -> model.standingProperty().get().toRedo().isPresent());
    assertThat(saved()).isEqualTo(FinanceFigures.NONE);
    press(KeyCode.CONTROL, KeyCode.Y);
    await("it is redone", () -> model.standingProperty().get().toRedo().isEmpty());
    assertThat(saved().yen(ALL)).hasValue(20_000_000);
    assertThat(Desk.waitFor(desk.steps()).getFirst().title()).isEqualTo("台帳の取り込み");
    assertThat(desk.toUndo()).get().extracting(s -> s.title()).isEqualTo("回答");
  }

  @Test
  void aLineOfWhatTheReducedAmountIsSpentOnIsEnteredAndTheRestIsSaid() throws Exception {
    open(SampleTotals.answered(folder, City.programs()), Words.japanese());
    press(KeyCode.DIGIT5);
    walkTo("entry-reinvestment-name-1");
    doFx(() -> ((EntryField) stage.getScene().getFocusOwner()).setText("若者・子ども"));
    press(KeyCode.ENTER);
    assertThat(focused()).isEqualTo("entry-reinvestment-yen-1");
    await("the name is saved", () -> model.standingProperty().get().toUndo().isPresent());
    type("1,000");
    press(KeyCode.ENTER);
    await(
        "both are saved",
        () ->
            !model.standingProperty().get().figures().reinvestments().isEmpty()
                && model
                    .standingProperty()
                    .get()
                    .figures()
                    .reinvestments()
                    .getFirst()
                    .yen()
                    .isPresent());
    assertThat(focused()).isEqualTo("entry-reinvestment-name-2");
    long reduced =
        onFx(
            () ->
                model
                    .dashboardProperty()
                    .get()
                    .overview()
                    .total()
                    .effects()
                    .review()
                    .generalFund());
    assertThat(text("bridge-rest"))
        .contains(
            "1,000 千円", "未配分 " + Figures.amount(reduced - 1_000_000, MoneyUnit.THOUSAND) + " 千円");
    doFx(() -> find("delete-line-1", Node.class).requestFocus());
    press(KeyCode.SPACE);
    await("it is deleted", () -> model.standingProperty().get().figures().values().isEmpty());
    assertThat(focused()).isEqualTo("entry-reinvestment-name-1");
  }

  @Test
  void everySectionIsShownWithAndWithoutFigures() throws Exception {
    open(SampleTotals.unanswered(folder, City.programs()), Words.japanese());
    for (Section section : Section.values()) {
      choose(section);
      Snapshots.write(stage.getScene(), "totals-blank-" + section);
      assertThat(robot.lookup(".empty-state").queryAll())
          .as(section.name())
          .hasSize(NEVER_EMPTY.contains(section) ? 0 : 1);
      assertThat(focused()).as(section.name()).isEqualTo(BLANK_CURSOR.get(section));
      assertThat(onFx(() -> find("copyTable", Node.class).isDisabled()))
          .as("copying in %s", section)
          .isEqualTo(!Set.of(Section.TOP, Section.UNITS).contains(section));
    }
    choose(Section.BRIDGE);
    assertThat(text("bridge-rest")).isEqualTo("未配分 －");
    choose(Section.EFFECT);
    Labeled effect = onFx(() -> robot.lookup(".targets-grid .hyperlink").queryLabeled());
    assertThat(effect.getText()).isEqualTo("－");
    assertThat(effect.isFocusTraversable()).as("leads somewhere").isFalse();
    assertThat(texts("tile-general")).contains("－").doesNotContain("千円");
    showIn(Words.english());
    for (Section section : Section.values()) {
      choose(section);
      Snapshots.write(stage.getScene(), "totals-en-blank-" + section);
    }
  }

  private List<String> texts(String id) {
    return onFx(
        () ->
            robot.from(find(id, Node.class)).lookup(".label").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .toList());
  }

  @Test
  void aBookWithoutProgramsSaysWhatToDo() throws Exception {
    Scene scene = open(SampleTotals.unanswered(folder, List.of()), Words.japanese());
    assertThat(robot.lookup(".empty-state").queryAll()).hasSize(1);
    assertThat(onFx(() -> find("tile-answered", Node.class).getParent().isVisible())).isFalse();
    assertThat(onFx(() -> find("tab-EFFECT", Node.class).isDisabled())).isTrue();
    assertThat(onFx(() -> find("stages", Node.class).isDisabled())).isTrue();
    assertThat(onFx(() -> screen.shortcuts().size())).as("no key that does nothing").isEqualTo(2);
    assertThat(focused()).isEqualTo("add-inventory");
    press(KeyCode.SPACE);
    assertThat(led).containsExactly("inventory");
    Snapshots.write(scene, "totals-empty");
    Snapshots.write(showIn(Words.english()), "totals-en-empty");
  }

  @Test
  void aLargeWindowShowsAllSectionsAndTheCursorChoosesAmongThem() throws Exception {
    open(SampleTotals.answered(folder, City.programs()), Words.japanese());
    doFx(() -> ((Region) screen.view()).setMinSize(2560, 1300));
    await("all are shown", () -> stage.getScene().lookup("#section-units") != null);
    press(KeyCode.DIGIT3);
    assertThat(focused()).isEqualTo("directions");
    doFx(() -> find("units", Node.class).requestFocus());
    assertThat(onFx(() -> model.sectionProperty().get())).isEqualTo(Section.UNITS);
    assertThat(onFx(() -> find("section-units", Node.class).getPseudoClassStates()).toString())
        .contains("chosen");
    assertThat(onFx(() -> find("section-matrix", Node.class).getPseudoClassStates()).toString())
        .doesNotContain("chosen");
    press(KeyCode.CONTROL, KeyCode.C);
    assertThat(onFx(() -> Clipboard.getSystemClipboard().getString()))
        .contains("未送付", "\n全庁\t" + desk.dossiers().size());
    doFx(() -> ((Region) screen.view()).setMinSize(0, 0));
    await("one is shown", () -> stage.getScene().lookup("#section-matrix") == null);
    assertThat(stage.getScene().lookup("#section-units")).isNotNull();
  }

  @Test
  void inLargeLettersTheSameWindowShowsOneSectionAndCutsNoFigure() throws Exception {
    open(SampleTotals.answered(folder, City.programs()), Words.japanese());
    doFx(() -> ((Region) screen.view()).setMinSize(2560, 1300));
    await("all are shown", () -> stage.getScene().lookup("#section-units") != null);
    dress(ThemeChoice.LIGHT, 18);
    await("one is shown", () -> stage.getScene().lookup("#section-units") == null);
    doFx(() -> ((Region) screen.view()).setMinSize(0, 0));
    for (Section section : List.of(Section.MATRIX, Section.DIRECTIONS, Section.UNITS)) {
      choose(section);
      assertThat(cutFigures()).as("%s", section).isEmpty();
    }
  }

  private List<String> cutFigures() {
    return onFx(
        () ->
            robot.lookup(".table-cell.number").queryAllAs(Labeled.class).stream()
                .flatMap(cell -> cell.lookupAll(".text").stream())
                .map(node -> ((Text) node).getText())
                .filter(seen -> seen.endsWith("..."))
                .toList());
  }

  @Test
  void aTableIsAsHighAsItsRowsAndEndsOnAWholeOne() throws Exception {
    open(SampleTotals.answered(folder, City.many(300)), Words.japanese());
    choose(Section.DIRECTIONS);
    TableView<?> directions = onFx(() -> find("directions", TableView.class));
    assertThat(rowsOf(directions)).isEqualTo(directions.getItems().size(), within(0.2));
    choose(Section.TOP);
    TableView<?> top = onFx(() -> find("top", TableView.class));
    assertThat(rowsOf(top)).isEqualTo(Math.rint(rowsOf(top)), within(0.2)).isLessThan(20);
  }

  /** How many rows have room in it. */
  private static double rowsOf(TableView<?> table) {
    return onFx(
        () ->
            (table.getHeight()
                    - table.getInsets().getTop()
                    - table.getInsets().getBottom()
                    - ((Region) table.lookup(".column-header-background")).getHeight())
                / table.getFixedCellSize());
  }

  @Test
  void whatStandsApartIsNotSetOffAndAnEffectUnderNoReviewIsPointedOut() throws Exception {
    open(SampleTotals.answered(folder, City.many(300)), Words.japanese());
    choose(Section.DIRECTIONS);
    press(KeyCode.CONTROL, KeyCode.C);
    List<String> copied = onFx(() -> Clipboard.getSystemClipboard().getString()).lines().toList();
    Overview overview = onFx(() -> model.dashboardProperty().get().overview());
    String transfer = MoneyUnit.THOUSAND.fromYen(overview.total().effects().all().transfer()) + "";
    assertThat(copied.getLast()).isEqualTo("全体\t計\t300\t\t\t" + transfer + "\t");
    assertThat(copied).anyMatch(line -> line.startsWith("現状どおり継続\t⚠ 見直しに含めない"));
    assertThat(copied).anyMatch(line -> line.startsWith("（未記入）\t見直しに含めない"));
    assertThat(copied).anyMatch(line -> line.matches("（未記入）\t[^\t]+\t\\d+\t\t\t\t"));
    choose(Section.BRIDGE);
    long other = overview.total().effects().of(DirectionKind.OTHER).generalFund();
    assertThat(texts("section-bridge"))
        .contains("⚠ 見直しに含めない方向性　" + Figures.amount(other, MoneyUnit.THOUSAND) + " 千円（要確認）");
  }

  @Test
  void theCopiedPictureHasTheRowsThatAreOutOfSight() throws Exception {
    open(SampleTotals.answered(folder, City.many(120)), Words.japanese());
    press(KeyCode.DIGIT4);
    doFx(() -> model.topCountProperty().set(100));
    press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
    Image copied = onFx(() -> Clipboard.getSystemClipboard().getImage());
    Snapshots.write(copied, "totals-copied");
    double row = onFx(() -> find("top", TableView.class).getFixedCellSize());
    assertThat(copied.getHeight()).isGreaterThan(2 * 100 * row);
    // Text fields, choices and the cursor are no part of it; neither is a gap beside the rows.
    double width = onFx(() -> find("section-top", Region.class).getWidth());
    assertThat(copied.getWidth()).isEqualTo(2 * width, within(2.0));
  }

  @Test
  void whileComposingInTheFieldsOfFinanceNoKeyIsAShortcut() throws Exception {
    open(SampleTotals.answered(folder, City.programs().subList(0, 12)), Words.japanese());
    int fields = 0;
    for (KeyCode section : List.of(KeyCode.DIGIT2, KeyCode.DIGIT5)) {
      press(section);
      fields += Composing.inEveryField(stage.getScene());
      doFx(() -> Shortcuts.install(stage.getScene(), screen::shortcuts));
      press(KeyCode.ESCAPE);
    }
    assertThat(fields).isGreaterThan(6);
  }

  @Test
  void picturesToLookAt() throws Exception {
    open(SampleTotals.answered(folder, City.many(900)), Words.japanese());
    Desk.waitFor(
        new FinanceEntry(desk)
            .save(
                "財政",
                "目標額",
                Map.of(
                    ALL,
                    "1400000000",
                    new FinanceFigure.Target("", FinanceFigure.Basis.GENERAL_FUND),
                    "2500000000",
                    new FinanceFigure.Target("産業経済局", FinanceFigure.Basis.EXPENDITURE),
                    "300000000",
                    new FinanceFigure.ReinvestmentName(1),
                    "若者・子ども",
                    new FinanceFigure.ReinvestmentYen(1),
                    "600000000",
                    new FinanceFigure.ReinvestmentName(2),
                    "老朽化した公共施設の対策ほか",
                    new FinanceFigure.ReinvestmentYen(2),
                    "400000000")));
    doFx(model::refresh);
    await("computed", () -> model.standingProperty().get().figures().hasTargets());
    for (Section section : Section.values()) {
      choose(section);
      Snapshots.write(stage.getScene(), "totals-" + section);
      assertThat(Accessible.nameless(stage.getScene().getRoot())).as("%s", section).isEmpty();
      press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
      Image copied = onFx(() -> Clipboard.getSystemClipboard().getImage());
      Snapshots.write(copied, "totals-copied-" + section);
    }
    Scene scene = showIn(Words.english());
    for (Section section : Section.values()) {
      choose(section);
      Snapshots.write(scene, "totals-en-" + section);
    }
    choose(Section.TOP);
    assertThat(onFx(() -> find("top", TableView.class).getItems().size())).isEqualTo(20);
    showIn(Words.japanese());
    dress(ThemeChoice.LIGHT, 18);
    choose(Section.MATRIX);
    Snapshots.write(stage.getScene(), "totals-large");
  }
}
