package org.tanaoroshi.book;

import java.nio.charset.StandardCharsets;
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
      byte[] bytes =
          value instanceof byte[] raw
              ? raw
              : String.valueOf(value).getBytes(StandardCharsets.UTF_8);
      crc.update(bytes.length);
      crc.update(bytes.length >>> 8);
      crc.update(bytes.length >>> 16);
      crc.update(bytes);
    }
    return crc.getValue();
  }
}
