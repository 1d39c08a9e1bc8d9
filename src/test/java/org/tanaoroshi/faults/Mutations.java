package org.tanaoroshi.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Seeded damage to files: bytes of any file, parts of packages, lines of texts. */
final class Mutations {
  private static final String[] ODD_CELLS = {
    "\"",
    "\"\"\"",
    "=cmd|' /C calc'!A0",
    "\u0000",
    "\uFEFF",
    "9".repeat(400),
    "-0",
    "1e308",
    "NaN",
    "▲".repeat(50),
    "令和99999999999年度",
    "\u202Eabc",
    "\uD800",
    "𠮷",
    "\t\t",
    "あ".repeat(40_000)
  };

  private final Random random;

  Mutations(Random random) {
    this.random = random;
  }

  /** The file with some damage; packages are damaged inside as often as outside. */
  byte[] of(String name, byte[] original) throws IOException {
    boolean zip = original.length > 4 && original[0] == 'P' && original[1] == 'K';
    boolean text = name.endsWith(".csv") || name.endsWith(".tsv");
    if (zip && random.nextInt(5) > 0) {
      return new PackageMutations(random).of(original);
    }
    if (text && random.nextInt(4) > 0) {
      return lines(original);
    }
    return bytes(original);
  }

  /** Damage to bytes, whatever they mean. */
  byte[] bytes(byte[] original) {
    byte[] bytes = original.clone();
    if (bytes.length < 16) {
      return bytes;
    }
    int at = random.nextInt(bytes.length - 8);
    int length = 1 + random.nextInt(Math.min(4096, bytes.length - at));
    switch (random.nextInt(7)) {
      case 0 -> {
        return Arrays.copyOf(bytes, at);
      }
      case 1 -> Arrays.fill(bytes, at, at + length, (byte) random.nextInt(256));
      case 2 -> {
        byte[] other = Arrays.copyOfRange(bytes, at, at + length);
        System.arraycopy(other, 0, bytes, random.nextInt(bytes.length - length + 1), length);
      }
      case 3 -> {
        return joined(Arrays.copyOf(bytes, at), noise(length), bytes, at);
      }
      case 4 -> {
        return joined(Arrays.copyOf(bytes, at), new byte[0], bytes, at + length);
      }
      case 5 -> {
        // Lengths and counts of binary records at their extremes.
        byte value = random.nextBoolean() ? (byte) 0xFF : 0x7F;
        Arrays.fill(bytes, at, at + Math.min(4, length), value);
      }
      default -> {
        for (int n = 1 + random.nextInt(30); n > 0; n--) {
          bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
      }
    }
    return bytes;
  }

  private byte[] noise(int length) {
    byte[] noise = new byte[length];
    random.nextBytes(noise);
    return noise;
  }

  private static byte[] joined(byte[] head, byte[] middle, byte[] rest, int from) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(head);
    out.writeBytes(middle);
    out.write(rest, from, rest.length - from);
    return out.toByteArray();
  }

  private byte[] lines(byte[] original) {
    Charset charset =
        random.nextInt(3) == 0 ? Charset.forName("windows-31j") : StandardCharsets.UTF_8;
    List<String> lines =
        new ArrayList<>(Arrays.asList(new String(original, charset).split("\n", -1)));
    for (int n = 1 + random.nextInt(6); n > 0; n--) {
      int at = random.nextInt(lines.size());
      String line = lines.get(at);
      int cut = line.isEmpty() ? 0 : random.nextInt(line.length());
      switch (random.nextInt(8)) {
        case 0 -> lines.set(at, line.substring(0, cut) + odd() + line.substring(cut));
        case 1 -> lines.set(at, line.replace(",", random.nextBoolean() ? "\t" : ";"));
        case 2 -> lines.set(at, line.substring(0, cut));
        case 3 -> Collections.swap(lines, at, random.nextInt(lines.size()));
        case 4 -> lines.add(at, line + ",".repeat(random.nextInt(20_000)));
        case 5 -> lines.addAll(at, Collections.nCopies(random.nextInt(3_000), line));
        case 6 -> lines.set(at, "\"" + line);
        default -> lines.remove(at);
      }
      if (lines.isEmpty()) {
        lines.add(odd());
      }
    }
    String[] ends = {"\n", "\r\n", "\r", "\n\n", "\u0085"};
    String text = String.join(ends[random.nextInt(ends.length)], lines);
    Charset[] charsets = {
      StandardCharsets.UTF_8,
      Charset.forName("windows-31j"),
      StandardCharsets.UTF_16,
      StandardCharsets.UTF_16LE
    };
    byte[] encoded = text.getBytes(charsets[random.nextInt(charsets.length)]);
    return random.nextInt(4) == 0 ? bytes(encoded) : encoded;
  }

  private String odd() {
    return ODD_CELLS[random.nextInt(ODD_CELLS.length)];
  }
}
