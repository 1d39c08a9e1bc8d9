package org.tanaoroshi.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Isolated("changes where temporary files go")
class FoldersTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "Linux,      ,                /home/y/.config/tanaoroshi",
    "Linux,      XDG_CONFIG_HOME, /chosen/tanaoroshi",
    "Windows 11, APPDATA,         /chosen/Tanaoroshi",
    "Windows 11, ,                /home/y/AppData/Roaming/Tanaoroshi",
    "Mac OS X,   ,                /home/y/Library/Application Support/Tanaoroshi"
  })
  void eachSystemHasItsPlace(String system, String variable, String expected) {
    Map<String, String> properties = Map.of("os.name", system, "user.home", "/home/y");
    Map<String, String> environment = new HashMap<>();
    if (variable != null) {
      environment.put(variable, "/chosen");
    }
    assertThat(Folders.find(folder, properties::get, environment::get))
        .isEqualTo(Path.of(expected));
  }

  @Test
  void aLauncherTellsWhereTheMarkerLies() throws IOException {
    Path program = Files.createDirectory(folder.resolve("program"));
    Files.createFile(program.resolve("portable"));
    Map<String, String> properties =
        Map.of("os.name", "Linux", "user.home", "/h", "tanaoroshi.program", program.toString());
    assertThat(Folders.find(folder, properties::get, name -> null))
        .isEqualTo(program.resolve("tanaoroshi-settings"));
  }

  @Test
  void aPortableProgramKeepsItsSettingsBesideItAndAPropertyGoesFirst() throws IOException {
    Files.createFile(folder.resolve("portable"));
    Map<String, String> properties = new HashMap<>(Map.of("os.name", "Linux", "user.home", "/h"));
    assertThat(Folders.find(folder, properties::get, name -> null))
        .isEqualTo(folder.resolve("tanaoroshi-settings"));
    properties.put("tanaoroshi.settings", "/elsewhere");
    assertThat(Folders.find(folder, properties::get, name -> null))
        .isEqualTo(Path.of("/elsewhere"));
  }

  @Test
  void theHomeOfThePersonIsKnownAfterTheScratchFolderTookItsPlace() throws Exception {
    Properties before = (Properties) System.getProperties().clone();
    try {
      Path home = Folders.home();
      new Folders(folder).prepareScratch();
      assertThat(Path.of(System.getProperty("user.home"))).startsWithRaw(folder);
      assertThat(Folders.home()).isEqualTo(home).isDirectory();
    } finally {
      System.setProperties(before);
    }
  }
}
