package org.tanaoroshi.book;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * The checksum of a row: CRC-32C over the bytes or the UTF-8 text of its values, each with its
 * length before it, so that no two different rows have the same bytes. SQLite's {@code quick_check}
 * passes most bit flips inside a value; this does not.
 */
final class Checksum {
  private Checksum() {}

  /** 0 … 2^32-1. */
  static long of(Object... values) {
    CRC32C crc = new CRC32C();
    for (Object value : values) {
      byte[] bytes = bytes(value);
      crc.update(bytes.length);
      crc.update(bytes.length >>> 8);
      crc.update(bytes.length >>> 16);
      crc.update(bytes);
    }
    return crc.getValue();
  }

  private static byte[] bytes(Object value) {
    return value instanceof byte[] raw
        ? raw
        : String.valueOf(value).getBytes(StandardCharsets.UTF_8);
  }

  /** Checksums of rows whose first values are the same, which are put into bytes once. */
  static final class Beginning {
    private static final int USUAL = 1_024;

    private final CRC32C crc = new CRC32C();
    private final int length;
    private byte[] row = new byte[USUAL];

    /** Rows that begin with these. */
    Beginning(Object... values) {
      length = append(0, values);
    }

    /** The checksum of the row of those values and these after them, as {@link #of} has it. */
    long with(Object... values) {
      int end = append(length, values);
      crc.reset();
      crc.update(row, 0, end);
      return crc.getValue();
    }

    private int append(int at, Object... values) {
      int end = at;
      for (Object value : values) {
        byte[] bytes = bytes(value);
        int next = end + 3 + bytes.length;
        if (next > row.length) {
          row = Arrays.copyOf(row, 2 * next);
        }
        row[end] = (byte) bytes.length;
        row[end + 1] = (byte) (bytes.length >>> 8);
        row[end + 2] = (byte) (bytes.length >>> 16);
        System.arraycopy(bytes, 0, row, end + 3, bytes.length);
        end = next;
      }
      return end;
    }
  }
}
