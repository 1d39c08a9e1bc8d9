package org.tanaoroshi.exchange;

import java.time.Instant;
import java.util.List;
import org.tanaoroshi.exchange.sheets.Sender;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.Round;
import org.tanaoroshi.model.Step;

/**
 * What a workbook is written from.
 *
 * @param stageId the stage that 点検一覧 shows; other stages with answers get a sheet of their own
 * @param dossiers the programs of the unit it is for, in the order of the list; for a distribution
 *     their answers are left out
 * @param cityWide all programs of the city, for reference under the viewpoint of similar programs
 * @param history the journal, shown in a consolidated workbook only
 * @param when when it is written
 */
public record WorkbookContents(
    Round round,
    Framework framework,
    String stageId,
    List<Dossier> dossiers,
    List<Program> cityWide,
    Sender sender,
    List<Step> history,
    Instant when) {
  /** Copies the lists. */
  public WorkbookContents {
    dossiers = List.copyOf(dossiers);
    cityWide = List.copyOf(cityWide);
    history = List.copyOf(history);
  }
}
