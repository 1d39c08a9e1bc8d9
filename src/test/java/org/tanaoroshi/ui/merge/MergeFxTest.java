package org.tanaoroshi.ui.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.tanaoroshi.ui.merge.Departments.COMMENT;
import static org.tanaoroshi.ui.merge.Departments.CUT;
import static org.tanaoroshi.ui.merge.Departments.DIRECTION;
import static org.tanaoroshi.ui.merge.Departments.GRADE;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanaoroshi.settings.Settings.ThemeChoice;
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
import org.tanaoroshi.values.Words;
import org.tanaoroshi.workbench.Edit;
import org.tanaoroshi.workbench.merge.MergePlan;
import org.tanaoroshi.workbench.merge.Returned;

class MergeFxTest extends FxTest {
  private static final String LONG = "新型感染症等の影響を受けた地域経済の回復並びに子育て世帯の生活の安定を図るための支援として効果があった。";

  @TempDir Path folder;

  private final FakeDialogs dialogs = new FakeDialogs();
  private final AtomicInteger backs = new AtomicInteger();
  private Departments city;
  private MergeViewModel model;

  @BeforeEach
  void openBook() throws Exception {
    city = new Departments(folder);
  }

  @AfterEach
  void closeBook() throws Exception {
    doFx(model::close);
    city.close();
  }

  private Scene open(List<Path> files, Words words) {
    onFx(
        () ->
            model =
                new MergeViewModel(
                    city.finance, "財政", files, Tasks.onDaemonThreads(dialogs::error), dialogs));
    return showIn(words);
  }

  private Scene showIn(Words words) {
    Screen[] screen = new Screen[1];
    Scene scene =
        show(
            () -> {
              screen[0] =
                  new Fxml(
                          words,
                          Map.of(
                              MergeController.class,
                              () -> new MergeController(model, words, backs::incrementAndGet)))
                      .load(MergeController.class);
              return frame(screen[0], words);
            });
    doFx(() -> Shortcuts.install(scene, screen[0]::shortcuts));
    await("the plan is shown", () -> !model.task().runningProperty().get());
    doFx(screen[0]::shown);
    return scene;
  }

  private static Parent frame(Screen screen, Words words) {
    Label title = new Label(screen.title().getValue());
    title.getStyleClass().add("title");
    Label subtitle = new Label(screen.subtitle().getValue());
    subtitle.getStyleClass().add("muted");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox top = new HBox(title, subtitle, gap);
    top.getStyleClass().add("top-bar");
    screen.headerRight().ifPresent(top.getChildren()::add);
    StatusBar bar = new StatusBar();
    bar.show(screen.shortcuts(), screen.status(), words);
    screen
        .shortcutsVersion()
        .addListener((o, old, now) -> bar.show(screen.shortcuts(), screen.status(), words));
    return new BorderPane(screen.view(), top, null, bar, null);
  }

  private String text(String id) {
    return onFx(() -> find(id, Labeled.class).getText());
  }

