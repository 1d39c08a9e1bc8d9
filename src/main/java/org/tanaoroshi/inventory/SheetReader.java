package org.tanaoroshi.inventory;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tanaoroshi.inventory.RowSorter.Sorted;
import org.tanaoroshi.inventory.Target.Owner.Level;
import org.tanaoroshi.model.Amount;
import org.tanaoroshi.model.Content;
import org.tanaoroshi.model.ExtraColumn;
import org.tanaoroshi.model.Fact;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Locator;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Organisation;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.tabular.Cell;
import org.tanaoroshi.tabular.Row;
import org.tanaoroshi.tabular.SheetShape.Merged;
import org.tanaoroshi.tabular.TabularFile;
import org.tanaoroshi.values.ContentJson;
import org.tanaoroshi.values.Text;

/** Reads the rows of one sheet as its proposal says and hands them to the builder. */
final class SheetReader {
  private static final int TELL_EVERY = 500;
  private static final int LONGEST_EXCERPT = 80;
  private static final ProgramId UNNAMED = new ProgramId("-");
  private static final Pattern BUREAU = Pattern.compile("[^\\d\\s（()）：:、。]{1,15}(局|区役所)");
  private static final Pattern DEPARTMENT = Pattern.compile("[^\\d\\s（()）：:、。]{1,15}部");
  private static final Pattern SECTION = Pattern.compile("[^\\d\\s（()）：:、。]{1,15}[課室]");
  private static final Set<String> SAME_AS_ABOVE = Set.of("同上", "〃", "\"", "々", "仝", "同");

  private final String file;
  private final SheetProposal sheet;
  private final InventoryBuilder builder;
  private final RowSorter sorter;
  private final AmountReader amounts;
  private final MeasureReader measures;
  private final Map<Integer, ColumnMapping> columns = new HashMap<>();
  private final Map<Integer, TreeMap<Integer, Merged>> mergedDown = new HashMap<>();
  private final Map<Merged, String> mergedTexts = new HashMap<>();
  private final Map<Integer, String> textsAbove = new HashMap<>();
  private final Map<Level, String> headings = new EnumMap<>(Level.class);

  /** Owners seen: what many programs share is held once. */
  private final Map<Organisation, Organisation> owners = new HashMap<>();

  private final Set<Level> ownLevels;

  /** Tells of the rows of the sheet. */
  @FunctionalInterface
  interface Rows {
    void tell(TabularFile.RowHandler handler) throws Refusal;
  }

  SheetReader(Proposal proposal, InventoryBuilder builder) {
    this.file = proposal.file().getFileName().toString();
    this.sheet = proposal.sheet();
    FiscalYear year = proposal.year();
    this.builder = builder;
    this.sorter = new RowSorter(sheet);
    this.amounts = new AmountReader(sheet, year, builder);
    this.measures = new MeasureReader(sheet.columns(), year);
    sheet.columns().forEach(c -> columns.put(c.column(), c));
    this.ownLevels =
        sheet.columns().stream()
            .filter(c -> c.target() instanceof Target.Owner)
            .map(c -> ((Target.Owner) c.target()).level())
            .collect(Collectors.toSet());
    int last = sheet.header().orElseThrow().lastRow();
    for (Merged m : sheet.shape().merged()) {
      boolean text =
          columns.containsKey(m.firstColumn())
              && (columns.get(m.firstColumn()).target() instanceof Target.Owner
                  || columns.get(m.firstColumn()).target() instanceof Target.FactOf);
      if (text && m.firstRow() > last && m.lastRow() > m.firstRow()) {
        mergedDown.computeIfAbsent(m.firstColumn(), c -> new TreeMap<>()).put(m.firstRow(), m);
      }
    }
  }

  void read(Progress progress, Rows rows) throws Refusal {
    Message reading = Message.of("inventory.progress.reading", file);
    builder.beginSheet(amounts.names());
    rows.tell(
        row -> {
          if (row.number() % TELL_EVERY == 0) {
            progress.at(reading, row.number(), sheet.shape().lastRow());
          }
          row(row);
          return true;
        });
  }

  private void row(Row row) {
    Sorted sorted = sorter.sort(row);
    Locator at = new Locator(file, sheet.sheet().name(), row.number(), 0);
    rememberMerged(row);
    switch (sorted.kind()) {
      case HEADER -> {
        return;
      }
      case ABOVE -> row.cells().forEach(c -> heading(Text.trim(c.text())));
      case SECTION -> {
        heading(sorted.title());
        builder.section();
      }
      case TOTAL -> builder.total(at, sorted.title(), amounts.values(row));
      case PROGRAM -> {
        program(row, at);
        return;
      }
      default -> {
        // Listed below.
      }
    }
    if (sorted.kind() != RowKind.ABOVE) {
      builder.notTaken(at, sorted.kind(), sorted.reason(), excerpt(row));
    }
  }

