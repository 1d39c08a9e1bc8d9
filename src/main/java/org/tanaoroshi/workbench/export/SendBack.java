package org.tanaoroshi.workbench.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tanaoroshi.exchange.WorkbookContents;
import org.tanaoroshi.exchange.WorkbookWriter;
import org.tanaoroshi.exchange.sheets.Sender;
import org.tanaoroshi.exchange.sheets.WorkbookKind;
import org.tanaoroshi.model.Change;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.model.StageField;
import org.tanaoroshi.model.UnitContact;
import org.tanaoroshi.review.Status;
import org.tanaoroshi.workbench.Desk;
import org.tanaoroshi.workbench.NewBook;

/**
 * 差戻し: programs with a query that has no reply go back to their unit, each unit in a workbook of
 * its own that holds nothing else. What was sent is kept in the book, so that what comes back is
 * compared with it.
 */
public final class SendBack {
  private SendBack() {}

  /** The programs that would go back: asked about at that stage and not replied to. */
  public static List<Dossier> asked(Desk desk, String stageId) {
    return desk.dossiers().stream()
        .filter(d -> !d.answers().get(stageId, Item.QUERY).isBlank())
        .filter(d -> d.answers().get(stageId, Item.REPLY).isBlank())
        .toList();
  }

  /** The units they are of, 局 or 局/課, in the order of the book; blank for no unit. */
  public static List<String> units(Desk desk, String stageId, Export.Split split) {
    return List.copyOf(byUnit(asked(desk, stageId), split).keySet());
  }

  private static Map<String, List<Dossier>> byUnit(List<Dossier> asked, Export.Split split) {
    Map<String, List<Dossier>> byUnit = new LinkedHashMap<>();
    for (Dossier d : asked) {
      byUnit
          .computeIfAbsent(Units.unit(d.program().organisation(), split), u -> new ArrayList<>())
          .add(d);
    }
    return byUnit;
  }

  /**
   * Sends all that is asked back; see {@link #write(Desk, Path, Export.Split, String, List, String,
   * Progress)}.
   */
  public static List<Export.Written> write(
      Desk desk, Path folder, Export.Split split, String stageId, String who, Progress progress)
      throws Refusal {
    return write(desk, folder, split, stageId, List.of(), who, progress);
  }

  /**
   * Writes the workbooks into a folder, which is made where it is missing, and marks the programs
   * as 差戻し中: one step of the journal for each unit.
   *
   * @param units 局 or 局/課; none: all that are asked
   * @throws Refusal where nothing is asked, or a workbook cannot be written; units written before
   *     it were sent back
   */
  public static List<Export.Written> write(
      Desk desk,
      Path folder,
      Export.Split split,
      String stageId,
      List<String> units,
      String who,
      Progress progress)
      throws Refusal {
    Map<String, List<Dossier>> byUnit =
        byUnit(
            asked(desk, stageId).stream()
                .filter(d -> Units.isOf(units, d.program().organisation()))
                .toList(),
            split);
    if (byUnit.isEmpty()) {
      throw Refusal.of("workbench.sendBack.nothing");
    }
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new Refusal(Message.of("book.noPermission", folder.toString()), e);
    }
    List<Export.Written> written = new ArrayList<>();
    for (Map.Entry<String, List<Dossier>> unit : byUnit.entrySet()) {
      written.add(write(desk, folder, unit.getKey(), unit.getValue(), stageId, who, progress));
    }
    return written;
  }

  private static Export.Written write(
      Desk desk,
      Path folder,
      String unit,
      List<Dossier> asked,
      String stageId,
      String who,
      Progress progress)
      throws Refusal {
    String bookId = Desk.waitFor(desk.ask(b -> b.note(NewBook.BOOK_ID)));
    int issue = Desk.waitFor(desk.ask(b -> b.nextIssue()));
    Field status = new Field.Of(Item.STATUS);
    String sentBack = Status.SENT_BACK.label();
    List<Change> changes = new ArrayList<>();
    List<Dossier> sent = new ArrayList<>();
    Map<ProgramId, Map<StageField, String>> values = new HashMap<>();
    for (Dossier d : asked) {
      String old = d.answers().get(stageId, status);
      if (!old.equals(sentBack)) {
        changes.add(new Change(d.id(), stageId, status, old, sentBack, ""));
      }
      Dossier shown = new Dossier(d.program(), d.answers().with(stageId, status, sentBack));
      sent.add(shown);
      values.put(d.id(), values(shown));
    }
    Path target =
        folder.resolve(
            Export.fileName(
                (unit.isEmpty() ? "所管なし" : unit)
                    + "_"
                    + WorkbookKind.SENT_BACK.label()
                    + issue
                    + ".xlsx"));
    UnitContact contact = Tracking.contact(Tracking.known(desk), unit);
    WorkbookWriter.writeOne(
        target,
        new WorkbookContents(
            Export.round(desk, contact),
            desk.framework(),
            stageId,
            sent,
            List.of(),
            new Sender(bookId, unit, 0, issue, "", ""),
            List.of(),
            Instant.now(),
            contact),
        WorkbookKind.SENT_BACK,
        progress);
    // Only now: a workbook that could not be written was not sent.
    String title = "差戻し：" + (unit.isEmpty() ? "所管なし" : unit);
    Desk.waitFor(desk.change(b -> b.issue(who, title, unit, values, changes)));
    return new Export.Written(target, unit, sent.size());
  }

  private static Map<StageField, String> values(Dossier dossier) {
    Map<StageField, String> values = new HashMap<>();
    dossier
        .answers()
        .byStage()
        .forEach(
            (stage, fields) ->
                fields.forEach((field, value) -> values.put(new StageField(stage, field), value)));
    return values;
  }
}
