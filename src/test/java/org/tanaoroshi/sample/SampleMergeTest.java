package org.tanaoroshi.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.totals.Group;
import org.tanaoroshi.workbench.Desk;
import org.tanaoroshi.workbench.Report;
import org.tanaoroshi.workbench.merge.Merge;
import org.tanaoroshi.workbench.merge.MergePlan;

/** The whole sample city is merged, and comes to what was put into its files. */
class SampleMergeTest {
  private static final SampleCity CITY = new SampleCity();
  private static final ReturnedFiles FILES = CITY.returned();
  private static final ReturnedCounts COUNTS = new ReturnedCounts(FILES);

  /** What a program needs to be answered; when it is decided is not among it. */
  private static final String NOT_NEEDED = "timing";

  /** In the report's list of conflicts: the first line and the column to decide in, from 0. */
  private static final int LIST = 6;

  private static final int DECISION = 5;

  @TempDir static Path folder;
  private static Path fresh;
  private static Path merged;
  private static List<Path> files;
  private static MergePlan plan;
  private static Merge.Applied applied;

  @BeforeAll
  static void theWholeCityIsMergedAtOnce() throws Exception {
    fresh = folder.resolve("棚卸市.tanaoroshi");
    org.tanaoroshi.workbench.sample.SampleCity sample =
        org.tanaoroshi.workbench.sample.SampleCity.find();
    sample.makeBook(fresh, Progress.NONE);
    files = sample.returned();
    merged = copy(fresh, "取りまとめ");
    try (Desk desk = Desk.open(merged, false);
        Merge merge = Merge.into(desk)) {
      plan = plan(merge, files);
      applied = merge.apply("財政局", plan, MergePlan.Choices.NONE, Progress.NONE);
    }
  }

  private static Path copy(Path book, String name) throws Exception {
    return Files.copy(book, folder.resolve(name + ".tanaoroshi"));
  }

  private static MergePlan plan(Merge merge, List<Path> given) throws Exception {
    for (Path file : given) {
      merge.add(file, "", Progress.NONE);
    }
    return merge.plan(Progress.NONE);
  }

  private static List<Dossier> dossiers(Path book) throws Exception {
    try (Desk desk = Desk.open(book, true)) {
      return List.copyOf(desk.dossiers());
    }
  }

  @Test
  void everyFileAndValueIsCountedAsItWasPutIn() {
    checkFiles();
    assertThat(plan.taken()).isEqualTo(COUNTS.taken());
    assertThat(plan.added()).isEmpty();
    assertThat(plan.changedFacts()).isEmpty();
  }

  @Test
  void totalsAfterAreTotalsBeforeAndWhatThePlanSaid() throws Exception {
    assertThat(applied.changed()).isEqualTo(COUNTS.taken());
    MergePlan.OfStage stage = plan.totals().getFirst();
    check(stage.before(), FILES.book());
    check(stage.after(), COUNTS.merged());
    assertThat(answers(dossiers(merged))).isEqualTo(filled(COUNTS.merged()));
    try (Desk desk = Desk.open(merged, true)) {
      assertThat(Report.of(desk, "section").totals().all()).isEqualTo(stage.after());
    }
  }

  @Test
  void undoRestoresTheBook() throws Exception {
    Path book = copy(merged, "取り消し");
    try (Desk desk = Desk.open(book, false)) {
      Desk.waitFor(desk.undo("財政局"));
    }
    assertThat(dossiers(book)).isEqualTo(dossiers(fresh));
  }

  /** The laws of merging hold this on small books in every build; the whole city takes 9 s. */
  @Test
  @EnabledIfSystemProperty(named = "faults", matches = "full")
  void neitherTheOrderOfFilesNorHowManyRunsMatters() throws Exception {
    List<Path> shuffled = new ArrayList<>(files);
    Collections.shuffle(shuffled, new Random(8));
    Path book = copy(fresh, "二度に");
    for (List<Path> run :
        List.of(
            shuffled.subList(0, shuffled.size() / 2),
            shuffled.subList(shuffled.size() / 2, shuffled.size()))) {
      try (Desk desk = Desk.open(book, false);
          Merge merge = Merge.into(desk)) {
        merge.apply("財政局", plan(merge, run), MergePlan.Choices.NONE, Progress.NONE);
      }
    }
    assertThat(dossiers(book)).isEqualTo(dossiers(merged));
    assertThat(open(book)).isEqualTo(open(merged)).hasSize(FILES.differences().size());
  }

