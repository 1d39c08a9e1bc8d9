package org.tanaoroshi.workbench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tanaoroshi.inventory.SavedMapping;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Refusal;

/** A saved column mapping as JSON: in the settings, and in a file of the user's. */
public final class MappingJson {
  private static final JsonMapper JSON = new JsonMapper();

  private MappingJson() {}

  /** For the settings. */
  public static JsonNode write(SavedMapping mapping) {
    return JSON.valueToTree(mapping);
  }

  /**
   * From the settings.
   *
   * @throws Refusal where it is no mapping
   */
  public static SavedMapping read(JsonNode node, String from) throws Refusal {
    try {
      return JSON.treeToValue(node, SavedMapping.class);
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
      return read(JSON.readTree(Files.readString(file)), String.valueOf(file.getFileName()));
    } catch (IOException e) {
      throw new Refusal(
          Message.of("workbench.mapping.unreadable", String.valueOf(file.getFileName())), e);
    }
  }
}
