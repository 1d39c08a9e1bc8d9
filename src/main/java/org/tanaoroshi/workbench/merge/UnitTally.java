package org.tanaoroshi.workbench.merge;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tanaoroshi.exchange.sheets.TrackingSheet;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.model.Statement;
import org.tanaoroshi.model.UnitContact;
import org.tanaoroshi.model.UnitContact.Receipt;
import org.tanaoroshi.review.ReviewProgress;
import org.tanaoroshi.review.ReviewRules;
import org.tanaoroshi.values.Days;
import org.tanaoroshi.workbench.OpenBook;
import org.tanaoroshi.workbench.export.Tracking;
import org.tanaoroshi.workbench.export.Units;

/** How far the units are once all is taken in, told of program by program. */
final class UnitTally {
  /** A unit as far as it is counted: where its first program stands, and how far they are. */
  private record Counted(long place, ReviewProgress progress) {
    Counted plus(Counted other) {
      return new Counted(Math.min(place, other.place), progress.plus(other.progress));
    }
  }

  /**
   * What the book knew before.
   *
   * @param contacts whom each unit is reached by
   * @param received what it took in
   */
  record Known(
      Map<String, UnitContact> contacts,
      Map<String, Receipt> receipts,
      Set<Statement.Source> received) {
    static Known of(OpenBook desk, Set<Statement.Source> received) throws Refusal {
      return new Known(Tracking.known(desk), OpenBook.waitFor(desk.receipts()), received);
    }
  }

  private final OpenBook desk;
  private final List<Submission> submissions;
  private final Known known;
  private final Map<String, UnitContact> contacts;
  private final ReviewRules rules;
  private final String stage;
  private final Map<String, Counted> units = new HashMap<>();

  UnitTally(OpenBook desk, List<Submission> submissions, Known known) {
    this.desk = desk;
    this.submissions = submissions;
    this.known = known;
    this.contacts = new LinkedHashMap<>(known.contacts());
    changedContacts(submissions).forEach(c -> contacts.put(c.after().unit(), c.after()));
    this.rules = new ReviewRules(desk.framework(), desk.round());
    this.stage = desk.framework().firstStage().id();
  }

  /** What the tables given change; where two name a unit, the later. */
  static List<Tracking.Changed> changedContacts(List<Submission> submissions) {
    Map<String, Tracking.Changed> changed = new LinkedHashMap<>();
    submissions.forEach(
        s -> s.contacts().ifPresent(all -> all.forEach(c -> changed.put(c.after().unit(), c))));
    return List.copyOf(changed.values());
  }

  /** Counts one more program, as it would be. */
  void add(long place, Dossier after) {
    units.merge(
        Tracking.unit(contacts, after.program().organisation()),
        new Counted(place, ReviewProgress.of(List.of(after), rules, stage)),
        Counted::plus);
  }

  /** The units in the order of the inventory. */
  List<MergePlan.OfUnit> units() {
    return units.entrySet().stream()
        .sorted(Comparator.comparingLong(u -> u.getValue().place()))
        .map(u -> unit(u.getKey(), u.getValue().progress()))
        .toList();
  }

  /** Files of a unit, each counted once however many stages it answers. */
  private int returned(String unit) {
    Set<String> files = new HashSet<>();
    known.received().stream().filter(s -> isOf(s.unit(), unit)).forEach(s -> files.add(s.sha256()));
    submissions.stream()
        .filter(s -> s.refusal().isEmpty() && s.contacts().isEmpty() && isOf(s.unit(), unit))
        .forEach(s -> files.add(s.sha256()));
    return files.size();
  }

  private static boolean isOf(String sender, String unit) {
    return sender.equals(unit) || Units.overlap(sender, unit);
  }

  private MergePlan.OfUnit unit(String unit, ReviewProgress progress) {
    int returned = returned(unit);
    String due = Tracking.due(desk, contacts, unit);
    Optional<Receipt> receipt = Tracking.receipt(known.receipts(), unit);
    boolean back = returned > 0 || receipt.isPresent();
    boolean answered = progress.answered() == progress.programs();
    return new MergePlan.OfUnit(
        unit,
        progress.programs(),
        progress.answered(),
        progress.begun(),
        returned,
        due,
        receipt,
        Tracking.state(true, back, answered, Days.read(due), Tracking.today())
            == TrackingSheet.State.OVERDUE);
  }
}
