package org.tanaoroshi.exchange;

import java.time.Instant;
import java.util.List;
import org.tanaoroshi.exchange.sheets.Sender;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.Round;
import org.tanaoroshi.model.Step;
import org.tanaoroshi.model.UnitContact;

/**
 * What a workbook is written from.
 *
 * @param stageId the stage that 点検一覧 shows; other stages with answers get a sheet of their own
 * @param dossiers the programs of the unit it is for, in the order of the list; for a distribution
 *     their answers are left out
 * @param cityWide all programs of the city, for reference under the viewpoint of similar programs
 * @param history the journal, shown in a consolidated workbook only
 * @param when when it is written
 * @param contact what the 提出管理表 says of the unit it is for; the deadline that holds for it is the
 *     round's
 */
public record WorkbookContents(
    Round round,
    Framework framework,
    String stageId,
    List<Dossier> dossiers,
    List<Program> cityWide,
    Sender sender,
    List<Step> history,
    Instant when,
    UnitContact contact) {
  /** The same for a unit of which nothing is known. */
  public WorkbookContents(
      Round round,
      Framework framework,
      String stageId,
      List<Dossier> dossiers,
      List<Program> cityWide,
      Sender sender,
      List<Step> history,
      Instant when) {
    this(
        round,
        framework,
        stageId,
        dossiers,
        cityWide,
        sender,
        history,
        when,
        UnitContact.of(sender.unit()));
  }

  /** Copies the lists. */
  public WorkbookContents {
    dossiers = List.copyOf(dossiers);
    cityWide = List.copyOf(cityWide);
    history = List.copyOf(history);
  }
}
