package org.tanaoroshi.ui.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanaoroshi.inventory.RowKind;
import org.tanaoroshi.inventory.SavedMapping;
import org.tanaoroshi.inventory.Target;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Locator;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.settings.SettingsStore;
import org.tanaoroshi.ui.FakeDialogs;
import org.tanaoroshi.ui.Tasks;
import org.tanaoroshi.values.Words;

class ImportViewModelTest {
  private static final Path FIRST = Path.of("/files/一覧.xlsx");
  private static final Path SECOND = Path.of("/files/公園.csv");

  @TempDir Path folder;

  private final SketchedFile service = new SketchedFile();
  private final FakeDialogs dialogs = new FakeDialogs();
  private SettingsStore settings;
  private ImportViewModel model;

  @BeforeEach
  void open() {
    settings = SettingsStore.open(folder);
    model = model(new Tasks(Runnable::run, Runnable::run, dialogs::error));
  }

  private ImportViewModel model(Tasks tasks) {
    return new ImportViewModel(service, tasks, dialogs, settings, new FiscalYear(2026));
  }

  @Test
  void filesAreLookedAtReadAndCountedTogether() {
    model.add(List.of(FIRST, SECOND, FIRST));
    assertThat(model.files()).extracting(ImportFile::name).containsExactly("一覧.xlsx", "公園.csv");
    assertThat(model.programsProperty().get()).isEqualTo(14);
    assertThat(model.readyProperty().get()).isTrue();
    assertThat(model.selectedProperty().get().name()).isEqualTo("一覧.xlsx");
    model.remove(model.files().getFirst());
    assertThat(model.programsProperty().get()).isEqualTo(7);
    assertThat(model.selectedProperty().get().name()).isEqualTo("公園.csv");
  }

  @Test
  void rowsAreColouredByWhatTheyAreTakenForAndDoubtfulCellsMarked() {
    model.add(List.of(FIRST));
    List<PreviewRow> rows = model.selectedProperty().get().preview().rows();
    assertThat(rows.get(3).kind()).isEqualTo(RowKind.HEADER);
    assertThat(rows.get(5).kind()).isEqualTo(RowKind.SECTION);
    assertThat(rows.get(6).kind()).isEqualTo(RowKind.PROGRAM);
    assertThat(rows.get(9).doubtful()).containsExactly(5);
    assertThat(rows.get(8).doubtful()).isEmpty();
  }

  @Test
  void aChangeOfUnitHeaderOrColumnReadsTheFileAgain() {
    model.add(List.of(FIRST));
    model.chooseUnit(MoneyUnit.MILLION);
    model.chooseHeader(5, 4);
    model.chooseTarget(7, new Target.Code());
    model.chooseTarget(7, new Target.Code());
    assertThat(service.asked.stream().filter(a -> !a.startsWith("rows")))
        .containsExactly("propose 一覧.xlsx", "read 1", "read 1", "header 4-5", "read 1");
  }

  @Test
  void aUnitThatTheFileDoesNotSayMustBeSaidBeforeItIsTaken() {
    service.silentOnUnit.add("公園.csv");
    model.add(List.of(FIRST, SECOND));
    ImportFile silent = model.files().getLast();
    assertThat(model.readyProperty().get()).isFalse();
    assertThat(model.unitAskedProperty().get()).isEqualTo(silent);
    model.chooseYear(new FiscalYear(2025));
    model.nextDoubt();
    assertThat(model.selectedProperty().get()).as("the question first").isEqualTo(silent);

    model.chooseUnit(MoneyUnit.YEN);
    assertThat(model.unitAskedProperty().get()).isNull();
    assertThat(model.readyProperty().get()).as("confirmed as assumed").isTrue();
    model.chooseYear(new FiscalYear(2025));
    assertThat(model.readyProperty().get()).as("said once").isTrue();
    model.chooseUnit(MoneyUnit.MILLION);
    assertThat(silent.proposalProperty().get().sheet().unit()).isEqualTo(MoneyUnit.MILLION);
    assertThat(model.readyProperty().get()).isTrue();
  }

  @Test
  void aFileTakenOffTheListIsNotAskedAbout() {
    service.silentOnUnit.add("公園.csv");
    model.add(List.of(FIRST, SECOND));
    model.remove(model.files().getLast());
    assertThat(model.unitAskedProperty().get()).isNull();
    assertThat(model.readyProperty().get()).isTrue();
  }

