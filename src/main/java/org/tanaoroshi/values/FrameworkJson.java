package org.tanaoroshi.values;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tanaoroshi.model.Direction;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Grade;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.model.Stage;
import org.tanaoroshi.model.Viewpoint;

/**
 * A framework as JSON text, whose keys are the components of {@link Framework} and its parts; and
 * the two that ship with the program.
 */
public final class FrameworkJson {
  /** The 標準6視点（例）, used where no other is given. */
  public static final String STANDARD = "standard6";

  /** For inspecting public facilities. */
  public static final String FACILITIES = "facilities5";

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private FrameworkJson() {}

  /** The ids of the frameworks that ship with the program, the default first. */
  public static List<String> shipped() {
    return List.of(STANDARD, FACILITIES);
  }

  /** The framework of that id that ships with the program. */
  public static Framework shipped(String id) {
    try (InputStream in =
        FrameworkJson.class.getResourceAsStream("/org/tanaoroshi/frameworks/" + id + ".json")) {
      if (in == null) {
        throw new IllegalArgumentException("no such framework ships: " + id);
      }
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Refusal e) {
      throw new IllegalStateException("the framework " + id + " that ships is broken", e);
    }
  }

  /**
   * Reads a framework.
   *
   * @throws Refusal where it is no JSON, lacks something, or an id stands twice
   */
  public static Framework read(String json) throws Refusal {
    Framework framework;
    try {
      framework = JSON.readValue(json, Framework.class);
    } catch (JsonProcessingException e) {
      long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new Refusal(Message.of("values.framework.unreadable", line, e.getOriginalMessage()), e);
    }
    if (framework == null) {
      throw Refusal.of("values.framework.unreadable", 1, "null");
    }
    unique("stages", framework.stages().stream().map(Stage::id).toList());
    unique("viewpoints", framework.viewpoints().stream().map(Viewpoint::id).toList());
    unique("grades", framework.grades().stream().map(Grade::code).toList());
    unique("directions", framework.directions().stream().map(Direction::id).toList());
    return framework;
  }

  /** The text that {@link #read} reads back as an equal framework. */
  public static String write(Framework framework) {
    try {
      return JSON.writeValueAsString(framework);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void unique(String list, List<String> ids) throws Refusal {
    Set<String> seen = new HashSet<>();
    for (String id : ids) {
      if (id == null || id.isBlank() || !seen.add(id)) {
        throw Refusal.of("values.framework.ids", list, String.valueOf(id));
      }
    }
  }
}
