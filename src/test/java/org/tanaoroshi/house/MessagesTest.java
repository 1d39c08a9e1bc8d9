package org.tanaoroshi.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of the interface: keys used are keys defined, in both languages alike. */
class MessagesTest {
  private static final Path RESOURCES = Path.of("src/main/resources/org/tanaoroshi");

  /** Keys given to what says them; a key that ends with a dot is completed at run time. */
  private static final Pattern SAID =
      Pattern.compile(
          "(?:Message\\.of|Refusal\\.of|\\bsay)\\(\\s*\"([a-zA-Z]+(?:\\.[a-zA-Z0-9_-]+)+)\"");

  private static final Pattern FXML_KEY = Pattern.compile("\"%([^\"]+)\"");

  /** English has a plural: a choice by number beside the number itself asks for nothing more. */
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+(?:,(?!choice)\\w+)?");

  private static final Pattern JAPANESE =
      Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$");

  /** Text that a user reads, given as a literal instead of by a key. */
  private static final Pattern LITERAL_TEXT =
      Pattern.compile(
          "(?:new (?:Label|Button|Text|Tooltip|Hyperlink|CheckBox)\\(|set(?:Text|PromptText|"
              + "AccessibleText|AccessibleHelp|Title|HeaderText|ContentText)\\()\"[^\"]*\\p{L}");

  private static final Pattern FXML_TEXT =
      Pattern.compile(
          "\\b(?:text|promptText|accessibleText|accessibleHelp|title)=\"(?![%$])[^\"]*\\p{L}");

  @Test
  void bothLanguagesDefineTheSameKeysWithTheSamePlaceholders() throws IOException {
    Properties japanese = words("messages.properties");
    Properties english = words("messages_en.properties");
    assertThat(new TreeSet<>(english.stringPropertyNames()))
        .isEqualTo(new TreeSet<>(japanese.stringPropertyNames()));
    for (String key : japanese.stringPropertyNames()) {
      assertThat(placeholders(english, key)).as(key).isEqualTo(placeholders(japanese, key));
    }
  }

  @Test
  void everyKeyUsedIsDefined() throws IOException {
    Set<String> defined = words("messages.properties").stringPropertyNames();
    Set<String> used = new TreeSet<>();
    for (Path file : sources(".java")) {
      used.addAll(found(SAID, Files.readString(file), 1));
    }
    for (Path file : sources(".fxml")) {
      used.addAll(found(FXML_KEY, Files.readString(file), 1));
    }
    used.removeAll(defined);
    assertThat(used).as("add these to messages.properties and messages_en.properties").isEmpty();
  }

  @Test
  void everyKeyDefinedIsUsed() throws IOException {
    Set<String> literals = new TreeSet<>();
    for (Path file : sources(".java")) {
      literals.addAll(found(Pattern.compile("\"([a-zA-Z0-9_.-]+)\""), Files.readString(file), 1));
    }
    for (Path file : sources(".fxml")) {
      literals.addAll(found(FXML_KEY, Files.readString(file), 1));
    }
    List<String> prefixes = literals.stream().filter(l -> l.endsWith(".")).toList();
    Set<String> unused = new TreeSet<>(words("messages.properties").stringPropertyNames());
    unused.removeIf(key -> literals.contains(key) || prefixes.stream().anyMatch(key::startsWith));
    assertThat(unused).as("take these out of both files").isEmpty();
  }

  @Test
  void screensSayNothingButByKey() throws IOException {
    List<String> literal = new ArrayList<>();
    for (Path file : sources(".java")) {
      if (file.toString().replace('\\', '/').matches(".*/tanaoroshi/(ui|app)/.*")) {
        String code = COMMENT.matcher(Files.readString(file)).replaceAll("");
        if (JAPANESE.matcher(code).find()) {
          literal.add(file + ": Japanese text");
        }
        found(LITERAL_TEXT, code, 0).forEach(hit -> literal.add(file + ": " + hit));
      }
    }
    for (Path file : sources(".fxml")) {
      found(FXML_TEXT, Files.readString(file), 0).forEach(hit -> literal.add(file + ": " + hit));
    }
    assertThat(literal).isEmpty();
  }

  private static Set<String> placeholders(Properties words, String key) {
    return found(PLACEHOLDER, words.getProperty(key), 0);
  }

  private static Set<String> found(Pattern pattern, String text, int group) {
    return pattern
        .matcher(text)
        .results()
        .map(m -> m.group(group))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Path> sources(String ending) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
      return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static Properties words(String name) throws IOException {
    Properties words = new Properties();
    try (var reader = Files.newBufferedReader(RESOURCES.resolve(name))) {
      words.load(reader);
    }
    return words;
  }
}
