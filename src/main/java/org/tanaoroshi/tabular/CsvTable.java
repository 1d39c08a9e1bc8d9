package org.tanaoroshi.tabular;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.tabular.Cell.Kind;
import org.tanaoroshi.tabular.TabularFile.RowHandler;
import org.tanaoroshi.tabular.TabularFile.Source;

/** A text of separated values as a file with one sheet. */
final class CsvTable implements Source {
  private static final int MOST_COLUMNS = 16_384;

  private final Path path;
  private final Charset charset;
  private final char delimiter;

  private CsvTable(Path path, Charset charset, char delimiter) {
    this.path = path;
    this.charset = charset;
    this.delimiter = delimiter;
  }

  static CsvTable open(Path path, String charsetName)
      throws IOException, XMLStreamException, Refusal {
    Charset charset = CsvText.charset(path, charsetName);
    return new CsvTable(
        path, charset, fitting(path, charset, () -> CsvText.delimiter(path, charset)));
  }

  /** What a charset does not fit, of a text that was said or marked to be in it, is refused. */
  private static <T> T fitting(Path path, Charset charset, Guard.Reading<T> reading)
      throws IOException, XMLStreamException, Refusal {
    try {
      return reading.read();
    } catch (IOException | UncheckedIOException e) {
      if (e instanceof CharacterCodingException
          || e.getCause() instanceof CharacterCodingException) {
        String name = String.valueOf(path.getFileName());
        throw new Refusal(Message.of("tabular.charsetMismatch", name, charset.name()), e);
      }
      throw e;
    }
  }

  @Override
  public List<Sheet> sheets() {
    return List.of(new Sheet(0, "", false));
  }

  @Override
  public String charset() {
    return charset.name();
  }

  @Override
  public SheetShape read(Sheet sheet, RowHandler handler)
      throws IOException, XMLStreamException, Refusal {
    return fitting(path, charset, () -> readRows(handler));
  }

  private SheetShape readRows(RowHandler handler) throws IOException, Refusal {
    int number = 0;
    int lastRow = 0;
    int lastColumn = 0;
    try (Reader text = CsvText.reader(path, charset);
        CsvReader<CsvRecord> records =
            CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
      for (CsvRecord csv : records) {
        number++;
        Row row = row(number, csv.getFields());
        if (!row.cells().isEmpty()) {
          lastRow = number;
          lastColumn = Math.max(lastColumn, row.lastColumn());
          if (!handler.row(row)) {
            break;
          }
        }
      }
    } catch (CsvParseException e) {
      String name = String.valueOf(path.getFileName());
      throw new Refusal(Message.of("tabular.quotes", name, number + 1), e);
    }
    return new SheetShape(lastRow, lastColumn, List.of(), Set.of());
  }

  @Override
  public void close() {
    // Nothing is held open between two readings.
  }

  private static Row row(int number, List<String> fields) throws IOException {
    if (fields.size() > MOST_COLUMNS) {
      throw new IOException("record " + number + " has " + fields.size() + " fields");
    }
    List<Cell> cells = new ArrayList<>(fields.size());
    for (int i = 0; i < fields.size(); i++) {
      String text = unwrapped(fields.get(i));
      if (!text.isEmpty()) {
        cells.add(new Cell(i + 1, Kind.TEXT, text));
      }
    }
    return new Row(number, false, cells);
  }

  /** Some exports write a code as {@code ="0012"}, so that a spreadsheet keeps its zeros. */
  private static String unwrapped(String field) {
    boolean wrapped = field.length() > 3 && field.startsWith("=\"") && field.endsWith("\"");
    String inner = wrapped ? field.substring(2, field.length() - 1) : "";
    return wrapped && inner.indexOf('"') < 0 ? inner : field;
  }
}
