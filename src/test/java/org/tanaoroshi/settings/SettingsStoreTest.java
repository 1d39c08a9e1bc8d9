package org.tanaoroshi.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tanaoroshi.settings.Settings.ThemeChoice;
import org.tanaoroshi.settings.Settings.WindowBounds;
import org.tanaoroshi.values.JsonObject;

class SettingsStoreTest {
  @TempDir Path folder;

  @Test
  void whatWasChangedIsThereNextTime() {
    Path book = folder.resolve("本.tanaoroshi");
    try (SettingsStore store = SettingsStore.open(folder)) {
      store.update(s -> s.withLanguage("en").withTheme(ThemeChoice.DARK).withFontSize(15));
      store.update(s -> s.withReviewer("山本").withRecent(book).withFolder("BOOK", folder));
      store.update(s -> s.withWindow(new WindowBounds(1, 2, 1200, 700, true)));
      store.update(s -> s.withMapping("番号|事業名", JsonObject.of(new TreeMap<>(Map.of("a", "b")))));
    }
    try (SettingsStore again = SettingsStore.open(folder)) {
      Settings read = again.current();
      assertThat(read.language()).isEqualTo("en");
      assertThat(read.theme()).isEqualTo(ThemeChoice.DARK);
      assertThat(read.fontSize()).isEqualTo(15);
      assertThat(read.reviewer()).isEqualTo("山本");
      assertThat(read.recentBooks()).containsExactly(book.toString());
      assertThat(read.folders()).containsEntry("BOOK", folder.toString());
      assertThat(read.window()).isEqualTo(new WindowBounds(1, 2, 1200, 700, true));
      assertThat(read.mappings().get("番号|事業名").members()).isEqualTo(Map.of("a", "b"));
      assertThat(again.notice()).isEmpty();
    }
    assertThat(names()).containsExactly("settings.json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"language\": \"ja\", ", "null", "", "[1]", "{\"fontSize\": \"large\"}"})
  void aDamagedFileIsKeptAsideAndSaidSo(String content) throws IOException {
    Files.writeString(folder.resolve("settings.json"), content);
    try (SettingsStore store = SettingsStore.open(folder)) {
      assertThat(store.current()).isEqualTo(Settings.DEFAULT);
      assertThat(store.notice().orElseThrow().key()).isEqualTo("settings.damaged");
    }
    assertThat(folder.resolve("settings.json.damaged")).hasContent(content);
  }

  @Test
  void settingsOfAnotherVersionAreUnderstoodAsFarAsPossible() throws IOException {
    Files.writeString(
        folder.resolve("settings.json"),
        "{\"reviewer\": \"山本\", \"theme\": \"SEPIA\", \"fontSize\": 99, \"later\": {}}");
    try (SettingsStore store = SettingsStore.open(folder)) {
      assertThat(store.current()).isEqualTo(Settings.DEFAULT.withReviewer("山本"));
      assertThat(store.notice()).isEmpty();
    }
  }

  @Test
  void recentBooksAreNewestFirstWithoutRepeatsAndNotMoreThanTen() {
    Settings settings = Settings.DEFAULT;
    for (int i = 0; i < 12; i++) {
      settings = settings.withRecent(folder.resolve(i + ".tanaoroshi"));
    }
    settings = settings.withRecent(folder.resolve("5.tanaoroshi"));
    assertThat(settings.recentBooks())
        .hasSize(Settings.RECENT)
        .startsWith(
            folder.resolve("5.tanaoroshi").toString(), folder.resolve("11.tanaoroshi").toString())
        .doesNotHaveDuplicates();
  }

  private List<String> names() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
