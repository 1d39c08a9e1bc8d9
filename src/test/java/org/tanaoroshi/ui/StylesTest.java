package org.tanaoroshi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Colours stand in one block and can be read by people with weak eyes (WCAG 2 AA). */
class StylesTest {
  private static final Path CSS = Path.of("src/main/resources/org/tanaoroshi/ui/app.css");
  private static final Pattern TOKEN = Pattern.compile("(-c-[a-z-]+): (#[0-9a-f]{6,8});");
  private static final Pattern COLOUR =
      Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\brgba?\\(|\\bhsb?a?\\(");

  @Test
  void noColourStandsOutsideTheTokens() throws IOException {
    String css = css();
    String rules = css.substring(css.indexOf("/* end of tokens */"));
    assertThat(COLOUR.matcher(rules).results().map(m -> m.group())).isEmpty();
    try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
      for (Path file :
          files.filter(f -> f.toString().matches(".*(\\.fxml|/(ui|app)/.*\\.java)")).toList()) {
        assertThat(
                Pattern.compile("\"[^\"\n]*(#[0-9a-fA-F]{6}|Color\\.[A-Z]+)")
                    .matcher(Files.readString(file))
                    .results()
                    .map(m -> m.group()))
            .as(file.toString())
            .isEmpty();
      }
    }
  }

  @Test
  void everyTokenUsedHasAColourInBothThemes() throws IOException {
    String css = css();
    Map<String, Integer> light = tokens(false);
    assertThat(tokens(true).keySet()).isEqualTo(light.keySet());
    assertThat(Pattern.compile("-c-[a-z-]+").matcher(css).results().map(m -> m.group()).distinct())
        .allSatisfy(token -> assertThat(light).containsKey(token));
  }

  @ParameterizedTest(name = "{0} on {1}")
  @CsvSource({
    "fg, bg",
    "fg, panel",
    "fg, subtle",
    "fg, accent-soft",
    "fg, warn-soft",
    "fg, warn-line",
    "fg, info-soft",
    "fg, total-soft",
    "fg, heat-low",
    "fg, heat-mid",
    "fg, heat-high",
    "fg, heat-top",
    "muted, bg",
    "muted, panel",
    "muted, subtle",
    "muted, total-soft",
    "muted, accent-soft",
    "muted, info-soft",
    "accent, panel",
    "accent, bg",
    "accent, accent-soft",
    "accent, subtle",
    "on-accent, accent-fill",
    "on-accent, accent-fill-hover",
    "on-accent, bad-fill",
    "on-accent, bad-fill-hover",
    "ok, ok-soft",
    "ok, panel",
    "ok, bg",
    "warn, warn-soft",
    "warn, panel",
    "warn, bg",
    "bad, bad-soft",
    "bad, panel",
    "bad, bg",
    "info, info-soft",
    "mild, mild-soft"
  })
  void textCanBeRead(String text, String background) throws IOException {
    for (boolean dark : new boolean[] {false, true}) {
      assertThat(contrast(text, background, dark))
          .as("%s on %s, %s", text, background, dark ? "dark" : "light")
          .isGreaterThanOrEqualTo(4.5);
    }
  }

  @ParameterizedTest(name = "{0} against {1}")
  @CsvSource({
    "focus, panel",
    "focus, bg",
    "line-strong, panel",
    "line-strong, bg",
    "bar, panel",
    "bar, line"
  })
  void edgesThatMeanSomethingCanBeSeen(String edge, String background) throws IOException {
    for (boolean dark : new boolean[] {false, true}) {
      assertThat(contrast(edge, background, dark))
          .as("%s against %s, %s", edge, background, dark ? "dark" : "light")
          .isGreaterThanOrEqualTo(3.0);
    }
  }

  private static double contrast(String a, String b, boolean dark) throws IOException {
    Map<String, Integer> tokens = tokens(dark);
    return Contrast.of(colour(tokens.get("-c-" + a)), colour(tokens.get("-c-" + b)));
  }

  private static Color colour(int rgb) {
    return Color.rgb(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
  }

  private static Map<String, Integer> tokens(boolean dark) throws IOException {
    String css = css();
    int split = css.indexOf("@media (prefers-color-scheme: dark)");
    int end = css.indexOf("/* end of tokens */");
    Matcher matcher = TOKEN.matcher(dark ? css.substring(split, end) : css.substring(0, split));
    Map<String, Integer> tokens = new HashMap<>();
    while (matcher.find()) {
      tokens.put(matcher.group(1), Integer.parseInt(matcher.group(2).substring(1, 7), 16));
    }
    return tokens;
  }

  private static String css() throws IOException {
    return Files.readString(CSS, StandardCharsets.UTF_8);
  }
}
