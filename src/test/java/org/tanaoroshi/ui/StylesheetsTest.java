package org.tanaoroshi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import javafx.css.CssParser;
import javafx.css.Rule;
import javafx.css.Stylesheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StylesheetsTest {
  @Test
  void theBinaryFormSaysWhatTheTextSays(@TempDir Path folder) throws Exception {
    Stylesheets.main(new String[] {folder.toString()});
    assertThat(folder)
        .isDirectoryContaining("glob:**app.bss")
        .isDirectoryContaining("glob:**light.bss")
        .isDirectoryContaining("glob:**dark.bss")
        .isDirectoryNotContaining("glob:**.css");
    for (Stylesheets sheet : Stylesheets.values()) {
      Stylesheet text = new CssParser().parse(sheet.text());
      Stylesheet binary = Stylesheet.loadBinary(folder.resolve(sheet.binary()).toUri().toURL());
      assertThat(rules(binary)).as(sheet.name()).hasSizeGreaterThan(100).isEqualTo(rules(text));
    }
  }

  @Test
  void aStylesheetIsFoundWhetherOrNotTheBuildMadeItsBinaryForm() throws Exception {
    for (Stylesheets sheet : Stylesheets.values()) {
      try (var read = URI.create(sheet.url()).toURL().openStream()) {
        assertThat(read.readNBytes(10)).as(sheet.name()).hasSize(10);
      }
    }
  }

  private static List<String> rules(Stylesheet sheet) {
    return sheet.getRules().stream().map(StylesheetsTest::said).toList();
  }

  private static String said(Rule rule) {
    return rule.getSelectors()
        + " "
        + rule.getDeclarations().stream().map(d -> d.getProperty()).toList();
  }
}
