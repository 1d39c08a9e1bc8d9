package org.tanaoroshi.tabular;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.tanaoroshi.model.Refusal;

/**
 * The charset and the delimiter of a text. The charset is that of a byte order mark, else UTF-16
 * where every other byte is NUL, else UTF-8 where all of it is valid, else windows-31j where all of
 * it is valid; else someone must say. Detectors by statistics guess wrong on Shift_JIS. A charset
 * that someone or a mark says is not tried here: whoever reads the text meets what contradicts it.
 */
final class CsvText {
  private static final Charset WINDOWS_31J = Charset.forName("windows-31j");
  private static final int SAMPLE = 65_536;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private CsvText() {}

  static Charset charset(Path path, String wanted) throws IOException, Refusal {
    String name = String.valueOf(path.getFileName());
    if (!wanted.isEmpty()) {
      if (!Charset.isSupported(wanted)) {
        throw Refusal.of("tabular.unknownCharset", wanted);
      }
      return Charset.forName(wanted);
    }
    byte[] head = head(path);
    Charset marked = marked(head);
    if (marked != null) {
      return marked;
    }
    if (has(head, (byte) 0)) {
      throw Refusal.of("tabular.notSpreadsheet", name);
    }
    if (fits(path, StandardCharsets.UTF_8)) {
      return StandardCharsets.UTF_8;
    }
    if (fits(path, WINDOWS_31J)) {
      return WINDOWS_31J;
    }
    throw Refusal.of("tabular.charset", name);
  }

  private static byte[] head(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(SAMPLE);
    }
  }

  /** The charset that a mark or NULs tell, null where neither does. */
  private static Charset marked(byte[] head) {
    int first = head.length > 0 ? head[0] & 0xFF : 0;
    int second = head.length > 1 ? head[1] & 0xFF : 0;
    if (first == 0xEF && second == 0xBB && head.length > 2 && (head[2] & 0xFF) == 0xBF) {
      return StandardCharsets.UTF_8;
    }
    if (first == 0xFF && second == 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    if (first == 0xFE && second == 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    int[] nuls = new int[2];
    for (int i = 0; i < head.length; i++) {
      if (head[i] == 0) {
        nuls[i % 2]++;
      }
    }
    // Delimiters, digits and line ends are ASCII: in UTF-16 a good part of one half is NUL.
    int telling = head.length / 20;
    if (nuls[1] > telling && nuls[0] == 0) {
      return StandardCharsets.UTF_16LE;
    }
    return nuls[0] > telling && nuls[1] == 0 ? StandardCharsets.UTF_16BE : null;
  }

  private static boolean has(byte[] bytes, byte wanted) {
    for (byte b : bytes) {
      if (b == wanted) {
        return true;
      }
    }
    return false;
  }

  private static boolean fits(Path path, Charset charset) throws IOException {
    char[] buffer = new char[SAMPLE];
    try (Reader in = reader(path, charset)) {
      int n = in.read(buffer);
      while (n >= 0) {
        n = in.read(buffer);
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** A reader past the byte order mark that fails on bytes that are not of the charset. */
  static Reader reader(Path path, Charset charset) throws IOException {
    BufferedReader reader =
        new BufferedReader(
            Channels.newReader(
                FileChannel.open(path),
                charset
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT),
                SAMPLE),
            SAMPLE);
    boolean done = false;
    try {
      reader.mark(1);
      if (reader.read() != BYTE_ORDER_MARK) {
        reader.reset();
      }
      done = true;
      return reader;
    } finally {
      if (!done) {
        reader.close(); // Windows keeps a file that is open from being replaced.
      }
    }
  }

  /**
   * Comma, tab or semicolon, whichever stands most often outside quotes in the first part; a comma
   * where none does.
   */
  static char delimiter(Path path, Charset charset) throws IOException, Refusal {
    char[] head = new char[SAMPLE];
    int length = 0;
    try (Reader in = reader(path, charset)) {
      for (int n = 0;
          n >= 0 && length < head.length;
          n = in.read(head, length, head.length - length)) {
        length += n;
      }
    }
    String start = new String(head, 0, length).stripLeading().toLowerCase(Locale.ROOT);
    if (start.startsWith("<") && (start.contains("<html") || start.contains("<table"))) {
      throw Refusal.of("tabular.html", String.valueOf(path.getFileName()));
    }
    int commas = 0;
    int tabs = 0;
    int semicolons = 0;
    boolean quoted = false;
    for (int i = 0; i < length; i++) {
      switch (head[i]) {
        case '"' -> quoted = !quoted;
        case ',' -> commas += quoted ? 0 : 1;
        case '\t' -> tabs += quoted ? 0 : 1;
        case ';' -> semicolons += quoted ? 0 : 1;
        default -> {
          // Text.
        }
      }
    }
    if (tabs >= commas && tabs >= semicolons && tabs > 0) {
      return '\t';
    }
    return semicolons > commas ? ';' : ',';
  }
}
