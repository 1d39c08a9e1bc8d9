package org.tanaoroshi.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.model.InternalWorkbook;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.tabular.CellFormats.Look;
import org.tanaoroshi.tabular.TabularFile.RowHandler;
import org.tanaoroshi.tabular.TabularFile.Source;

/** An .xls of Excel 97 or later (BIFF8), read record by record. */
final class XlsBook implements Source {
  private final POIFSFileSystem files;
  private final String stream;
  private final String password;
  private final List<Sheet> sheets = new ArrayList<>();
  private final List<Integer> positions = new ArrayList<>();
  private final Map<Integer, String> codes = new HashMap<>();
  private final List<Integer> formats = new ArrayList<>();
  private final List<Look> looks = new ArrayList<>();
  private SSTRecord strings;
  private boolean from1904;

  private XlsBook(POIFSFileSystem files, String stream, String password) {
    this.files = files;
    this.stream = stream;
    this.password = password;
  }

  /** The name under which the directory holds a BIFF8 workbook, "" where it holds none. */
  static String streamName(DirectoryNode root) {
    for (String name : InternalWorkbook.WORKBOOK_DIR_ENTRY_NAMES) {
      if (root.hasEntry(name)) {
        return name;
      }
    }
    return "";
  }

  static XlsBook open(POIFSFileSystem files, String stream, String name, String password)
      throws IOException, Refusal {
    XlsBook book = new XlsBook(files, stream, password);
    try {
      book.globals(name);
    } catch (EncryptedDocumentException e) {
      throw new Refusal(
          Message.of(password.isEmpty() ? "tabular.password" : "tabular.wrongPassword", name), e);
    }
    if (book.sheets.isEmpty()) {
      throw Refusal.of("tabular.noSheets", name);
    }
    return book;
  }

  /** Reads records; gives false to stop. */
  @FunctionalInterface
  interface RecordHandler {
    boolean record(Record read) throws Refusal;
  }

  private void records(RecordHandler handler) throws IOException, Refusal {
    try (InputStream in = files.getRoot().createDocumentInputStream(stream)) {
      // POI takes the password from the thread.
      Biff8EncryptionKey.setCurrentUserPassword(password.isEmpty() ? null : password);
      RecordFactoryInputStream records = new RecordFactoryInputStream(in, false);
      for (Record r = records.nextRecord(); r != null; r = records.nextRecord()) {
        if (!handler.record(r)) {
          return;
        }
      }
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
  }

  private void globals(String name) throws IOException, Refusal {
    records(
        r -> {
          switch (r) {
            case BOFRecord bof -> {
              if (bof.getVersion() != BOFRecord.VERSION) {
                throw Refusal.of("tabular.oldExcel", name);
              }
            }
            case BoundSheetRecord bound -> sheet(bound);
            case DateWindow1904Record window -> from1904 = window.getWindowing() == 1;
            case FormatRecord format -> codes.put(format.getIndexCode(), format.getFormatString());
            case ExtendedFormatRecord style -> formats.add((int) style.getFormatIndex());
            case SSTRecord sst -> strings = sst;
            default -> {
              // Fonts, palettes, names: nothing to read.
            }
          }
          return !(r instanceof EOFRecord);
        });
    formats.forEach(id -> looks.add(CellFormats.look(id, codes.get(id))));
  }

  private void sheet(BoundSheetRecord bound) {
    positions.add(bound.getPositionOfBof());
    sheets.add(
        new Sheet(sheets.size(), bound.getSheetname(), bound.isHidden() || bound.isVeryHidden()));
  }

  @Override
  public List<Sheet> sheets() {
    return List.copyOf(sheets);
  }

  @Override
  public String charset() {
    return "";
  }

  @Override
  public SheetShape read(Sheet sheet, RowHandler handler) throws IOException, Refusal {
    XlsSheet reader = new XlsSheet(strings, looks, from1904, handler);
    // Sheets follow the globals in the order of their positions, charts among them.
    int wanted = (int) positions.stream().filter(p -> p < positions.get(sheet.index())).count();
    int[] seen = {-2};
    int[] depth = {0};
    records(
        r -> {
          if (r instanceof BOFRecord && depth[0]++ == 0) {
            seen[0]++;
          }
          if (r instanceof EOFRecord) {
            depth[0]--;
          }
          return seen[0] < wanted
              || (seen[0] == wanted && (depth[0] > 1 || reader.record(r)) && depth[0] > 0);
        });
    return reader.finish();
  }

  @Override
  public void close() {
    try {
      files.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