  @Test
  void aFolderIsTakenInByKeyboardAloneAndTakenBack() throws Exception {
    city.twoReviewers();
    open(List.of(), Words.japanese());
    Snapshots.write(stage.getScene(), "merge-empty");
    dialogs.answer(folder.resolve("提出"));
    press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
    await("the files are read", () -> find("files", ListView.class).getItems().size() == 2);
    await("nothing runs", () -> !model.task().runningProperty().get());
    assertThat(focused()).isEqualTo("conflicts");
    String left = onFx(() -> model.conflicts().shown().get(0).sides().get(0).value());
    press(KeyCode.RIGHT);
    press(KeyCode.CONTROL, KeyCode.Z);
    press(KeyCode.LEFT);
    assertThat(onFx(() -> model.conflicts().open())).isEqualTo(2);

    press(KeyCode.E);
    await("the text is open", () -> "third".equals(focusedNow()));
    assertThat(Composing.inEveryField(stage.getScene())).as("the third value").isPositive();
    doFx(() -> find("third", TextArea.class).selectAll());
    type("together");
    Snapshots.write(stage.getScene(), "merge-third");
    assertThat(keysShown()).containsExactly("Ctrl+Enter", "Esc", "F1");
    assertThat(onFx(() -> find("apply", Button.class).isDisabled())).isTrue();
    press(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(onFx(() -> model.conflicts().open())).isEqualTo(1);
    press(KeyCode.DIGIT2);
    assertThat(text("apply")).isEqualTo("4件を取り込む");

    String right = onFx(() -> model.conflicts().shown().get(2).sides().get(1).value());
    press(KeyCode.CONTROL, KeyCode.ENTER);
    await("it is taken in", () -> !robot.lookup("#merge-done").queryAll().isEmpty());
    assertThat(text("merge-done")).isEqualTo("4件の値を取り込みました");
    assertThat(city.value(0, GRADE)).isEqualTo(left);
    assertThat(city.value(0, COMMENT)).isEqualTo("together");
    assertThat(city.value(1, DIRECTION)).isEqualTo(right);
    assertThat(focused()).isEqualTo("merge-back");
    assertThat(keysShown()).startsWith("Ctrl+Z", "Ctrl+B").doesNotContain("Ctrl+Enter", "E");
    Snapshots.write(stage.getScene(), "merge-done");
    Path report = folder.resolve("結果.xlsx");
    dialogs.answer(report);
    press(KeyCode.CONTROL, KeyCode.S);
    await("the result is saved", () -> dialogs.shown.contains("merge.reported"));
    assertThat(report).isNotEmptyFile();

    press(KeyCode.CONTROL, KeyCode.Z);
    await("it is taken back", () -> dialogs.shown.contains("merge.undone"));
    assertThat(city.value(0, COMMENT)).isEmpty();
    assertThat(city.value(2, GRADE)).isEmpty();
    press(KeyCode.CONTROL, KeyCode.B);
    assertThat(backs).hasValue(1);
  }

  /** The keys in the status bar. */
  private List<String> keysShown() {
    return onFx(
        () ->
            robot.lookup(".status-bar .kbd").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .toList());
  }

  private String focusedNow() {
    return stage.getScene().getFocusOwner() == null
        ? null
        : stage.getScene().getFocusOwner().getId();
  }

  @Test
  void everyFigureOpensTheListBehindIt() throws Exception {
    open(city.twoReviewers(), Words.japanese());
    for (Section section : Section.values()) {
      doFx(() -> model.sectionProperty().set(section));
      assertThat(robot.lookup(".table-view").queryAll()).as(section.name()).isNotEmpty();
      Snapshots.write(stage.getScene(), "merge-" + section);
    }
  }

  @Test
  void withLargeLettersInALowWindowAConflictIsDecidedWithoutScrolling() throws Exception {
    open(city.twoReviewers(), Words.japanese());
    dress(ThemeChoice.LIGHT, 18);
    settle();
    for (String id : List.of("keep", "write", "take-1", "take-2", "all-1")) {
      Bounds button = onFx(() -> onScene(find(id, Button.class)));
      Bounds seen = onFx(() -> onScene(robot.lookup(".merge-middle").query()));
      assertThat(button.getMaxY()).as(id).isLessThanOrEqualTo(seen.getMaxY());
    }
  }

  @Test
  void theButtonsStandRightUnderTheValues() throws Exception {
    open(city.twoReviewers(), Words.japanese());
    settle();
    Bounds button = onFx(() -> onScene(find("take-1", Button.class)));
    double value =
        onFx(
            () ->
                robot.lookup(".marked-text").queryAll().stream()
                    .mapToDouble(text -> onScene(text).getMaxY())
                    .max()
                    .orElseThrow());
    assertThat(button.getMinY() - value).isBetween(0.0, 20.0);
  }

  private static Bounds onScene(Node node) {
    return node.localToScene(node.getBoundsInLocal());
  }

  @Test
  void whatIsNotThereIsNotExplained() throws Exception {
    open(city.twoReviewers(), Words.japanese());
    for (Section none : List.of(Section.ADDED, Section.FACTS, Section.PROBLEMS)) {
      doFx(() -> model.sectionProperty().set(none));
      assertThat(onFx(() -> robot.lookup(".plan-list").<VBox>query().getChildren()))
          .as(none.name())
          .hasSize(1);
    }
  }

  @Test
  void longTextsAndManyFilesAreShownWhole() throws Exception {
    String long1 = LONG.repeat(6);
    String name = "産業経済局_地域経済振興・企業立地・雇用対策担当課_" + "令和8年度予算事務事業の棚卸し_".repeat(3);
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      List<Edit> answers = new ArrayList<>();
      for (int p = 0; p < 8; p++) {
        answers.add(city.edit(p, COMMENT, p == 0 ? "案" + i + "。" + long1 + i : "所見" + i));
        answers.add(city.edit(p, GRADE, "ABCD".substring(i, i + 1)));
        answers.add(city.edit(p, CUT, Long.toString(1_000_000L * (i + 1) * (p + 1))));
      }
      Path file = city.returned(name + i + ".xlsx", "非常に長い名前の記入者".repeat(2) + i, answers);
      if (i == 3) {
        Departments.spoilAmounts(file);
      }
      files.add(file);
    }
    Path broken = folder.resolve("昨年度_市民局.xlsx");
    Files.writeString(broken, "broken");
    files.add(broken);
    Scene scene = open(files, Words.japanese());
    assertThat(onFx(() -> model.conflicts().shown().get(1).sides())).hasSize(4);
    press(KeyCode.DOWN);
    Snapshots.write(scene, "merge-full");
    press(KeyCode.DIGIT3);
    assertThat(
            onFx(() -> model.conflicts().resolutions().of(model.conflicts().shown().get(1).key())))
        .isPresent();
    press(KeyCode.DIGIT0);
    doFx(() -> model.sectionProperty().set(Section.PROBLEMS));
    Snapshots.write(scene, "merge-full-problems");
    doFx(() -> model.sectionProperty().set(Section.TAKEN));
    Snapshots.write(scene, "merge-full-files");
    assertThat(values())
        .as("what was decided is listed with what needs no decision")
        .extracting(MergePlan.Value::value)
        .singleElement()
        .asString()
        .startsWith("案2");
    assertThat(values()).hasSize((int) (long) onFx(model::changing));
    press(KeyCode.CONTROL, KeyCode.Z);
    press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(values()).as("taken back again").isEmpty();
    Snapshots.write(showIn(Words.english()), "merge-en-full-files");
    doFx(() -> model.sectionProperty().set(Section.PROBLEMS));
    Snapshots.write(stage.getScene(), "merge-en-full-problems");
    doFx(() -> model.sectionProperty().set(Section.CONFLICTS));
    Snapshots.write(stage.getScene(), "merge-en-full");
  }

