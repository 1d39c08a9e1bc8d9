package org.tanaoroshi.inventory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.tabular.Cell;
import org.tanaoroshi.tabular.HeaderBand;
import org.tanaoroshi.tabular.Row;
import org.tanaoroshi.tabular.SheetShape.Merged;
import org.tanaoroshi.values.Text;
import org.tanaoroshi.values.Typed;

/** Says what a row is: a program, a total, a heading, a remark. */
final class RowSorter {
  private static final int LONGEST_HEADING = 40;
  private static final int LONGEST_HEADER = 100;

  /** 小計, 合計, 土木費計: never 設計, 統計, 会計 or 計画. */
  private static final Pattern TOTAL =
      Pattern.compile(
          "[(\\[【〈<]?((.*(小|合|総|累|総合)計)|(.*([部局課室費款項目節類区会]|会計))?計|total|subtotal|grandtotal)"
              + "[)\\]】〉>]?(\\(.*\\))?");

  private static final Pattern NO_TOTAL = Pattern.compile(".*([会統設家時]計|設計合計)");
  private static final Pattern OF_WHICH =
      Pattern.compile("\\(?(うち|内数|内)[、,・:].*|\\(うち.*|\\(再掲.*|再掲.*|.*[(\\[【](再掲|内数)[)\\]】].*");
  private static final Pattern OF_WHICH_WITHOUT_CODE = Pattern.compile("うち.*");
  private static final Pattern REMARK =
      Pattern.compile("(※|\\(?注[)\\d:.1-9]|注記|\\*|\\(備考|備考:|出典|資料:).*");
  private static final Pattern COUNT = Pattern.compile("[(]?(\\d{1,3})[)]?");

  private final HeaderBand header;
  private final int name;
  private final Set<Integer> money = new HashSet<>();
  private final Set<Integer> owners = new HashSet<>();
  private final Set<Integer> codes = new HashSet<>();
  private final List<Merged> merged;
  private final Set<String> headerWords = new HashSet<>();

  RowSorter(SheetProposal sheet) {
    this.header =
        sheet.header().orElse(new HeaderBand(Integer.MAX_VALUE, Integer.MAX_VALUE, List.of()));
    this.name = sheet.column(new Target.Name()).map(ColumnMapping::column).orElse(0);
    this.merged =
        sheet.shape().merged().stream()
            .filter(m -> m.firstRow() > header.lastRow() && m.firstColumn() <= name)
            .filter(m -> m.lastColumn() >= name)
            .toList();
    for (ColumnMapping c : sheet.columns()) {
      switch (c.target()) {
        case Target.Money m -> money.add(c.column());
        case Target.Owner o -> owners.add(c.column());
        case Target.Code k -> codes.add(c.column());
        default -> {
          // Texts do not decide what a row is.
        }
      }
    }
    for (Row row : sheet.head()) {
      if (row.number() >= header.firstRow() && row.number() <= header.lastRow()) {
        row.cells().forEach(c -> headerWords.add(Text.word(c.text())));
      }
    }
  }

  /** What a row is, why it is no program, and its title. */
  record Sorted(RowKind kind, Message reason, String title) {}

  Sorted sort(Row row) {
    if (row.number() < header.firstRow()) {
      return as(RowKind.ABOVE, "inventory.row.above", title(row));
    }
    if (row.number() <= header.lastRow()) {
      return as(RowKind.HEADER, "inventory.row.header", title(row));
    }
    String title = title(row);
    if (repeatsHeader(row)) {
      return as(RowKind.NOTE, "inventory.row.headerAgain", title);
    }
    if (countsColumns(row)) {
      return as(RowKind.NOTE, "inventory.row.columnNumbers", title);
    }
    String word = Text.word(title);
    boolean coded = codes.stream().anyMatch(c -> isCode(row, c));
    if (REMARK.matcher(word).matches() && !coded) {
      return as(RowKind.NOTE, "inventory.row.remark", title);
    }
    boolean owned = owners.stream().anyMatch(c -> !isBlank(row, c));
    if (isTotal(word) && !(coded && owned)) {
      return as(RowKind.TOTAL, "inventory.row.total", title);
    }
    if (isOfWhich(word, coded)) {
      return as(RowKind.OF_WHICH, "inventory.row.ofWhich", title);
    }
    return isBlank(row, name) ? nameless(row, title) : named(row, title);
  }

