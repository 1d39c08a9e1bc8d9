package org.tanaoroshi.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.tanaoroshi.book.Book;
import org.tanaoroshi.model.Amount;
import org.tanaoroshi.model.AmountKind;
import org.tanaoroshi.model.Fact;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Funding;
import org.tanaoroshi.model.Indicator;
import org.tanaoroshi.model.ListedProgram;
import org.tanaoroshi.model.Locator;
import org.tanaoroshi.model.Organisation;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.settings.Settings.ThemeChoice;
import org.tanaoroshi.ui.Snapshots;
import org.tanaoroshi.ui.parts.Overlay;
import org.tanaoroshi.ui.review.compare.ComparePane;
import org.tanaoroshi.ui.review.compare.CompareViewModel;
import org.tanaoroshi.values.FrameworkJson;
import org.tanaoroshi.values.Words;
import org.tanaoroshi.workbench.Desk;

/** Evidence and two programs side by side, by keyboard. */
class CompareFxTest extends ReviewWindow {
  private static final String OTHERS_NAME = "親子で集うあそびの広場運営事業";

  private static Program bare(String id, String name, Map<Fact, String> facts) {
    return program(id, name, facts, List.of(), List.of());
  }

  private static Program stating(
      String id, String name, List<Amount> amounts, List<Indicator> indicators) {
    return program(id, name, Map.of(), amounts, indicators);
  }

  private static Program program(
      String id,
      String name,
      Map<Fact, String> facts,
      List<Amount> amounts,
      List<Indicator> indicators) {
    return new Program(
        new ProgramId(id),
        id,
        name,
        Organisation.NONE,
        facts,
        amounts,
        indicators,
        List.of(),
        Locator.NONE);
  }

  private static List<Program> programs() {
    List<Program> programs = new ArrayList<>(City.programs());
    for (String ward : List.of("霧沢", "朝霧", "大椎", "瑞丘")) {
      programs.add(
          bare(
              "W-" + ward,
              ward + "区児童館あそびの広場運営補助事業",
              Map.of(Fact.PURPOSE, "子育ての孤立を防ぐ。", Fact.TARGET_GROUP, "乳幼児とその保護者")));
    }
    return programs;
  }

  private void open(Words words) throws Exception {
    Path file = City.book(folder, FrameworkJson.shipped(FrameworkJson.STANDARD), programs());
    try (Book book = Book.open(file, false)) {
      book.saveListed(
          List.of(
              new ListedProgram(
                  new ProgramId("L-1"),
                  "区役所",
                  "こども課",
                  OTHERS_NAME,
                  "児童館で遊びの広場を開く。",
                  Optional.of(3_210_000L))));
    }
    open(Desk.open(file, false), words);
  }

  /** Takes 児童館あそびの広場運営事業 in hand and looks for similar ones. */
  private void lookForSimilar() {
    for (int n = 0; n < 7; n++) {
      press(KeyCode.ALT, KeyCode.DOWN);
    }
    doFx(() -> find("tab-4", ToggleButton.class).fire());
    await("similar programs", () -> robot.lookup(".similar-row").tryQuery().isPresent());
  }

  private Hyperlink comparing(String name) {
    return robot.lookup(".compare").queryAllAs(Hyperlink.class).stream()
        .filter(h -> h.getAccessibleText().contains(name))
        .findFirst()
        .orElseThrow();
  }

  private Node focusOwner() {
    return onFx(() -> stage.getScene().getFocusOwner());
  }

  private boolean isOpen() {
    return onFx(() -> robot.lookup("#compare").tryQuery().isPresent());
  }

  private List<String> texts(String query) {
    return onFx(
        () ->
            robot.lookup(query).queryAllAs(Label.class).stream()
                .filter(Node::isVisible)
                .map(Label::getText)
                .toList());
  }

