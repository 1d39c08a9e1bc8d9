package org.tanaoroshi.workbench.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.tanaoroshi.book.Book;
import org.tanaoroshi.book.Samples;
import org.tanaoroshi.exchange.cells.AnswerText;
import org.tanaoroshi.exchange.sheets.WorkbookKind;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.EffectMeasure;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.model.StageField;
import org.tanaoroshi.tabular.Cell;
import org.tanaoroshi.tabular.OpenOptions;
import org.tanaoroshi.tabular.Sheet;
import org.tanaoroshi.tabular.TabularFile;
import org.tanaoroshi.totals.Totals;
import org.tanaoroshi.workbench.Desk;
import org.tanaoroshi.workbench.export.Export;

/** The laws of a merge through real workbooks and real books, over random cases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MergeFilesLawTest {
  private static final int CASES = 30;
  private static final List<String> IDS = List.of("A", "B", "C", "D");
  private static final AnswerText WORDS = new AnswerText(Samples.STANDARD, Samples.ROUND.unit());
  private static final String CUT =
      Samples.ROUND.budgetYear().label() + "(" + Samples.ROUND.budgetYear().year() + ")歳出削減";
  private static final List<String> HEADINGS =
      List.of("視点1評価", "視点1所見", "視点2評価", "今後の方向性", "見直し内容", CUT);

  private Path folder;
  private Path issued;
  private Path sent;

  @BeforeAll
  void oneDistribution(@TempDir Path scratch) throws Exception {
    folder = scratch;
    issued = folder.resolve("配布時.tanaoroshi");
    try (Book made = Book.create(issued, Samples.ROUND, Samples.STANDARD)) {
      made.importPrograms(
          "財政", "台帳", IDS.stream().map(id -> Samples.plain(id, "事業" + id)).toList());
    }
    sent = folder.resolve("配布用.xlsx");
    try (Desk desk = Desk.open(issued, true)) {
      Export.workbook(
          desk,
          sent,
          new Export.Request(WorkbookKind.DISTRIBUTION, "section", List.of(), ""),
          Progress.NONE);
    }
  }

  /** What a file holds, by program and heading, as it was typed. */
  private record Filled(Path file, String reviewer, int number, Map<String, String> typed) {}

  /** The last law again on a report that lacks a line: it must fail. */
  private ThrowingCallable everyLineNeeded;

  @Test
  void groupingUndoTotalsAndEveryValue() throws Exception {
    for (int seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      List<Filled> files = new ArrayList<>();
      for (int f = random.nextInt(4); f >= 0; f--) {
        files.add(filled(random, seed + "-" + f + ".xlsx"));
      }
      check(random, "case " + seed, files);
    }
    assertThatThrownBy(everyLineNeeded)
        .as("a report that forgot a line")
        .isInstanceOf(AssertionError.class);
  }

  private Filled filled(Random random, String name) throws Exception {
    String reviewer = List.of("山本", "井上").get(random.nextInt(2));
    int number = 1 + random.nextInt(3);
    Map<String, String> typed = new HashMap<>();
    try (Returned returned = Returned.open(sent)) {
      returned.from(reviewer, number);
      for (String id : IDS) {
        if (random.nextInt(5) == 0) {
          returned.drop(id);
          continue;
        }
        for (String heading : HEADINGS) {
          if (random.nextInt(3) == 0) {
            String value = value(random, heading);
            returned.set(id, heading, value);
            typed.put(id + " " + heading, value);
          }
        }
      }
      return new Filled(returned.save(folder.resolve(name)), reviewer, number, typed);
    }
  }

  private static String value(Random random, String heading) {
    return switch (heading) {
      case "視点1評価", "視点2評価" -> List.of("A", "C", "D").get(random.nextInt(3));
      case "今後の方向性" -> List.of("縮小", "廃止", "現状どおり継続").get(random.nextInt(3));
      case "視点1所見", "見直し内容" -> List.of("利用が減った", "=SUM(A1)", "1行目\n2行目").get(random.nextInt(3));
      default -> List.of("100", "1,200.5", "0").get(random.nextInt(3));
    };
  }

  private void check(Random random, String what, List<Filled> files) throws Exception {
    Path atOnce = copy("一度に.tanaoroshi");
    Path report = folder.resolve("結果.xlsx");
    Path inRuns = copy("分けて.tanaoroshi");
    List<Dossier> before = dossiers(atOnce);
    MergePlan plan = merge(atOnce, files.stream().map(Filled::file).toList(), report);
    List<Dossier> after = dossiers(atOnce);
    List<String> lines = lines(report);
    everyValue(what, files, after, lines);
    if (everyLineNeeded == null && !plan.conflicts().isEmpty()) {
      everyLineNeeded = () -> everyValue(what, files, after, without(plan, lines));
    }
    assertThat(sum(after)).as("%s: totals", what).isEqualTo(plan.totals().getFirst().after());
    assertThat(sum(before)).isEqualTo(plan.totals().getFirst().before());
    untouched(what, files, before, after);

    List<Path> shuffled = new ArrayList<>(files.stream().map(Filled::file).toList());
    Collections.shuffle(shuffled, random);
    while (!shuffled.isEmpty()) {
      int size = 1 + random.nextInt(shuffled.size());
      merge(inRuns, List.copyOf(shuffled.subList(0, size)));
      shuffled.subList(0, size).clear();
    }
    Map<MergePlan.Key, Set<String>> open = conflicts(atOnce);
    assertThat(conflicts(inRuns)).as("%s: questions", what).isEqualTo(open);
    assertThat(without(dossiers(inRuns), open.keySet()))
        .as("%s: answers", what)
        .isEqualTo(without(after, open.keySet()));

    try (Desk desk = Desk.open(atOnce, false)) {
      Desk.waitFor(desk.undo("財政"));
      assertThat(desk.dossiers()).as("%s: undone", what).isEqualTo(before);
    }
    Files.delete(atOnce);
    Files.delete(inRuns);
  }

  /**
   * Each value typed is held by the book or stands in a line of the report that is of its program.
   */
  private static void everyValue(
      String what, List<Filled> files, List<Dossier> after, List<String> lines) {
    for (Filled file : files) {
      file.typed()
          .forEach(
              (at, text) -> {
                String id = at.substring(0, at.indexOf(' '));
                Field field = field(at.substring(at.indexOf(' ') + 1));
                String value = value(field, text);
                boolean held =
                    after.stream()
                        .filter(d -> d.id().value().equals(id))
                        .anyMatch(d -> d.answers().get("section", field).equals(value));
                String shown = WORDS.shown(field, value);
                assertThat(held || lines.stream().anyMatch(l -> tells(l, id, field, shown)))
                    .as("%s: %s %s = %s", what, file.file().getFileName(), at, text)
                    .isTrue();
              });
    }
  }

  private static boolean tells(String line, String id, Field field, String shown) {
    List<String> cells = List.of(line.split("\\|"));
    return cells.contains(id) && cells.contains(WORDS.name(field)) && cells.contains(shown);
  }

  /** The lines of all lists of a report, read as any spreadsheet would. */
  private static List<String> lines(Path report) throws Exception {
    List<String> lines = new ArrayList<>();
    try (TabularFile file = TabularFile.open(report, OpenOptions.NONE)) {
      for (Sheet sheet : file.sheets()) {
        file.read(
            sheet,
            row -> {
              lines.add(row.cells().stream().map(Cell::text).collect(Collectors.joining("|")));
              return true;
            });
      }
    }
    return lines;
  }

  /** A report that forgot a line: what is asked about first. */
  private static List<String> without(MergePlan plan, List<String> lines) {
    MergePlan.Key forgotten = plan.conflicts().getFirst().key();
    return lines.stream()
        .filter(
            line -> {
              List<String> cells = List.of(line.split("\\|"));
              return !cells.contains(forgotten.program().value())
                  || !cells.contains(WORDS.name(forgotten.at().field()));
            })
        .toList();
  }

  private static Field field(String heading) {
    return switch (heading) {
      case "視点1評価" -> new Field.GradeOf("v1");
      case "視点2評価" -> new Field.GradeOf("v2");
      case "視点1所見" -> new Field.CommentOn("v1");
      case "今後の方向性" -> new Field.Of(Item.DIRECTION);
      case "見直し内容" -> new Field.Of(Item.REVIEW_TEXT);
      default -> new Field.EffectIn(Samples.ROUND.budgetYear(), EffectMeasure.EXPENDITURE_CUT);
    };
  }

  private static String value(Field field, String typed) {
    return field instanceof Field.EffectIn
        ? new BigDecimal(typed.replace(",", "")).movePointRight(3).toBigInteger().toString()
        : WORDS.value(field, typed).orElse(typed);
  }

  /** A field that no file filled in holds what it held; the report names every other value. */
  private static void untouched(
      String what, List<Filled> files, List<Dossier> before, List<Dossier> after) {
    Set<String> typed = new HashSet<>();
    files.forEach(f -> f.typed().keySet().forEach(k -> typed.add(k.substring(0, k.indexOf(' ')))));
    for (int i = 0; i < before.size(); i++) {
      if (!typed.contains(before.get(i).id().value())) {
        assertThat(after.get(i)).as("%s: untouched", what).isEqualTo(before.get(i));
      }
    }
  }

  private Path copy(String name) throws Exception {
    return Files.copy(issued, folder.resolve(name));
  }

  private static MergePlan merge(Path book, List<Path> files) throws Exception {
    return merge(book, files, null);
  }

  private static MergePlan merge(Path book, List<Path> files, Path report) throws Exception {
    try (Desk desk = Desk.open(book, false);
        Merge merge = Merge.into(desk)) {
      merge.addAll(files, "", Progress.NONE);
      MergePlan plan = merge.plan(Progress.NONE);
      if (report != null) {
        merge.report(report, plan, MergePlan.Choices.NONE, Progress.NONE);
      }
      Merge.Applied applied = merge.apply("財政", plan, MergePlan.Choices.NONE, Progress.NONE);
      assertThat(applied.changed()).isEqualTo((int) plan.taken());
      Files.delete(applied.backup());
      return plan;
    }
  }

  private static Map<MergePlan.Key, Set<String>> conflicts(Path book) throws Exception {
    try (Desk desk = Desk.open(book, true);
        Merge merge = Merge.into(desk)) {
      Map<MergePlan.Key, Set<String>> open = new HashMap<>();
      merge
          .plan(Progress.NONE)
          .conflicts()
          .forEach(
              c -> {
                Set<String> values = new HashSet<>();
                c.sides().forEach(s -> values.add(s.value()));
                open.put(c.key(), values);
              });
      return open;
    }
  }

  private static List<Dossier> without(List<Dossier> dossiers, Set<MergePlan.Key> open) {
    List<Dossier> left = new ArrayList<>();
    for (Dossier d : dossiers) {
      Dossier bare = d;
      for (MergePlan.Key key : open) {
        if (key.program().equals(d.id())) {
          StageField at = key.at();
          Field field = at.field();
          bare = new Dossier(d.program(), bare.answers().with(at.stageId(), field, ""));
        }
      }
      left.add(bare);
    }
    return left;
  }

  private static org.tanaoroshi.totals.Group sum(List<Dossier> dossiers) {
    return Totals.of(Samples.ROUND, Samples.STANDARD, dossiers, "section").all();
  }

  private static List<Dossier> dossiers(Path book) throws Exception {
    try (Desk desk = Desk.open(book, true)) {
      return desk.dossiers();
    }
  }
}
