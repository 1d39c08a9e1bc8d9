package org.tanaoroshi.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Locator;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Said;
import org.tanaoroshi.model.StageField;
import org.tanaoroshi.model.Statement;

/**
 * However files are grouped into runs, the book ends the same: a small model of a book that takes
 * files in run by run, over random cases.
 */
class MergeRunsTest {
  private static final int CASES = 1_000;
  private static final ProgramId P = new ProgramId("01-0001");
  private static final List<Field> FIELDS =
      List.of(new Field.GradeOf("v1"), new Field.CommentOn("v1"), new Field.CommentOn("v2"));

  /** A book of one program: what it received and what it holds. */
  private static final class ModelBook {
    private final Function<Said, ProgramPlan> planner;
    private final List<Statement> received = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private final Map<StageField, String> answers = new HashMap<>();
    private long step = 1;

    ModelBook(Function<Said, ProgramPlan> planner) {
      this.planner = planner;
    }

    void run(List<List<Statement>> files) {
      step++;
      for (List<Statement> file : files) {
        if (!file.isEmpty() && known.add(file.getFirst().source().sha256())) {
          file.forEach(s -> received.add(at(s, step)));
        }
      }
      plan()
          .outcomes()
          .forEach(
              (at, outcome) -> {
                if (outcome instanceof Outcome.Taken(Side side)) {
                  answers.put(at, side.value());
                }
              });
    }

    ProgramPlan plan() {
      return planner.apply(new Said(P, received, Map.of(), Map.of()));
    }

    /** Fields that are asked for, and what the others hold. */
    Map<StageField, String> settled() {
      Map<StageField, String> settled = new HashMap<>(answers);
      plan()
          .outcomes()
          .forEach(
              (at, outcome) -> {
                if (outcome instanceof Outcome.Open open) {
                  settled.put(at, "open " + open.sides().stream().map(Side::value).toList());
                }
              });
      return settled;
    }
  }

  private static Statement at(Statement s, long step) {
    Statement.Source from = s.source();
    return new Statement(
        new Statement.Source(
            from.unit(),
            from.stageId(),
            from.reviewer(),
            from.submission(),
            from.issue(),
            from.sha256(),
            step),
        s.program(),
        s.field(),
        s.value(),
        s.locator());
  }

  @Test
  void anyGroupingIntoRunsInAnyOrderEndsTheSame() {
    forAllCases(Planner::plan);
  }

  @Test
  void newestFileWinsIsCaught() {
    assertThatThrownBy(() -> forAllCases(MergeRunsTest::newestWins))
        .isInstanceOf(AssertionError.class);
  }

  private static ProgramPlan newestWins(Said said) {
    Map<StageField, Outcome> outcomes = new HashMap<>();
    said.statements()
        .forEach(s -> outcomes.put(s.at(), new Outcome.Taken(new Side(s.value(), List.of(s)))));
    return new ProgramPlan(said.program(), outcomes, Set.of());
  }

  private static void forAllCases(Function<Said, ProgramPlan> planner) {
    for (long seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      List<List<Statement>> files = files(random);
      ModelBook atOnce = new ModelBook(planner);
      atOnce.run(files);
      ModelBook inRuns = new ModelBook(planner);
      List<List<Statement>> shuffled = new ArrayList<>(files);
      Collections.shuffle(shuffled, random);
      while (!shuffled.isEmpty()) {
        int size = 1 + random.nextInt(shuffled.size());
        List<List<Statement>> run = new ArrayList<>(shuffled.subList(0, size));
        shuffled.subList(0, size).clear();
        if (random.nextBoolean()) {
          run.add(run.getFirst());
        }
        inRuns.run(run);
      }
      assertThat(inRuns.settled()).as("seed %d", seed).isEqualTo(atOnce.settled());
    }
  }

  private static List<List<Statement>> files(Random random) {
    List<List<Statement>> files = new ArrayList<>();
    for (int f = random.nextInt(6); f >= 0; f--) {
      Statement.Source source =
          Statement.Source.pending(
              "環境局",
              random.nextInt(4) == 0 ? "bureau" : "section",
              List.of("山本", "井上").get(random.nextInt(2)),
              random.nextInt(4),
              0,
              "sha" + f);
      List<Statement> file = new ArrayList<>();
      for (Field field : FIELDS) {
        if (random.nextInt(4) > 0) {
          String value = List.of("", "x", "y", "z").get(random.nextInt(4));
          file.add(new Statement(source, P, field, value, Locator.NONE));
        }
      }
      files.add(file);
    }
    return files;
  }
}