  private static void checkFiles() {
    Map<String, List<Object>> expected = new TreeMap<>();
    for (ReturnedCounts.OfFile c : COUNTS.all()) {
      expected.put(
          c.file().name(),
          List.of(
              c.status(),
              c.taken(),
              c.unchanged(),
              c.conflicts(),
              c.superseded(),
              c.notReturned(),
              c.file().make().isRead() ? c.file().unreadable().size() : 0));
    }
    Map<String, List<Object>> planned = new TreeMap<>();
    for (MergePlan.OfFile f : plan.files()) {
      planned.put(
          f.submission().name(),
          List.of(
              f.status().name().toLowerCase(Locale.ROOT),
              f.taken(),
              f.unchanged(),
              f.conflicts(),
              f.superseded(),
              f.notReturned().size(),
              f.submission().problems().size()));
    }
    assertThat(planned).isEqualTo(expected);
    assertThat(plan.unchanged())
        .isEqualTo(COUNTS.all().stream().mapToLong(ReturnedCounts.OfFile::unchanged).sum());
    assertThat(reasons())
        .containsOnlyKeys(
            "上下水道局_事業一覧.xlsx", "議会事務局_見直し回答.xlsx", "大椎区役所_配布用（メール添付）.xlsx", "財政局_提出用（再送）.xlsx")
        .containsEntry("上下水道局_事業一覧.xlsx", "merge.notOurs")
        .containsEntry("議会事務局_見直し回答.xlsx", "merge.otherRound")
        .containsEntry("大椎区役所_配布用（メール添付）.xlsx", "tabular.broken")
        .containsEntry("財政局_提出用（再送）.xlsx", "merge.known");
  }

  private static Map<String, String> reasons() {
    Map<String, String> reasons = new HashMap<>();
    plan.files()
        .forEach(f -> f.reason().ifPresent(r -> reasons.put(f.submission().name(), r.key())));
    return reasons;
  }

  @Test
  void exactlyThePlantedDifferencesAreAskedAbout() {
    assertThat(plan.conflicts())
        .extracting(c -> c.key().program().value() + " " + c.key().at().field().key())
        .containsExactlyInAnyOrderElementsOf(
            FILES.differences().stream().map(d -> d.code() + " " + d.field()).toList());
    assertThat(plan.conflicts()).allMatch(c -> c.sides().size() == 2);
    assertThat(plan.conflicts()).filteredOn(MergePlan.Conflict::blanking).hasSize(1);
    assertThat(plan.conflicts()).filteredOn(c -> !c.current().isEmpty()).hasSize(1);
  }

  @Test
  void everyBureauIsAsFarAsItsAnswersAre() {
    Map<String, List<Integer>> expected = new TreeMap<>();
    for (SampleProgram p : CITY.programs()) {
      Map<String, String> answers = COUNTS.merged().get(p.code());
      boolean open =
          FILES.differences().stream()
              .anyMatch(
                  d ->
                      d.code().equals(p.code())
                          && !d.field().equals(NOT_NEEDED)
                          && !answers.containsKey(d.field()));
      boolean answered = answers.containsKey("status") && !open;
      List<Integer> one = List.of(1, answered ? 1 : 0, answers.isEmpty() || answered ? 0 : 1);
      expected.merge(p.seed().office().bureau(), one, SampleMergeTest::plus);
    }
    Map<String, List<Integer>> planned = new TreeMap<>();
    plan.units()
        .forEach(u -> planned.put(u.unit(), List.of(u.programs(), u.answered(), u.begun())));
    assertThat(planned).isEqualTo(expected);
    assertThat(plan.units())
        .filteredOn(u -> u.returned() == 0)
        .singleElement()
        .satisfies(u -> assertThat(u.unit()).isEqualTo("霧沢区役所"))
        .satisfies(u -> assertThat(u.untouched()).isEqualTo(u.programs()));
  }

