package org.tanaoroshi.workbench;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.tanaoroshi.inventory.SavedMapping;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.values.JsonObject;

/** A saved column mapping as JSON: in the settings, and in a file of the user's. */
public final class MappingJson {
  private MappingJson() {}

  /** For the settings. */
  public static JsonObject write(SavedMapping mapping) {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("signature", mapping.signature());
    json.put("unit", mapping.unit());
    json.put("targets", JsonObject.of(new TreeMap<>(mapping.targets())));
    return JsonObject.of(json);
  }

  /**
   * From the settings.
   *
   * @throws Refusal where it is no mapping
   */
  public static SavedMapping read(JsonObject json, String from) throws Refusal {
    try {
      return mapping(json);
    } catch (JsonProcessingException e) {
      throw new Refusal(Message.of("workbench.mapping.unreadable", from), e);
    }
  }

  /**
   * From a file.
   *
   * @throws Refusal where it is no mapping
   */
  public static SavedMapping read(Path file) throws Refusal {
    try {
      return mapping(JsonObject.read(Files.readString(file)));
    } catch (IOException e) {
      throw new Refusal(
          Message.of("workbench.mapping.unreadable", String.valueOf(file.getFileName())), e);
    }
  }

  private static SavedMapping mapping(JsonObject json) throws JsonProcessingException {
    JsonObject targets = json.object("targets");
    if (targets == null) {
      throw json.wrong("targets");
    }
    return new SavedMapping(json.text("signature"), json.text("unit"), targets.each(targets::text));
  }
}
