package org.tanaoroshi.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.tanaoroshi.merge.Planner;
import org.tanaoroshi.merge.ProgramPlan;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Locator;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Said;
import org.tanaoroshi.model.Statement;

/** What planning one program costs: forty fields, one and two submissions of it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PlannerBench {
  private final Said one = said(1);
  private final Said two = said(2);

  /** Runs it. */
  public static void main(String[] args) throws Exception {
    Jmh.run(PlannerBench.class);
  }

  /** One submission changes half of the fields. */
  @Benchmark
  public ProgramPlan oneSubmission() {
    return Planner.plan(one);
  }

  /** Two submissions contradict each other in half of the fields. */
  @Benchmark
  public ProgramPlan twoSubmissions() {
    return Planner.plan(two);
  }

  private static Said said(int submissions) {
    ProgramId program = new ProgramId("A-001");
    List<Statement> statements = new ArrayList<>();
    for (int source = 0; source < submissions; source++) {
      Statement.Source from =
          Statement.Source.pending("環境局", "section", "点検者" + source, 1, 0, "sha" + source);
      for (int i = 0; i < 20; i++) {
        statements.add(
            new Statement(
                from,
                program,
                new Field.CommentOn("v" + i),
                "所見 " + source,
                new Locator("a.xlsx", "点検一覧", 5, i + 1)));
        statements.add(
            new Statement(
                from,
                program,
                new Field.GradeOf("v" + i),
                "",
                new Locator("a.xlsx", "点検一覧", 5, i + 21)));
      }
    }
    return new Said(program, statements, Map.of(), Map.of());
  }
}
