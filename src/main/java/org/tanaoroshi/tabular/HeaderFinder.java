package org.tanaoroshi.tabular;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.tanaoroshi.tabular.Cell.Kind;
import org.tanaoroshi.tabular.SheetShape.Merged;
import org.tanaoroshi.values.Text;
import org.tanaoroshi.values.Typed;
import org.tanaoroshi.values.Units;
import org.tanaoroshi.values.Years;

/**
 * Finds the header of a table in the first rows of a sheet: the row with most known header words,
 * else the last row of labels above the first row of values; then the rows of labels that belong to
 * it above and below, four rows in all at most.
 */
public final class HeaderFinder {
  private static final int SEARCHED_ROWS = 60;
  private static final int MOST_ROWS = 4;
  private static final int LONGEST_LABEL = 60;
  private static final Pattern CODE = Pattern.compile("[a-z]{0,4}-?\\d[\\d-]*");
  private static final Pattern REMARK = Pattern.compile("^(※|注|\\*|単位|\\(.*単位).*");

  private final List<Row> rows;
  private final SheetShape shape;
  private final Predicate<String> known;

  private HeaderFinder(List<Row> rows, SheetShape shape, Predicate<String> known) {
    this.rows = rows;
    this.shape = shape;
    this.known = known;
  }

  /**
   * The header, empty where nothing looks like one.
   *
   * @param head the first rows of the sheet
   * @param known whether the text of a cell is a header word known to the caller
   */
  public static Optional<HeaderBand> find(
      List<Row> head, SheetShape shape, Predicate<String> known) {
    HeaderFinder finder =
        new HeaderFinder(head.subList(0, Math.min(SEARCHED_ROWS, head.size())), shape, known);
    int anchor = finder.byKnownWords();
    if (anchor < 0) {
      anchor = finder.aboveFirstValues();
    }
    if (anchor < 0) {
      return Optional.empty();
    }
    int first = finder.upFrom(anchor);
    int last = finder.downFrom(anchor, first);
    return Optional.of(
        HeaderBand.of(
            head, shape, finder.rows.get(first).number(), finder.rows.get(last).number()));
  }

  private int byKnownWords() {
    int best = -1;
    int most = 1;
    for (int i = 0; i < rows.size(); i++) {
      int hits = knownWords(rows.get(i), most);
      if (hits > most && hits * 4 >= rows.get(i).cells().size()) {
        most = hits;
        best = i;
      }
    }
    return best;
  }

  /** How many known words a row has; where they cannot be more than {@code most}, fewer. */
  private int knownWords(Row row, int most) {
    Set<String> words = new HashSet<>();
    int left = row.cells().size();
    for (Cell cell : row.cells()) {
      if (words.size() + left <= most) {
        break;
      }
      if (known.test(cell.text())) {
        words.add(Text.word(cell.text()));
      }
      left--;
    }
    return words.size();
  }

  private int aboveFirstValues() {
    for (int i = 1; i < rows.size(); i++) {
      boolean values = rows.get(i).cells().stream().anyMatch(HeaderFinder::isValue);
      if (values
          && rows.get(i).cells().size() > 1
          && adjoin(i - 1, i)
          && labels(rows.get(i - 1)) > 1
          && isLabelRow(rows.get(i - 1))) {
        return i - 1;
      }
    }
    return -1;
  }

  /**
   * Rows of labels right above: at least two, or cells merged over columns or down into the header.
   */
  private int upFrom(int anchor) {
    int first = anchor;
    while (first > 0 && anchor - first < MOST_ROWS - 1 && adjoin(first - 1, first)) {
      Row above = rows.get(first - 1);
      if (!isLabelRow(above) || labels(above) < 2) {
        break;
      }
      first--;
    }
    return first;
  }

  private int downFrom(int anchor, int first) {
    int last = anchor;
    while (last + 1 < rows.size() && last + 1 - first < MOST_ROWS && adjoin(last, last + 1)) {
      if (!continues(first, last)) {
        break;
      }
      last++;
    }
    return last;
  }

  /** Whether the row below {@code last} still belongs to the header. */
  private boolean continues(int first, int last) {
    Row current = rows.get(last);
    Row next = rows.get(last + 1);
    int top = rows.get(first).number();
    for (Merged m : shape.merged()) {
      if (m.firstRow() >= top && m.firstRow() <= current.number() && m.lastRow() >= next.number()) {
        return true;
      }
    }
    if (!isLabelRow(next)) {
      return false;
    }
    if (next.cells().size() == 1) {
      return Years.absoluteInHeader(next.cells().getFirst().text()).isPresent()
          && next.cells().getFirst().column() > 1;
    }
    boolean under = next.cells().stream().allMatch(c -> isUnder(current, next, c));
    boolean sparse = next.cells().size() * 2 <= current.cells().size();
    boolean valuesFollow =
        last + 2 < rows.size()
            && rows.get(last + 2).cells().stream().anyMatch(HeaderFinder::isValue);
    return under || (sparse && valuesFollow);
  }

  /**
   * Whether a cell stands below a heading over several columns, or is a year, unit or known word.
   */
  private boolean isUnder(Row current, Row next, Cell cell) {
    int c = cell.column();
    boolean below = current.text(c).isEmpty();
    boolean startsSpan = current.text(c + 1).isEmpty() && !next.text(c + 1).isEmpty();
    boolean merged =
        shape.merged().stream()
            .anyMatch(m -> m.contains(current.number(), c) && m.lastColumn() > m.firstColumn());
    return below
        || startsSpan
        || merged
        || known.test(cell.text())
        || Years.read(cell.text()).isPresent()
        || Units.inHeader(cell.text()).isPresent();
  }

  private boolean adjoin(int upper, int lower) {
    return rows.get(lower).number() == rows.get(upper).number() + 1;
  }

  private static boolean isLabelRow(Row row) {
    return row.cells().stream().noneMatch(HeaderFinder::isValue);
  }

  private static long labels(Row row) {
    List<String> labels = new ArrayList<>();
    for (Cell cell : row.cells()) {
      String word = Text.word(cell.text());
      if (!REMARK.matcher(word).matches() && word.length() <= LONGEST_LABEL) {
        labels.add(word);
      }
    }
    return labels.size();
  }

  /** Whether a cell holds a value rather than a label; a year may be a label. */
  private static boolean isValue(Cell cell) {
    boolean label = cell.text().length() <= LONGEST_LABEL && cell.kind() != Kind.DATE;
    if (label && Years.read(cell.text()).isPresent()) {
      return false;
    }
    return switch (cell.kind()) {
      case TEXT -> {
        String word = label ? Text.word(cell.text()) : "";
        yield !label || CODE.matcher(word).matches() || Typed.read(word) instanceof Typed.Value;
      }
      default -> true;
    };
  }
}
