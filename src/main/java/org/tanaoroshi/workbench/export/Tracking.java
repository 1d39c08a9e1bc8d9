package org.tanaoroshi.workbench.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tanaoroshi.book.Book;
import org.tanaoroshi.exchange.WorkbookReader;
import org.tanaoroshi.exchange.WorkbookWriter;
import org.tanaoroshi.exchange.reading.TrackingReading;
import org.tanaoroshi.exchange.sheets.TrackingSheet;
import org.tanaoroshi.exchange.sheets.TrackingSheet.Line;
import org.tanaoroshi.exchange.sheets.TrackingSheet.State;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Organisation;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.model.UnitContact;
import org.tanaoroshi.model.UnitContact.Receipt;
import org.tanaoroshi.review.ReviewProgress;
import org.tanaoroshi.review.ReviewRules;
import org.tanaoroshi.values.Days;
import org.tanaoroshi.workbench.Desk;
import org.tanaoroshi.workbench.OpenBook;

/**
 * 提出管理表: the units of a round, whom each is reached by, by when it answers, what it was sent and
 * what came back. All methods wait for the book: not for the FX thread.
 */
public final class Tracking {
  /** The name under which it is written beside distributed workbooks. */
  public static final String FILE = TrackingSheet.NAME + ".xlsx";

  private Tracking() {}

  /** The table of a book as it stands today. */
  public static List<Line> lines(Desk desk) throws Refusal {
    return lines(desk, today());
  }

  static List<Line> lines(Desk desk, LocalDate today) throws Refusal {
    Map<String, UnitContact> known = known(desk);
    Map<String, Receipt> receipts = Desk.waitFor(desk.receipts());
    ReviewRules rules = new ReviewRules(desk.framework(), desk.round());
    String stage = desk.framework().firstStage().id();
    List<Line> lines = new ArrayList<>();
    units(known, desk.dossiers())
        .forEach(
            (unit, dossiers) -> {
              ReviewProgress progress = ReviewProgress.of(dossiers, rules, stage);
              UnitContact contact = known.getOrDefault(unit, UnitContact.of(unit));
              String due = due(desk, known, unit);
              Optional<Receipt> receipt = receipt(receipts, unit);
              State state =
                  state(
                      !contact.sent().isEmpty(),
                      receipt.isPresent(),
                      progress.answered() == progress.programs(),
                      Days.read(due),
                      today);
              lines.add(
                  new Line(
                      contact,
                      due,
                      receipt,
                      progress.programs(),
                      progress.answered(),
                      progress.begun(),
                      state));
            });
    return lines;
  }

  /** Where a unit stands; one that has answered in the book itself is not reminded. */
  public static State state(
      boolean sent, boolean received, boolean answered, Optional<LocalDate> due, LocalDate today) {
    if (received) {
      return State.RECEIVED;
    }
    if (!sent) {
      return State.UNSENT;
    }
    return !answered && due.isPresent() && today.isAfter(due.get()) ? State.OVERDUE : State.SENT;
  }

  /**
   * Writes the table.
   *
   * @throws Refusal where it cannot be written; what stood there stays
   */
  public static void write(Desk desk, Path target, Progress progress) throws Refusal {
    LocalDate today = today();
    WorkbookWriter.writeTracking(
        target, new TrackingSheet(desk.round(), lines(desk, today), today), progress);
  }

  /**
   * Keeps that these units were just sent their workbooks, and writes the table beside them. What
   * was typed into the one that stands there is kept first.
   */
  static void sent(Desk desk, Path folder, Collection<String> units, Progress progress)
      throws Refusal {
    Path target = folder.resolve(FILE);
    if (Files.exists(target)) {
      Optional<TrackingReading> there = WorkbookReader.readTracking(target, "", progress);
      if (there.isPresent() && there.get().roundId().equals(desk.round().id())) {
        Desk.waitFor(desk.saveUnits(changes(desk, there.get()).after()));
      }
    }
    Map<String, UnitContact> known = known(desk);
    String now = Instant.now().toString();
    Map<String, UnitContact> changed = new LinkedHashMap<>();
    for (UnitContact other : known.values()) {
      // Sent anew by 局 instead of by 課, or the other way: what was sent before no longer counts.
      boolean replaced = units.stream().anyMatch(u -> Units.overlap(u, other.unit()));
      if (replaced && !other.sent().isEmpty()) {
        changed.put(other.unit(), other.withSent(""));
      }
    }
    for (String unit : units) {
      changed.put(unit, known.getOrDefault(unit, UnitContact.of(unit)).withSent(now));
    }
    Desk.waitFor(desk.saveUnits(List.copyOf(changed.values())));
    write(desk, target, progress);
  }

