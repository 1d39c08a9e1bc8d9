package org.tanaoroshi.ui.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tanaoroshi.ui.merge.Departments.COMMENT;
import static org.tanaoroshi.ui.merge.Departments.CUT;
import static org.tanaoroshi.ui.merge.Departments.DIRECTION;
import static org.tanaoroshi.ui.merge.Departments.GRADE;
import static org.tanaoroshi.ui.merge.Departments.UNIT;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanaoroshi.book.Book;
import org.tanaoroshi.exchange.reading.Problem;
import org.tanaoroshi.model.Change;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Round;
import org.tanaoroshi.tabular.Cell;
import org.tanaoroshi.tabular.OpenOptions;
import org.tanaoroshi.tabular.Sheet;
import org.tanaoroshi.tabular.TabularFile;
import org.tanaoroshi.ui.FakeDialogs;
import org.tanaoroshi.ui.Tasks;
import org.tanaoroshi.ui.merge.conflict.ConflictsViewModel;
import org.tanaoroshi.ui.merge.conflict.ConflictsViewModel.Kind;
import org.tanaoroshi.workbench.Edit;
import org.tanaoroshi.workbench.merge.MergePlan;

class MergeViewModelTest {
  @TempDir Path folder;

  private final FakeDialogs dialogs = new FakeDialogs();
  private Departments city;
  private MergeViewModel model;

  @BeforeEach
  void open() throws Exception {
    city = new Departments(folder);
  }

  @AfterEach
  void close() throws Exception {
    model.close();
    city.close();
  }

  private ConflictsViewModel merging(List<Path> files) {
    Tasks tasks =
        new Tasks(
            Runnable::run,
            Runnable::run,
            e -> {
              throw new AssertionError(e);
            });
    model = new MergeViewModel(city.finance, "財政 太郎", files, tasks, dialogs);
    return model.conflicts();
  }

  @Test
  void nothingIsWrittenWhileThePlanIsLookedAt() throws Exception {
    long steps = city.finance.toUndo().orElseThrow().number();
    merging(city.twoReviewers());
    MergePlan plan = model.planProperty().get();
    assertThat(plan.files()).hasSize(2);
    assertThat(plan.taken()).isEqualTo(1);
    assertThat(plan.conflicts()).hasSize(3);
    assertThat(model.changing()).isEqualTo(1);
    assertThat(city.value(2, GRADE)).isEmpty();
    assertThat(city.finance.toUndo().orElseThrow().number()).isEqualTo(steps);
  }

  @Test
  void aFolderIsReadAndAFileReadBeforeIsToldOnce() throws Exception {
    city.twoReviewers();
    Files.writeString(folder.resolve("提出").resolve("~$こども.xlsx"), "lock");
    merging(List.of(folder.resolve("提出")));
    assertThat(model.planProperty().get().files()).hasSize(2);
  }

  @Test
  void aReadingThatWasStoppedIsSaidUntilTheRestIsRead() throws Exception {
    merging(List.of());
    List<Path> files = city.twoReviewers();
    InvalidationListener stopping =
        o -> {
          Message what = model.task().whatProperty().get();
          if (what != null && what.equals(reading(1, files))) {
            model.task().cancel();
          }
        };
    model.task().whatProperty().addListener(stopping);
    model.add(files);
    model.task().whatProperty().removeListener(stopping);
    assertThat(model.isStopped()).isTrue();
    assertThat(model.planProperty().get().files()).hasSizeLessThan(2);
    model.add(files);
    assertThat(model.isStopped()).isFalse();
    assertThat(model.planProperty().get().files()).hasSizeGreaterThanOrEqualTo(2);
  }

  private static Message reading(int number, List<Path> files) {
    String name = files.get(number - 1).getFileName().toString();
    return Message.of("merge.reading", number, files.size(), name);
  }

