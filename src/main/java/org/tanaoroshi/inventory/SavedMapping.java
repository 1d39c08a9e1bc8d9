package org.tanaoroshi.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tanaoroshi.values.Years;

/**
 * A mapping that someone confirmed, found again by the headers it was made for. Plain texts only,
 * so that it can be stored as JSON: {@code signature} is that of the headers without their years,
 * {@code unit} the label of the unit stated by hand or "", {@code targets} give the key of the
 * target by header. The year of an amount that its header names is left to the header, so that next
 * year's file is understood too.
 */
public record SavedMapping(String signature, String unit, Map<String, String> targets) {
  private static final String YEAR_OF_HEADER = "header";

  /** Copies the targets. */
  public SavedMapping {
    targets = Map.copyOf(targets);
  }

  /** The mapping as it stands in a proposal. */
  public static SavedMapping of(SheetProposal sheet) {
    Map<String, String> targets = new TreeMap<>();
    for (ColumnMapping c : sheet.columns()) {
      targets.put(Years.withoutYears(c.header()), key(c));
    }
    boolean byHand =
        sheet.unitText().isEmpty() && sheet.columns().stream().allMatch(c -> c.unit().isEmpty());
    return new SavedMapping(
        signature(sheet.columns()), byHand ? sheet.unit().label() : "", targets);
  }

  /** The headers in their order, without years, width, case and spaces. */
  public static String signature(List<ColumnMapping> columns) {
    return columns.stream()
        .map(c -> Years.withoutYears(c.header()))
        .collect(Collectors.joining("|"));
  }

  private static String key(ColumnMapping c) {
    if (c.target() instanceof Target.Money money
        && money.year().equals(HeaderWords.year(c.header()))) {
      return "amount:" + money.kind() + ":" + money.funding() + ":" + YEAR_OF_HEADER;
    }
    return c.target().key();
  }

  /** The saved mapping that was made for these headers. */
  static Optional<SavedMapping> find(List<SavedMapping> saved, List<ColumnMapping> columns) {
    String signature = signature(columns);
    return saved.stream().filter(s -> s.signature().equals(signature)).findFirst();
  }

  /**
   * The columns with the targets saved for them.
   *
   * @throws IllegalArgumentException where a saved key is none
   */
  List<ColumnMapping> apply(List<ColumnMapping> columns) {
    List<ColumnMapping> applied = new ArrayList<>();
    for (ColumnMapping c : columns) {
      String key = targets.get(Years.withoutYears(c.header()));
      applied.add(
          key == null
              ? c
              : c.as(
                  Target.parse(key.replace(YEAR_OF_HEADER, HeaderWords.year(c.header()).key()))));
    }
    return applied;
  }
}
