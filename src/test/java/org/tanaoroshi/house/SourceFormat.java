package org.tanaoroshi.house;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The one format of the Java sources; {@code mvn test-compile exec:exec@format} applies it. */
public final class SourceFormat {
  private SourceFormat() {}

  /** Rewrites every source file that is not formatted and names it. */
  public static void main(String[] args) throws Exception {
    for (Path file : sources()) {
      String formatted = format(file);
      if (!formatted.equals(Files.readString(file))) {
        Files.writeString(file, formatted);
        System.out.println("formatted " + file);
      }
    }
  }

  /** The files that the formatter would change. */
  static List<Path> unformatted() throws IOException {
    return sources().parallelStream().filter(file -> !isFormatted(file)).toList();
  }

  private static boolean isFormatted(Path file) {
    try {
      return format(file).equals(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FormatterException e) {
      throw new IllegalStateException(file + " cannot be formatted", e);
    }
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static String format(Path file) throws IOException, FormatterException {
    Formatter formatter = new Formatter(JavaFormatterOptions.builder().build());
    String source = RemoveUnusedImports.removeUnusedImports(Files.readString(file));
    return formatter.formatSourceAndFixImports(source);
  }
}
