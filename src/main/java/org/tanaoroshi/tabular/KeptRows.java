package org.tanaoroshi.tabular;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.tanaoroshi.model.Refusal;

/**
 * Rows that were read once, kept small: the texts of a row are one string. Taking 100,000 x 30
 * cells apart takes two seconds and keeping them 80 MB, so what was looked at need not be read from
 * the file again, once; a sheet that is too large for the room given is not kept.
 */
public final class KeptRows {
  private static final int BYTES_OF_ROW = 120;
  private static final int BYTES_OF_CELL = 8;

  private final Map<Sheet, List<Kept>> sheets = new ConcurrentHashMap<>();
  private long room;

  /** Cells one after the other; {@code ends} are the ends of their texts. */
  private record Kept(int number, boolean hidden, Places places, int[] ends, String texts) {}

  /** Which cells a row has: as nearly always the same as the row before, they are held once. */
  private record Places(int[] columns, Cell.Kind[] kinds) {
    static Places of(List<Cell> cells) {
      int[] columns = new int[cells.size()];
      Cell.Kind[] kinds = new Cell.Kind[cells.size()];
      for (int i = 0; i < columns.length; i++) {
        columns[i] = cells.get(i).column();
        kinds[i] = cells.get(i).kind();
      }
      return new Places(columns, kinds);
    }

    boolean are(List<Cell> cells) {
      boolean same = cells.size() == columns.length;
      for (int i = 0; same && i < columns.length; i++) {
        Cell cell = cells.get(i);
        same = cell.column() == columns[i] && cell.kind() == kinds[i];
      }
      return same;
    }
  }

  /** Room for so many bytes, reckoned roughly. */
  public KeptRows(long bytes) {
    this.room = bytes;
  }

  /** Reads a sheet of a file as {@link TabularFile#read} does, and keeps its rows as they pass. */
  public SheetShape read(TabularFile file, Sheet sheet, Consumer<Row> each) throws Refusal {
    long before = room;
    List<Kept> rows = new ArrayList<>();
    SheetShape shape =
        file.read(
            sheet,
            row -> {
              if (room >= 0) {
                keep(row, rows);
              }
              if (room < 0) {
                rows.clear();
              }
              each.accept(row);
              return true;
            });
    if (room < 0) {
      room = before;
    } else {
      sheets.put(sheet, rows);
    }
    return shape;
  }

  private void keep(Row row, List<Kept> rows) {
    List<Cell> cells = row.cells();
    Places places = rows.isEmpty() ? null : rows.getLast().places();
    if (places == null || !places.are(cells)) {
      places = Places.of(cells);
    }
    int[] ends = new int[cells.size()];
    StringBuilder texts = new StringBuilder();
    for (int i = 0; i < ends.length; i++) {
      ends[i] = texts.append(cells.get(i).text()).length();
    }
    rows.add(new Kept(row.number(), row.hidden(), places, ends, texts.toString()));
    room -= BYTES_OF_ROW + (long) BYTES_OF_CELL * ends.length + 2L * texts.length();
  }

  /** The room that is left. */
  public long room() {
    return room;
  }

  /**
   * Tells of the rows of a sheet as they were read, once: each is let go as it is told, since what
   * is made of them takes its place.
   *
   * @return whether they were kept; else none was told
   * @throws Refusal where {@code handler} refused
   */
  public boolean tell(Sheet sheet, TabularFile.RowHandler handler) throws Refusal {
    List<Kept> rows = sheets.remove(sheet);
    if (rows == null) {
      return false;
    }
    boolean on = true;
    for (int i = 0; on && i < rows.size(); i++) {
      on = handler.row(row(rows.set(i, null)));
    }
    return true;
  }

  private static Row row(Kept kept) {
    Cell[] cells = new Cell[kept.ends().length];
    int from = 0;
    for (int i = 0; i < cells.length; i++) {
      int end = kept.ends()[i];
      String text = kept.texts().substring(from, end);
      cells[i] = new Cell(kept.places().columns()[i], kept.places().kinds()[i], text);
      from = end;
    }
    return new Row(kept.number(), kept.hidden(), Arrays.asList(cells));
  }
}
