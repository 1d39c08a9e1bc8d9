package org.tanaoroshi.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.values.Words;

/**
 * Where a command speaks: the result on standard output, as lines or as one JSON object and nothing
 * else; progress and complaints on standard error.
 */
final class Output {
  private static final JsonMapper JSON = new JsonMapper();

  private final Words words;
  private final PrintStream out;
  private final PrintStream err;
  private final boolean terminal;

  Output(Words words, PrintStream out, PrintStream err, boolean terminal) {
    this.words = words;
    this.out = out;
    this.err = err;
    this.terminal = terminal;
  }

  Words words() {
    return words;
  }

  void line(String key, Object... arguments) {
    out.println(Printable.lines(words.say(key, arguments)));
  }

  void text(String line) {
    out.println(Printable.lines(line));
  }

  void json(Map<String, ?> object) {
    try {
      out.println(Printable.json(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(object)));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  void complain(Message message) {
    err.println(Printable.lines(words.say(message)));
  }

  void complain(String text) {
    err.println(Printable.lines(text));
  }

  /** Shows progress on one line of a terminal; silent where standard error is none. */
  Progress progress() {
    if (!terminal) {
      return Progress.NONE;
    }
    return (what, done, total) -> {
      String share = total > 0 ? " " + 100 * done / total + "%" : "";
      err.print("\r\u001B[K" + Printable.oneLine(words.say(what)) + share);
      if (total > 0 && done >= total) {
        err.print("\r\u001B[K");
      }
    };
  }
}