  private static String excerpt(Row row) {
    String text =
        row.cells().stream().map(c -> Text.oneLine(c.text())).collect(Collectors.joining(" | "));
    return text.length() > LONGEST_EXCERPT ? text.substring(0, LONGEST_EXCERPT) + "…" : text;
  }

  /** A bureau or section named in a title or heading owns the programs below it. */
  private void heading(String title) {
    if (BUREAU.matcher(title).matches()) {
      headings.clear();
      headings.put(Level.BUREAU, title);
    } else if (DEPARTMENT.matcher(title).matches()) {
      headings.remove(Level.SECTION);
      headings.put(Level.DEPARTMENT, title);
    } else if (SECTION.matcher(title).matches()) {
      headings.put(Level.SECTION, title);
    }
  }

  private void rememberMerged(Row row) {
    for (TreeMap<Integer, Merged> byRow : mergedDown.values()) {
      Merged m = byRow.get(row.number());
      if (m != null) {
        mergedTexts.put(m, row.text(m.firstColumn()));
      }
    }
  }

  private void program(Row row, Locator at) {
    Map<Level, String> owner = new EnumMap<>(Level.class);
    Map<Fact, String> facts = new EnumMap<>(Fact.class);
    List<ExtraColumn> extras = new ArrayList<>();
    String name = "";
    String code = "";
    for (ColumnMapping c : sheet.columns()) {
      switch (c.target()) {
        case Target.Name n -> name = Text.oneLine(row.text(c.column()));
        case Target.Code k -> code = Text.oneLine(row.text(c.column()));
        case Target.Owner o ->
            owner.merge(o.level(), Text.oneLine(text(row, c)), SheetReader::besideEachOther);
        case Target.FactOf f ->
            facts.merge(f.fact(), Text.trim(text(row, c)), SheetReader::besideEachOther);
        case Target.Extra e -> extra(row.cell(c.column()), c.header(), extras);
        case Target.Money m -> {
          // Read below.
        }
        case Target.Measure m -> {
          // Read below.
        }
      }
    }
    for (Cell cell : row.cells()) {
      if (!columns.containsKey(cell.column())) {
        extra(cell, "", extras);
      }
    }
    List<Amount> read = amounts.read(row, at);
    Organisation shared = owners.computeIfAbsent(organisation(owner), o -> o);
    Content content = new Content(facts, read, measures.read(row), extras);
    builder.program(
        Program.reading(UNNAMED, code, name, shared, ContentJson.of(content, at), at),
        facts.getOrDefault(Fact.ACCOUNT, ""),
        amounts.values(read));
  }

  private static String besideEachOther(String first, String second) {
    return first.isEmpty() || second.isEmpty() || first.equals(second)
        ? (first.isEmpty() ? second : first)
        : first + " " + second;
  }

  /** A column without a header is kept under its letter. */
  private void extra(Cell cell, String header, List<ExtraColumn> extras) {
    if (cell != null && !cell.text().isBlank()) {
      String name = header.isEmpty() ? letter(cell.column()) + "列" : header;
      extras.add(new ExtraColumn(name, cell.text()));
    }
  }

  private static String letter(int column) {
    return new Locator("", "", 0, column).cell().replace("0", "");
  }

  /** The text of a cell, of the cell it is merged into, or of the cell that 同上 points to. */
  private String text(Row row, ColumnMapping c) {
    String own = Text.trim(row.text(c.column()));
    if (own.isEmpty()) {
      own = mergedText(row.number(), c.column());
    }
    if (SAME_AS_ABOVE.contains(own) && textsAbove.containsKey(c.column())) {
      return textsAbove.get(c.column());
    }
    textsAbove.put(c.column(), own);
    return own;
  }

  private String mergedText(int row, int column) {
    TreeMap<Integer, Merged> byRow = mergedDown.get(column);
    var merged = byRow == null ? null : byRow.floorEntry(row);
    return merged != null && row <= merged.getValue().lastRow()
        ? mergedTexts.getOrDefault(merged.getValue(), "")
        : "";
  }

  private Organisation organisation(Map<Level, String> owner) {
    for (Level level : Level.values()) {
      if (!ownLevels.contains(level) && headings.containsKey(level)) {
        owner.putIfAbsent(level, headings.get(level));
      }
    }
    if (!owner.containsKey(Level.BUREAU) && !owner.containsKey(Level.DEPARTMENT)) {
      Optional<Organisation> parts = OwnerText.split(owner.getOrDefault(Level.SECTION, ""));
      if (parts.isPresent()) {
        return parts.get();
      }
    }
    return new Organisation(
        owner.getOrDefault(Level.BUREAU, ""),
        owner.getOrDefault(Level.DEPARTMENT, ""),
        owner.getOrDefault(Level.SECTION, ""),
        owner.getOrDefault(Level.UNIT, ""));
  }
}
