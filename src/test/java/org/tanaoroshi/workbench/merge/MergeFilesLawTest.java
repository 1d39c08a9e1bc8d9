package org.tanaoroshi.workbench.merge;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.tanaoroshi.book.Book;
import org.tanaoroshi.book.Samples;
import org.tanaoroshi.exchange.sheets.WorkbookKind;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.model.StageField;
import org.tanaoroshi.totals.Totals;
import org.tanaoroshi.workbench.Desk;
import org.tanaoroshi.workbench.export.Export;

/** The laws of a merge through real workbooks and real books, over random cases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MergeFilesLawTest {
  private static final int CASES = 30;
  private static final List<String> IDS = List.of("A", "B", "C", "D");
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
    Path inRuns = copy("分けて.tanaoroshi");
    List<Dossier> before = dossiers(atOnce);
    MergePlan plan = merge(atOnce, files.stream().map(Filled::file).toList());
    List<Dossier> after = dossiers(atOnce);
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
    try (Desk desk = Desk.open(book, false);
        Merge merge = Merge.into(desk)) {
      for (Path file : files) {
        merge.add(file, "", Progress.NONE);
      }
      MergePlan plan = merge.plan(Progress.NONE);
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
