package org.tanaoroshi.inventory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Locator;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.tabular.Cell;
import org.tanaoroshi.tabular.HeaderBand;
import org.tanaoroshi.tabular.HeaderFinder;
import org.tanaoroshi.tabular.Row;
import org.tanaoroshi.tabular.Sheet;
import org.tanaoroshi.tabular.SheetShape;
import org.tanaoroshi.tabular.TabularFile;
import org.tanaoroshi.values.HeaderText;
import org.tanaoroshi.values.Text;
import org.tanaoroshi.values.Units;
import org.tanaoroshi.values.Years;

/** Looks at the first rows of one sheet: header, unit, year, columns. */
final class SheetProposer {
  private final TabularFile file;
  private final Sheet sheet;
  private final SheetShape shape;
  private final List<Row> head;
  private final ProposeOptions options;

  SheetProposer(
      TabularFile file, Sheet sheet, SheetShape shape, List<Row> head, ProposeOptions options) {
    this.file = file;
    this.sheet = sheet;
    this.shape = shape;
    this.head = head;
    this.options = options;
  }

  /** A value and where it was found. */
  private record FoundAt<T>(T value, String text, Locator at) {}

  SheetProposal propose() {
    Optional<HeaderBand> header = header();
    List<ColumnMapping> columns =
        header.map(h -> ColumnProposer.propose(h, head)).orElse(List.of());
    Optional<SavedMapping> saved = SavedMapping.find(options.saved(), columns);
    if (saved.isPresent()) {
      columns = saved.get().apply(columns);
    }
    Optional<FoundAt<MoneyUnit>> unit = unit(header);
    Optional<MoneyUnit> unitByHand = options.unit();
    if (unitByHand.isEmpty() && unit.isEmpty()) {
      unitByHand = saved.flatMap(s -> Units.named(s.unit()));
    }
    Optional<FoundAt<FiscalYear>> year = year(header, columns);
    SheetProposal proposal =
        new SheetProposal(
            sheet,
            shape,
            head,
            header,
            unit.map(FoundAt::value).orElse(MoneyUnit.YEN),
            unit.map(FoundAt::at).orElse(Locator.NONE),
            unit.map(FoundAt::text).orElse(""),
            year.map(FoundAt::value),
            year.map(FoundAt::at).orElse(Locator.NONE),
            columns,
            SheetProposal.looksLikePrograms(columns));
    return unitByHand.map(proposal::withUnit).orElse(proposal);
  }

  private Optional<HeaderBand> header() {
    if (options.firstHeaderRow() > 0) {
      return Optional.of(
          HeaderBand.of(head, shape, options.firstHeaderRow(), options.lastHeaderRow()));
    }
    return HeaderFinder.find(head, shape, HeaderWords::isKnown);
  }

  /** The unit that a cell above or in the header names; the nearest to the table counts. */
  private Optional<FoundAt<MoneyUnit>> unit(Optional<HeaderBand> header) {
    int last = header.map(HeaderBand::lastRow).orElse(Integer.MAX_VALUE);
    int first = header.map(HeaderBand::firstRow).orElse(Integer.MAX_VALUE);
    FoundAt<MoneyUnit> found = null;
    for (Row row : head) {
      for (Cell cell : row.cells()) {
        Optional<MoneyUnit> unit =
            row.number() <= last ? Units.inNote(cell.text()) : Optional.empty();
        boolean note = row.number() < first || Text.word(cell.text()).contains("単位");
        if (unit.isPresent() && (note || found == null)) {
          found = new FoundAt<>(unit.get(), Text.oneLine(cell.text()), at(row, cell));
        }
      }
    }
    return Optional.ofNullable(found);
  }

  /** The year of a constant 年度 column, of a title, or the latest that the amounts name. */
  private Optional<FoundAt<FiscalYear>> year(
      Optional<HeaderBand> header, List<ColumnMapping> columns) {
    if (header.isEmpty()) {
      return Optional.empty();
    }
    return constantYear(header.get(), columns)
        .or(() -> titleYear(header.get()))
        .or(() -> latestYear(columns, header.get()));
  }

  private Optional<FoundAt<FiscalYear>> constantYear(
      HeaderBand header, List<ColumnMapping> columns) {
    for (ColumnMapping c : columns) {
      if (!HeaderWords.FILE_YEAR.matcher(HeaderText.of(c.header()).word()).matches()) {
        continue;
      }
      Map<String, List<Row>> values =
          head.stream()
              .filter(r -> r.number() > header.lastRow() && !r.text(c.column()).isEmpty())
              .collect(Collectors.groupingBy(r -> r.text(c.column())));
      if (values.size() == 1) {
        String text = values.keySet().iterator().next();
        Row row = values.get(text).getFirst();
        Optional<FiscalYear> year = Years.read(text);
        if (year.isPresent()) {
          return Optional.of(new FoundAt<>(year.get(), text, at(row, row.cell(c.column()))));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<FoundAt<FiscalYear>> titleYear(HeaderBand header) {
    for (Row row : head) {
      for (Cell cell : row.cells()) {
        Optional<FiscalYear> year =
            row.number() < header.firstRow() && Text.word(cell.text()).contains("年度")
                ? Years.absoluteInHeader(cell.text())
                : Optional.empty();
        if (year.isPresent()) {
          return Optional.of(new FoundAt<>(year.get(), cell.text(), at(row, cell)));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<FoundAt<FiscalYear>> latestYear(List<ColumnMapping> columns, HeaderBand header) {
    FoundAt<FiscalYear> latest = null;
    for (ColumnMapping c : columns) {
      if (c.target() instanceof Target.Money money
          && money.year() instanceof YearRef.Absolute(FiscalYear year)
          && (latest == null || year.compareTo(latest.value()) > 0)) {
        latest = new FoundAt<>(year, c.header(), file.locator(sheet, header.lastRow(), c.column()));
      }
    }
    return Optional.ofNullable(latest);
  }

  private Locator at(Row row, Cell cell) {
    return file.locator(sheet, row.number(), cell.column());
  }
}