  @Test
  void aSimilarProgramIsSeenBesideTheOneInHandByKeyboardAndTheCursorComesBack() throws Exception {
    open(Words.japanese());
    lookForSimilar();
    Snapshots.write(stage.getScene(), "evidence-similar-ja-light");
    Hyperlink beside = robot.lookup(".compare").queryAs(Hyperlink.class);
    doFx(beside::requestFocus);
    press(KeyCode.ENTER);
    assertThat(isOpen()).isTrue();
    assertThat(focused())
        .as("the lines have the cursor, to be scrolled")
        .isEqualTo("compare-lines");
    ScrollPane lines = find("compare-lines", ScrollPane.class);
    press(KeyCode.PAGE_DOWN);
    assertThat(onFx(lines::getVvalue)).as("a page further").isGreaterThan(0.5);
    press(KeyCode.END);
    assertThat(onFx(lines::getVvalue)).isEqualTo(1);
    press(KeyCode.HOME);
    assertThat(onFx(lines::getVvalue)).isZero();
    press(KeyCode.DOWN);
    assertThat(onFx(lines::getVvalue)).isBetween(0.01, 0.5);
    Snapshots.write(stage.getScene(), "compare-ja-light");
    press(KeyCode.ESCAPE);
    assertThat(isOpen()).isFalse();
    assertThat(focusOwner()).isEqualTo(beside);
  }

  @Test
  void aProgramOfTheCityWideListIsMarkedAndComparedByWhatTheListSays() throws Exception {
    open(Words.japanese());
    lookForSimilar();
    assertThat(texts(".similar-row .chip")).contains("全庁事業一覧");
    doFx(() -> comparing(OTHERS_NAME).fire());
    dress(ThemeChoice.DARK, 13);
    Snapshots.write(stage.getScene(), "compare-listed-ja-dark");
    assertThat(texts("#compare .compare-text")).contains("3,210（当初）", "一覧に記載なし");
    assertThat(robot.lookup("#open-compared").tryQuery())
        .as("another department's program cannot be opened")
        .isEmpty();
    doFx(() -> find("close-compare", Button.class).fire());
    assertThat(isOpen()).isFalse();
  }

  @Test
  void whatDiffersByAPlaceOnlyIsOneRowThatUnfolds() throws Exception {
    open(Words.english());
    lookForSimilar();
    Hyperlink others =
        onFx(
            () ->
                robot.lookup(".similar-row .hyperlink").queryAllAs(Hyperlink.class).stream()
                    .filter(h -> h.getText().startsWith("3 more"))
                    .findFirst()
                    .orElseThrow());
    Node list = robot.lookup(".similar-others").query();
    assertThat(onFx(list::isVisible)).isFalse();
    doFx(others::fire);
    assertThat(onFx(list::isVisible)).isTrue();
    Snapshots.write(stage.getScene(), "evidence-similar-en-light");
  }

  @Test
  void theOtherProgramIsTakenInHandFromThePane() throws Exception {
    open(Words.japanese());
    lookForSimilar();
    doFx(() -> comparing("大椎区").fire());
    String name =
        onFx(() -> robot.lookup("#compare .compare-names .section-title").queryAllAs(Label.class))
            .stream()
            .map(Label::getText)
            .reduce((a, b) -> b)
            .orElseThrow();
    doFx(() -> find("open-compared", Button.class).fire());
    assertThat(isOpen()).isFalse();
    assertThat(find("program-name", Label.class).getText()).isEqualTo(name);
  }

  @Test
  void moneyAndIndicatorsAreSaidInWordsBesideTheirFigures() throws Exception {
    open(Words.japanese());
    Snapshots.write(stage.getScene(), "evidence-1-ja-light");
    assertThat(texts("#evidence .trend")).anyMatch(t -> t.startsWith("↓ R6 から 10.4% 減"));
    doFx(() -> find("tab-5", ToggleButton.class).fire());
    await(
        "the median of its kind",
        () ->
            robot.lookup("#evidence .label").queryAllAs(Label.class).stream()
                .anyMatch(l -> l.getText().startsWith("中央値")));
    assertThat(texts("#evidence .label"))
        .anyMatch(t -> t.matches("単位「人」・実施形態「一部委託（NPO法人）」の \\d+ 件と比較"));
    assertThat(robot.lookup(".funding-bar").tryQuery()).isPresent();
    Snapshots.write(stage.getScene(), "evidence-5-ja-light");
    dress(ThemeChoice.DARK, 13);
    doFx(() -> find("tab-6", ToggleButton.class).fire());
    Snapshots.write(stage.getScene(), "evidence-6-ja-dark");
    assertThat(onFx(() -> robot.lookup("#evidence .bars").query().getAccessibleText()))
        .contains("令和7年度　予算");
  }

