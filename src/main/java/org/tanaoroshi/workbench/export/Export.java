package org.tanaoroshi.workbench.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.tanaoroshi.exchange.WorkbookContents;
import org.tanaoroshi.exchange.WorkbookWriter;
import org.tanaoroshi.exchange.sheets.Sender;
import org.tanaoroshi.exchange.sheets.WorkbookKind;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.model.Round;
import org.tanaoroshi.model.Step;
import org.tanaoroshi.model.UnitContact;
import org.tanaoroshi.values.Days;
import org.tanaoroshi.workbench.Desk;
import org.tanaoroshi.workbench.NewBook;

/** Writes workbooks from an open book. */
public final class Export {
  /** By what a book is split into workbooks. */
  public enum Split {
    BUREAU,
    SECTION
  }

  /**
   * What to write.
   *
   * @param stageId the stage whose answers are written
   * @param units 局 or 局/課; none: all programs
   */
  public record Request(WorkbookKind kind, String stageId, List<String> units, String reviewer) {
    /** Copies the units. */
    public Request {
      units = List.copyOf(units);
    }
  }

  /** A workbook that was written and how many programs it has. */
  public record Written(Path file, String unit, int programs) {}

  private Export() {}

  /**
   * Writes one workbook.
   *
   * @throws Refusal where no program belongs to the units, or the target cannot be written; what
   *     stood there stays
   */
  public static Written workbook(Desk desk, Path target, Request request, Progress progress)
      throws Refusal {
    List<Dossier> chosen = chosen(desk, request.units());
    String unit = String.join("、", request.units());
    return write(writer(desk), desk, target, request, unit, chosen, progress);
  }

  /**
   * Writes one workbook per 局 or 課 into a folder, which is made where it is missing, to the files
   * that {@link #targets} names. A distribution from a book that can be written is kept in it, and
   * the 提出管理表 is written beside the workbooks.
   *
   * @throws Refusal where one cannot be written; those written before it stay
   */
  public static List<Written> split(
      Desk desk, Path folder, Split split, Request request, Progress progress) throws Refusal {
    List<Written> written = new ArrayList<>();
    split(desk, folder, split, request, progress, written::add);
    return written;
  }

