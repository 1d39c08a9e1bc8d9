package org.tanaoroshi.exchange.cells;

import java.io.IOException;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;

/**
 * A streaming workbook whose cells come back as they went in. POI writes {@code _x0041_} unescaped,
 * which every reader turns into A, and control characters as question marks.
 */
final class EscapingWorkbook extends SXSSFWorkbook {
  private static final int ROWS_IN_MEMORY = 50;

  EscapingWorkbook() {
    super(ROWS_IN_MEMORY);
  }

  @Override
  protected SheetDataWriter createSheetDataWriter() throws IOException {
    return new SheetDataWriter() {
      @Override
      protected void outputEscapedString(String text) throws IOException {
        super.outputEscapedString(CellText.escaped(text));
      }
    };
  }
}