  @Test
  void aBlankOverAValueIsAskedFor() throws Exception {
    Path first = city.returned("一.xlsx", "山本", List.of(city.edit(0, COMMENT, "利用が減った")));
    Path later = city.returned("二.xlsx", "山本", List.of());
    try (Returned returned = Returned.open(later)) {
      returned.cover("提出番号", "2").save(later);
    }
    Scene scene = open(List.of(first, later), Words.japanese());
    assertThat(onFx(() -> model.conflicts().shown().getFirst().blanking())).isTrue();
    assertThat(onFx(() -> robot.lookup(".label.warn").queryAllAs(Labeled.class)))
        .extracting(Labeled::getText)
        .contains("「右」は空欄で返ってきました。「右を採る」を選ぶと、ほかのファイルの記入は取り込みません。");
    Snapshots.write(scene, "merge-blanking");
    press(KeyCode.LEFT);
    assertThat(onFx(() -> model.conflicts().open())).isZero();
    Snapshots.write(showIn(Words.english()), "merge-en-blanking");
  }

  @Test
  void figuresOpenTheValuesThemselvesAndAFileIsRemovedByItsKey() throws Exception {
    Path one = city.returned("一.xlsx", "山本", List.of(city.edit(0, COMMENT, "利用が減った")));
    Path other = city.returned("二.xlsx", "山本", List.of(city.edit(1, GRADE, "B")));
    Scene scene = open(List.of(one, other), Words.japanese());
    await("the values are listed", () -> values().size() == 2);
    assertThat(values())
        .extracting(
            v -> v.at().field(), MergePlan.Value::value, v -> v.from().getFirst().locator().file())
        .containsExactlyInAnyOrder(tuple(COMMENT, "利用が減った", "一.xlsx"), tuple(GRADE, "B", "二.xlsx"));
    Snapshots.write(scene, "merge-values");

    doFx(
        () -> {
          ListView<?> files = find("files", ListView.class);
          files.requestFocus();
          files.getSelectionModel().select(1);
        });
    press(KeyCode.DELETE);
    await("it is gone", () -> model.planProperty().get().files().size() == 1);
    await("its value too", () -> values().size() == 1);
    doFx(() -> model.add(List.of(other)));
    await("it is there again", () -> model.planProperty().get().taken() == 2);
  }

