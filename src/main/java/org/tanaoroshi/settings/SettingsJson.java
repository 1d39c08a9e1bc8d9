package org.tanaoroshi.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tanaoroshi.settings.ReviewSettings.View;
import org.tanaoroshi.settings.Settings.ThemeChoice;
import org.tanaoroshi.settings.Settings.WindowBounds;
import org.tanaoroshi.values.JsonObject;

/**
 * The settings as a JSON text, whose keys are the components of {@link Settings} and its parts.
 * What another version of the program wrote beside them is left out.
 */
final class SettingsJson {
  private SettingsJson() {}

  /** Reads what {@link #write} gave; throws where something is not of its kind. */
  static Settings read(String text) throws JsonProcessingException {
    JsonObject json = JsonObject.read(text);
    Number fontSize = json.number("fontSize");
    JsonObject folders = json.object("folders");
    JsonObject mappings = json.object("mappings");
    return new Settings(
        json.text("language"),
        theme(json.text("theme")),
        fontSize == null ? 0 : fontSize.intValue(),
        window(json.object("window")),
        json.text("reviewer"),
        json.texts("recentBooks"),
        folders == null ? null : folders.each(folders::text),
        mappings == null ? null : mappings.each(mappings::object),
        review(json.object("review")));
  }

  /** A choice of another version counts as none. */
  private static ThemeChoice theme(String name) {
    return Stream.of(ThemeChoice.values())
        .filter(t -> t.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  private static WindowBounds window(JsonObject json) throws JsonProcessingException {
    if (json == null) {
      return null;
    }
    return new WindowBounds(
        pixels(json, "x"),
        pixels(json, "y"),
        pixels(json, "width"),
        pixels(json, "height"),
        Boolean.TRUE.equals(json.truth("maximized")));
  }

  private static double pixels(JsonObject json, String name) throws JsonProcessingException {
    Number number = json.number(name);
    if (number == null || !Double.isFinite(number.doubleValue())) {
      throw json.wrong(name);
    }
    return number.doubleValue();
  }

  private static ReviewSettings review(JsonObject json) throws JsonProcessingException {
    if (json == null) {
      return null;
    }
    List<View> views = new ArrayList<>();
    for (JsonObject view : json.objects("views")) {
      views.add(
          new View(
              view.text("name"),
              view.text("text"),
              lists(view.object("chosen")),
              view.text("order")));
    }
    return new ReviewSettings(
        views,
        json.texts("snippets"),
        lists(json.object("marks")),
        texts(json.object("places")),
        json.texts("columns"));
  }

  private static Map<String, List<String>> lists(JsonObject json) throws JsonProcessingException {
    return json == null ? null : json.each(json::texts);
  }

  private static Map<String, String> texts(JsonObject json) throws JsonProcessingException {
    if (json == null) {
      return null;
    }
    Map<String, String> texts = json.each(json::text);
    texts.values().removeIf(Objects::isNull);
    return texts;
  }

  /** The text; entries of a map stand in the order of their keys. */
  static String write(Settings settings) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("language", settings.language());
    json.put("theme", settings.theme().name());
    json.put("fontSize", settings.fontSize());
    json.put("window", window(settings.window()));
    json.put("reviewer", settings.reviewer());
    json.put("recentBooks", settings.recentBooks());
    json.put("folders", new TreeMap<>(settings.folders()));
    json.put("mappings", new TreeMap<>(settings.mappings()));
    json.put("review", review(settings.review()));
    return JsonObject.write(json);
  }

  private static Map<String, Object> window(WindowBounds window) {
    if (window == null) {
      return null;
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("x", window.x());
    json.put("y", window.y());
    json.put("width", window.width());
    json.put("height", window.height());
    json.put("maximized", window.maximized());
    return json;
  }

  private static Map<String, Object> review(ReviewSettings review) {
    List<Object> views = new ArrayList<>();
    for (View view : review.views()) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("name", view.name());
      json.put("text", view.text());
      json.put("chosen", new TreeMap<>(view.chosen()));
      json.put("order", view.order());
      views.add(json);
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("views", views);
    json.put("snippets", review.snippets());
    json.put("marks", new TreeMap<>(review.marks()));
    json.put("places", new TreeMap<>(review.places()));
    json.put("columns", review.columns());
    return json;
  }
}
