package org.tanaoroshi.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanaoroshi.settings.Settings;
import org.tanaoroshi.settings.Settings.ThemeChoice;
import org.tanaoroshi.settings.Settings.WindowBounds;
import org.tanaoroshi.settings.SettingsStore;
import org.tanaoroshi.values.JsonObject;

/** A settings file with any damage: the program starts, and what it is told afterwards is kept. */
class DamagedSettingsTest {
  private static final int FILES = FaultScale.of(40, 3000);
  private static final String[] VALUES = {
    "null", "-1", "1e999", "\"\"", "[]", "{}", "[null]", "{\"a\":null}", "true", "99999999999999"
  };

  @TempDir Path folder;

  @Test
  void aDamagedFileNeverStopsTheProgram() throws Exception {
    Path file = folder.resolve("settings.json");
    try (SettingsStore store = SettingsStore.open(folder)) {
      store.update(s -> s.withLanguage("en").withTheme(ThemeChoice.DARK).withFontSize(15));
      store.update(s -> s.withReviewer("山本").withRecent(file).withFolder("BOOK", folder));
      store.update(s -> s.withWindow(new WindowBounds(1, 2, 1200, 700, true)));
      store.update(s -> s.withMapping("番号|事業名", JsonObject.of(new TreeMap<>(Map.of("a", "b")))));
    }
    byte[] sound = Files.readAllBytes(file);
    Random random = new Random(77);
    for (int n = 0; n < FILES; n++) {
      byte[] damaged =
          random.nextBoolean() ? new Mutations(random).bytes(sound) : valued(sound, random);
      Files.write(file, damaged);
      String shown = new String(damaged, StandardCharsets.UTF_8);
      use(shown);
      try (SettingsStore again = SettingsStore.open(folder)) {
        assertThat(again.notice()).as(shown).isEmpty();
        assertThat(again.current().reviewer()).as(shown).isEqualTo("次の人");
      }
    }
  }

  /** The file with one value replaced by one of another kind. */
  private static byte[] valued(byte[] sound, Random random) {
    String[] lines = new String(sound, StandardCharsets.UTF_8).split("\n");
    int at = random.nextInt(lines.length);
    String value = VALUES[random.nextInt(VALUES.length)];
    lines[at] = lines[at].replaceFirst("(\" : )[^,]*[^,{\\[]", "$1" + value);
    return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
  }

  private void use(String shown) {
    try (SettingsStore store = SettingsStore.open(folder)) {
      Settings read = store.current();
      assertThat(read.language()).as(shown).isIn("ja", "en");
      assertThat(read.recentBooks()).as(shown).doesNotContainNull();
      assertThat(read.fontSize()).as(shown).isBetween(0, 100);
      read.folders().forEach((k, v) -> assertThat(v).as(shown).isNotNull());
      read.mappings().forEach((k, v) -> assertThat(v).as(shown).isNotNull());
      store.update(s -> s.withReviewer("次の人").withRecent(folder).withFolder("BOOK", folder));
    }
  }
}