  @Test
  void aTileCountsWhatItsListShows() throws Exception {
    List<Edit> answers = List.of(city.edit(0, GRADE, "B"), city.edit(1, GRADE, "C"));
    merging(List.of(city.returned("一.xlsx", "山本", answers)));
    model.apply();
    model.close();
    List<Edit> more = new ArrayList<>(answers);
    more.add(city.edit(2, GRADE, "B"));
    merging(List.of(city.returned("二.xlsx", "井上", more)));
    MergePlan plan = model.planProperty().get();
    for (Section section : List.of(Section.TAKEN, Section.UNCHANGED)) {
      model.sectionProperty().set(section);
      assertThat(model.values().shownProperty().get())
          .as("%s", section)
          .hasSize((int) section.count(plan));
    }
    assertThat(Section.TAKEN.count(plan)).isEqualTo(1);
    assertThat(Section.UNCHANGED.count(plan)).as("most cells came back blank").isEqualTo(2);
  }

  @Test
  void whatIsDecidedCountsAmongTheValuesThatChangeWithWhoGaveIt() throws Exception {
    ConflictsViewModel conflicts = merging(city.twoReviewers());
    conflicts.take(0);
    conflicts.decide("自分の言葉");
    conflicts.keepCurrent();
    assertThat(conflicts.changing()).hasSize(2);
    assertThat(conflicts.changing().getFirst().from()).hasSize(1);
    assertThat(conflicts.changing().get(1).from()).as("nobody else said it").isEmpty();
    assertThat(model.changing()).isEqualTo(3);
  }

  @Test
  void aValueThatTwoFilesGiveNamesBoth() throws Exception {
    merging(city.twoReviewers());
    model.sectionProperty().set(Section.TAKEN);
    assertThat(model.values().shownProperty().get().getFirst().from())
        .extracting(s -> s.locator().file())
        .containsExactlyInAnyOrder("こども家庭局_山本.xlsx", "こども家庭局_井上.xlsx");
  }

  @Test
  void conflictsComeInTheOrderOfTheFormAndAreFilteredByKind() throws Exception {
    ConflictsViewModel conflicts = merging(city.twoReviewers());
    assertThat(conflicts.shown())
        .extracting(c -> c.key().at().field())
        .containsExactly(GRADE, COMMENT, DIRECTION);
    conflicts.kindProperty().set(Kind.COMMENT);
    assertThat(conflicts.shown()).extracting(c -> c.key().at().field()).containsExactly(COMMENT);
    conflicts.kindProperty().set(Kind.ALL);
    conflicts.openOnlyProperty().set(true);
    conflicts.inHandProperty().set(conflicts.shown().getFirst());
    conflicts.take(0);
    assertThat(conflicts.shown()).hasSize(2);
    assertThat(conflicts.inHandProperty().get().key().at().field()).isEqualTo(COMMENT);
  }

  @Test
  void decidingGoesOnToTheNextUndecidedAndUndoComesBack() throws Exception {
    ConflictsViewModel conflicts = merging(city.twoReviewers());
    MergePlan.Conflict first = conflicts.inHandProperty().get();
    conflicts.take(1);
    assertThat(conflicts.resolutions().of(first.key())).hasValue(first.sides().get(1).value());
    assertThat(conflicts.inHandProperty().get()).isNotEqualTo(first);
    model.undo();
    assertThat(conflicts.resolutions().of(first.key())).isEmpty();
    assertThat(conflicts.inHandProperty().get()).isEqualTo(first);
    model.redo();
    assertThat(conflicts.resolutions().of(first.key())).isPresent();
  }

  @Test
  void allFromOneFileLeavesWhatWasDecidedOtherwise() throws Exception {
    ConflictsViewModel conflicts = merging(city.twoReviewers());
    conflicts.decide("B");
    String sha256 =
        conflicts
            .inHandProperty()
            .get()
            .sides()
            .getFirst()
            .statements()
            .getFirst()
            .source()
            .sha256();
    assertThat(conflicts.takeAllFrom(sha256)).isEqualTo(2);
    assertThat(conflicts.open()).isZero();
    assertThat(conflicts.resolutions().of(conflicts.shown().getFirst().key())).hasValue("B");
    model.undo();
    assertThat(conflicts.open()).isEqualTo(2);
  }

