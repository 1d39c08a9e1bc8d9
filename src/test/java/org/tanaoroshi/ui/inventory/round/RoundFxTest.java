package org.tanaoroshi.ui.inventory.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanaoroshi.inventory.Inventory;
import org.tanaoroshi.inventory.Proposal;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.settings.Settings.ThemeChoice;
import org.tanaoroshi.settings.SettingsStore;
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
import org.tanaoroshi.ui.inventory.ImportViewModel;
import org.tanaoroshi.ui.inventory.SketchedFile;
import org.tanaoroshi.values.FrameworkJson;
import org.tanaoroshi.values.Words;

class RoundFxTest extends FxTest {
  private static final Path FILE = Path.of("/files/R8_事務事業一覧（都市整備局）.xlsx");

  @TempDir Path folder;

  private final SketchedFile service = new SketchedFile();
  private final FakeDialogs dialogs = new FakeDialogs();
  private final List<BookMaker.Details> made = new ArrayList<>();
  private final List<String> led = new ArrayList<>();
  private final Tasks tasks = new Tasks(Runnable::run, Runnable::run, dialogs::error);
  private SettingsStore settings;
  private ImportViewModel model;

  @BeforeEach
  void openModel() {
    settings = SettingsStore.open(folder);
    model = new ImportViewModel(service, tasks, dialogs, settings, new FiscalYear(2026));
    model.add(List.of(FILE));
  }

  @Test
  void theRoundNeedsACityAndIsMadeByKeyboard() {
    RoundViewModel round = round();
    open(Words.japanese(), ThemeChoice.LIGHT, screen(Words.japanese(), round));
    assertThat(find("make", Button.class).isDisabled()).isTrue();
    assertThat(focused()).isEqualTo("city");
    assertThat(Composing.inEveryField(stage.getScene())).as("city and title").isEqualTo(2);
    doFx(() -> find("city", TextField.class).requestFocus());
    type("Aoba");
    press(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(made).hasSize(1);
    assertThat(made.getFirst().city()).isEqualTo("Aoba");
    assertThat(made.getFirst().unit()).isEqualTo(MoneyUnit.THOUSAND);
    assertThat(made.getFirst().target()).isEqualTo(Path.of("/files/令和8年度 事業の棚卸し.tanaoroshi"));
    assertThat(settings.current().mappings()).as("found again next year").hasSize(1);
    assertThat(led).containsExactly("made 令和8年度 事業の棚卸し.tanaoroshi");
  }

  @Test
  void whatIsTakenSaysWhichAmountsAreLeftBlankAndThatTotalsDiffer() {
    open(Words.japanese(), ThemeChoice.LIGHT, screen(Words.japanese(), round()));
    assertThat(onFx(() -> lines()))
        .contains("確認が必要な値 2 件", "うち、数として読めない金額 1 件", "ファイルの合計との相違 1 件", "取り込まない行 5 行");
    open(Words.english(), ThemeChoice.LIGHT, screen(Words.english(), round()));
    assertThat(onFx(() -> lines())).contains("Initial budget FY2025 906,000,000 yen");
    assertThat(find("blanks", Label.class).isVisible()).isTrue();
  }

  private List<String> lines() {
    return find("summary", VBox.class).getChildren().stream()
        .map(line -> robot.from(line).lookup(".label").queryAllAs(Label.class))
        .map(parts -> String.join(" ", parts.stream().map(Label::getText).toList()))
        .toList();
  }

  @Test
  void picturesToLookAt() {
    RoundViewModel round = round();
    round.cityProperty().set("青葉市");
    open(Words.japanese(), ThemeChoice.LIGHT, screen(Words.japanese(), round));
    Snapshots.write(stage.getScene(), "round-ja-light");
    open(Words.english(), ThemeChoice.DARK, screen(Words.english(), round));
    Snapshots.write(stage.getScene(), "round-en-dark");
    dress(ThemeChoice.LIGHT, 18);
    Snapshots.write(stage.getScene(), "round-en-large");
    assertThat(Accessible.nameless(stage.getScene().getRoot())).isEmpty();
  }

  private RoundController screen(Words words, RoundViewModel round) {
    return onFx(
        () ->
            new Fxml(
                    words,
                    Map.of(
                        RoundController.class,
                        () -> new RoundController(round, words, () -> led.add("back"))))
                .load(RoundController.class));
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

  private RoundViewModel round() {
    return new RoundViewModel(
        model,
        new BookMaker() {
          @Override
          public List<Framework> shippedFrameworks() {
            return FrameworkJson.shipped().stream().map(FrameworkJson::shipped).toList();
          }

          @Override
          public Framework readFramework(Path file) {
            return FrameworkJson.shipped(FrameworkJson.FACILITIES);
          }

          @Override
          public String usualTitle(FiscalYear year, Framework framework) {
            return year.label() + " " + framework.noun() + "の棚卸し";
          }

          @Override
          public Inventory make(List<Proposal> proposals, Details details, Progress progress)
              throws Refusal {
            made.add(details);
            return service.read(proposals, progress);
          }
        },
        tasks,
        dialogs,
        (book, taken) -> led.add("made " + book.getFileName()));
  }
}
