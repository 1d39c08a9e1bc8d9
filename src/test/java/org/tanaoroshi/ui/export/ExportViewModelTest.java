package org.tanaoroshi.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanaoroshi.exchange.WorkbookReading;
import org.tanaoroshi.exchange.sheets.WorkbookKind;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.ui.FakeDialogs;
import org.tanaoroshi.ui.Tasks;
import org.tanaoroshi.ui.export.ExportViewModel.Scope;
import org.tanaoroshi.ui.review.City;
import org.tanaoroshi.values.FrameworkJson;
import org.tanaoroshi.workbench.Desk;
import org.tanaoroshi.workbench.Edit;
import org.tanaoroshi.workbench.Workbooks;
import org.tanaoroshi.workbench.export.Export;

class ExportViewModelTest {
  private static final Framework FRAMEWORK = FrameworkJson.shipped(FrameworkJson.STANDARD);

  /** Three of 子育て支援課 and one of 保育課. */
  private static final List<Program> ONE_BUREAU = City.programs().subList(0, 4);

  @TempDir Path folder;

  private final FakeDialogs dialogs = new FakeDialogs();
  private final List<Path> opened = new ArrayList<>();
  private Desk desk;
  private ExportViewModel model;

  @BeforeEach
  void openTwoBureaus() throws Exception {
    List<Program> programs = new ArrayList<>(ONE_BUREAU);
    programs.addAll(City.programs().subList(8, 10));
    open(programs);
  }

  private void open(List<Program> programs) throws Exception {
    if (desk != null) {
      desk.close();
      Files.delete(desk.file());
    }
    desk = Desk.open(City.book(folder, FRAMEWORK, programs), false);
    Tasks tasks = new Tasks(Runnable::run, Runnable::run, dialogs::error);
    model = new ExportViewModel(desk, tasks, dialogs, () -> "山本", opened::add);
    model.begin(() -> {});
  }

  @AfterEach
  void close() throws Exception {
    desk.close();
  }

  @Test
  void aBookOfOneBureauIsSubmittedAndOneOfSeveralConsolidated() throws Exception {
    assertThat(model.kindProperty().get()).isEqualTo(WorkbookKind.CONSOLIDATED);
    open(ONE_BUREAU);
    assertThat(model.kindProperty().get()).isEqualTo(WorkbookKind.SUBMISSION);
  }

  @Test
  void unitsAreBureausWithTheirSectionsAndABureauTakesItsSectionsAlong() {
    assertThat(model.units().all())
        .extracting(UnitChoice::unit)
        .containsExactly("こども家庭局", "こども家庭局/子育て支援課", "こども家庭局/保育課", "保健福祉局", "保健福祉局/高齢者支援課");
    choose(0, true);
    assertThat(chosen()).containsExactly(true, true, true, false, false);
    assertThat(model.units().requested()).containsExactly("こども家庭局");
    choose(2, false);
    assertThat(chosen())
        .as("no longer as a whole")
        .containsExactly(false, true, false, false, false);
    assertThat(model.units().requested()).containsExactly("こども家庭局/子育て支援課");
    assertThat(model.units().programsProperty().get()).isEqualTo(3);
    model.begin(() -> {});
    assertThat(model.units().requested())
        .as("remembered while the book is open")
        .containsExactly("こども家庭局/子育て支援課");
  }

  @Test
  void nothingIsWrittenUntilAUnitIsChosen() {
    model.scopeProperty().set(Scope.CHOSEN);
    assertThat(model.ready().get()).isFalse();
    model.write();
    assertThat(dialogs.shown).isEmpty();
    choose(3, true);
    assertThat(model.ready().get()).isTrue();
  }

  @Test
  void theStageLookedAtIsProposedAndEachKindHasItsFolder() {
    model.propose("finance");
    assertThat(model.stageProperty().get().id()).isEqualTo("finance");
    model.propose("no such stage");
    assertThat(model.stageProperty().get().id()).isEqualTo("finance");

    model.kindProperty().set(WorkbookKind.SUBMISSION);
    dialogs.answer(false);
    model.write();
    model.kindProperty().set(WorkbookKind.DISTRIBUTION);
    model.scopeProperty().set(Scope.BY_BUREAU);
    dialogs.answer(false);
    model.write();
    assertThat(dialogs.purposes).containsExactly("EXPORT_SUBMISSION", "EXPORT_DISTRIBUTION");
  }

  @Test
  void chosenUnitsStageAndReviewerAreInTheWorkbook() throws Refusal {
    Path target = folder.resolve("a.xlsx");
    dialogs.answer(target);
    model.kindProperty().set(WorkbookKind.SUBMISSION);
    model.stageProperty().set(model.stages().getLast());
    model.scopeProperty().set(Scope.CHOSEN);
    choose(4, true);
    model.write();
    assertThat(dialogs.shown).containsExactly("save WORKBOOK こども家庭局_保健福祉局_高齢者支援課_提出用.xlsx");
    WorkbookReading reading = Workbooks.read(target, "", Progress.NONE);
    assertThat(reading.dossiers()).hasSize(2);
    assertThat(reading.cover().sender().reviewer()).isEqualTo("山本");
    assertThat(model.writtenProperty().get()).hasSize(1);
    model.openFolder();
    assertThat(opened).containsExactly(folder);
  }