  @Test
  void greatAmountsAndTargetsInWordsStayWithinThePane() throws Exception {
    String inWords = "前年度の実績を上回り、かつ全国平均以上を維持する。";
    Program great =
        stating(
            "N-1",
            "国の制度による給付",
            List.of(
                great(AmountKind.CURRENT_BUDGET, 235_746_822_420_000L),
                great(AmountKind.SETTLEMENT, 140_392_444_788_000L)),
            List.of());
    Program worded =
        stating(
            "N-2",
            "指標が文章の事業",
            List.of(),
            List.of(
                new Indicator(
                    "成果指標",
                    "満足度",
                    "",
                    List.of(new Indicator.Reading(new FiscalYear(2025), inWords, inWords)))));
    Path file =
        City.book(folder, FrameworkJson.shipped(FrameworkJson.STANDARD), List.of(great, worded));
    open(Desk.open(file, false), Words.japanese());
    doFx(() -> find("tab-6", ToggleButton.class).fire());
    Snapshots.write(stage.getScene(), "evidence-great-ja-light");
    assertThat(robot.lookup((Text t) -> t.getText().equals("95,354,377,632")).tryQuery())
        .as("the unused amount")
        .isPresent();
    assertEvidenceFits();
    dress(ThemeChoice.LIGHT, 18);
    assertEvidenceFits();
    dress(ThemeChoice.LIGHT, 13);
    press(KeyCode.ALT, KeyCode.DOWN);
    doFx(() -> find("tab-2", ToggleButton.class).fire());
    Snapshots.write(stage.getScene(), "evidence-worded-ja-light");
    assertThat(texts("#evidence .label")).contains(inWords);
    assertEvidenceFits();
  }

  /** Nothing stands beyond the right edge of what is seen of the evidence. */
  private void assertEvidenceFits() {
    settle();
    Node pane = robot.lookup("#evidence .viewport").query();
    double right = onFx(() -> pane.localToScene(pane.getLayoutBounds()).getMaxX());
    List<String> beyond =
        onFx(
            () ->
                pane.lookupAll("*").stream()
                    .filter(n -> n.isVisible() && n instanceof Text)
                    .filter(n -> n.localToScene(n.getLayoutBounds()).getMaxX() > right + 1)
                    .map(n -> ((Text) n).getText())
                    .toList());
    assertThat(beyond).isEmpty();
  }

  private static Amount great(AmountKind kind, long yen) {
    return new Amount(
        new FiscalYear(2025),
        kind,
        Funding.TOTAL,
        OptionalLong.of(yen),
        Long.toString(yen),
        Locator.NONE);
  }

  @Test
  void evidenceWithNothingInItSaysThatTheInventoryDoesNotSay() throws Exception {
    open(Words.japanese());
    for (int n = 0; n < programs().size(); n++) {
      press(KeyCode.ALT, KeyCode.DOWN);
    }
    doFx(() -> find("tab-6", ToggleButton.class).fire());
    assertThat(texts("#evidence .muted")).contains("台帳に記載なし").doesNotContain("0");
    Snapshots.write(stage.getScene(), "evidence-missing-ja-light");
  }

  @Test
  void veryLongNamesAndMissingFactsLeaveThePaneWhole() throws Exception {
    open(Words.japanese());
    ProgramId longest = City.programs().getLast().id();
    CompareViewModel model =
        CompareViewModel.of(desk, "section", longest, new ProgramId("W-霧沢"), Words.japanese())
            .orElseThrow();
    doFx(
        () -> {
          ComparePane pane = new ComparePane(model, id -> {}, () -> {});
          new Overlay((StackPane) screen.view()).open(pane, pane::focusLines);
        });
    dress(ThemeChoice.LIGHT, 16);
    Snapshots.write(stage.getScene(), "compare-long-ja-light-16");
    Button close = find("close-compare", Button.class);
    assertThat(onFx(() -> close.localToScene(close.getBoundsInLocal()).getMaxX()))
        .isBetween(0.0, (double) WIDTH);
    assertThat(onFx(() -> find("compare-lines", ScrollPane.class).getHeight()))
        .as("the lines keep room under three lines of a name")
        .isGreaterThan(250);
    assertThat(texts("#compare .compare-text")).contains("記載なし");
  }
}
