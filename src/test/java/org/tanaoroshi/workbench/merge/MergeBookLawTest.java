package org.tanaoroshi.workbench.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.tanaoroshi.book.Book;
import org.tanaoroshi.book.Samples;
import org.tanaoroshi.exchange.WorkbookReading;
import org.tanaoroshi.exchange.sheets.Cover;
import org.tanaoroshi.exchange.sheets.Sender;
import org.tanaoroshi.exchange.sheets.WorkbookKind;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.EffectMeasure;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.Locator;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.model.Statement;
import org.tanaoroshi.model.Step;
import org.tanaoroshi.totals.Group;
import org.tanaoroshi.totals.Totals;
import org.tanaoroshi.workbench.Desk;
import org.tanaoroshi.workbench.Edit;

/**
 * The laws of taking in and taking back, in a real book: every program is a random case of its own,
 * of which six files of three reviewers and the book itself say what they like, before and after a
 * first merge. Each law is shown to catch a planted bug.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MergeBookLawTest {
  private static final int CASES = 1_700;
  private static final String STAGE = Samples.STANDARD.firstStage().id();
  private static final Field CUT =
      new Field.EffectIn(Samples.ROUND.budgetYear(), EffectMeasure.EXPENDITURE_CUT);
  private static final Field NATIONAL =
      new Field.EffectIn(Samples.ROUND.budgetYear(), EffectMeasure.NATIONAL_CHANGE);
  private static final List<Field> FIELDS =
      List.of(
          new Field.GradeOf("v1"),
          new Field.CommentOn("v1"),
          new Field.Of(Item.DIRECTION),
          CUT,
          NATIONAL);

  private Path issued;
  private Path folder;

  /** What a merge made of a book: as it was, what the plan said, as it is, taken back, redone. */
  private record Made(
      List<Dossier> before,
      MergePlan plan,
      List<MergePlan.Value> said,
      List<Dossier> after,
      List<Step> steps,
      List<Dossier> undone,
      List<Step> stepsUndone,
      List<Dossier> redone) {}

  /** Changes a book behind the back of the law: a bug. */
  @FunctionalInterface
  private interface Bug {
    void in(Desk desk, Made sofar) throws Exception;
  }

  @BeforeAll
  void aBookThatWasMergedOnceAndAnsweredItself(@TempDir Path scratch) throws Exception {
    folder = scratch;
    issued = scratch.resolve("一度.tanaoroshi");
    List<Program> programs = new ArrayList<>();
    for (int i = 0; i < CASES; i++) {
      programs.add(Samples.plain("P" + i, "事業" + i));
    }
    try (Book made = Book.create(issued, Samples.ROUND, Samples.STANDARD)) {
      made.importPrograms("財政", "台帳", programs);
    }
    Random random = new Random(1);
    try (Desk desk = Desk.open(issued, false)) {
      typed(desk, random);
      try (Merge merge = Merge.into(desk)) {
        take(merge, random, "一");
        merge.apply("財政", merge.plan(Progress.NONE), MergePlan.Choices.NONE, Progress.NONE);
      }
      typed(desk, random);
    }
  }

  /** The book answers a few fields itself. */
  private static void typed(Desk desk, Random random) throws Exception {
    List<Edit> edits = new ArrayList<>();
    for (int i = 0; i < CASES; i++) {
      if (random.nextInt(4) == 0) {
        Field field = FIELDS.get(random.nextInt(FIELDS.size()));
        edits.add(new Edit(new ProgramId("P" + i), STAGE, field, value(random, field)));
      }
    }
    Desk.waitFor(desk.answer("財政", "入力", edits));
  }

  private static String value(Random random, Field field) {
    if (random.nextInt(4) == 0) {
      return "";
    }
    return switch (field) {
      case Field.GradeOf grade -> List.of("A", "C", "D").get(random.nextInt(3));
      case Field.EffectIn effect -> Long.toString(1_000L * random.nextInt(1, 4));
      case Field.CommentOn comment -> List.of("減った", "増えた").get(random.nextInt(2));
      case Field.Of item -> List.of("shrink", "abolish", "end").get(random.nextInt(3));
    };
  }

  /** Six files: of each of three reviewers two versions, in any order. */
  private static void take(Merge merge, Random random, String run) throws Exception {
    for (int file = 0; file < 6; file++) {
      String name = run + file + ".xlsx";
      Statement.Source source =
          Statement.Source.pending("局", STAGE, "点検者" + file % 3, 1 + random.nextInt(3), 0, name);
      List<Statement> statements = new ArrayList<>();
      for (int i = 0; i < CASES; i++) {
        for (int f = 0; f < FIELDS.size(); f++) {
          if (random.nextInt(4) == 0) {
            statements.add(
                new Statement(
                    source,
                    new ProgramId("P" + i),
                    FIELDS.get(f),
                    value(random, FIELDS.get(f)),
                    new Locator(name, "点検一覧", i + 2, f + 1)));
          }
        }
      }
      Cover cover =
          new Cover(
              WorkbookKind.SUBMISSION,
              Samples.ROUND,
              Samples.STANDARD.id(),
              Samples.STANDARD.version(),
              STAGE,
              new Sender("B", "局", source.submission(), 0, source.reviewer(), ""),
              CASES,
              0,
              Instant.EPOCH);
      Submission taken =
          merge.take(
              new SubmissionReader.Opened(
                  Path.of(name),
                  name,
                  "",
                  Optional.of(
                      new WorkbookReading(
                          cover, Samples.STANDARD, List.of(), statements, List.of())),
                  Optional.empty()),
              false,
              Progress.NONE);
      assertThat(taken.refusal()).isEmpty();
    }
  }

  private Made made(Bug applying, Bug undoing) throws Exception {
    Path book = Files.copy(issued, folder.resolve("件" + System.nanoTime() + ".tanaoroshi"));
    try (Desk desk = Desk.open(book, false);
        Merge merge = Merge.into(desk)) {
      take(merge, new Random(2), "二");
      List<Dossier> before = desk.dossiers();
      MergePlan plan = merge.plan(Progress.NONE);
      List<MergePlan.Value> said = merge.changing();
      merge.apply("財政", plan, MergePlan.Choices.NONE, Progress.NONE);
      Made made =
          new Made(before, plan, said, List.of(), List.of(), List.of(), List.of(), List.of());
      applying.in(desk, made);
      List<Dossier> after = read(book);
      List<Step> steps = Desk.waitFor(desk.steps());
      Desk.waitFor(desk.undo("財政"));
      undoing.in(desk, made);
      List<Dossier> undone = read(book);
      List<Step> stepsUndone = Desk.waitFor(desk.steps());
      assertThat(desk.dossiers()).as("the picture of the open book").isEqualTo(undone);
      if (desk.toRedo().isPresent()) {
        Desk.waitFor(desk.redo("財政"));
      }
      return new Made(before, plan, said, after, steps, undone, stepsUndone, read(book));
    }
  }

  /** As it stands in the file, not in the picture. */
  private static List<Dossier> read(Path book) throws Exception {
    try (Desk again = Desk.open(book, true)) {
      return again.dossiers();
    }
  }

  @Test
  void afterIsBeforeAndWhatThePlanSaidAndUndoRestoresIt() throws Exception {
    Made made = made((desk, sofar) -> {}, (desk, sofar) -> {});
    totalsAreWhatThePlanSaid(made);
    undoRestoresAllButTheJournal(made);
    assertThat(made.redone()).isEqualTo(made.after());
    assertThat(touched(made)).as("cases that the merge changes").hasSizeGreaterThan(1_000);
    assertThat(made.plan().conflicts()).hasSizeGreaterThan(500);
  }

  @Test
  void anAmountWrittenWrongIsCaughtByTheTotals() throws Exception {
    Made wrong = made((desk, sofar) -> edit(desk, sofar, CUT, "999000"), (desk, sofar) -> {});
    assertThatThrownBy(() -> totalsAreWhatThePlanSaid(wrong)).isInstanceOf(AssertionError.class);
  }

  @Test
  void aValueForgottenByUndoIsCaught() throws Exception {
    Made wrong =
        made((desk, sofar) -> {}, (desk, sofar) -> edit(desk, sofar, FIELDS.get(1), "残った"));
    assertThatThrownBy(() -> undoRestoresAllButTheJournal(wrong))
        .isInstanceOf(AssertionError.class);
  }

  private static void edit(Desk desk, Made sofar, Field field, String value) throws Exception {
    ProgramId program = sofar.said().getFirst().program();
    Desk.waitFor(desk.answer("財政", "誤り", List.of(new Edit(program, STAGE, field, value))));
  }

  private static Set<ProgramId> touched(Made made) {
    Set<ProgramId> touched = new LinkedHashSet<>();
    made.said().forEach(t -> touched.add(t.program()));
    return touched;
  }

  private static void totalsAreWhatThePlanSaid(Made made) {
    Map<ProgramId, Dossier> expected = new HashMap<>();
    made.before().forEach(d -> expected.put(d.id(), d));
    for (MergePlan.Value t : made.said()) {
      Dossier d = expected.get(t.program());
      assertThat(d.answers().get(t.at().stageId(), t.at().field())).isEqualTo(t.old());
      expected.put(
          d.id(),
          new Dossier(d.program(), d.answers().with(t.at().stageId(), t.at().field(), t.value())));
    }
    assertThat(made.plan().taken()).isEqualTo(made.said().size());
    for (Dossier after : made.after()) {
      Dossier said = expected.get(after.id());
      assertThat(sum(List.of(after))).as("%s", after.id()).isEqualTo(sum(List.of(said)));
      assertThat(after).isEqualTo(said);
    }
    MergePlan.OfStage stage = made.plan().totals().getFirst();
    assertThat(sum(made.before())).isEqualTo(stage.before());
    assertThat(sum(made.after())).isEqualTo(stage.after());
  }

  private static void undoRestoresAllButTheJournal(Made made) {
    for (int i = 0; i < made.before().size(); i++) {
      assertThat(made.undone().get(i)).isEqualTo(made.before().get(i));
    }
    assertThat(made.undone()).hasSameSizeAs(made.before());
    assertThat(made.stepsUndone())
        .startsWith(made.steps().toArray(Step[]::new))
        .hasSize(made.steps().size() + 1);
  }

  private static Group sum(List<Dossier> dossiers) {
    return Totals.of(Samples.ROUND, Samples.STANDARD, dossiers, STAGE).all();
  }
}