  @Test
  void onlyWhatIsAskedAndNotRepliedToIsSentBackAndAlwaysByUnit() throws Exception {
    AtomicInteger told = new AtomicInteger();
    model.setOnSentBack(told::incrementAndGet);
    assertThat(model.sendBackProblem()).isPresent();
    Desk.waitFor(
        desk.answer(
            "財政",
            "確認",
            List.of(
                ask(ONE_BUREAU.get(0), "なぜですか"),
                ask(ONE_BUREAU.get(3), "いつからですか"),
                ask(ONE_BUREAU.get(1), "いくらですか"),
                new Edit(ONE_BUREAU.get(1).id(), "section", new Field.Of(Item.REPLY), "百万円"))));
    assertThat(model.sendBackProblem()).isEmpty();
    model.kindProperty().set(WorkbookKind.SENT_BACK);
    assertThat(model.sentBackTo(Scope.BY_BUREAU)).containsExactly("こども家庭局");
    assertThat(model.sentBackTo(Scope.BY_SECTION)).containsExactly("こども家庭局/子育て支援課", "こども家庭局/保育課");
    assertThat(model.scopeProperty().get()).isEqualTo(Scope.BY_BUREAU);
    assertThat(Stream.of(Scope.values()).filter(model::offers))
        .containsExactly(Scope.BY_BUREAU, Scope.BY_SECTION);
    assertThat(model.programs()).isEqualTo(2);
    assertThat(model.workbooks(Scope.BY_BUREAU)).isEqualTo(1);
    assertThat(model.workbooks(Scope.BY_SECTION)).isEqualTo(2);
    model.scopeProperty().set(Scope.BY_SECTION);
    dialogs.answer(folder);
    model.write();
    assertThat(model.writtenProperty().get())
        .extracting(Export.Written::unit)
        .containsExactly("こども家庭局/子育て支援課", "こども家庭局/保育課");
    assertThat(told).hasValue(1);
    assertThat(desk.dossiers().getFirst().answers().get("section", Item.STATUS)).isEqualTo("差戻し中");
    model.stageProperty().set(model.stages().getLast());
    assertThat(model.ready().get()).as("nothing asked at that stage").isFalse();
  }

  private static Edit ask(Program program, String query) {
    return new Edit(program.id(), "section", new Field.Of(Item.QUERY), query);
  }

  @Test
  void oneWorkbookForEachSectionAndOldOnesAreReplacedOnlyWhenConfirmed() throws Exception {
    Path old = folder.resolve("こども家庭局_保育課_配布用.xlsx");
    Files.writeString(old, "old");
    model.kindProperty().set(WorkbookKind.DISTRIBUTION);
    model.scopeProperty().set(Scope.BY_SECTION);
    dialogs.answer(folder).answer(false);
    model.write();
    assertThat(dialogs.shown).containsExactly("folder", "export.replace");
    assertThat(old).hasContent("old");
    assertThat(model.writtenProperty().get()).isNull();

    dialogs.answer(folder).answer(true);
    model.write();
    assertThat(model.writtenProperty().get())
        .extracting(w -> w.file().getFileName() + " " + w.programs())
        .containsExactly(
            "こども家庭局_子育て支援課_配布用.xlsx 3", "こども家庭局_保育課_配布用.xlsx 1", "保健福祉局_高齢者支援課_配布用.xlsx 2");
    assertThat(Workbooks.isOurs(old, "")).isTrue();
  }

  @Test
  void whenStoppedWhatStandsIsNamed() throws Exception {
    List<Path> there = new ArrayList<>();
    // Stops as a user would who presses 中止 while the second workbook is being written.
    Tasks stopping =
        new Tasks(
            Runnable::run,
            step -> {
              step.run();
              if (model.task().runningProperty().get() && xlsxIn(folder).size() == 1) {
                model.task().cancel();
              }
            },
            dialogs::error);
    model = new ExportViewModel(desk, stopping, dialogs, () -> "山本", there::add);
    model.begin(() -> {});
    model.kindProperty().set(WorkbookKind.DISTRIBUTION);
    model.scopeProperty().set(Scope.BY_SECTION);
    dialogs.answer(folder);
    model.write();
    assertThat(dialogs.shown).containsExactly("folder", "export.stopped");
    assertThat(xlsxIn(folder)).hasSize(1);
    assertThat(model.writtenProperty().get()).isNull();
    assertThat(model.ready().get()).as("can be tried again").isTrue();
  }

  @Test
  void aTargetThatCannotBeWrittenIsToldAndTheChoicesStay() {
    dialogs.answer(folder.resolve("missing").resolve("a.xlsx"));
    model.write();
    assertThat(dialogs.shown.getLast()).isInstanceOf(Refusal.class);
    assertThat(model.writtenProperty().get()).isNull();
    assertThat(model.ready().get()).isTrue();
  }

  private static List<String> xlsxIn(Path folder) {
    String[] names = Optional.ofNullable(folder.toFile().list()).orElseThrow();
    return List.of(names).stream().filter(n -> n.endsWith(".xlsx") && !n.startsWith(".")).toList();
  }

  private void choose(int index, boolean chosen) {
    model.units().all().get(index).chosenProperty().set(chosen);
  }

  private List<Boolean> chosen() {
    return model.units().all().stream().map(c -> c.chosenProperty().get()).toList();
  }
}
