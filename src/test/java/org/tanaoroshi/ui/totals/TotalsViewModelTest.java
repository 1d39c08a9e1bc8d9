package org.tanaoroshi.ui.totals;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanaoroshi.model.FinanceFigure;
import org.tanaoroshi.model.FinanceFigures;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.totals.Line;
import org.tanaoroshi.ui.FakeDialogs;
import org.tanaoroshi.ui.Tasks;
import org.tanaoroshi.ui.review.City;
import org.tanaoroshi.workbench.Desk;
import org.tanaoroshi.workbench.FinanceEntry;

class TotalsViewModelTest {
  private static final FinanceFigure ALL =
      new FinanceFigure.Target("", FinanceFigure.Basis.GENERAL_FUND);

  /** What was opened: title, stage, programs. */
  private record Opened(Message title, String stage, List<ProgramId> programs) {}

  @TempDir Path folder;

  private final FakeDialogs dialogs = new FakeDialogs();
  private final List<Opened> opened = new ArrayList<>();
  private final List<Runnable> held = new ArrayList<>();
  private boolean holding;
  private Desk desk;
  private TotalsViewModel model;

  @BeforeEach
  void open() throws Exception {
    desk = SampleTotals.answered(folder, City.programs());
    Executor window =
        work -> (holding ? (Executor) held::add : (Executor) Runnable::run).execute(work);
    model =
        new TotalsViewModel(
            desk,
            "財政",
            "section",
            new Tasks(Runnable::run, window, dialogs::error),
            dialogs,
            new TotalsActions() {
              @Override
              public void show(Message title, String stageId, List<ProgramId> programs) {
                opened.add(new Opened(title, stageId, programs));
              }

              @Override
              public void addInventory() {
                throw new AssertionError("nobody asked for an inventory");
              }

              @Override
              public void back() {
                throw new AssertionError("nobody asked to go back");
              }
            });
    model.refresh();
  }

  @AfterEach
  void close() throws Exception {
    desk.close();
  }

  private FinanceFigures saved() throws Refusal {
    return Desk.waitFor(new FinanceEntry(desk).read()).figures();
  }

  @Test
  void anotherStageIsComputedWhenItIsChosen() {
    assertThat(model.dashboardProperty().get().overview().isBlank()).isFalse();
    model.stageProperty().set("bureau");
    assertThat(model.dashboardProperty().get().overview().stageId()).isEqualTo("bureau");
    assertThat(model.dashboardProperty().get().overview().isBlank()).isTrue();
    assertThat(model.dashboardProperty().get().answered())
        .as("units answer at the first stage, whatever is shown")
        .isNotEmpty();
  }

  @Test
  void sumsAskedForEarlierNeverReplaceLaterOnes() {
    holding = true;
    model.stageProperty().set("bureau");
    model.stageProperty().set("section");
    holding = false;
    held.reversed().forEach(Runnable::run);
    assertThat(model.dashboardProperty().get().overview().stageId()).isEqualTo("section");
  }

  @Test
  void aFigureOpensItsProgramsAndAnEmptyOneNothing() {
    Message title = Message.of("totals.bureau.all");
    model.open(title, Line::answered);
    model.open(title, l -> false);
    model.openAt(title, "bureau", Line::isBegun);
    model.openAt(title, "section", l -> true);
    assertThat(opened)
        .containsExactly(
            new Opened(
                title,
                "section",
                model.dashboardProperty().get().overview().programs(Line::answered)),
            new Opened(title, "section", desk.dossiers().stream().map(d -> d.id()).toList()));
  }

  @Test
  void whatIsEnteredIsSavedAtOnceAndUndoneWithoutTouchingAnswers() throws Exception {
    model.undo();
    assertThat(model.savedProperty().get()).isEmpty();
    model.save("目標額", Map.of(ALL, "5000"));
    assertThat(saved().yen(ALL)).hasValue(5000);
    assertThat(model.savedProperty().get()).isPresent();
    assertThat(model.standingProperty().get().figures()).isEqualTo(saved());
    model.undo();
    model.undo();
    assertThat(saved()).isEqualTo(FinanceFigures.NONE);
    assertThat(desk.toUndo()).get().extracting(s -> s.title()).isEqualTo("回答");
    model.redo();
    assertThat(saved().yen(ALL)).hasValue(5000);
    assertThat(dialogs.shown).isEmpty();
  }

  @Test
  void anAmountBelowZeroIsRefusedAndNothingSaved() throws Exception {
    model.save("目標額", Map.of(ALL, "-1"));
    assertThat(dialogs.shown).singleElement().isInstanceOf(Refusal.class);
    assertThat(saved()).isEqualTo(FinanceFigures.NONE);
    assertThat(model.savedProperty().get()).isEqualTo(Optional.empty());
  }

  @Test
  void leavingWithAnUnreadableAmountIsAskedFor() {
    assertThat(model.mayLeave()).isTrue();
    model.unreadableProperty().set(true);
    dialogs.answer(false).answer(true);
    assertThat(model.mayLeave()).isFalse();
    assertThat(model.mayLeave()).isTrue();
    assertThat(dialogs.shown).containsExactly("totals.leave", "totals.leave");
  }

  @Test
  void aCopiedTableIsReadAsNumbersAndNoNameBecomesAFormula() {
    CopiedTable table =
        new CopiedTable(
            "集計　局 × 視点",
            List.of("局", "額"),
            List.of(List.of("=1+1\t局", "-1234.5"), List.of("<b>&局", "12.5%"), List.of("-局", "")));
    assertThat(table.tabSeparated())
        .isEqualTo("集計　局 × 視点\n局\t額\n'=1+1 局\t-1234.5\n<b>&局\t12.5%\n'-局\t\n");
    assertThat(table.html())
        .contains("<caption>集計　局 × 視点</caption>")
        .contains("<td>&lt;b&gt;&amp;局</td><td style=\"text-align:right\">12.5%</td>")
        .contains("<td>'=1+1 局</td>");
  }
}
