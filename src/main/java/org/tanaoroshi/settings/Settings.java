package org.tanaoroshi.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.tanaoroshi.values.JsonObject;

/**
 * What the program keeps for one user, in one JSON file. Immutable; what is missing in the file
 * takes its default.
 *
 * @param language "ja" or "en"
 * @param fontSize in pixels
 * @param window where the window was; null before the first time
 * @param reviewer the user's name as it stands in answers; blank until asked
 * @param recentBooks absolute paths, newest first, at most {@value #RECENT}
 * @param folders where the user last chose a file, by kind of file
 * @param mappings saved column mappings by the signature of their headers; what stands in one is
 *     the business of who saved it
 * @param review what is kept for reviewing
 */
public record Settings(
    String language,
    ThemeChoice theme,
    int fontSize,
    WindowBounds window,
    String reviewer,
    List<String> recentBooks,
    Map<String, String> folders,
    Map<String, JsonObject> mappings,
    ReviewSettings review) {
  /** How many recent books are kept. */
  public static final int RECENT = 10;

  /** The sizes a user may choose from, in pixels. */
  public static final List<Integer> FONT_SIZES = List.of(12, 13, 15, 18);

  /** Before the user changed anything. */
  public static final Settings DEFAULT =
      new Settings(
          "ja",
          ThemeChoice.SYSTEM,
          13,
          null,
          "",
          List.of(),
          Map.of(),
          Map.of(),
          ReviewSettings.NONE);

  /** Light, dark, or as the system has it. */
  public enum ThemeChoice {
    LIGHT,
    DARK,
    SYSTEM
  }

  /** Position and size of the window on the screen, in pixels. */
  public record WindowBounds(double x, double y, double width, double height, boolean maximized) {}

  /** Takes defaults for what is missing or out of range. */
  public Settings {
    language = "en".equals(language) ? "en" : "ja";
    theme = Objects.requireNonNullElse(theme, ThemeChoice.SYSTEM);
    fontSize = FONT_SIZES.contains(fontSize) ? fontSize : 13;
    reviewer = Objects.requireNonNullElse(reviewer, "");
    recentBooks = recentBooks == null ? List.of() : List.copyOf(recentBooks);
    folders = folders == null ? Map.of() : Map.copyOf(new TreeMap<>(folders));
    mappings = mappings == null ? Map.of() : Map.copyOf(mappings);
    review = Objects.requireNonNullElse(review, ReviewSettings.NONE);
  }

  /** The same in that language. */
  public Settings withLanguage(String changed) {
    return new Settings(
        changed, theme, fontSize, window, reviewer, recentBooks, folders, mappings, review);
  }

  /** The same with that theme. */
  public Settings withTheme(ThemeChoice changed) {
    return new Settings(
        language, changed, fontSize, window, reviewer, recentBooks, folders, mappings, review);
  }

  /** The same with that size. */
  public Settings withFontSize(int changed) {
    return new Settings(
        language, theme, changed, window, reviewer, recentBooks, folders, mappings, review);
  }

  /** The same with the window there. */
  public Settings withWindow(WindowBounds changed) {
    return new Settings(
        language, theme, fontSize, changed, reviewer, recentBooks, folders, mappings, review);
  }

  /** The same with that reviewer. */
  public Settings withReviewer(String changed) {
    return new Settings(
        language, theme, fontSize, window, changed, recentBooks, folders, mappings, review);
  }

  /** The same with the book first among the recent ones. */
  public Settings withRecent(Path book) {
    String path = book.toAbsolutePath().normalize().toString();
    List<String> changed = new ArrayList<>(recentBooks);
    changed.remove(path);
    changed.addFirst(path);
    return new Settings(
        language,
        theme,
        fontSize,
        window,
        reviewer,
        changed.subList(0, Math.min(RECENT, changed.size())),
        folders,
        mappings,
        review);
  }

  /** The same without the book among the recent ones; the file itself stays. */
  public Settings withoutRecent(Path book) {
    List<String> changed = new ArrayList<>(recentBooks);
    changed.remove(book.toAbsolutePath().normalize().toString());
    return new Settings(
        language, theme, fontSize, window, reviewer, changed, folders, mappings, review);
  }

  /** The same with that folder for that kind of file. */
  public Settings withFolder(String kind, Path folder) {
    Map<String, String> changed = new LinkedHashMap<>(folders);
    changed.put(kind, folder.toAbsolutePath().toString());
    return new Settings(
        language, theme, fontSize, window, reviewer, recentBooks, changed, mappings, review);
  }

  /** The same with a mapping saved under that signature. */
  public Settings withMapping(String signature, JsonObject mapping) {
    Map<String, JsonObject> changed = new LinkedHashMap<>(mappings);
    changed.put(signature, mapping);
    return new Settings(
        language, theme, fontSize, window, reviewer, recentBooks, folders, changed, review);
  }

  /** The same with that kept for reviewing. */
  public Settings withReview(ReviewSettings changed) {
    return new Settings(
        language, theme, fontSize, window, reviewer, recentBooks, folders, mappings, changed);
  }
}
