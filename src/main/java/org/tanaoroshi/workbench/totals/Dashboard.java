package org.tanaoroshi.workbench.totals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tanaoroshi.exchange.sheets.TrackingSheet;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Refusal;
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
 */
public record Dashboard(
    Overview overview,
    FinanceEntry.Standing finance,
    List<TrackingSheet.Line> units,
    Map<String, List<ProgramId>> programsByUnit) {
  /** Copies the lists. */
  public Dashboard {
    units = List.copyOf(units);
    programsByUnit = Map.copyOf(programsByUnit);
  }

  /** Sums up a book. Waits for it and computes: not for the FX thread. */
  public static Dashboard of(Desk desk, String stageId) throws Refusal {
    List<Dossier> dossiers = desk.dossiers();
    Map<String, List<ProgramId>> byUnit = new LinkedHashMap<>();
    Tracking.units(Tracking.known(desk), dossiers)
        .forEach((unit, of) -> byUnit.put(unit, of.stream().map(Dossier::id).toList()));
    return new Dashboard(
        Overview.of(desk.round(), desk.framework(), dossiers, stageId),
        Desk.waitFor(new FinanceEntry(desk).read()),
        Tracking.lines(desk),
        byUnit);
  }
}
