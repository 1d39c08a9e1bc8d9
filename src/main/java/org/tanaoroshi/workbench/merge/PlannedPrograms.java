package org.tanaoroshi.workbench.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.tanaoroshi.book.Inbox;
import org.tanaoroshi.book.Placed;
import org.tanaoroshi.model.Answers;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.model.Statement;
import org.tanaoroshi.workbench.OpenBook;

/**
 * All programs with what was said of each and what stands in the book of it, gone through anew each
 * time and never held together; and what can be listed of them value by value.
 */
final class PlannedPrograms {
  private final OpenBook desk;
  private final Inbox inbox;

  PlannedPrograms(OpenBook desk, Inbox inbox) {
    this.desk = desk;
    this.inbox = inbox;
  }

  /** Goes through them in the order of ids. */
  void each(BiConsumer<Placed, Optional<Dossier>> each) throws Refusal {
    OpenBook.waitFor(
        desk.ask(
            b -> {
              b.placed(
                  inbox,
                  some -> {
                    List<ProgramId> ids = some.stream().map(p -> p.said().program()).toList();
                    Map<ProgramId, Dossier> standing = desk.standing(b, ids);
                    for (Placed placed : some) {
                      ProgramId id = placed.said().program();
                      each.accept(placed, Optional.ofNullable(standing.get(id)));
                    }
                  });
              return inbox;
            }));
  }

  /** The values that taking in would write. */
  List<MergePlan.Value> changing() throws Refusal {
    List<MergePlan.Value> taken = new ArrayList<>();
    each(
        (placed, standing) ->
            standing.ifPresent(d -> PlannedValues.taken(placed.said(), d, taken::add)));
    return taken;
  }

  /** The values that came back and come to what the book holds; blank ones are left out. */
  List<MergePlan.Value> unchanging() throws Refusal {
    List<MergePlan.Value> same = new ArrayList<>();
    each(
        (placed, standing) ->
            standing.ifPresent(d -> PlannedValues.same(placed.said(), d, same::add)));
    return same;
  }

  /**
   * What the report lists value by value.
   *
   * @param adding programs that are to be added to the book
   */
  MergeReport.Values reported(MergePlan plan, Map<ProgramId, Program> adding) throws Refusal {
    List<MergePlan.Value> taken = new ArrayList<>();
    List<Statement> superseded = new ArrayList<>();
    each(
        (placed, standing) -> {
          PlannedValues.superseded(placed.said(), superseded::add);
          standing
              .or(
                  () ->
                      Optional.ofNullable(adding.get(placed.said().program()))
                          .map(p -> new Dossier(p, Answers.NONE)))
              .ifPresent(d -> PlannedValues.taken(placed.said(), d, taken::add));
        });
    return new MergeReport.Values(taken, superseded, notReturned(plan));
  }

  /** The names of the programs that did not come back. */
  private Map<ProgramId, String> notReturned(MergePlan plan) throws Refusal {
    List<ProgramId> ids = plan.files().stream().flatMap(f -> f.notReturned().stream()).toList();
    Map<ProgramId, String> names = new HashMap<>();
    OpenBook.waitFor(desk.ask(b -> desk.standing(b, ids)))
        .forEach((id, d) -> names.put(id, d.program().name()));
    return names;
  }
}
