package org.tanaoroshi.tabular;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.tanaoroshi.model.Locator;
import org.tanaoroshi.model.Refusal;

/**
 * A spreadsheet or CSV file opened for reading: .xlsx, .xlsm, .xls (Excel 97 and later), .csv and
 * .tsv, told apart by what they hold, not by their names. Rows are streamed; memory does not grow
 * with the number of rows. Hidden rows, columns and sheets are read and marked. Macros never run,
 * nothing is written, and nothing outside the file is looked up.
 */
public final class TabularFile implements AutoCloseable {
  private final Path path;
  private final Source source;

  private TabularFile(Path path, Source source) {
    this.path = path;
    this.source = source;
  }

  /** Takes rows one after the other. */
  @FunctionalInterface
  public interface RowHandler {
    /**
     * Takes a row that has at least one cell.
     *
     * @return whether to go on
     * @throws Refusal to stop with a reason, which reaches the reader
     */
    boolean row(Row row) throws Refusal;
  }

  /**
   * Opens a file.
   *
   * @throws Refusal {@code tabular.password} where a workbook is encrypted and no password was
   *     given, {@code tabular.wrongPassword} where it does not fit, {@code tabular.charset} where
   *     the charset of a text cannot be told, and others that say why the file cannot be read
   */
  public static TabularFile open(Path path, OpenOptions options) throws Refusal {
    return new TabularFile(path, Guard.reading(path, () -> Formats.open(path, options)));
  }

  /** The file. */
  public Path path() {
    return path;
  }

  /** The charset of a text file by its name, "" for a workbook. */
  public String charset() {
    return source.charset();
  }

  /** The sheets in the file's order, hidden ones included; a text file has one. */
  public List<Sheet> sheets() {
    return source.sheets();
  }

  /**
   * Streams a sheet from its first row. May be called again for the same or another sheet.
   *
   * @return the shape of the sheet; where {@code handler} stopped, of what was read until then
   * @throws Refusal where the sheet cannot be read, or {@code handler} refused
   */
  public SheetShape read(Sheet sheet, RowHandler handler) throws Refusal {
    return Guard.reading(path, handler, guarded -> source.read(sheet, guarded));
  }

  /** Where a cell of this file stands. */
  public Locator locator(Sheet sheet, int row, int column) {
    Path name = path.getFileName();
    return new Locator(name == null ? path.toString() : name.toString(), sheet.name(), row, column);
  }

  @Override
  public void close() {
    source.close();
  }

  /** One file format. */
  interface Source extends AutoCloseable {
    List<Sheet> sheets();

    String charset();

    SheetShape read(Sheet sheet, RowHandler handler)
        throws IOException, XMLStreamException, Refusal;

    @Override
    void close();
  }
}
