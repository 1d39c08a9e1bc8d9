package org.tanaoroshi.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes rows as CSV with CRLF line ends; a character the charset lacks is an error. */
final class DelimitedFile {
  private DelimitedFile() {}

  static void write(Path file, String charset, List<? extends List<?>> rows) throws IOException {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      for (List<?> row : rows) {
        csv.writeRecord(row.stream().map(DelimitedFile::cell).toList());
      }
    }
    Files.write(file, bytes(charset, text.toString()));
  }

  private static String cell(Object value) {
    return switch (value) {
      case null -> "";
      case BigDecimal number -> number.toPlainString();
      default -> value.toString();
    };
  }

  private static byte[] bytes(String charset, String text) throws IOException {
    if (charset.equals("utf-8-bom")) {
      return ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
    }
    ByteBuffer encoded =
        Charset.forName(charset)
            .newEncoder()
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .encode(CharBuffer.wrap(text));
    byte[] bytes = new byte[encoded.remaining()];
    encoded.get(bytes);
    return bytes;
  }
}
