package org.tanaoroshi.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanaoroshi.settings.Settings.ThemeChoice;
import org.tanaoroshi.settings.SettingsStore;
import org.tanaoroshi.ui.Accessible;
import org.tanaoroshi.ui.Composing;
import org.tanaoroshi.ui.FakeDialogs;
import org.tanaoroshi.ui.FxTest;
import org.tanaoroshi.ui.Shortcuts;
import org.tanaoroshi.ui.Snapshots;
import org.tanaoroshi.ui.Tasks;
import org.tanaoroshi.values.Words;

class StartFxTest extends FxTest {
  @TempDir Path folder;

  private final FakeDialogs dialogs = new FakeDialogs();
  private final RecordedActions actions = new RecordedActions();
  private SettingsStore settings;

  @BeforeEach
  void openSettings() {
    settings = SettingsStore.open(folder.resolve("settings"));
  }

  @Test
  void aStrangerTabsThroughTheChoicesAndStartsTheSampleCity() {
    open(Words.japanese());
    assertThat(focused()).isEqualTo("start-inventory");
    press(KeyCode.TAB);
    press(KeyCode.TAB);
    press(KeyCode.TAB);
    assertThat(focused()).isEqualTo("start-sample");
    press(KeyCode.SPACE);
    assertThat(actions.taken).containsExactly("sample");
  }

  @Test
  void theKeysShownWork() {
    open(Words.japanese());
    dialogs.answer(folder.resolve("a.tanaoroshi")).answer(folder.resolve("b.xlsx"));
    press(KeyCode.CONTROL, KeyCode.O);
    press(KeyCode.CONTROL, KeyCode.E);
    press(KeyCode.CONTROL, KeyCode.T);
    assertThat(actions.taken)
        .containsExactly(
            "book " + folder.resolve("a.tanaoroshi"),
            "distributed " + folder.resolve("b.xlsx"),
            "sample");
  }

  @Test
  void whoWasHereBeforeGoesOnWithOneKey() throws IOException {
    Path book = Files.createFile(folder.resolve("こども家庭局.tanaoroshi"));
    settings.update(s -> s.withRecent(book));
    open(Words.japanese());
    assertThat(focused()).isEqualTo("recent");
    press(KeyCode.ENTER);
    assertThat(actions.taken).containsExactly("book " + book);
    press(KeyCode.DELETE);
    assertThat(settings.current().recentBooks()).isEmpty();
    assertThat(book).exists();
  }

  @Test
  void theMouseOverABookShowsAllOfItsPath() throws IOException {
    Path book = Files.createFile(folder.resolve("こども家庭局.tanaoroshi"));
    Path older = Files.createFile(folder.resolve("総務局.tanaoroshi"));
    settings.update(s -> s.withRecent(older).withRecent(book));
    open(Words.japanese());
    Label name = robot.lookup("こども家庭局").queryAs(Label.class);
    robot.moveTo(name);
    settle();
    assertThat(cellOf(name).getTooltip().getText()).isEqualTo(book.toString());
    press(KeyCode.DELETE);
    Label next = robot.lookup("総務局").queryAs(Label.class);
    assertThat(cellOf(next).getTooltip().getText()).as("in its place").isEqualTo(older.toString());
  }

  @Test
  void aListThatIsEmptySaysWhatToDo() {
    settings.update(s -> s.withRecent(folder.resolve("消えた.tanaoroshi")));
    open(Words.japanese());
    String empty = Words.japanese().say("start.recent.none");
    assertThat(robot.lookup(empty).tryQuery()).isEmpty();
    press(KeyCode.DELETE);
    assertThat(robot.lookup(empty).queryAs(Label.class).isVisible()).isTrue();
  }

  private static RecentCell cellOf(Node inside) {
    return inside instanceof RecentCell cell ? cell : cellOf(inside.getParent());
  }