  private static List<Integer> plus(List<Integer> one, List<Integer> other) {
    return List.of(one.get(0) + other.get(0), one.get(1) + other.get(1), one.get(2) + other.get(2));
  }

  private static void check(Group planned, Map<String, Map<String, String>> answers) {
    assertThat(planned.effect())
        .isEqualTo(sum(answers, "EXPENDITURE_CUT") - sum(answers, "EXPENDITURE_INCREASE"));
    assertThat(planned.effectGeneralFund())
        .isEqualTo(planned.effect() + sum(answers, "NATIONAL_CHANGE"));
  }

  private static long sum(Map<String, Map<String, String>> answers, String measure) {
    return answers.values().stream()
        .mapToLong(a -> Long.parseLong(a.getOrDefault("effect.2027." + measure, "0")))
        .sum();
  }

  private static Map<String, Map<String, String>> answers(Iterable<Dossier> dossiers) {
    Map<String, Map<String, String>> answers = new HashMap<>();
    for (Dossier dossier : dossiers) {
      Map<String, String> given = new HashMap<>();
      dossier.answers().at("section").forEach((field, value) -> given.put(field.key(), value));
      answers.put(dossier.id().value(), given);
    }
    return filled(answers);
  }

  private static Map<String, Map<String, String>> filled(Map<String, Map<String, String>> all) {
    Map<String, Map<String, String>> filled = new TreeMap<>(all);
    filled.values().removeIf(Map::isEmpty);
    return filled;
  }

  /** What is left to decide: field and values. */
  private static Map<MergePlan.Key, List<String>> open(Path book) throws Exception {
    try (Desk desk = Desk.open(book, true);
        Merge merge = Merge.into(desk)) {
      Map<MergePlan.Key, List<String>> open = new HashMap<>();
      merge
          .plan(Progress.NONE)
          .conflicts()
          .forEach(c -> open.put(c.key(), c.sides().stream().map(s -> s.value()).toList()));
      return open;
    }
  }

  /** The report of what is open, with decisions typed into it: field → decision. */
  private static Path decided(Merge merge, MergePlan open, String name, Map<String, String> texts)
      throws Exception {
    Path report = folder.resolve(name + ".xlsx");
    merge.report(report, open, MergePlan.Choices.NONE, Progress.NONE);
    try (Workbook workbook = new XSSFWorkbook(Files.newInputStream(report))) {
      Sheet sheet = workbook.getSheet("不一致");
      for (int r = LIST; r <= sheet.getLastRowNum(); r++) {
        Row row = sheet.getRow(r);
        String text = texts.get(row.getCell(0) + " " + row.getCell(row.getLastCellNum() - 1));
        if (text != null && text.matches("\\d+")) {
          row.getCell(DECISION).setCellValue(Integer.parseInt(text));
        } else if (text != null) {
          row.getCell(DECISION).setBlank();
          row.getCell(DECISION).setCellValue(text);
        }
      }
      try (OutputStream out = Files.newOutputStream(report)) {
        workbook.write(out);
      }
    }
    return report;
  }

