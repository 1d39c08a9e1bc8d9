package org.tanaoroshi.workbench.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tanaoroshi.book.Book;
import org.tanaoroshi.book.Samples;
import org.tanaoroshi.exchange.WorkbookReader;
import org.tanaoroshi.exchange.sheets.TrackingSheet.Line;
import org.tanaoroshi.exchange.sheets.TrackingSheet.State;
import org.tanaoroshi.exchange.sheets.WorkbookKind;
import org.tanaoroshi.inventory.ProposeOptions;
import org.tanaoroshi.model.Organisation;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.model.UnitContact;
import org.tanaoroshi.workbench.Desk;
import org.tanaoroshi.workbench.Intake;
import org.tanaoroshi.workbench.Workbooks;
import org.tanaoroshi.workbench.merge.Merge;
import org.tanaoroshi.workbench.merge.MergePlan;
import org.tanaoroshi.workbench.merge.Returned;

/** The 提出管理表 of a round: written beside the workbooks, typed into, taken back. */
class TrackingTest {
  @TempDir Path folder;
  private Path book;
  private Path out;
  private Path table;

  @BeforeEach
  void twoBureaus() throws Exception {
    book = folder.resolve("財政.tanaoroshi");
    out = folder.resolve("配布");
    table = out.resolve("提出管理表.xlsx");
    try (Book made =
        Book.create(book, Samples.ROUND.withDeadline("令和8年9月30日（水）"), Samples.STANDARD)) {
      made.importPrograms(
          "財政",
          "台帳",
          List.of(
              program("A1", "建設局", "道路課"),
              program("A2", "建設局", "公園課"),
              program("B1", "教育局", "学校課")));
    }
  }

  private static Program program(String id, String bureau, String section) {
    Program plain = Samples.plain(id, "事業" + id);
    return new Program(
        plain.id(),
        id,
        plain.name(),
        new Organisation(bureau, "", section, ""),
        plain.facts(),
        plain.amounts(),
        plain.indicators(),
        plain.extras(),
        plain.locator());
  }

  private List<Export.Written> distribute(Export.Split split) throws Exception {
    try (Desk desk = Desk.open(book, false)) {
      return Export.split(
          desk,
          out,
          split,
          new Export.Request(WorkbookKind.DISTRIBUTION, "section", List.of(), ""),
          Progress.NONE);
    }
  }

  private List<Line> lines() throws Exception {
    try (Desk desk = Desk.open(book, true)) {
      return Tracking.lines(desk, LocalDate.of(2026, 10, 1));
    }
  }

  private Path typed(String unit, String heading, String text) throws Exception {
    try (Returned returned = Returned.open(table)) {
      return returned.type("提出管理表", "所属", unit, heading, text).save(table);
    }
  }

  private MergePlan merged(Path... files) throws Exception {
    try (Desk desk = Desk.open(book, false);
        Merge merge = Merge.into(desk)) {
      for (Path file : files) {
        merge.add(file, "", Progress.NONE);
      }
      MergePlan plan = merge.plan(Progress.NONE);
      merge.apply("財政", plan, MergePlan.Choices.NONE, Progress.NONE);
      return plan;
    }
  }

  private List<UnitContact> units() throws Exception {
    try (Desk desk = Desk.open(book, true)) {
      return Desk.waitFor(desk.units());
    }
  }

  @ParameterizedTest(name = "sent {0}, received {1}, answered {2}, today {3}: {4}")
  @CsvSource(
      textBlock =
          """
          false , false , false , 2026-09-30 , UNSENT
          false , false , false , 2026-10-01 , UNSENT
          true  , false , false , 2026-09-30 , SENT
          true  , false , false , 2026-10-01 , OVERDUE
          true  , false , true  , 2026-10-01 , SENT
          true  , true  , false , 2026-10-01 , RECEIVED
          false , true  , false , 2026-10-01 , RECEIVED
          """)
  void aUnitIsRemindedTheDayAfterItsDeadline(
      boolean sent, boolean received, boolean answered, LocalDate today, State state) {
    Optional<LocalDate> due = Optional.of(LocalDate.of(2026, 9, 30));
    assertThat(Tracking.state(sent, received, answered, due, today)).isEqualTo(state);
    assertThat(Tracking.state(sent, received, answered, Optional.empty(), today))
        .as("without a deadline that can be read")
        .isEqualTo(state == State.OVERDUE ? State.SENT : state);
  }