  @Test
  void whatIsLeftOpenKeepsItsValueAndIsAskedForAgain() throws Exception {
    ConflictsViewModel conflicts = merging(city.twoReviewers());
    conflicts.take(0);
    String graded = conflicts.shown().getFirst().sides().getFirst().value();
    model.apply();
    TakingIn.Result result = model.resultProperty().get();
    assertThat(result.changed()).isEqualTo(2);
    assertThat(result.leftOpen()).isEqualTo(2);
    assertThat(folder.resolve(result.backup())).isRegularFile();
    assertThat(city.value(0, GRADE)).isEqualTo(graded);
    assertThat(city.value(0, COMMENT)).isEmpty();
    model.close();
    ConflictsViewModel later = merging(List.of());
    assertThat(later.shown())
        .extracting(c -> c.key().at().field())
        .containsExactly(COMMENT, DIRECTION);
    assertThat(model.planProperty().get().units())
        .filteredOn(u -> u.unit().equals(UNIT))
        .extracting(MergePlan.OfUnit::returned)
        .containsExactly(2);
  }

  @Test
  void theWholeMergeIsTakenBackAndCanBeLookedAtAgain() throws Exception {
    ConflictsViewModel conflicts = merging(city.twoReviewers());
    conflicts.take(0);
    model.apply();
    model.undo();
    assertThat(model.resultProperty().get()).isNull();
    assertThat(city.value(0, GRADE)).isEmpty();
    assertThat(city.value(2, GRADE)).isEmpty();
    assertThat(model.planProperty().get().files()).hasSize(2);
    assertThat(conflicts.open()).isEqualTo(2);
    assertThat(dialogs.shown).containsExactly("merge.undone");
  }

  @Test
  void whatWasTakenInCanStillBeSavedAsItWasBefore() throws Exception {
    ConflictsViewModel conflicts = merging(city.twoReviewers());
    conflicts.take(0);
    Path before = folder.resolve("前.xlsx");
    dialogs.answer(before);
    model.report();
    model.apply();
    Path after = folder.resolve("後.xlsx");
    dialogs.answer(after);
    model.report();
    assertThat(dialogs.shown).filteredOn("merge.reported"::equals).hasSize(2);
    assertThat(taken(after)).isEqualTo(taken(before)).hasSizeGreaterThan(1);
  }

  /** The texts of the sheet of values that change. */
  private static List<List<String>> taken(Path report) throws Exception {
    List<List<String>> rows = new ArrayList<>();
    try (TabularFile file = TabularFile.open(report, OpenOptions.NONE)) {
      Sheet sheet =
          file.sheets().stream().filter(s -> s.name().equals("取り込む値")).findFirst().orElseThrow();
      file.read(sheet, row -> rows.add(row.cells().stream().map(Cell::text).toList()));
    }
    return rows;
  }

  @Test
  void decisionsCountInTheSums() throws Exception {
    Path one = city.returned("一.xlsx", "山本", List.of(city.edit(0, CUT, "1000000")));
    Path other = city.returned("二.xlsx", "井上", List.of(city.edit(0, CUT, "3000000")));
    ConflictsViewModel conflicts = merging(List.of(one, other));
    assertThat(model.totalsProperty().get().getFirst().after().effect()).isZero();
    conflicts.decide("3000000");
    assertThat(model.totalsProperty().get().getFirst().after().effect()).isEqualTo(3_000_000);
    conflicts.leaveOpen();
    assertThat(model.totalsProperty().get().getFirst().after().effect()).isZero();
  }

  @Test
  void aFileOfAnotherKindIsRefusedWithItsReasonAndTheOthersAreTaken() throws Exception {
    Path notes = folder.resolve("メモ.xlsx");
    Files.writeString(notes, "not a spreadsheet");
    Path good = city.returned("一.xlsx", "山本", List.of(city.edit(0, DIRECTION, "shrink")));
    merging(List.of(notes, good));
    assertThat(model.planProperty().get().files())
        .extracting(MergePlan.OfFile::status)
        .containsExactly(MergePlan.FileStatus.REFUSED, MergePlan.FileStatus.TAKEN);
    assertThat(model.planProperty().get().taken()).isEqualTo(1);
  }

