package org.tanaoroshi.inventory;

import java.util.List;
import java.util.Optional;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Locator;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.tabular.HeaderBand;
import org.tanaoroshi.tabular.Row;
import org.tanaoroshi.tabular.Sheet;
import org.tanaoroshi.tabular.SheetShape;

/**
 * What one sheet seems to be, and how it would be read. {@code head} are its first rows as they
 * stand ({@link InventoryReader#HEAD_ROWS} at most). {@code header} is empty where none was found.
 * {@code unit} holds for amounts whose column names none; {@code unitAt} is where it was found,
 * {@link Locator#NONE} where nothing says it, {@code unitText} the text there. {@code statedYear}
 * is the fiscal year that the file itself states. {@code programList} tells whether it looks like a
 * list of programs at all.
 */
public record SheetProposal(
    Sheet sheet,
    SheetShape shape,
    List<Row> head,
    Optional<HeaderBand> header,
    MoneyUnit unit,
    Locator unitAt,
    String unitText,
    Optional<FiscalYear> statedYear,
    Locator statedYearAt,
    List<ColumnMapping> columns,
    boolean programList) {
  /** Copies the lists. */
  public SheetProposal {
    head = List.copyOf(head);
    columns = List.copyOf(columns);
  }

  /**
   * Whether amounts are to be read although the file says their unit nowhere: {@code unit} is then
   * an assumption, which someone must confirm (errors of 1,000 times are real). So it is too after
   * {@link #withUnit}, which someone has said.
   */
  public boolean unitUnsaid() {
    return unitText.isEmpty()
        && columns.stream().allMatch(c -> c.unit().isEmpty())
        && columns.stream().anyMatch(c -> c.target() instanceof Target.Money);
  }

  /** The same read in another unit, for all columns, whatever their headers say. */
  public SheetProposal withUnit(MoneyUnit other) {
    List<ColumnMapping> plain =
        columns.stream()
            .map(
                c ->
                    new ColumnMapping(
                        c.column(), c.header(), Optional.empty(), c.target(), c.confidence()))
            .toList();
    return new SheetProposal(
        sheet,
        shape,
        head,
        header,
        other,
        Locator.NONE,
        "",
        statedYear,
        statedYearAt,
        plain,
        programList);
  }

  /** The same with that column, counted from 1, read as something else. */
  public SheetProposal withTarget(int column, Target target) {
    return withColumns(columns.stream().map(c -> c.column() == column ? c.as(target) : c).toList());
  }

  /** The same with another header and the columns it has. */
  SheetProposal withHeader(HeaderBand band, List<ColumnMapping> others) {
    return new SheetProposal(
        sheet,
        shape,
        head,
        Optional.of(band),
        unit,
        unitAt,
        unitText,
        statedYear,
        statedYearAt,
        others,
        looksLikePrograms(others));
  }

  /** The same with other mappings. */
  SheetProposal withColumns(List<ColumnMapping> others) {
    return new SheetProposal(
        sheet,
        shape,
        head,
        header,
        unit,
        unitAt,
        unitText,
        statedYear,
        statedYearAt,
        others,
        looksLikePrograms(others));
  }

  /** A list of programs has names, and says something of them that only such a list says. */
  static boolean looksLikePrograms(List<ColumnMapping> columns) {
    boolean name = columns.stream().anyMatch(c -> c.target() instanceof Target.Name);
    long telling =
        columns.stream()
            .filter(
                c ->
                    c.target() instanceof Target.Owner
                        || c.target() instanceof Target.Money
                        || c.target() instanceof Target.Code
                        || c.target() instanceof Target.FactOf
                        || c.target() instanceof Target.Measure)
            .count();
    return name && telling > 0;
  }

  /** The mapping of that target, where a column has it. */
  public Optional<ColumnMapping> column(Target target) {
    return columns.stream().filter(c -> c.target().equals(target)).findFirst();
  }
}
