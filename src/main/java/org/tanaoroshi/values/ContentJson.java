package org.tanaoroshi.values;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.tanaoroshi.model.Amount;
import org.tanaoroshi.model.AmountKind;
import org.tanaoroshi.model.Content;
import org.tanaoroshi.model.ExtraColumn;
import org.tanaoroshi.model.Fact;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Funding;
import org.tanaoroshi.model.Indicator;
import org.tanaoroshi.model.Locator;
import org.tanaoroshi.model.Program;

/**
 * The content of a program as JSON in UTF-8, short because a book has thousands:
 *
 * <pre>
 * {"facts": {"PURPOSE": "…"},
 *  "amounts": [[2026, "INITIAL_BUDGET", "TOTAL", 1000000, "1,000", 12, 17]],
 *  "indicators": [["活動指標", "来館者数", "人", [[2025, "100", "98"]]]],
 *  "extras": [["様式", "3"]]}
 * </pre>
 *
 * An amount is its year, kind, funding, yen or null, text, row and column; then file and sheet,
 * where they are not its program's. As bytes, what 100,000 programs say takes half of the memory
 * that it takes as objects: so it waits, read from an inventory or a book, until someone asks.
 */
public final class ContentJson implements Supplier<Content> {
  private static final JsonFactory JSON = new JsonFactory();

  private final byte[] bytes;
  private final Locator own;

  private ContentJson(byte[] bytes, Locator own) {
    this.bytes = bytes;
    this.own = own;
  }

  /**
   * Text that was written before, not copied; it is looked at when it is asked for.
   *
   * @param own where the program itself stood
   */
  public static ContentJson written(byte[] bytes, Locator own) {
    return new ContentJson(bytes, own);
  }

  /** That of a program, as it stands where nobody has read it yet. */
  public static ContentJson of(Program program) {
    return program.unread() instanceof ContentJson json
        ? json
        : of(program.content(), program.locator());
  }

  /**
   * That of a content.
   *
   * @param own where the program itself stood
   */
  public static ContentJson of(Content content, Locator own) {
    return new ContentJson(write(content, own), own);
  }

  /** The text in UTF-8, not copied: nobody may change it. */
  public byte[] bytes() {
    return bytes;
  }

  private static byte[] write(Content content, Locator own) {
    ByteArrayBuilder bytes = new ByteArrayBuilder(JSON._getBufferRecycler());
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeObjectFieldStart("facts");
      for (Map.Entry<Fact, String> fact : content.facts().entrySet()) {
        json.writeFieldName(fact.getKey().name());
        text(json, fact.getValue());
      }
      json.writeEndObject();
      json.writeArrayFieldStart("amounts");
      for (Amount amount : content.amounts()) {
        write(json, amount, own);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("indicators");
      for (Indicator indicator : content.indicators()) {
        write(json, indicator);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("extras");
      for (ExtraColumn extra : content.extras()) {
        texts(json, extra.header(), extra.text());
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return bytes.getClearAndRelease();
  }

  private static void write(JsonGenerator json, Amount amount, Locator own) throws IOException {
    Locator at = amount.locator();
    json.writeStartArray();
    json.writeNumber(amount.year().year());
    json.writeString(amount.kind().name());
    json.writeString(amount.funding().name());
    if (amount.yen().isPresent()) {
      json.writeNumber(amount.yen().getAsLong());
    } else {
      json.writeNull();
    }
    text(json, amount.raw());
    json.writeNumber(at.row());
    json.writeNumber(at.column());
    if (!at.file().equals(own.file()) || !at.sheet().equals(own.sheet())) {
      text(json, at.file());
      text(json, at.sheet());
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, Indicator indicator) throws IOException {
    json.writeStartArray();
    text(json, indicator.kind());
    text(json, indicator.name());
    text(json, indicator.unit());
    json.writeStartArray();
    for (Indicator.Reading reading : indicator.readings()) {
      json.writeStartArray();
      json.writeNumber(reading.year().year());
      text(json, reading.target());
      text(json, reading.result());
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeEndArray();
  }

  private static void texts(JsonGenerator json, String... texts) throws IOException {
    json.writeStartArray();
    for (String text : texts) {
      text(json, text);
    }
    json.writeEndArray();
  }

  /** Half a surrogate pair, which UTF-8 has no bytes for, becomes a question mark, as in SQLite. */
  private static void text(JsonGenerator json, String text) throws IOException {
    json.writeString(
        hasSurrogate(text)
            ? new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
            : text);
  }

  private static boolean hasSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The content.
   *
   * @throws UncheckedIOException where it is no such text
   */
  @Override
  public Content get() {
    try {
      return read();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the content of the program of row " + own.row() + " cannot be read", e);
    }
  }

  private Content read() throws IOException {
    Map<Fact, String> facts = new EnumMap<>(Fact.class);
    List<Amount> amounts = new ArrayList<>();
    List<Indicator> indicators = new ArrayList<>();
    List<ExtraColumn> extras = new ArrayList<>();
    try (JsonParser json = JSON.createParser(bytes)) {
      json.nextToken();
      for (String part = json.nextFieldName(); part != null; part = json.nextFieldName()) {
        json.nextToken();
        switch (part) {
          case "facts" -> {
            for (String fact = json.nextFieldName(); fact != null; fact = json.nextFieldName()) {
              facts.put(Fact.valueOf(fact), json.nextTextValue());
            }
          }
          case "amounts" -> {
            while (json.nextToken() == JsonToken.START_ARRAY) {
              amounts.add(amount(json, own));
            }
          }
          case "indicators" -> {
            while (json.nextToken() == JsonToken.START_ARRAY) {
              indicators.add(indicator(json));
            }
          }
          case "extras" -> {
            while (json.nextToken() == JsonToken.START_ARRAY) {
              extras.add(new ExtraColumn(json.nextTextValue(), json.nextTextValue()));
              json.nextToken();
            }
          }
          default -> throw new IOException("no part of a program: " + part);
        }
      }
    }
    return new Content(facts, amounts, indicators, extras);
  }

  private static Amount amount(JsonParser json, Locator own) throws IOException {
    FiscalYear year = new FiscalYear(json.nextIntValue(0));
    AmountKind kind = AmountKind.valueOf(json.nextTextValue());
    Funding funding = Funding.valueOf(json.nextTextValue());
    OptionalLong yen =
        json.nextToken() == JsonToken.VALUE_NULL
            ? OptionalLong.empty()
            : OptionalLong.of(json.getLongValue());
    String raw = json.nextTextValue();
    int row = json.nextIntValue(0);
    int column = json.nextIntValue(0);
    Locator at = new Locator(own.file(), own.sheet(), row, column);
    if (json.nextToken() != JsonToken.END_ARRAY) {
      at = new Locator(json.getText(), json.nextTextValue(), row, column);
      json.nextToken();
    }
    return new Amount(year, kind, funding, yen, raw, at);
  }

  private static Indicator indicator(JsonParser json) throws IOException {
    String kind = json.nextTextValue();
    String name = json.nextTextValue();
    String unit = json.nextTextValue();
    List<Indicator.Reading> readings = new ArrayList<>();
    json.nextToken();
    while (json.nextToken() == JsonToken.START_ARRAY) {
      FiscalYear year = new FiscalYear(json.nextIntValue(0));
      readings.add(new Indicator.Reading(year, json.nextTextValue(), json.nextTextValue()));
      json.nextToken();
    }
    json.nextToken();
    return new Indicator(kind, name, unit, readings);
  }
}