  @Test
  void whatIsNoNumberIsToldWithItsCellAndTheRestIsTaken() throws Exception {
    Path file =
        city.returned(
            "一.xlsx", "山本", List.of(city.edit(0, CUT, "1000000"), city.edit(1, GRADE, "B")));
    Departments.spoilAmounts(file);
    merging(List.of(file));
    MergePlan plan = model.planProperty().get();
    assertThat(Section.PROBLEMS.count(plan)).isEqualTo(1);
    assertThat(plan.files().getFirst().submission().problems().getFirst().where().cell())
        .matches("[A-Z]+7");
    assertThat(plan.files().getFirst().submission().problems().getFirst())
        .extracting(Problem::program, Problem::field)
        .containsExactly(Optional.of(city.program(0).id()), Optional.of(CUT));
    assertThat(plan.taken()).isEqualTo(1);
  }

  @Test
  void aLockedFileAsksForItsPasswordUntilItFits() throws Exception {
    Path file =
        Departments.locked(
            city.returned("一.xlsx", "山本", List.of(city.edit(1, GRADE, "B"))), "himitsu");
    dialogs.answer("wrong").answer("himitsu");
    merging(List.of(file));
    assertThat(dialogs.shown).containsExactly("password 鍵付き_一.xlsx", "password 鍵付き_一.xlsx again");
    assertThat(model.planProperty().get().files()).hasSize(1);
    assertThat(model.planProperty().get().taken()).isEqualTo(1);
  }

  @Test
  void aBookMadeApartIsReadOnceItsMatchesAreConfirmed() throws Exception {
    Path apart = folder.resolve("手元.tanaoroshi");
    Round round = city.finance.round();
    Round own =
        new Round(
            "R-apart",
            round.city(),
            "手元の点検",
            round.reviewYear(),
            round.budgetYear(),
            round.basis(),
            round.unit(),
            "",
            "",
            "");
    Dossier first = city.finance.dossiers().get(1);
    try (Book made = Book.create(apart, own, city.finance.framework())) {
      made.importPrograms("山本", "台帳", List.of(first.program()));
      made.answer("山本", "評価", List.of(new Change(first.id(), "section", GRADE, "", "B", "")));
    }
    dialogs.answer(false);
    merging(List.of(apart));
    assertThat(dialogs.shown).containsExactly("merge.adopt");
    assertThat(model.planProperty().get().taken()).isZero();
    dialogs.answer(true);
    model.add(List.of(apart));
    assertThat(model.planProperty().get().files()).hasSize(1);
    assertThat(model.planProperty().get().taken()).isEqualTo(1);
  }

  @Test
  void theResultIsWrittenAndTheDecisionsInItAreReadBack() throws Exception {
    ConflictsViewModel conflicts = merging(city.twoReviewers());
    conflicts.take(1);
    conflicts.keepCurrent();
    Path report = folder.resolve("結果.xlsx");
    dialogs.answer(report);
    model.report();
    assertThat(report).isRegularFile();
    model.undo();
    model.undo();
    assertThat(conflicts.open()).isEqualTo(3);
    dialogs.answer(report);
    model.readDecisions();
    assertThat(conflicts.open()).isEqualTo(1);
    model.undo();
    assertThat(conflicts.open()).isEqualTo(3);
  }

  @Test
  void leavingWithDecisionsIsAskedFor() throws Exception {
    ConflictsViewModel conflicts = merging(city.twoReviewers());
    assertThat(model.mayLeave()).isTrue();
    conflicts.take(0);
    dialogs.answer(false);
    assertThat(model.mayLeave()).isFalse();
    assertThat(dialogs.shown).containsExactly("merge.leave");
  }
}