  /** A line of the table that the book would take, and what it holds now. */
  public record Changed(UnitContact before, UnitContact after) {}

  /** What a table changes, and its lines of units that the book does not have. */
  public record Changes(List<Changed> changed, List<TrackingReading.Line> unknown) {
    /** The lines as they would be. */
    public List<UnitContact> after() {
      return changed.stream().map(Changed::after).toList();
    }
  }

  /** What taking a table in would change; blank cells change nothing. */
  public static Changes changes(OpenBook desk, TrackingReading table) throws Refusal {
    Map<String, UnitContact> known = known(desk);
    Set<String> units = new HashSet<>();
    for (Organisation owner : OpenBook.waitFor(desk.ask(Book::owners))) {
      for (Export.Split split : Export.Split.values()) {
        units.add(Units.unit(owner, split));
      }
    }
    Map<String, Changed> changed = new LinkedHashMap<>();
    List<TrackingReading.Line> unknown = new ArrayList<>();
    for (TrackingReading.Line line : table.lines()) {
      UnitContact typed = line.typed();
      UnitContact before = known.getOrDefault(typed.unit(), UnitContact.of(typed.unit()));
      UnitContact after = before.with(ownDue(typed, due(desk, known, typed.unit())));
      if (!units.contains(typed.unit())) {
        unknown.add(line);
      } else if (!after.equals(before)) {
        changed.put(typed.unit(), new Changed(before, after));
      }
    }
    return new Changes(List.copyOf(changed.values()), unknown);
  }

  /** The table shows the deadline that holds; only another one was typed. */
  private static UnitContact ownDue(UnitContact typed, String holds) {
    boolean same =
        typed.due().equals(holds.strip())
            || (Days.read(holds).isPresent() && Days.read(holds).equals(Days.read(typed.due())));
    return same
        ? new UnitContact(typed.unit(), typed.person(), typed.extension(), typed.innerDue(), "", "")
        : typed;
  }

  /** Whom each unit is reached by, as the book has it. */
  public static Map<String, UnitContact> known(OpenBook desk) throws Refusal {
    return Desk.waitFor(desk.units()).stream()
        .collect(Collectors.toMap(UnitContact::unit, u -> u, (a, b) -> b, LinkedHashMap::new));
  }

  /** The contact of a unit: of its own, else what its 局 has. */
  static UnitContact contact(Map<String, UnitContact> known, String unit) {
    UnitContact of = UnitContact.of(unit);
    UnitContact bureau = known.get(Units.bureau(unit));
    UnitContact own = known.get(unit);
    UnitContact inherited = bureau == null ? of : of.with(bureau);
    return own == null ? inherited : inherited.with(own).withSent(own.sent());
  }

  /** The deadline that holds for a unit, as text: its own, else its 局's, else the round's. */
  public static String due(OpenBook desk, Map<String, UnitContact> known, String unit) {
    String own = contact(known, unit).due();
    return own.isEmpty() ? desk.round().deadline() : own;
  }

  /** The newest submission of a unit, of its 局 or of one of its 課. */
  public static Optional<Receipt> receipt(Map<String, Receipt> receipts, String unit) {
    return receipts.entrySet().stream()
        .filter(r -> r.getKey().equals(unit) || Units.overlap(r.getKey(), unit))
        .map(Map.Entry::getValue)
        .reduce(Receipt::or);
  }

  /** The units that programs were distributed to, in the order of the inventory. */
  public static Map<String, List<Dossier>> units(
      Map<String, UnitContact> known, Collection<Dossier> dossiers) {
    Map<String, List<Dossier>> units = new LinkedHashMap<>();
    for (Dossier d : dossiers) {
      String unit = unit(known, d.program().organisation());
      units.computeIfAbsent(unit, u -> new ArrayList<>()).add(d);
    }
    return units;
  }

  /**
   * The unit that a program of that owner was distributed to: the 課 or the 局 that was sent a
   * workbook, else the one that the table has, else the 局.
   */
  public static String unit(Map<String, UnitContact> known, Organisation owner) {
    String bureau = Units.unit(owner, Export.Split.BUREAU);
    String section = Units.unit(owner, Export.Split.SECTION);
    boolean ofSection =
        wasSent(known.get(section)) || (known.containsKey(section) && !wasSent(known.get(bureau)));
    return ofSection ? section : bureau;
  }

  private static boolean wasSent(UnitContact contact) {
    return contact != null && !contact.sent().isEmpty();
  }

  /** By the clock of this machine. */
  public static LocalDate today() {
    return LocalDate.now(ZoneId.systemDefault());
  }
}