  @Test
  void theConflictInHandStaysSelectedAsAnotherFileComes() throws Exception {
    open(city.twoReviewers(), Words.japanese());
    press(KeyCode.DOWN);
    MergePlan.Key inHand = model.conflicts().inHandProperty().get().key();
    TableView<?> table = find("conflicts", TableView.class);
    assertThat(onFx(() -> table.getSelectionModel().getSelectedIndex())).isEqualTo(1);
    double before = onFx(table::getHeight);
    Path third = city.returned("三.xlsx", "佐藤", List.of(city.edit(5, GRADE, "D")));
    Path fourth = city.returned("四.xlsx", "鈴木", List.of(city.edit(5, GRADE, "C")));
    doFx(() -> model.add(List.of(third, fourth)));
    await("they are read", () -> model.planProperty().get().files().size() == 4);
    assertThat(model.conflicts().inHandProperty().get().key()).isEqualTo(inHand);
    assertThat(onFx(() -> table.getSelectionModel().getSelectedIndex())).isEqualTo(1);
    assertThat(onFx(() -> table.getItems().size())).isEqualTo(4);
    assertThat(onFx(table::getHeight) - before)
        .as("the list has room for the conflict that came")
        .isCloseTo(onFx(table::getFixedCellSize), within(1.0));
  }

  @SuppressWarnings("unchecked")
  private List<MergePlan.Value> values() {
    return robot.lookup("#list-values").queryAllAs(TableView.class).stream()
        .flatMap(table -> ((TableView<MergePlan.Value>) table).getItems().stream())
        .toList();
  }

  @Test
  void anAmountIsRewrittenInTheUnitOfTheBook() throws Exception {
    List<Path> files =
        List.of(
            city.returned("一.xlsx", "山本", List.of(city.edit(0, CUT, "1000000"))),
            city.returned("二.xlsx", "井上", List.of(city.edit(0, CUT, "3000000"))));
    open(files, Words.japanese());
    press(KeyCode.E);
    await("the amount is open", () -> "third-line".equals(focusedNow()));
    assertThat(Composing.inEveryField(stage.getScene())).as("the third amount").isPositive();
    doFx(() -> find("third-line", TextField.class).selectAll());
    type("about 5");
    press(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(onFx(() -> model.conflicts().open())).isEqualTo(1);
    press(KeyCode.CONTROL, KeyCode.A);
    type("2,500");
    press(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(onFx(() -> model.conflicts().resolutions().decidedProperty().get().values()))
        .containsExactly("2500000");
    press(KeyCode.E);
    press(KeyCode.ESCAPE);
    assertThat(focused()).isEqualTo("conflicts");
  }

  @Test
  void nothingCameBackYet() throws Exception {
    Scene scene = open(List.of(), Words.english());
    Snapshots.write(scene, "merge-en-empty");
    assertThat(onFx(() -> find("apply", Button.class).isVisible())).isFalse();
  }

  @Test
  void picturesToLookAt() throws Exception {
    Scene scene = open(city.twoReviewers(), Words.japanese());
    Snapshots.write(scene, "merge-ja");
    press(KeyCode.DOWN);
    Snapshots.write(scene, "merge-comment");
    assertThat(Accessible.nameless(scene.getRoot())).isEmpty();
    dress(ThemeChoice.DARK, 13);
    Snapshots.write(scene, "merge-dark");
    dress(ThemeChoice.LIGHT, 18);
    Snapshots.write(scene, "merge-large");
    dress(ThemeChoice.LIGHT, 13);
    press(KeyCode.F1);
    Snapshots.write(scene, "merge-keys");
    press(KeyCode.ESCAPE);
    scene = showIn(Words.english());
    Snapshots.write(scene, "merge-en");
    assertThat(text("apply")).isEqualTo("Apply changes (1)");
    for (Section section : Section.values()) {
      doFx(() -> model.sectionProperty().set(section));
      Snapshots.write(scene, "merge-en-" + section);
    }
    doFx(() -> model.sectionProperty().set(Section.CONFLICTS));
    doFx(() -> find("conflicts", Node.class).requestFocus());
    press(KeyCode.E);
    await("the text is open", () -> "third".equals(focusedNow()));
    Snapshots.write(scene, "merge-en-third");
    press(KeyCode.ESCAPE);
    press(KeyCode.CONTROL, KeyCode.ENTER);
    await("it is taken in", () -> !robot.lookup("#merge-done").queryAll().isEmpty());
    Snapshots.write(scene, "merge-en-done");
    dress(ThemeChoice.LIGHT, 18);
    Snapshots.write(scene, "merge-en-done-large");
    dress(ThemeChoice.LIGHT, 13);
  }
}
