package org.tanaoroshi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.feather.FeatherIkonHandler;

class IconFontFxTest extends FxTest {
  @TempDir Path folder;

  /** JavaFX draws with what was loaded last, whose file is gone after the test. */
  @AfterAll
  static void loadWhatStays() {
    Font stays = Font.loadFont(new FeatherIkonHandler().getFontResource().toExternalForm(), 16);
    assertThat(stays).isNotNull();
  }

  /** The last is one that JavaFX does not find: the font is read out of the jar. */
  @ParameterizedTest
  @ValueSource(strings = {"scratch", "山田 太郎", "100%20", "a?b", "a#b"})
  void theFontIsLoadedWhateverTheFolderIsCalled(String name) throws Exception {
    Path scratch = Files.createDirectory(folder.resolve(name));
    Font font = onFx(() -> IconFont.loadFrom(scratch));
    assertThat(font.getFamily()).isEqualTo("FeatherIcons");
    assertThat(scratch.resolve("FeatherIcons.ttf")).isNotEmptyFile();
  }

  @Test
  void anIconIsALetterOfThatFontOnceItIsInAScene() {
    Icon icon = new Icon(Feather.X);
    assertThat(icon.getText()).isEmpty();
    Scene scene = show(() -> new StackPane(icon));
    assertThat(scene.getRoot().getChildrenUnmodifiable()).containsExactly(icon);
    assertThat(icon.getText()).isEqualTo(Character.toString(Feather.X.getCode()));
    assertThat(icon.getFont().getFamily()).isEqualTo("FeatherIcons");
    doFx(() -> icon.setShown(Feather.CHECK));
    assertThat(icon.getText()).isEqualTo(Character.toString(Feather.CHECK.getCode()));
  }
}