  @Test
  void theNewestThatIsStillThereIsInHandNotOneThatIsGone() throws IOException {
    Path book = Files.createFile(folder.resolve("こども家庭局.tanaoroshi"));
    settings.update(s -> s.withRecent(book).withRecent(folder.resolve("共有フォルダーにあったもの.tanaoroshi")));
    open(Words.japanese());
    press(KeyCode.ENTER);
    assertThat(actions.taken).containsExactly("book " + book);
    assertThat(dialogs.shown).isEmpty();
  }

  @Test
  void inLargeTypeWhatIsBelowIsReachedByScrolling() {
    dress(ThemeChoice.LIGHT, 18);
    StartController screen = open(Words.japanese());
    ScrollPane pane = find("pane", ScrollPane.class);
    assertThat(onFx(() -> pane.getContent().getLayoutBounds().getHeight()))
        .isGreaterThan(onFx(() -> pane.getViewportBounds().getHeight()));
    assertThat(
            robot.from(screen.view()).lookup(".scroll-bar").queryAllAs(ScrollBar.class).stream()
                .filter(bar -> pane.equals(bar.getParent()) && bar.isVisible())
                .map(ScrollBar::getOrientation))
        .containsExactly(Orientation.VERTICAL);
  }

  @Test
  void theNameIsAskedOnceAndKeptByEnter() {
    StartController screen = open(Words.japanese());
    assertThat(Composing.inEveryField(screen.view().getScene())).as("the name").isEqualTo(1);
    doFx(() -> screen.view().lookup("#reviewer").requestFocus());
    type("Yamamoto");
    press(KeyCode.ENTER);
    assertThat(settings.current().reviewer()).isEqualTo("Yamamoto");
    assertThat(screen.view().lookup("#reviewer")).isNull();
    assertThat(focused()).isEqualTo("change");

    press(KeyCode.SPACE);
    assertThat(focused()).isEqualTo("reviewer");
    type("Suzuki");
    press(KeyCode.ENTER);
    assertThat(settings.current().reviewer()).isEqualTo("Suzuki");
  }

  @Test
  void picturesToLookAt() throws IOException {
    Snapshots.write(open(Words.english()).view().getScene(), "start-empty-en-light");
    Scene scene = open(Words.japanese()).view().getScene();
    Snapshots.write(scene, "start-empty-ja-light");
    Path deep =
        Files.createDirectories(
            folder.resolve("令和8年度").resolve("03_事務事業の棚卸し（各局提出分・差し替え後の最新版はこちら）"));
    for (int i = 0; i < 4; i++) {
      Path book =
          Files.createFile(
              deep.resolve("こども家庭局子育て支援部" + "とても長い名前の".repeat(i * 2) + i + ".tanaoroshi"));
      settings.update(s -> s.withRecent(book));
    }
    settings.update(
        s -> s.withRecent(folder.resolve("共有フォルダーにあったもの.tanaoroshi")).withReviewer("山本"));
    Snapshots.write(open(Words.japanese()).view().getScene(), "start-ja-light");
    Snapshots.write(open(Words.english()).view().getScene(), "start-en-light");
    dress(ThemeChoice.DARK, 13);
    Snapshots.write(open(Words.japanese()).view().getScene(), "start-ja-dark");
    dress(ThemeChoice.LIGHT, 18);
    Snapshots.write(open(Words.japanese()).view().getScene(), "start-ja-large");
    assertThat(Accessible.nameless(stage.getScene().getRoot())).isEmpty();
  }

  private StartController open(Words words) {
    StartViewModel model =
        new StartViewModel(
            settings, dialogs, new Tasks(Runnable::run, Runnable::run, dialogs::error), actions);
    StartController screen = onFx(() -> new StartController(model, words));
    Scene scene =
        show(
            () -> {
              Parent view = screen.view();
              return new BorderPane(view);
            });
    doFx(
        () -> {
          Shortcuts.install(scene, screen::shortcuts);
          screen.shown();
        });
    return screen;
  }
}