  /** The same, telling of each workbook as soon as it is written, on the working thread. */
  public static void split(
      Desk desk,
      Path folder,
      Split split,
      Request request,
      Progress progress,
      Consumer<Written> written)
      throws Refusal {
    Map<String, List<Dossier>> byUnit = byUnit(chosen(desk, request.units()), split);
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new Refusal(Message.of("book.noPermission", folder.toString()), e);
    }
    WorkbookWriter writer = writer(desk);
    for (Map.Entry<String, Path> target : targets(byUnit.keySet(), folder, request.kind())) {
      List<Dossier> dossiers = byUnit.get(target.getKey());
      written.accept(
          write(writer, desk, target.getValue(), request, target.getKey(), dossiers, progress));
    }
    if (request.kind() == WorkbookKind.DISTRIBUTION && !desk.readOnly()) {
      Tracking.sent(desk, folder, byUnit.keySet(), progress);
    }
  }

  /** The files that {@link #split} writes, whether they are there or not. */
  public static List<Path> targets(Desk desk, Path folder, Split split, WorkbookKind kind) {
    List<Path> targets = new ArrayList<>();
    targets(byUnit(desk.dossiers(), split).keySet(), folder, kind)
        .forEach(t -> targets.add(t.getValue()));
    if (kind == WorkbookKind.DISTRIBUTION && !desk.readOnly()) {
      targets.add(folder.resolve(Tracking.FILE));
    }
    return targets;
  }

  /** How many programs each 局, or each 局/課, has, in the order of the inventory. */
  public static Map<String, Integer> units(Desk desk, Split split) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    byUnit(desk.dossiers(), split).forEach((unit, dossiers) -> counts.put(unit, dossiers.size()));
    return counts;
  }

  /**
   * What a book is usually written as: for submission where it was made of a workbook for one unit
   * or holds one bureau only, else consolidated. Waits for the book: not for the FX thread.
   */
  public static WorkbookKind usualKind(Desk desk) throws Refusal {
    boolean ofOneUnit = !Desk.waitFor(desk.ask(b -> b.note(NewBook.UNIT))).isEmpty();
    return ofOneUnit || byUnit(desk.dossiers(), Split.BUREAU).size() <= 1
        ? WorkbookKind.SUBMISSION
        : WorkbookKind.CONSOLIDATED;
  }

  /** The programs of those units, all where none is named. */
  private static List<Dossier> chosen(Desk desk, List<String> units) throws Refusal {
    List<Dossier> chosen =
        desk.dossiers().stream()
            .filter(d -> Units.isOf(units, d.program().organisation()))
            .toList();
    if (chosen.isEmpty() && !units.isEmpty()) {
      throw Refusal.of("workbench.export.noPrograms", String.join("、", units));
    }
    return chosen;
  }

  private static Map<String, List<Dossier>> byUnit(List<Dossier> dossiers, Split split) {
    return dossiers.stream()
        .collect(
            Collectors.groupingBy(
                d -> Units.unit(d.program().organisation(), split),
                LinkedHashMap::new,
                Collectors.toList()));
  }

  /** A file of its own for each unit, also where two names differ only in what no file may have. */
  private static List<Map.Entry<String, Path>> targets(
      Set<String> units, Path folder, WorkbookKind kind) {
    List<Map.Entry<String, Path>> targets = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (String unit : units) {
      String base = fileName((unit.isEmpty() ? "所管なし" : unit) + "_" + kind.label());
      String name = base;
      // Names that differ only in case are one file on Windows.
      for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
        name = base + " (" + i + ")";
      }
      targets.add(Map.entry(unit, folder.resolve(name + ".xlsx")));
    }
    return targets;
  }

  private static WorkbookWriter writer(Desk desk) throws Refusal {
    return new WorkbookWriter(desk.round(), programs(desk));
  }

  private static List<Program> programs(Desk desk) {
    return desk.dossiers().stream().map(Dossier::program).toList();
  }

  private static Written write(
      WorkbookWriter writer,
      Desk desk,
      Path target,
      Request request,
      String unit,
      List<Dossier> dossiers,
      Progress progress)
      throws Refusal {
    String bookId = Desk.waitFor(desk.ask(b -> b.note(NewBook.BOOK_ID)));
    String ownUnit = Desk.waitFor(desk.ask(b -> b.note(NewBook.UNIT)));
    boolean submitting = request.kind() == WorkbookKind.SUBMISSION;
    int issue = submitting ? number(desk, NewBook.ISSUE) : 0;
    int submission = submitting ? number(desk, NewBook.SUBMISSION) + 1 : 0;
    List<Step> history =
        request.kind() == WorkbookKind.CONSOLIDATED ? Desk.waitFor(desk.steps()) : List.of();
    Sender sender =
        new Sender(
            bookId, unit.isEmpty() ? ownUnit : unit, submission, issue, request.reviewer(), "");
    boolean ofOneUnit =
        dossiers.stream().allMatch(d -> Units.owns(unit, d.program().organisation()));
    UnitContact contact =
        ofOneUnit ? Tracking.contact(Tracking.known(desk), unit) : UnitContact.of(unit);
    writer.write(
        target,
        new WorkbookContents(
            round(desk, contact),
            desk.framework(),
            request.stageId(),
            dossiers,
            programs(desk),
            sender,
            history,
            Instant.now(),
            contact),
        request.kind(),
        progress);
    if (submitting && !desk.readOnly()) {
      Desk.waitFor(
          desk.ask(
              b -> {
                b.saveNote(NewBook.SUBMISSION, Integer.toString(submission));
                return submission;
              }));
    }
    return new Written(target, unit, dossiers.size());
  }

  /** The round as a unit is told it: with the deadline that holds for the unit. */
  static Round round(Desk desk, UnitContact contact) {
    Round round = desk.round();
    return contact.due().isEmpty() ? round : round.withDeadline(Days.shown(contact.due()));
  }

  private static int number(Desk desk, String note) throws Refusal {
    return Desk.waitFor(desk.ask(b -> NewBook.number(b, note)));
  }

  /** The name with characters that no file system takes replaced. */
  public static String fileName(String name) {
    return name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_").strip();
  }
}
