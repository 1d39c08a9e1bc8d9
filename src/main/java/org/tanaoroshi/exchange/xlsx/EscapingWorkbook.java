package org.tanaoroshi.exchange.xlsx;

import java.io.File;
import java.io.IOException;
import java.io.Writer;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;
import org.tanaoroshi.exchange.cells.CellText;

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
      // There is no other place between the rows and their file.
      @SuppressWarnings("deprecation")
      @Override
      public Writer createWriter(File file) throws IOException {
        return new GrowingRows(super.createWriter(file));
      }

      @Override
      protected void outputEscapedString(String text) throws IOException {
        super.outputEscapedString(CellText.escaped(text));
      }
    };
  }

  /**
   * POI closes the temporary files of an unfinished workbook before it flushes and deletes them.
   */
  @Override
  public void close() throws IOException {
    try {
      flushSheets();
    } finally {
      super.close();
    }
  }

  /**
   * Gives rows their height without fixing it, so that they grow when someone types a longer text.
   * POI fixes every height it is given. Gathers what POI writes by the word, since each piece that
   * goes on takes a lock.
   */
  private static final class GrowingRows extends Writer {
    private static final int PIECE = 16_384;

    private final Writer out;
    private final StringBuilder piece = new StringBuilder(2 * PIECE);
    private boolean fixing;

    GrowingRows(Writer out) {
      this.out = out;
    }

    @Override
    public void write(String text) throws IOException {
      if (text.equals("customHeight")) {
        fixing = true;
      }
      boolean value = fixing && text.equals("1");
      if (value) {
        fixing = false;
      }
      piece.append(value ? "0" : text);
      passOn(PIECE);
    }

    @Override
    public void write(int c) throws IOException {
      piece.append((char) c);
      passOn(PIECE);
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
      piece.append(text, from, from + length);
      passOn(PIECE);
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
      piece.append(text, from, length);
      passOn(PIECE);
    }

    private void passOn(int from) throws IOException {
      if (piece.length() >= from) {
        out.append(piece);
        piece.setLength(0);
      }
    }

    @Override
    public void flush() throws IOException {
      passOn(1);
      out.flush();
    }

    @Override
    public void close() throws IOException {
      try (out) {
        passOn(1);
      }
    }
  }
}
