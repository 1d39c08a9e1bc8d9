package org.tanaoroshi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.text.Font;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kordamp.ikonli.feather.FeatherIkonHandler;

class IconFontFxTest extends FxTest {
  @TempDir Path folder;

  /** JavaFX draws with what was loaded last, whose file is gone after the test. */
  @AfterAll
  static void loadWhatStays() {
    Font stays = Font.loadFont(new FeatherIkonHandler().getFontResource().toExternalForm(), 16);
    assertThat(stays).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"scratch", "山田 太郎", "100%20", "a?b"})
  void theFontIsReadFromTheFolder(String name) throws Exception {
    FeatherIkonHandler handler =
        new FeatherIkonHandler() {
          @Override
          public URL getFontResource() {
            throw new AssertionError("read out of the jar, which makes a copy elsewhere");
          }
        };
    load(name, handler);
    assertThat(handler.getFont()).isInstanceOf(Font.class);
  }

  @Test
  void whereJavaFxDoesNotFindTheFileIconsAreThereAllTheSame() throws Exception {
    FeatherIkonHandler handler = new FeatherIkonHandler();
    load("a#b", handler);
    assertThat(handler.getFont()).isInstanceOf(Font.class);
  }

  private void load(String name, FeatherIkonHandler handler) throws Exception {
    Path scratch = Files.createDirectory(folder.resolve(name));
    onFx(
        () -> {
          new IconFont(scratch).loadFont(handler);
          return null;
        });
    assertThat(scratch.resolve("FeatherIcons.ttf")).isNotEmptyFile();
  }
}
