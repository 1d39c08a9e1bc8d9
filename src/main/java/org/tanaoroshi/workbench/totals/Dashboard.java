package org.tanaoroshi.workbench.totals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tanaoroshi.exchange.sheets.TrackingSheet;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.review.ReviewRules;
import org.tanaoroshi.totals.Line;
import org.tanaoroshi.totals.Overview;
import org.tanaoroshi.workbench.Desk;
import org.tanaoroshi.workbench.FinanceEntry;
import org.tanaoroshi.workbench.export.Tracking;

/**
 * What the totals screen shows of an open book at one stage.
 *
 * @param overview the sums
 * @param finance what finance entered beside the answers
 * @param units how far each unit is, by when it answers and whom it is reached by; at the first
 *     stage, which departments fill
 * @param programsByUnit the programs behind each line of {@code units}, by its name
 * @param answered the programs that are answered at the first stage
 */
public record Dashboard(
    Overview overview,
    FinanceEntry.Standing finance,
    List<TrackingSheet.Line> units,
    Map<String, List<ProgramId>> programsByUnit,
    Set<ProgramId> answered) {
  /** Copies the lists. */
  public Dashboard {
    units = List.copyOf(units);
    programsByUnit = Map.copyOf(programsByUnit);
    answered = Set.copyOf(answered);
  }

  /** Sums up a book. Waits for it and computes: not for the FX thread. */
  public static Dashboard of(Desk desk, String stageId) throws Refusal {
    List<Dossier> dossiers = desk.dossiers();
    Map<String, List<ProgramId>> byUnit = new LinkedHashMap<>();
    Tracking.units(Tracking.known(desk), dossiers)
        .forEach((unit, of) -> byUnit.put(unit, of.stream().map(Dossier::id).toList()));
    Overview overview = Overview.of(desk.round(), desk.framework(), dossiers, stageId);
    return new Dashboard(
        overview,
        Desk.waitFor(new FinanceEntry(desk).read()),
        Tracking.lines(desk),
        byUnit,
        answered(desk, dossiers, overview));
  }

  private static Set<ProgramId> answered(Desk desk, List<Dossier> dossiers, Overview overview) {
    String first = desk.framework().firstStage().id();
    if (overview.stageId().equals(first)) {
      return Set.copyOf(overview.programs(Line::answered));
    }
    ReviewRules rules = new ReviewRules(desk.framework(), desk.round());
    return dossiers.stream()
        .filter(d -> rules.isAnswered(d.answers(), first))
        .map(Dossier::id)
        .collect(Collectors.toSet());
  }

  /** The programs whose lines are so at a stage. Computes: not for the FX thread. */
  public static List<ProgramId> programs(Desk desk, String stageId, Predicate<Line> which) {
    return Overview.of(desk.round(), desk.framework(), desk.dossiers(), stageId).programs(which);
  }
}
