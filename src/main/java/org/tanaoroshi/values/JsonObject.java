package org.tanaoroshi.values;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * An object of a JSON text, whose members are asked for by name and kind: for the small texts that
 * a start reads, which would wait a tenth of a second for a library that looks at records by
 * reflection. A member that is null counts as missing.
 *
 * @param at where it begins in the text
 * @param members by name: {@code JsonObject}, {@code List}, {@code String}, {@code Number} or
 *     {@code Boolean}
 */
public record JsonObject(JsonLocation at, SequencedMap<String, Object> members) {
  private static final JsonFactory JSON = new JsonFactory();

  /** Gives the member of a name, as the methods here do. */
  @FunctionalInterface
  public interface Member<T> {
    /** Throws where it is of another kind. */
    T of(String name) throws JsonProcessingException;
  }

  /**
   * Reads a text that is one object.
   *
   * @throws JsonProcessingException where it is none; it knows the line
   */
  public static JsonObject read(String text) throws JsonProcessingException {
    try (JsonParser json = JSON.createParser(text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new JsonParseException(json, "no object");
      }
      JsonObject read = object(json);
      if (json.nextToken() != null) {
        throw new JsonParseException(json, "more than an object");
      }
      return read;
    } catch (JsonProcessingException e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
  }

  /** An object with those members, which comes from no text. */
  public static JsonObject of(SequencedMap<String, Object> members) {
    return new JsonObject(JsonLocation.NA, members);
  }

  /**
   * The text, indented, of members as this class has them; a {@code Map} is written as an object.
   */
  public static String write(Map<String, ?> members) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text).useDefaultPrettyPrinter()) {
      write(json, members);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return text.toString();
  }

  private static JsonObject object(JsonParser json) throws IOException {
    JsonLocation at = json.currentTokenLocation();
    SequencedMap<String, Object> members = new LinkedHashMap<>();
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      json.nextToken();
      Object value = value(json);
      if (value != null) {
        members.put(name, value);
      }
    }
    return new JsonObject(at, members);
  }

  private static Object value(JsonParser json) throws IOException {
    return switch (json.currentToken()) {
      case START_OBJECT -> object(json);
      case START_ARRAY -> {
        List<Object> list = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
          list.add(value(json));
        }
        yield list;
      }
      case VALUE_STRING -> json.getText();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getNumberValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> throw new JsonParseException(json, "no value");
    };
  }

  private static void write(JsonGenerator json, Object value) throws IOException {
    switch (value) {
      case null -> json.writeNull();
      case JsonObject object -> write(json, object.members());
      case Map<?, ?> map -> {
        json.writeStartObject();
        for (Map.Entry<?, ?> member : map.entrySet()) {
          json.writeFieldName((String) member.getKey());
          write(json, member.getValue());
        }
        json.writeEndObject();
      }
      case List<?> list -> {
        json.writeStartArray();
        for (Object entry : list) {
          write(json, entry);
        }
        json.writeEndArray();
      }
      case String text -> json.writeString(text);
      case Boolean truth -> json.writeBoolean(truth);
      case Double number -> json.writeNumber(number);
      case Number number -> json.writeNumber(number.toString());
      default -> throw new IllegalArgumentException("not for JSON: " + value.getClass());
    }
  }

  /** The text of that name, null where it is missing; a number is taken as it was written. */
  public String text(String name) throws JsonProcessingException {
    Object value = members.get(name);
    return value instanceof Number number ? number.toString() : as(String.class, name, value);
  }

  /** The number of that name, null where it is missing. */
  public Number number(String name) throws JsonProcessingException {
    return as(Number.class, name, members.get(name));
  }

  /** Whether what is named is true, null where it is missing. */
  public Boolean truth(String name) throws JsonProcessingException {
    return as(Boolean.class, name, members.get(name));
  }

  /** The object of that name, null where it is missing. */
  public JsonObject object(String name) throws JsonProcessingException {
    return as(JsonObject.class, name, members.get(name));
  }

  /** The texts of that name, none where it is missing. */
  public List<String> texts(String name) throws JsonProcessingException {
    return list(String.class, name);
  }

  /** The objects of that name, none where it is missing. */
  public List<JsonObject> objects(String name) throws JsonProcessingException {
    return list(JsonObject.class, name);
  }

  /** What each member of this object is, by its name, in the order of the text. */
  public <T> SequencedMap<String, T> each(Member<T> member) throws JsonProcessingException {
    SequencedMap<String, T> each = new LinkedHashMap<>();
    for (String name : members.keySet()) {
      each.put(name, member.of(name));
    }
    return each;
  }

  private <T> List<T> list(Class<T> kind, String name) throws JsonProcessingException {
    List<?> values = as(List.class, name, members.get(name));
    List<T> list = new ArrayList<>();
    for (Object value : values == null ? List.of() : values) {
      if (value == null) {
        throw wrong(name);
      }
      list.add(as(kind, name, value));
    }
    return list;
  }

  private <T> T as(Class<T> kind, String name, Object value) throws JsonProcessingException {
    if (value != null && !kind.isInstance(value)) {
      throw wrong(name);
    }
    return kind.cast(value);
  }

  /** For a member that is not what it should be. */
  public JsonProcessingException wrong(String name) {
    return new JsonParseException(null, "not as expected: " + name, at);
  }
}