  private Sorted nameless(Row row, String title) {
    for (Merged m : merged) {
      if (row.number() > m.firstRow() && row.number() <= m.lastRow()) {
        return as(RowKind.NOTE, "inventory.row.continued", title);
      }
    }
    if (row.cells().size() == 1 && !hasAmount(row)) {
      return heading(title);
    }
    boolean onlyTexts =
        !hasAmount(row) && codes.stream().allMatch(c -> isBlank(row, c)) && row.cells().size() < 3;
    return onlyTexts ? heading(title) : as(RowKind.NAMELESS, "inventory.row.nameless", title);
  }

  private Sorted named(Row row, String title) {
    boolean telling = !money.isEmpty() || !codes.isEmpty() || !owners.isEmpty();
    boolean alone = row.cells().size() == 1 && telling;
    boolean wide =
        merged.stream()
            .anyMatch(
                m ->
                    m.contains(row.number(), name)
                        && m.lastColumn() > m.firstColumn()
                        && row.cells().stream()
                            .allMatch(c -> m.contains(row.number(), c.column())));
    return alone || wide ? heading(title) : as(RowKind.PROGRAM, "inventory.row.program", title);
  }

  private static Sorted heading(String title) {
    return title.length() > LONGEST_HEADING
        ? as(RowKind.NOTE, "inventory.row.remark", title)
        : as(RowKind.SECTION, "inventory.row.section", title);
  }

  private static Sorted as(RowKind kind, String reason, String title) {
    return new Sorted(kind, Message.of(reason), title);
  }

  /** The name, or where it is blank the first text before the amounts. */
  private String title(Row row) {
    if (name > 0 && !isBlank(row, name)) {
      return Text.oneLine(row.text(name));
    }
    return row.cells().stream()
        .filter(c -> !money.contains(c.column()))
        .map(c -> Text.oneLine(c.text()))
        .filter(t -> !t.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static boolean isTotal(String word) {
    boolean may = word.indexOf('計') >= 0 || word.contains("total"); // Few rows get further.
    return may && TOTAL.matcher(word).matches() && !NO_TOTAL.matcher(word).matches();
  }

  private static boolean isOfWhich(String word, boolean coded) {
    boolean may = word.contains("うち") || word.indexOf('内') >= 0 || word.contains("再掲");
    return may
        && (OF_WHICH.matcher(word).matches()
            || (!coded && OF_WHICH_WITHOUT_CODE.matcher(word).matches()));
  }

  /** Totals and remarks often begin in the column of the codes. */
  private static boolean isCode(Row row, int column) {
    String word = Text.word(row.text(column));
    return !word.isEmpty() && !isTotal(word) && !REMARK.matcher(word).matches();
  }

  private static boolean isBlank(Row row, int column) {
    return Text.trim(row.text(column)).isEmpty();
  }

  private boolean hasAmount(Row row) {
    return money.stream().anyMatch(c -> Typed.read(row.text(c)) instanceof Typed.Value);
  }

  private boolean repeatsHeader(Row row) {
    int size = row.cells().size();
    int others = 0;
    for (Cell cell : row.cells()) {
      boolean same =
          cell.text().length() <= LONGEST_HEADER && headerWords.contains(Text.word(cell.text()));
      others += same ? 0 : 1;
      if (others * 3 > size) {
        return false;
      }
    }
    return size - others > 1;
  }

  /** A line that numbers the columns: (1) (2) (3), or 1 2 3. */
  private static boolean countsColumns(Row row) {
    List<Integer> numbers = new ArrayList<>();
    for (Cell cell : row.cells()) {
      if (cell.text().length() > LONGEST_HEADER) {
        return false;
      }
      var m = COUNT.matcher(Text.word(cell.text()));
      if (!m.matches()) {
        return false;
      }
      numbers.add(Integer.parseInt(m.group(1)));
    }
    for (int i = 0; i < numbers.size(); i++) {
      if (numbers.get(i) != i + 1) {
        return false;
      }
    }
    return numbers.size() > 2;
  }
}
