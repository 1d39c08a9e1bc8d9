package org.tanaoroshi.workbench.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanaoroshi.book.Book;
import org.tanaoroshi.book.Samples;
import org.tanaoroshi.exchange.report.ReportTable;
import org.tanaoroshi.exchange.sheets.WorkbookKind;
import org.tanaoroshi.model.Amount;
import org.tanaoroshi.model.AmountKind;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Funding;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.Locator;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Organisation;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.model.Round;
import org.tanaoroshi.model.StageField;
import org.tanaoroshi.model.Step;
import org.tanaoroshi.review.Status;
import org.tanaoroshi.workbench.Desk;
import org.tanaoroshi.workbench.Edit;
import org.tanaoroshi.workbench.NewBook;
import org.tanaoroshi.workbench.OpenBook;
import org.tanaoroshi.workbench.export.Export;
import org.tanaoroshi.workbench.export.SendBack;

/** A round on real files: out, filled in by hand, back, planned, taken in, undone. */
class MergeTest {
  private static final String CUT =
      Samples.ROUND.budgetYear().label() + "(" + Samples.ROUND.budgetYear().year() + ")歳出削減";

  private static Path issued;
  private static Map<String, Path> sent;

  @TempDir Path folder;
  private Path book;

  @BeforeAll
  static void twoBureausAreSentTheirWorkbooks(@TempDir Path once) throws Exception {
    issued = once.resolve("財政.tanaoroshi");
    try (Book made = Book.create(issued, Samples.ROUND, Samples.STANDARD)) {
      made.importPrograms(
          "財政",
          "台帳",
          List.of(
              program("A1", "街路樹の維持", "建設局"),
              program("A2", "橋の点検", "建設局"),
              program("B1", "学校の図書", "教育局")));
    }
    try (Desk desk = Desk.open(issued, false)) {
      List<Export.Written> written =
          Export.split(
              desk,
              once.resolve("配布"),
              Export.Split.BUREAU,
              new Export.Request(WorkbookKind.DISTRIBUTION, "section", List.of(), ""),
              Progress.NONE);
      sent =
          Map.of(
              written.get(0).unit(), written.get(0).file(),
              written.get(1).unit(), written.get(1).file());
    }
  }

  @BeforeEach
  void aBookOfTheRound() throws Exception {
    book = Files.copy(issued, folder.resolve("財政.tanaoroshi"));
  }

  private static Program program(String id, String name, String bureau) {
    Program plain = Samples.plain(id, name);
    return new Program(
        plain.id(),
        id,
        name,
        new Organisation(bureau, "", bureau.equals("建設局") ? "維持課" : "", ""),
        plain.facts(),
        List.of(
            new Amount(
                Samples.ROUND.reviewYear(),
                AmountKind.INITIAL_BUDGET,
                Funding.TOTAL,
                OptionalLong.of(50_000_000),
                "50000",
                Locator.NONE)),
        plain.indicators(),
        plain.extras(),
        plain.locator());
  }

  private Returned filled(String unit) throws Exception {
    return Returned.open(sent.get(unit));
  }

  private Path construction(String name, String comment, int number) throws Exception {
    return construction(name, comment, "山本", number);
  }

  private Path construction(String name, String comment, String reviewer, int number)
      throws Exception {
    try (Returned returned = filled("建設局")) {
      return returned
          .from(reviewer, number)
          .set("A1", "視点1評価", "C")
          .set("A1", "視点1所見", comment)
          .set("A1", "今後の方向性", "縮小")
          .set("A1", CUT, "1200")
          .save(folder.resolve(name));
    }
  }

  private MergePlan planned(Path... files) throws Exception {
    try (Desk desk = Desk.open(book, true);
        Merge merge = Merge.into(desk)) {
      for (Path file : files) {
        merge.add(file, "", Progress.NONE);
      }
      return merge.plan(Progress.NONE);
    }
  }

  private Merge.Applied merged(MergePlan.Choices choices, Path... files) throws Exception {
    try (Desk desk = Desk.open(book, false);
        Merge merge = Merge.into(desk)) {
      for (Path file : files) {
        merge.add(file, "", Progress.NONE);
      }
      return merge.apply("財政", merge.plan(Progress.NONE), choices, Progress.NONE);
    }
  }

