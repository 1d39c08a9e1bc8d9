package org.tanaoroshi.inventory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tanaoroshi.inventory.ColumnMapping.Confidence;
import org.tanaoroshi.inventory.HeaderWords.Found;
import org.tanaoroshi.inventory.Target.Measure;
import org.tanaoroshi.inventory.Target.Money;
import org.tanaoroshi.model.Funding;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.tabular.HeaderBand;
import org.tanaoroshi.tabular.Row;
import org.tanaoroshi.values.Text;
import org.tanaoroshi.values.Typed;
import org.tanaoroshi.values.Units;

/**
 * Proposes what each column is read as: by its header first, then by its neighbours and values, so
 * that names and codes are found once and amounts are amounts.
 */
final class ColumnProposer {
  private static final Pattern CODE = Pattern.compile("[a-z]{0,4}[.-]?\\d[a-z\\d.-]*");

  private final List<Row> body;
  private final List<ColumnMapping> columns = new ArrayList<>();

  private ColumnProposer(List<Row> body) {
    this.body = body;
  }

  static List<ColumnMapping> propose(HeaderBand header, List<Row> head) {
    ColumnProposer proposer =
        new ColumnProposer(head.stream().filter(r -> r.number() > header.lastRow()).toList());
    header.columns().forEach(proposer::byHeader);
    proposer.keepNumbersAmounts();
    proposer.fundingFollowsItsAmount();
    proposer.numberMeasures();
    proposer.keepOne(new Target.Name());
    proposer.codeByValues();
    proposer.keepOne(new Target.Code());
    proposer.keepAmountsOnce();
    return List.copyOf(proposer.columns);
  }

  private void byHeader(HeaderBand.Column column) {
    Found found = column.header().isEmpty() ? Found.NOTHING : HeaderWords.find(column.header());
    Optional<MoneyUnit> unit =
        found.target() instanceof Money ? unit(column.header()) : Optional.empty();
    columns.add(
        new ColumnMapping(
            column.column(), column.header(), unit, found.target(), found.confidence()));
  }

  private static Optional<MoneyUnit> unit(String header) {
    for (String part : List.of(header.split("｜", -1)).reversed()) {
      Optional<MoneyUnit> unit = Units.inHeader(part);
      if (unit.isPresent()) {
        return unit;
      }
    }
    return Optional.empty();
  }

  private void set(int i, Target target, Confidence confidence) {
    ColumnMapping c = columns.get(i);
    columns.set(i, new ColumnMapping(c.column(), c.header(), c.unit(), target, confidence));
  }

  private void keep(int i) {
    set(i, new Target.Extra(), Confidence.NONE);
  }

  /** A header such as 予算区分 speaks of amounts, but its column holds words. */
  private void keepNumbersAmounts() {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).target() instanceof Money) {
        int column = columns.get(i).column();
        long numbers = 0;
        long words = 0;
        for (Row row : body) {
          switch (Typed.read(row.text(column))) {
            case Typed.Value v -> numbers++;
            case Typed.Unreadable u -> words++;
            default -> {
              // Blank and 該当なし stand in any column.
            }
          }
        }
        if (words > numbers) {
          keep(i);
        }
      }
    }
  }

  /** 国庫支出金 or うち一般財源 without a kind of its own is a part of the amount before it. */
  private void fundingFollowsItsAmount() {
    Money before = null;
    for (int i = 0; i < columns.size(); i++) {
      if (!(columns.get(i).target() instanceof Money money)) {
        continue;
      }
      if (money.funding() == Funding.TOTAL) {
        before = money;
      } else if (columns.get(i).confidence() == Confidence.DOUBTFUL && before != null) {
        YearRef year = money.year().equals(YearRef.BASE) ? before.year() : money.year();
        set(i, new Money(before.kind(), money.funding(), year), Confidence.LIKELY);
      }
    }
  }

  /**
   * Counts indicators of a kind by their names; a part without a name before it is kept as it is.
   */
  private void numberMeasures() {
    String kind = "";
    int number = 0;
    Set<String> parts = new HashSet<>();
    for (int i = 0; i < columns.size(); i++) {
      if (!(columns.get(i).target() instanceof Measure measure)) {
        continue;
      }
      boolean begins = measure.part() == Measure.Part.NAME;
      if (begins) {
        kind = measure.kind().isEmpty() ? "成果指標" : measure.kind();
        number++;
      }
      Measure numbered = new Measure(kind, number, measure.part(), measure.year());
      if (kind.isEmpty() || !parts.add(numbered.key())) {
        keep(i);
      } else {
        set(i, numbered, columns.get(i).confidence());
      }
    }
  }

  /**
   * Where several columns could be the name, the one whose values differ most; likewise the code.
   */
  private void keepOne(Target target) {
    List<Integer> candidates = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).target().equals(target)) {
        candidates.add(i);
      }
    }
    Optional<Integer> best =
        candidates.stream()
            .min(
                Comparator.<Integer, Confidence>comparing(i -> columns.get(i).confidence())
                    .thenComparingLong(i -> -distinct(columns.get(i).column())));
    candidates.stream().filter(i -> !i.equals(best.orElseThrow())).forEach(this::keep);
  }

  private long distinct(int column) {
    return body.stream()
        .map(r -> Text.word(r.text(column)))
        .filter(w -> !w.isEmpty())
        .distinct()
        .count();
  }

  /** No header says code: a first column of codes, each once, is one. */
  private void codeByValues() {
    boolean found = columns.stream().anyMatch(c -> c.target() instanceof Target.Code);
    if (found || columns.isEmpty() || !(columns.getFirst().target() instanceof Target.Extra)) {
      return;
    }
    int column = columns.getFirst().column();
    boolean codes =
        !body.isEmpty()
            && body.stream().allMatch(r -> CODE.matcher(Text.word(r.text(column))).matches());
    if (codes && distinct(column) == body.size()) {
      set(0, new Target.Code(), Confidence.DOUBTFUL);
    }
  }

  private void keepAmountsOnce() {
    Set<Target> seen = new HashSet<>();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).target() instanceof Money money && !seen.add(money)) {
        keep(i);
      }
    }
  }
}