  @Test
  void whatWasReadBeforeAChangeIsNotShownAfterIt() {
    Queue<Runnable> background = new ArrayDeque<>();
    List<Object> failures = new ArrayList<>();
    ImportViewModel slow = model(new Tasks(background::add, Runnable::run, failures::add));
    slow.add(List.of(FIRST));
    background.remove().run();
    slow.chooseTarget(2, new Target.Extra());
    while (!background.isEmpty()) {
      background.remove().run();
    }
    ImportFile file = slow.files().getFirst();
    assertThat(file.inventoryProperty().get()).isNull();
    assertThat(file.problemProperty().get().key()).isEqualTo("import.noList");
    assertThat(slow.readyProperty().get()).isFalse();
    assertThat(failures).isEmpty();
  }

  @Test
  void aPasswordIsAskedUntilItFitsOrTheUserLeavesIt() {
    service.refusals.put(
        "一覧.xlsx",
        new ArrayList<>(
            List.of(
                Refusal.of("tabular.password", "一覧.xlsx"),
                Refusal.of("tabular.wrongPassword", "一覧.xlsx"))));
    dialogs.answer("wrong").answer("right");
    model.add(List.of(FIRST));
    assertThat(dialogs.shown).containsExactly("password 一覧.xlsx", "password 一覧.xlsx again");
    assertThat(model.readyProperty().get()).isTrue();

    service.refusals.put(
        "公園.csv", new ArrayList<>(List.of(Refusal.of("tabular.password", "公園.csv"))));
    dialogs.answer(false);
    model.add(List.of(SECOND));
    assertThat(model.files().getLast().problemProperty().get().key()).isEqualTo("tabular.password");
    assertThat(model.readyProperty().get()).isFalse();
    model.look(model.files().getLast());
    assertThat(model.readyProperty().get()).isTrue();
  }

  @Test
  void aCharsetThatCannotBeToldIsAskedFor() {
    service.refusals.put(
        "公園.csv", new ArrayList<>(List.of(Refusal.of("tabular.charset", "公園.csv"))));
    dialogs.answer(3);
    model.add(List.of(SECOND));
    assertThat(model.files().getFirst().options().open().charset()).isEqualTo("windows-1252");
    assertThat(model.readyProperty().get()).isTrue();
  }

  @Test
  void aDoubtLeadsToItsCellOnWhateverPageItStands() {
    service.more = 1000;
    model.add(List.of(FIRST));
    Preview preview = model.selectedProperty().get().preview();
    model.nextDoubt();
    assertThat(preview.goalProperty().get().cell()).isEqualTo("E10");
    model.nextDoubt();
    assertThat(preview.goalProperty().get().cell()).isEqualTo("E15");
    model.nextDoubt();
    assertThat(preview.goalProperty().get().cell()).isEqualTo("E10");

    Locator far = SketchedFile.at("一覧.xlsx", 850, 2);
    preview.goTo(far);
    assertThat(preview.goalProperty().get()).isEqualTo(far);
    assertThat(preview.firstRowProperty().get()).isEqualTo(801);
    assertThat(preview.rows().getFirst().number()).isEqualTo(801);
    preview.nextPage();
    preview.nextPage();
    assertThat(preview.rows().getLast().number()).isEqualTo(1017);
    preview.nextPage();
    assertThat(preview.firstRowProperty().get()).isEqualTo(1001);
  }

  @Test
  void whatIsToBeSeenOfAllFilesIsWrittenWhereTheUserSays() {
    model.add(List.of(FIRST, SECOND));
    dialogs.answer(folder.resolve("確認.csv"));
    model.exportToSee(Words.japanese());
    int doubts = model.inventories().stream().mapToInt(i -> i.doubts().size()).sum();
    assertThat(doubts).isPositive();
    assertThat(service.asked).contains("write " + doubts + " and 10 to 確認.csv");
    assertThat(dialogs.shown)
        .containsExactly("save CSV 確認が必要な値と取り込まない行.csv", "import.toSee.written");
  }

  @Test
  void mappingsAreRememberedByTheirHeaders() {
    model.add(List.of(FIRST));
    model.rememberMappings();
    SavedMapping saved =
        SavedMapping.of(model.selectedProperty().get().proposalProperty().get().sheet());
    assertThat(settings.current().mappings()).containsOnlyKeys(saved.signature());
  }
}