  private String held(String program, String field) throws Exception {
    try (Desk desk = Desk.open(book, true)) {
      return desk.dossier(new ProgramId(program))
          .orElseThrow()
          .answers()
          .get("section", Field.parse(field));
    }
  }

  private static MergePlan.FileStatus status(MergePlan plan, int file) {
    return plan.files().get(file).status();
  }

  @Test
  void whatCameBackIsPlannedAndThenTakenInWithItsOrigin() throws Exception {
    Path file = construction("建設.xlsx", "代替の手段がある", 1);
    byte[] before = Files.readAllBytes(book);
    MergePlan plan = planned(file);
    assertThat(Files.readAllBytes(book)).as("only looked at").isEqualTo(before);
    assertThat(plan.taken()).isEqualTo(4);
    assertThat(plan.conflicts()).isEmpty();
    assertThat(plan.totals().getFirst().before().effect()).isZero();
    assertThat(plan.totals().getFirst().after().effect()).isEqualTo(1_200_000);
    assertThat(plan.units())
        .extracting(u -> u.unit() + u.programs() + u.begun() + u.returned())
        .containsExactly("建設局211", "教育局100");

    Merge.Applied applied = merged(MergePlan.Choices.NONE, file);
    assertThat(applied.changed()).isEqualTo(4);
    assertThat(Files.isRegularFile(applied.backup())).isTrue();
    assertThat(held("A1", "direction")).isEqualTo("shrink");
    try (Desk desk = Desk.open(book, true)) {
      assertThat(Desk.waitFor(desk.changes(applied.step().number())))
          .filteredOn(c -> c.field().equals(new Field.CommentOn("v1")))
          .singleElement()
          .satisfies(
              c ->
                  assertThat(c.source()).matches("(?s)建設\\.xlsx 点検一覧![A-Z]+7 sha256:[0-9a-f]{64}"));
    }
  }

  @Test
  void aBookOfWhichNothingIsHeldIsMergedLikeOneThatIsRead() throws Exception {
    Path one = construction("一.xlsx", "残す", "山本", 1);
    Path other = construction("二.xlsx", "やめる", "井上", 1);
    Path without;
    try (Returned returned = filled("建設局")) {
      without =
          returned.from("佐藤", 1).set("A2", CUT, "300").drop("A1").save(folder.resolve("三.xlsx"));
    }
    MergePlan read = planned(one, other, without);
    assertThat(read.conflicts()).hasSize(1);
    assertThat(read.files().get(2).notReturned()).containsExactly(new ProgramId("A1"));
    Path copy = Files.copy(book, folder.resolve("写し.tanaoroshi"));
    try (OpenBook open = OpenBook.open(copy, false);
        Merge merge = Merge.into(open)) {
      merge.addAll(List.of(one, other, without), "", Progress.NONE);
      MergePlan plan = merge.plan(Progress.NONE);
      assertThat(plan).isEqualTo(read);
      merge.report(folder.resolve("結果.xlsx"), plan, MergePlan.Choices.NONE, Progress.NONE);
      merge.apply("財政", plan, MergePlan.Choices.NONE, Progress.NONE);
    }
    merged(MergePlan.Choices.NONE, one, other, without);
    try (Desk desk = Desk.open(copy, true)) {
      assertThat(desk.dossiers()).isEqualTo(dossiers());
    }
  }

  @Test
  void aReportOfMoreValuesThanASheetHasRowsIsRefusedBeforeTheyAreGathered() throws Exception {
    Path file = construction("建設.xlsx", "代替の手段がある", 1);
    Path report = folder.resolve("結果.xlsx");
    try (Desk desk = Desk.open(book, true);
        Merge merge = Merge.into(desk)) {
      merge.add(file, "", Progress.NONE);
      MergePlan plan = merge.plan(Progress.NONE);
      MergePlan longer =
          new MergePlan(
              plan.files(),
              ReportTable.MOST + 1,
              plan.unchanged(),
              plan.same(),
              plan.conflicts(),
              plan.added(),
              plan.changedFacts(),
              plan.units(),
              plan.totals(),
              plan.agreements(),
              plan.contacts());
      assertThatThrownBy(() -> merge.report(report, longer, MergePlan.Choices.NONE, Progress.NONE))
          .isInstanceOfSatisfying(
              Refusal.class, r -> assertThat(r.reason().key()).isEqualTo("merge.report.tooLong"));
      assertThat(report).doesNotExist();
    }
  }

