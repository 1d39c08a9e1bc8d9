package org.tanaoroshi.values;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.tanaoroshi.model.Direction;
import org.tanaoroshi.model.EvidenceKind;
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
      framework = framework(JsonObject.read(json));
    } catch (JsonProcessingException e) {
      throw new Refusal(
          Message.of(
              "values.framework.unreadable", e.getLocation().getLineNr(), e.getOriginalMessage()),
          e);
    }
    unique("stages", framework.stages().stream().map(Stage::id).toList());
    unique("viewpoints", framework.viewpoints().stream().map(Viewpoint::id).toList());
    unique("grades", framework.grades().stream().map(Grade::code).toList());
    unique("directions", framework.directions().stream().map(Direction::id).toList());
    return framework;
  }

  private static Framework framework(JsonObject json) throws JsonProcessingException {
    List<Stage> stages = new ArrayList<>();
    for (JsonObject stage : some(json, "stages")) {
      stages.add(new Stage(text(stage, "id"), text(stage, "label")));
    }
    List<Viewpoint> viewpoints = new ArrayList<>();
    for (JsonObject viewpoint : some(json, "viewpoints")) {
      viewpoints.add(viewpoint(viewpoint));
    }
    List<Grade> grades = new ArrayList<>();
    for (JsonObject grade : some(json, "grades")) {
      grades.add(grade(grade));
    }
    List<Direction> directions = new ArrayList<>();
    for (JsonObject direction : some(json, "directions")) {
      directions.add(direction(direction));
    }
    return new Framework(
        text(json, "id"),
        text(json, "version"),
        text(json, "title"),
        text(json, "noun"),
        stages,
        viewpoints,
        grades,
        directions,
        json.texts("exclusions"));
  }

  private static Viewpoint viewpoint(JsonObject json) throws JsonProcessingException {
    List<EvidenceKind> evidence = new ArrayList<>();
    for (String kind : json.texts("evidence")) {
      evidence.add(
          Stream.of(EvidenceKind.values())
              .filter(known -> known.name().equals(kind))
              .findFirst()
              .orElseThrow(() -> json.wrong("evidence")));
    }
    return new Viewpoint(
        text(json, "id"),
        text(json, "name"),
        text(json, "shortName"),
        json.texts("questions"),
        evidence);
  }

  private static Grade grade(JsonObject json) throws JsonProcessingException {
    return new Grade(
        text(json, "code"),
        text(json, "label"),
        text(json, "key"),
        truth(json, "needsComment"),
        truth(json, "concern"),
        truth(json, "notApplicable"));
  }

  private static Direction direction(JsonObject json) throws JsonProcessingException {
    return new Direction(
        text(json, "id"),
        text(json, "label"),
        truth(json, "needsAmounts"),
        truth(json, "countsAsReview"),
        truth(json, "naturalEnd"),
        truth(json, "expansion"),
        truth(json, "needsSuccessor"));
  }

  private static List<JsonObject> some(JsonObject json, String part)
      throws JsonProcessingException {
    List<JsonObject> some = json.objects(part);
    if (some.isEmpty()) {
      throw json.wrong(part);
    }
    return some;
  }

  private static String text(JsonObject json, String name) throws JsonProcessingException {
    return there(json, name, json.text(name));
  }

  private static boolean truth(JsonObject json, String name) throws JsonProcessingException {
    return there(json, name, json.truth(name));
  }

  private static <T> T there(JsonObject json, String name, T value) throws JsonProcessingException {
    if (value == null) {
      throw json.wrong(name);
    }
    return value;
  }

  /** The text that {@link #read} reads back as an equal framework. */
  public static String write(Framework framework) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", framework.id());
    json.put("version", framework.version());
    json.put("title", framework.title());
    json.put("noun", framework.noun());
    json.put("stages", framework.stages().stream().map(FrameworkJson::members).toList());
    json.put("viewpoints", framework.viewpoints().stream().map(FrameworkJson::members).toList());
    json.put("grades", framework.grades().stream().map(FrameworkJson::members).toList());
    json.put("directions", framework.directions().stream().map(FrameworkJson::members).toList());
    json.put("exclusions", framework.exclusions());
    return JsonObject.write(json);
  }

  private static Map<String, Object> members(Stage stage) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", stage.id());
    json.put("label", stage.label());
    return json;
  }

  private static Map<String, Object> members(Viewpoint viewpoint) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", viewpoint.id());
    json.put("name", viewpoint.name());
    json.put("shortName", viewpoint.shortName());
    json.put("questions", viewpoint.questions());
    json.put("evidence", viewpoint.evidence().stream().map(EvidenceKind::name).toList());
    return json;
  }

  private static Map<String, Object> members(Grade grade) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("code", grade.code());
    json.put("label", grade.label());
    json.put("key", grade.key());
    json.put("needsComment", grade.needsComment());
    json.put("concern", grade.concern());
    json.put("notApplicable", grade.notApplicable());
    return json;
  }

  private static Map<String, Object> members(Direction direction) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", direction.id());
    json.put("label", direction.label());
    json.put("needsAmounts", direction.needsAmounts());
    json.put("countsAsReview", direction.countsAsReview());
    json.put("naturalEnd", direction.naturalEnd());
    json.put("expansion", direction.expansion());
    json.put("needsSuccessor", direction.needsSuccessor());
    return json;
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
