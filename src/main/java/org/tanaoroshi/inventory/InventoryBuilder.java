package org.tanaoroshi.inventory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.tanaoroshi.inventory.Inventory.Doubt;
import org.tanaoroshi.inventory.Inventory.NotTaken;
import org.tanaoroshi.inventory.Inventory.TotalCheck;
import org.tanaoroshi.model.Locator;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Organisation;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.values.Text;

/** Gathers what is read of one or several sheets. */
final class InventoryBuilder {
  private static final Pattern OVERALL = Pattern.compile(".*(合計|総計|総合計|grandtotal|^total).*");

  /**
   * A program that was taken, without an id yet, and its account: its content is not read for that.
   */
  record Taken(Program program, String account) {}

  private final List<Taken> programs = new ArrayList<>();
  private final List<NotTaken> notTaken = new ArrayList<>();
  private final List<Doubt> doubts = new ArrayList<>();
  private final List<TotalCheck> checks = new ArrayList<>();
  private final Map<String, Long> totals = new LinkedHashMap<>();

  /** Rows are summed by label, whose hash is kept; what was read says what each is of. */
  private final Map<String, AmountName> names = new HashMap<>();

  /** Where a program of that code, name and owner stands. */
  private final Map<List<String>, Locator> places = new HashMap<>();

  /** The names of owners, folded: each has many programs. */
  private final Map<Organisation, String> paths = new HashMap<>();

  /** Sums of the sheet up to the row in hand, and as they were at each total and heading before. */
  private Map<String, Long> sums = new HashMap<>();

  private List<Map<String, Long>> marks = new ArrayList<>();

  void beginSheet(List<AmountName> amounts) {
    for (AmountName name : amounts) {
      names.putIfAbsent(name.label(), name);
      totals.putIfAbsent(name.label(), 0L);
    }
    sums = new HashMap<>();
    marks = new ArrayList<>(List.of(Map.of()));
  }

  void doubt(Locator at, Message what) {
    doubts.add(new Doubt(at, what));
  }

  void notTaken(Locator at, RowKind kind, Message reason, String text) {
    notTaken.add(new NotTaken(at, kind, reason, text));
  }

  /** A heading: totals below it may count from here. */
  void section() {
    marks.add(Map.copyOf(sums));
  }

  /**
   * Takes a program, unless one of the same code, name and owner was taken: then the row is listed
   * as its repeat.
   *
   * @param account 会計, "" where the inventory does not say
   * @param yen its amounts by label
   */
  void program(Program program, String account, Map<String, Long> yen) {
    if (!program.code().isEmpty()) {
      List<String> key =
          List.of(
              account,
              Ids.codeKey(program.code()),
              Text.searchable(program.name()),
              paths.computeIfAbsent(program.organisation(), o -> Text.searchable(o.path())));
      Locator before = places.putIfAbsent(key, program.locator());
      if (before != null) {
        notTaken(
            program.locator(),
            RowKind.REPEAT,
            Message.of("inventory.row.repeat", program.code(), before.file(), before.row()),
            program.name());
        return;
      }
    }
    programs.add(new Taken(program, account));
    yen.forEach(
        (label, amount) -> {
          sums.merge(label, amount, Math::addExact);
          totals.merge(label, amount, Math::addExact);
        });
  }

  /**
   * Compares a total of the file with the rows taken since some total or heading before it: the
   * nearest with which it agrees; where it agrees with none, since the last, or for 合計 since the
   * first row.
   */
  void total(Locator at, String title, Map<String, Long> stated) {
    boolean overall = OVERALL.matcher(Text.word(title)).matches();
    stated.forEach(
        (label, amount) -> {
          long now = sums.getOrDefault(label, 0L);
          boolean agrees = marks.stream().anyMatch(m -> now - m.getOrDefault(label, 0L) == amount);
          Map<String, Long> from = overall ? marks.getFirst() : marks.getLast();
          long sum = agrees ? amount : now - from.getOrDefault(label, 0L);
          checks.add(new TotalCheck(at, title, names.get(label), amount, sum));
        });
    marks.add(Map.copyOf(sums));
  }

  Inventory build() {
    List<Program> named = new Ids(this).assign(programs);
    Map<AmountName, Long> sumOf = new LinkedHashMap<>();
    totals.forEach((label, yen) -> sumOf.put(names.get(label), yen));
    return new Inventory(named, notTaken, doubts, checks, sumOf);
  }
}