  @Test
  void aReportIsKeptBeyondTheMergeUntilItIsClosed() throws Exception {
    Path file = construction("建設.xlsx", "代替の手段がある", 1);
    Path saved = folder.resolve("結果.xlsx");
    KeptReport kept;
    try (Desk desk = Desk.open(book, false);
        Merge merge = Merge.into(desk)) {
      merge.add(file, "", Progress.NONE);
      MergePlan plan = merge.plan(Progress.NONE);
      kept = KeptReport.of(merge, plan, MergePlan.Choices.NONE, Progress.NONE).orElseThrow();
      merge.apply("財政", plan, MergePlan.Choices.NONE, Progress.NONE);
    }
    kept.saveAs(saved);
    assertThat(saved).isNotEmptyFile();
    byte[] before = Files.readAllBytes(saved);
    kept.close();
    assertThatThrownBy(() -> kept.saveAs(saved))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.reason().key()).isEqualTo("merge.result.gone"));
    assertThat(saved).hasBinaryContent(before);
  }

  @Test
  void oneUndoTakesAllBackAndARedoBringsItAgain() throws Exception {
    Path file = construction("建設.xlsx", "代替の手段がある", 1);
    List<Dossier> before = dossiers();
    merged(MergePlan.Choices.NONE, file);
    List<Dossier> after = dossiers();
    undo();
    assertThat(dossiers()).isEqualTo(before);
    assertThat(status(planned(file), 0))
        .as("as if never seen")
        .isEqualTo(MergePlan.FileStatus.TAKEN);
    try (Desk desk = Desk.open(book, false)) {
      Desk.waitFor(desk.redo("財政"));
    }
    assertThat(dossiers()).isEqualTo(after);
    assertThat(status(planned(file), 0)).isEqualTo(MergePlan.FileStatus.KNOWN);
  }

  @Test
  void aCorrectionReplacesAndAnOldFileThatArrivesLateChangesNothing() throws Exception {
    Path first = construction("z.xlsx", "はじめの所見", 1);
    Path second = construction("a.xlsx", "直した所見", 2);
    merged(MergePlan.Choices.NONE, second);
    MergePlan late = planned(first);
    assertThat(late.conflicts()).isEmpty();
    assertThat(late.taken()).isZero();
    assertThat(status(late, 0)).isEqualTo(MergePlan.FileStatus.EARLIER_VERSION);
    merged(MergePlan.Choices.NONE, first);
    assertThat(held("A1", "comment.v1")).isEqualTo("直した所見");
  }

  @Test
  void twoReviewersAreAskedAboutOnceAndTheDecisionSettlesWhatItSaw() throws Exception {
    Path one = construction("山本.xlsx", "残す", "山本", 1);
    Path other = construction("井上.xlsx", "やめる", "井上", 1);
    MergePlan plan = planned(one, other);
    assertThat(plan.conflicts())
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.name()).isEqualTo("街路樹の維持");
              assertThat(c.current()).isEmpty();
              assertThat(c.sides()).extracting(s -> s.value()).containsExactly("やめる", "残す");
            });
    assertThat(plan.agreements()).hasSize(1);
    MergePlan.Key key = plan.conflicts().getFirst().key();

    merged(MergePlan.Choices.NONE, one, other);
    assertThat(held("A1", "comment.v1")).as("open: keeps what it held").isEmpty();
    assertThat(planned().conflicts()).as("listed as open").hasSize(1);

    merged(new MergePlan.Choices(Map.of(key, "一部を残す"), false, false));
    assertThat(held("A1", "comment.v1")).isEqualTo("一部を残す");
    assertThat(planned(one, other).conflicts()).isEmpty();
    Path again = construction("山本2.xlsx", "残す", "山本", 2);
    assertThat(planned(again).conflicts()).as("the same word again").isEmpty();
    Path changed = construction("山本3.xlsx", "全部残す", "山本", 3);
    assertThat(planned(changed).conflicts()).as("a new word").hasSize(1);
  }

  @Test
  void deletedRowsUnknownProgramsAndOtherFactsAreToldApart() throws Exception {
    Path file;
    try (Returned returned = filled("建設局")) {
      file =
          returned
              .from("山本", 1)
              .drop("A2")
              .set("A1", "視点1評価", "A")
              .set("台帳", "A1", "事業名", "街路樹の維持管理")
              .add("X9", "新しい事業")
              .set("X9", "視点1評価", "B")
              .save(folder.resolve("f.xlsx"));
    }
    MergePlan plan = planned(file);
    assertThat(plan.files().getFirst().notReturned()).containsExactly(new ProgramId("A2"));
    assertThat(plan.added()).extracting(a -> a.id().value()).containsExactly("X9");
    assertThat(plan.changedFacts())
        .singleElement()
        .satisfies(f -> assertThat(f.theirs()).isEqualTo("街路樹の維持管理"));

    merged(MergePlan.Choices.NONE, file);
    assertThat(dossiers()).hasSize(3);
    assertThat(name("A1")).isEqualTo("街路樹の維持");
    undo();
    merged(new MergePlan.Choices(Map.of(), true, true), file);
    assertThat(dossiers()).hasSize(4);
    assertThat(held("X9", "grade.v1")).isEqualTo("B");
    assertThat(name("A1")).isEqualTo("街路樹の維持管理");
    undo();
    assertThat(dossiers()).hasSize(3);
  }

  @Test
  void whatIsNotOfThisRoundIsRefusedWithASentence() throws Exception {
    Path inventory = folder.resolve("台帳.csv");
    Files.writeString(inventory, "番号,事業名\n1,図書\n");
    Path other = folder.resolve("昨年.xlsx");
    try (Returned returned = filled("教育局")) {
      returned.cover("棚卸しID", "R2025-other").save(other);
    }
    Path broken = folder.resolve("壊れた.xlsx");
    byte[] bytes = Files.readAllBytes(sent.get("教育局"));
    Files.write(broken, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    MergePlan plan = planned(inventory, other, broken);
    assertThat(plan.files()).allMatch(f -> f.status() == MergePlan.FileStatus.REFUSED);
    assertThat(plan.files())
        .extracting(f -> f.reason().orElseThrow().key())
        .startsWith("merge.notOurs", "merge.otherRound");
    assertThat(plan.taken()).isZero();
  }

  @Test
  void aBookThatCameBackIsReadLikeItsWorkbook() throws Exception {
    Path theirs = folder.resolve("建設局.tanaoroshi");
    NewBook.fromWorkbook(theirs, sent.get("建設局"), "", "山本", Progress.NONE);
    try (Desk desk = Desk.open(theirs, false)) {
      Desk.waitFor(
          desk.answer(
              "山本",
              "評価",
              List.of(new Edit(new ProgramId("A2"), "section", new Field.GradeOf("v2"), "D"))));
    }
    MergePlan plan = planned(theirs);
    assertThat(plan.files().getFirst().submission().unit()).isEqualTo("建設局");
    assertThat(plan.taken()).isEqualTo(1);
    merged(MergePlan.Choices.NONE, theirs);
    assertThat(held("A2", "grade.v2")).isEqualTo("D");
  }

  @Test
  void aBookMadeApartIsTakenOnlyAfterItsMatchesAreConfirmed() throws Exception {
    Path theirs = folder.resolve("別に作った.tanaoroshi");
    Round apart =
        new Round(
            "R-apart",
            "",
            "手元の点検",
            Samples.ROUND.reviewYear(),
            Samples.ROUND.budgetYear(),
            Samples.ROUND.basis(),
            Samples.ROUND.unit(),
            "",
            "",
            "");
    try (Book made = Book.create(theirs, apart, Samples.STANDARD)) {
      // The same id for another program, the same code under another id, the same name without one.
      Program named = program("A1", "橋の点検", "建設局").withId(new ProgramId("N1"));
      made.importPrograms(
          "山本",
          "台帳",
          List.of(
              program("B1", "学校の図書", "教育局").withId(new ProgramId("A1")),
              new Program(
                  named.id(),
                  "",
                  named.name(),
                  named.organisation(),
                  named.facts(),
                  named.amounts(),
                  named.indicators(),
                  named.extras(),
                  named.locator())));
    }
    try (Desk desk = Desk.open(theirs, false)) {
      Field grade = new Field.GradeOf("v1");
      Desk.waitFor(
          desk.answer(
              "山本",
              "評価",
              List.of(
                  new Edit(new ProgramId("A1"), "section", grade, "C"),
                  new Edit(new ProgramId("N1"), "section", grade, "D"))));
    }
    MergePlan plan = planned(theirs);
    assertThat(plan.files().getFirst().reason().orElseThrow())
        .isEqualTo(Message.of("merge.madeApart", 1, 1, 0));
    try (Desk desk = Desk.open(book, false);
        Merge merge = Merge.into(desk)) {
      merge.add(theirs, "", Progress.NONE);
      merge.adopt(theirs, Progress.NONE);
      MergePlan adopted = merge.plan(Progress.NONE);
      assertThat(adopted.files()).hasSize(1);
      merge.apply("財政", adopted, MergePlan.Choices.NONE, Progress.NONE);
    }
    assertThat(held("B1", "grade.v1")).isEqualTo("C");
    assertThat(held("A2", "grade.v1")).isEqualTo("D");
    assertThat(held("A1", "grade.v1")).as("its id alone says nothing").isEmpty();
  }

  @Test
  void sentBackAndAnsweredWithoutAConflict() throws Exception {
    merged(MergePlan.Choices.NONE, construction("建設.xlsx", "代替の手段がある", 1));
    ProgramId a1 = new ProgramId("A1");
    List<Export.Written> back;
    try (Desk desk = Desk.open(book, false)) {
      assertThatThrownBy(() -> sendBack(desk)).isInstanceOf(Refusal.class);
      Desk.waitFor(
          desk.answer(
              "財政",
              "確認事項",
              List.of(
                  new Edit(a1, "section", new Field.Of(Item.QUERY), "代替の手段とは何ですか"),
                  new Edit(a1, "section", new Field.Of(Item.REPLY_DUE), "2026-09-30"))));
      back = sendBack(desk);
      assertThat(desk.dossier(a1).orElseThrow().answers().get("section", Item.STATUS))
          .isEqualTo(Status.SENT_BACK.label());
    }
    assertThat(back).extracting(w -> w.unit() + w.programs()).containsExactly("建設局1");
    Path answered;
    try (Returned returned = Returned.open(back.getFirst().file())) {
      answered =
          returned
              .from("山本", 1)
              .set("A1", "回答", "民間の街路樹管理があります")
              .set("A1", "視点1所見", "民間の街路樹管理に移せる")
              .set("A1", "状態", Status.RESUBMITTED.label())
              .save(folder.resolve("再提出.xlsx"));
    }
    MergePlan plan = planned(answered);
    assertThat(plan.conflicts()).isEmpty();
    assertThat(plan.files().getFirst().notReturned()).isEmpty();
    merged(MergePlan.Choices.NONE, answered);
    assertThat(held("A1", "reply")).isEqualTo("民間の街路樹管理があります");
    assertThat(held("A1", "comment.v1")).isEqualTo("民間の街路樹管理に移せる");
    assertThat(held("A1", "status")).isEqualTo(Status.RESUBMITTED.label());
  }

  @Test
  void distributedByBureauAndSentBackBySectionNeedsNoDecision() throws Exception {
    merged(MergePlan.Choices.NONE, construction("建設.xlsx", "代替の手段がある", 1));
    List<Export.Written> back;
    try (Desk desk = Desk.open(book, false)) {
      Desk.waitFor(
          desk.answer(
              "財政",
              "確認事項",
              List.of(
                  new Edit(new ProgramId("A1"), "section", new Field.Of(Item.QUERY), "根拠は何ですか"))));
      back =
          SendBack.write(
              desk, folder.resolve("差戻し"), Export.Split.SECTION, "section", "財政", Progress.NONE);
    }
    assertThat(back).extracting(Export.Written::unit).containsExactly("建設局/維持課");
    Path answered;
    try (Returned returned = Returned.open(back.getFirst().file())) {
      answered =
          returned
              .from("維持課の石井", 1)
              .set("A1", "回答", "点検の記録があります")
              .set("A1", "視点1所見", "課で書き直した所見")
              .save(folder.resolve("課の回答.xlsx"));
    }
    MergePlan plan = planned(answered);
    assertThat(plan.conflicts()).isEmpty();
    assertThat(plan.taken()).isEqualTo(2);
    merged(MergePlan.Choices.NONE, answered);
    assertThat(held("A1", "comment.v1")).isEqualTo("課で書き直した所見");
    assertThat(held("A1", "reply")).isEqualTo("点検の記録があります");
    assertThat(held("A1", "grade.v1")).as("what the section left alone").isEqualTo("C");
    try (Desk desk = Desk.open(book, true);
        Merge merge = Merge.into(desk)) {
      assertThat(merge.plan(Progress.NONE).conflicts()).isEmpty();
    }
  }

  private List<Export.Written> sendBack(Desk desk) throws Refusal {
    return SendBack.write(
        desk, folder.resolve("差戻し"), Export.Split.BUREAU, "section", "財政", Progress.NONE);
  }

  @Test
  void aPlanThatIsNoLongerTrueIsNotApplied() throws Exception {
    Path file = construction("建設.xlsx", "代替の手段がある", 1);
    try (Desk desk = Desk.open(book, false);
        Merge merge = Merge.into(desk)) {
      merge.add(file, "", Progress.NONE);
      MergePlan plan = merge.plan(Progress.NONE);
      Desk.waitFor(
          desk.answer(
              "財政",
              "評価",
              List.of(new Edit(new ProgramId("A1"), "section", new Field.GradeOf("v1"), "D"))));
      assertThatThrownBy(() -> merge.apply("財政", plan, MergePlan.Choices.NONE, Progress.NONE))
          .isInstanceOfSatisfying(
              Refusal.class, r -> assertThat(r.reason().key()).isEqualTo("merge.changedSince"));
      assertThat(merge.plan(Progress.NONE).conflicts()).hasSize(1);
    }
  }

  @Test
  void bySectionAndBureauIsTheSameAsDirectly() throws Exception {
    Path one = construction("山本.xlsx", "残す", "山本", 1);
    Path bureau = folder.resolve("建設局.tanaoroshi");
    NewBook.fromWorkbook(bureau, sent.get("建設局"), "", "局", Progress.NONE);
    Path whole = folder.resolve("建設局_提出用.xlsx");
    try (Desk desk = Desk.open(bureau, false);
        Merge merge = Merge.into(desk)) {
      merge.add(one, "", Progress.NONE);
      merge.apply("局", merge.plan(Progress.NONE), MergePlan.Choices.NONE, Progress.NONE);
      Export.workbook(
          desk,
          whole,
          new Export.Request(WorkbookKind.SUBMISSION, "section", List.of(), "局"),
          Progress.NONE);
    }
    merged(MergePlan.Choices.NONE, whole);
    List<Dossier> byBureau = dossiers();
    undo();
    merged(MergePlan.Choices.NONE, one);
    assertThat(dossiers()).isEqualTo(byBureau);
  }

  @Test
  void aMergeIsAStepOfItsOwnKind() throws Exception {
    Step step = merged(MergePlan.Choices.NONE, construction("建設.xlsx", "所見", 1)).step();
    assertThat(step.kind()).isEqualTo(Step.Kind.MERGE);
    assertThat(step.title()).isEqualTo("取りまとめ：建設.xlsx");
  }

  private List<Dossier> dossiers() throws Exception {
    try (Desk desk = Desk.open(book, true)) {
      return new ArrayList<>(desk.dossiers());
    }
  }

  private String name(String program) throws Exception {
    try (Desk desk = Desk.open(book, true)) {
      return desk.dossier(new ProgramId(program)).orElseThrow().program().name();
    }
  }

  private void undo() throws Exception {
    try (Desk desk = Desk.open(book, false)) {
      Desk.waitFor(desk.undo("財政"));
    }
  }

  @Test
  void aKeyNamesProgramStageAndField() throws Exception {
    MergePlan plan =
        planned(construction("山本.xlsx", "残す", "山本", 1), construction("井上.xlsx", "やめる", "井上", 1));
    assertThat(plan.conflicts().getFirst().key())
        .isEqualTo(
            new MergePlan.Key(
                new ProgramId("A1"), new StageField("section", new Field.CommentOn("v1"))));
  }
}