  @Test
  void distributingWritesTheTableAndKeepsWhoWasSentAWorkbook() throws Exception {
    assertThat(lines()).extracting(Line::state).containsOnly(State.UNSENT);
    List<Export.Written> written = distribute(Export.Split.BUREAU);
    assertThat(written).hasSize(2);
    assertThat(table).isRegularFile();
    assertThat(lines())
        .extracting(l -> l.contact().unit(), Line::programs, Line::state)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("建設局", 2, State.OVERDUE),
            org.assertj.core.groups.Tuple.tuple("教育局", 1, State.OVERDUE));
  }

  @Test
  void sentAnewBySectionTheBureausNoLongerCount() throws Exception {
    distribute(Export.Split.BUREAU);
    distribute(Export.Split.SECTION);
    assertThat(lines())
        .extracting(l -> l.contact().unit())
        .containsExactly("建設局/道路課", "建設局/公園課", "教育局/学校課");
    distribute(Export.Split.BUREAU);
    assertThat(lines()).extracting(l -> l.contact().unit()).containsExactly("建設局", "教育局");
  }

  @Test
  void whatIsTypedIntoTheTableIsTakenInAndStandsOnTheNextWorkbooks() throws Exception {
    distribute(Export.Split.BUREAU);
    typed("建設局", "担当者", "山本 花子");
    typed("建設局", "内線", "2345");
    typed("建設局", "提出期限", "2026-09-18");
    typed("建設局", "課内（局内）締切", "9月11日");
    MergePlan plan = merged(table);
    UnitContact contact = new UnitContact("建設局", "山本 花子", "2345", "9月11日", "2026-09-18", "");
    assertThat(plan.contacts())
        .extracting(c -> c.after().withSent(""))
        .as("the round's deadline, which the table shows for 教育局, is not its own")
        .containsExactly(contact);
    assertThat(plan.files().getFirst().status()).isEqualTo(MergePlan.FileStatus.TAKEN);
    assertThat(units()).extracting(u -> u.withSent("")).contains(contact);
    assertThat(merged(table).files().getFirst().status()).isEqualTo(MergePlan.FileStatus.UNCHANGED);

    Path workbook = distribute(Export.Split.BUREAU).getFirst().file();
    assertThat(WorkbookReader.read(workbook, "", Progress.NONE).cover().round().deadline())
        .isEqualTo("令和8年9月18日（金）");
    try (Returned returned = Returned.open(workbook)) {
      assertThat(returned.right("表紙", "提出期限")).isEqualTo("令和8年9月18日（金）");
      assertThat(returned.right("表紙", "所属の取りまとめ担当")).isEqualTo("山本 花子　内線 2345");
      assertThat(returned.right("記入要領", "提出期限")).isEqualTo("令和8年9月18日（金）");
      assertThat(returned.right("記入要領", "課内（局内）締切")).isEqualTo("9月11日");
    }
    try (Returned returned = Returned.open(table)) {
      assertThat(returned.cell("提出管理表", "所属", "建設局", "担当者")).isEqualTo("山本 花子");
    }
  }

  @Test
  void whatWasTypedIntoTheTableIsTakenBackWithItsMerge() throws Exception {
    distribute(Export.Split.BUREAU);
    List<UnitContact> before = units();
    typed("建設局", "担当者", "山本 花子");
    typed("教育局", "提出期限", "2026-09-18");
    merged(table);
    List<UnitContact> after = units();
    assertThat(after).isNotEqualTo(before);
    try (Desk desk = Desk.open(book, false)) {
      Desk.waitFor(desk.undo("財政"));
      assertThat(units()).isEqualTo(before);
      Desk.waitFor(desk.redo("財政"));
      assertThat(units()).isEqualTo(after);
    }
  }

  @Test
  void aLineThatAMergeMadeGoesWithIt() throws Exception {
    try (Desk desk = Desk.open(book, true)) {
      Files.createDirectories(out);
      Tracking.write(desk, table, Progress.NONE);
    }
    typed("建設局", "担当者", "山本 花子");
    merged(table);
    assertThat(units()).extracting(UnitContact::person).containsExactly("山本 花子");
    try (Desk desk = Desk.open(book, false)) {
      Desk.waitFor(desk.undo("財政"));
    }
    assertThat(units()).isEmpty();
  }

  @Test
  void aWorkbookSentSinceStaysSentAndALineChangedSinceIsNotPutBack() throws Exception {
    distribute(Export.Split.BUREAU);
    typed("建設局", "担当者", "山本 花子");
    merged(table);
    distribute(Export.Split.BUREAU);
    List<UnitContact> sent = units();
    try (Desk desk = Desk.open(book, false)) {
      Desk.waitFor(desk.undo("財政"));
      assertThat(units()).extracting(UnitContact::person).containsOnly("");
      assertThat(units())
          .extracting(UnitContact::sent)
          .isEqualTo(sent.stream().map(UnitContact::sent).toList());
      Desk.waitFor(desk.redo("財政"));
      assertThat(units()).isEqualTo(sent);
      UnitContact other = new UnitContact("建設局", "佐藤", "", "", "", "");
      Desk.waitFor(desk.saveUnits(List.of(other)));
      List<UnitContact> changed = units();
      assertThatThrownBy(() -> Desk.waitFor(desk.undo("財政")))
          .isInstanceOfSatisfying(
              Refusal.class, r -> assertThat(r.reason().key()).isEqualTo("book.unitChangedSince"));
      assertThat(units()).isEqualTo(changed);
    }
  }

  @Test
  void aTableTypedIntoAndNotYetTakenInIsNotLostByDistributingAgain() throws Exception {
    distribute(Export.Split.BUREAU);
    typed("教育局", "担当者", "佐藤");
    distribute(Export.Split.BUREAU);
    assertThat(units()).extracting(UnitContact::person).containsExactlyInAnyOrder("", "佐藤");
  }

  @Test
  void aBlankCellTakesNothingAwayAndASectionHasWhatItsBureauHas() throws Exception {
    distribute(Export.Split.BUREAU);
    typed("建設局", "提出期限", "2026-09-18");
    merged(table);
    typed("建設局", "提出期限", "");
    assertThat(merged(table).contacts()).isEmpty();
    Path section = distribute(Export.Split.SECTION).getFirst().file();
    assertThat(WorkbookReader.read(section, "", Progress.NONE).cover().round().deadline())
        .isEqualTo("令和8年9月18日（金）");
  }

  @Test
  void whatCameBackIsReceivedUntilItIsUndone() throws Exception {
    Path sent = distribute(Export.Split.BUREAU).getFirst().file();
    Path back = folder.resolve("建設局.xlsx");
    try (Returned returned = Returned.open(sent)) {
      returned.from("山本", 3).set("A1", "視点1評価", "C").save(back);
    }
    MergePlan plan = merged(back, table);
    assertThat(plan.files())
        .extracting(f -> f.submission().refusal())
        .containsOnly(Optional.empty());
    assertThat(plan.units()).extracting(MergePlan.OfUnit::returned).containsExactly(1, 0);
    Line first = lines().getFirst();
    assertThat(first.state()).isEqualTo(State.RECEIVED);
    assertThat(first.receipt().orElseThrow().submission()).isEqualTo(3);
    assertThat(first.begun()).isEqualTo(1);
    try (Desk desk = Desk.open(book, false)) {
      Desk.waitFor(desk.undo("財政"));
      assertThat(Tracking.lines(desk).getFirst().receipt()).isEmpty();
    }
  }

  @Test
  void overdueUnitsAreNamedInThePlan() throws Exception {
    distribute(Export.Split.BUREAU);
    typed("建設局", "提出期限", "2026-04-01");
    typed("教育局", "提出期限", "2999-04-01");
    MergePlan plan = merged(table);
    assertThat(plan.units()).extracting(MergePlan.OfUnit::overdue).containsExactly(true, false);
    assertThat(plan.units())
        .extracting(MergePlan.OfUnit::deadline)
        .containsExactly("2026-04-01", "2999-04-01");
  }

  @Test
  void theTableIsNeitherASubmissionNorAnInventoryNorThatOfAnotherRound() throws Exception {
    distribute(Export.Split.BUREAU);
    assertThat(Workbooks.isOurs(table, "")).isFalse();
    assertThatThrownBy(
            () ->
                Intake.propose(
                    List.of(table), ProposeOptions.find(Samples.ROUND.reviewYear()), Progress.NONE))
        .isInstanceOfSatisfying(
            Refusal.class,
            r -> assertThat(r.reason().key()).isEqualTo("workbench.tracking.noInventory"));
    try (Returned returned = Returned.open(table)) {
      returned.label("提出管理表", "棚卸しID", "R-OTHER").save(table);
    }
    MergePlan.OfFile file = merged(table).files().getFirst();
    assertThat(file.reason().orElseThrow().key()).isEqualTo("merge.tracking.otherRound");
  }

  @Test
  void aLineOfAUnitThatTheBookDoesNotHaveIsReported() throws Exception {
    distribute(Export.Split.BUREAU);
    typed("教育局", "所属", "水道局");
    MergePlan plan = merged(table);
    assertThat(plan.contacts()).isEmpty();
    assertThat(plan.files().getFirst().submission().problems())
        .singleElement()
        .satisfies(p -> assertThat(p.where().cell()).isEqualTo("A8"));
  }
}