  private static String planted(String field, String unit) {
    return FILES.differences().stream()
        .filter(d -> d.field().equals(field) && d.files().getFirst().startsWith(unit))
        .map(d -> d.code() + " " + d.field())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void conflictsAreDecidedInTheReport() throws Exception {
    Path book = copy(merged, "決定");
    String grade = planted("grade.v1", "瑞丘");
    String held = planted("grade.v5", "政策");
    String amount = planted("effect.2027.EXPENDITURE_CUT", "瑞丘");
    String comment = planted("comment.v6", "瑞丘");
    String direction = planted("direction", "瑞丘");
    try (Desk desk = Desk.open(book, false);
        Merge merge = Merge.into(desk)) {
      MergePlan open = merge.plan(Progress.NONE);
      Path report =
          decided(
              merge,
              open,
              "決定済み",
              Map.of(
                  grade,
                  "2",
                  held,
                  "今",
                  amount,
                  "1,250千円",
                  comment,
                  "執行残は翌年度に精査する。",
                  direction,
                  "休止"));
      Map<MergePlan.Key, String> resolutions = merge.resolutions(report, open, Progress.NONE);
      assertThat(resolutions).hasSize(5);
      merge.apply("財政局", open, new MergePlan.Choices(resolutions, false, false), Progress.NONE);
      Map<String, String> values = new HashMap<>();
      open.conflicts()
          .forEach(
              c ->
                  values.put(
                      c.key().program().value() + " " + c.key().at().field().key(),
                      c.sides().get(1).value()));
      assertThat(held(desk, grade)).isEqualTo(values.get(grade));
      assertThat(held(desk, held)).as("今").isEqualTo("B");
      assertThat(held(desk, amount)).isEqualTo("1250000");
      assertThat(held(desk, comment)).isEqualTo("執行残は翌年度に精査する。");
      assertThat(held(desk, direction)).isEqualTo("suspend");
      assertThat(merge.plan(Progress.NONE).conflicts())
          .hasSize(FILES.differences().size() - resolutions.size());
    }
  }

  @Test
  void ofLongTextsTheReportShowsWhereTheyDiffer() throws Exception {
    try (Desk desk = Desk.open(merged, true);
        Merge merge = Merge.into(desk)) {
      MergePlan open = merge.plan(Progress.NONE);
      Path report = decided(merge, open, "違い", Map.of());
      try (Workbook workbook = new XSSFWorkbook(Files.newInputStream(report))) {
        List<String> shown = new ArrayList<>();
        for (Row row : workbook.getSheet("不一致")) {
          Cell cell = row.getCell(DECISION + 3);
          if (row.getRowNum() >= LIST && !cell.toString().isEmpty()) {
            shown.add(cell.toString());
          }
        }
        assertThat(shown).hasSize(2).containsOnly("1：…増えておらず、執行率も低いまま…\n2：…横ばいで、執行残の多くは入札差金によるもの…");
      }
    }
  }

  private static String held(Desk desk, String planted) {
    String[] at = planted.split(" ", 2);
    return desk.dossier(new ProgramId(at[0]))
        .orElseThrow()
        .answers()
        .get("section", Field.parse(at[1]));
  }

  @Test
  void aDecisionThatIsNotUnderstoodIsRefusedWithItsCell() throws Exception {
    Map<String, String> undecidable =
        Map.of("grade.v1", "たぶんA", "direction", "なくす", "effect.2027.EXPENDITURE_CUT", "半分");
    try (Desk desk = Desk.open(merged, true);
        Merge merge = Merge.into(desk)) {
      MergePlan open = merge.plan(Progress.NONE);
      isRefused(merge, open, "grade.v1", "3");
      for (Map.Entry<String, String> decision : undecidable.entrySet()) {
        isRefused(merge, open, decision.getKey(), decision.getValue());
      }
    }
  }

  private static void isRefused(Merge merge, MergePlan open, String field, String text)
      throws Exception {
    Path report = decided(merge, open, field + text, Map.of(planted(field, "瑞丘"), text));
    assertThatThrownBy(() -> merge.resolutions(report, open, Progress.NONE))
        .isInstanceOfSatisfying(
            Refusal.class,
            r -> {
              assertThat(r.reason().key()).isEqualTo("merge.decision.notUnderstood");
              assertThat(r.reason().arguments().get(0)).isEqualTo("不一致");
              assertThat(r.reason().arguments().get(1).toString()).matches("F\\d+");
              assertThat(r.reason().arguments().get(2)).isEqualTo(text);
            });
  }
}
