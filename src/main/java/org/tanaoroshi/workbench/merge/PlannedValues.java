package org.tanaoroshi.workbench.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tanaoroshi.merge.Outcome;
import org.tanaoroshi.merge.Planner;
import org.tanaoroshi.merge.ProgramPlan;
import org.tanaoroshi.merge.Side;
import org.tanaoroshi.model.Answers;
import org.tanaoroshi.model.Change;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Said;
import org.tanaoroshi.model.StageField;
import org.tanaoroshi.model.Statement;

/** What the plan of one program comes to, value by value, given what the book holds of it. */
final class PlannedValues {
  private PlannedValues() {}

  /** The values that would be written, each with the statements that it comes from. */
  static void taken(Said said, Dossier standing, Consumer<MergePlan.Value> each) {
    taken(Planner.plan(said), standing.answers())
        .forEach(
            (at, side) ->
                each.accept(
                    new MergePlan.Value(
                        said.program(),
                        standing.program().name(),
                        at,
                        standing.answers().get(at.stageId(), at.field()),
                        side.value(),
                        side.statements())));
  }

  /** The sides taken that change what the book holds, by where they stand. */
  static Map<StageField, Side> taken(ProgramPlan plan, Answers standing) {
    Map<StageField, Side> taken = new LinkedHashMap<>();
    plan.outcomes()
        .forEach(
            (at, outcome) -> {
              if (outcome instanceof Outcome.Taken(var side)
                  && !side.value().equals(standing.get(at.stageId(), at.field()))) {
                taken.put(at, side);
              }
            });
    return taken;
  }

  /** What came back and is what the book holds; blank values are left out. */
  static Stream<Statement> same(Said said, ProgramPlan plan, Answers standing) {
    return said.statements().stream()
        .filter(s -> s.source().received() == Statement.PENDING)
        .filter(s -> !s.value().isEmpty())
        .filter(s -> s.value().equals(standing.get(s.source().stageId(), s.field())))
        .filter(s -> !plan.superseded().contains(s));
  }

  /** The same as values. */
  static void same(Said said, Dossier standing, Consumer<MergePlan.Value> each) {
    String name = standing.program().name();
    same(said, Planner.plan(said), standing.answers())
        .map(
            s ->
                new MergePlan.Value(said.program(), name, s.at(), s.value(), s.value(), List.of(s)))
        .forEach(each);
  }

  /** Values that came back but that a later version states again. */
  static void superseded(Said said, Consumer<Statement> each) {
    Planner.plan(said).superseded().stream()
        .filter(s -> s.source().received() == Statement.PENDING && !s.value().isEmpty())
        .forEach(each);
  }

  /** What changes in the answers of a program, each value with the file and cell it came from. */
  static List<Change> changes(Said said, Answers standing) {
    return changes(said, Planner.plan(said), standing);
  }

  private static List<Change> changes(Said said, ProgramPlan plan, Answers standing) {
    List<Change> changes = new ArrayList<>();
    plan.outcomes()
        .forEach(
            (at, outcome) -> {
              switch (outcome) {
                case Outcome.Taken(var side) ->
                    change(standing, said, at, side.value(), origin(side.statements()), changes);
                case Outcome.Settled(String value) ->
                    change(standing, said, at, value, "", changes);
                case Outcome.Unchanged unchanged -> {
                  // Nobody changed it.
                }
                case Outcome.Open open -> {
                  // It keeps what it holds until it is decided.
                }
              }
            });
    return changes;
  }

  private static void change(
      Answers standing,
      Said said,
      StageField at,
      String value,
      String origin,
      List<Change> changes) {
    String current = standing.get(at.stageId(), at.field());
    if (!current.equals(value)) {
      changes.add(new Change(said.program(), at.stageId(), at.field(), current, value, origin));
    }
  }

  /** File, cell and SHA-256 of what a value came from. */
  private static String origin(List<Statement> statements) {
    return statements.stream()
        .map(s -> s.locator().place() + " sha256:" + s.source().sha256())
        .collect(Collectors.joining("\n"));
  }
}
