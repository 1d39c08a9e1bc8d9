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
 * cells apart takes most of a second and keeping them 80 MB, so what was looked at need not be read
 * from the file again, once; a sheet that is too large for the room given is not kept.
 */
public final class KeptRows {
  private static final int BYTES_OF_ROW = 120;
  private static final int BYTES_OF_CELL = 8;

  private final Map<Sheet, List<Kept>> sheets = new ConcurrentHashMap<>();
  private long room;

  /** Cells one after the other; {@code ends} are the ends of their texts. */
  private static final class Kept {
    private final int number;
    private final boolean hidden;
    private final Places places;
    private final int[] ends;
    private final String texts;

    Kept(Row row, Places places) {
      List<Cell> cells = row.cells();
      StringBuilder all = new StringBuilder();
      this.number = row.number();
      this.hidden = row.hidden();
      this.places = places;
      this.ends = new int[cells.size()];
      for (int i = 0; i < ends.length; i++) {
        ends[i] = all.append(cells.get(i).text()).length();
      }
      this.texts = all.toString();
    }

    Row row() {
      Cell[] cells = new Cell[ends.length];
      int from = 0;
      for (int i = 0; i < cells.length; i++) {
        String text = texts.substring(from, ends[i]);
        cells[i] = new Cell(places.columns[i], places.kinds[i], text);
        from = ends[i];
      }
      return new Row(number, hidden, Arrays.asList(cells));
    }

    long bytes() {
      return BYTES_OF_ROW + (long) BYTES_OF_CELL * ends.length + 2L * texts.length();
    }
  }

  /** Which cells a row has: as nearly always the same as the row before, they are held once. */
  private static final class Places {
    private final int[] columns;
    private final Cell.Kind[] kinds;

    Places(List<Cell> cells) {
      columns = new int[cells.size()];
      kinds = new Cell.Kind[cells.size()];
      for (int i = 0; i < columns.length; i++) {
        columns[i] = cells.get(i).column();
        kinds[i] = cells.get(i).kind();
      }
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
    Places before = rows.isEmpty() ? null : rows.getLast().places;
    boolean same = before != null && before.are(row.cells());
    Kept kept = new Kept(row, same ? before : new Places(row.cells()));
    rows.add(kept);
    room -= kept.bytes();
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
      on = handler.row(rows.set(i, null).row());
    }
    return true;
  }
}
